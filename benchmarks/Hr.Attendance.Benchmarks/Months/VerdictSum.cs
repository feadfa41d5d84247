using Hr.Attendance.Rules.Timesheets;

namespace Hr.Attendance.Benchmarks.Months;

/// <summary>What all contestants must agree on: the sessions of a month, each with its verdict and credit. Immutable.</summary>
/// <param name="Sessions">How many sessions there are.</param>
/// <param name="Effective">How many of them are effective.</param>
/// <param name="CreditedSeconds">The credited time of all of them.</param>
/// <param name="Hash">A hash over employee, start, net time, verdict and credit of every session, whatever their order.</param>
internal sealed record VerdictSum(long Sessions, long Effective, long CreditedSeconds, ulong Hash)
{
    /// <summary>The sessions of both.</summary>
    internal VerdictSum And(VerdictSum other) => new(
        Sessions + other.Sessions, Effective + other.Effective, CreditedSeconds + other.CreditedSeconds, unchecked(Hash + other.Hash));

    /// <summary>Compares what a contestant found with what was expected.</summary>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    internal static void Check(string contestant, VerdictSum expected, VerdictSum actual)
    {
        if (expected != actual)
        {
            throw new InvalidOperationException($"{contestant} does not agree: {actual} instead of {expected}");
        }
    }
}

/// <summary>Adds sessions up to a <see cref="VerdictSum"/>; two tallies make one, so that threads may each have their own.</summary>
internal struct VerdictTally
{
    private const ulong FirstPrime = 2_147_483_647;
    private const ulong SecondPrime = 2_147_483_629;

    private long _sessions;
    private long _effective;
    private long _credited;
    private ulong _hash;

    /// <summary>Adds a session.</summary>
    /// <remarks>
    /// The hash of a session is the product of two remainders, of who and when and of what came of it: SQL without unsigned overflow can say the
    /// same. The hashes are added up without regard to what flows over.
    /// </remarks>
    /// <param name="employee">The employee's position in the chart.</param>
    /// <param name="start">The start, as Unix seconds.</param>
    /// <param name="net">The net time, in seconds.</param>
    /// <param name="isEffective">Whether it is effective.</param>
    /// <param name="credited">The credited time, in seconds; less than a day.</param>
    internal void Add(int employee, long start, int net, bool isEffective, int credited)
    {
        unchecked
        {
            ulong who = ((ulong)(uint)employee << 32) + (ulong)start;
            ulong what = (((ulong)(uint)net << 17) + (uint)credited) * 2;
            if (isEffective)
            {
                what++;
                _effective++;
            }

            _sessions++;
            _credited += credited;
            _hash += ((who % FirstPrime) + 1) * ((what % SecondPrime) + 1);
        }
    }

    /// <summary>Adds the sessions of one person's timesheet.</summary>
    /// <param name="employee">The employee's position in the chart.</param>
    /// <param name="timesheet">The timesheet.</param>
    internal void Add(int employee, Timesheet timesheet)
    {
        foreach (var day in timesheet.Days)
        {
            foreach (var session in day.Sessions)
            {
                Add(
                    employee, session.Start.ToUnixTimeSeconds(), (int)session.Net.TotalSeconds,
                    session.Verdict.IsEffective, (int)session.Credited.TotalSeconds);
            }
        }
    }

    internal void Add(in VerdictTally other)
    {
        _sessions += other._sessions;
        _effective += other._effective;
        _credited += other._credited;
        _hash = unchecked(_hash + other._hash);
    }

    internal readonly VerdictSum ToSum() => new(_sessions, _effective, _credited, _hash);
}
