using System.Collections.Concurrent;
using Hr.Attendance.Benchmarks.Months.Contestants;
using Hr.Attendance.Benchmarks.Months.Workforce;

namespace Hr.Attendance.Benchmarks.Months.Tables;

/// <summary>A month with its objects and what the engine finds in it, each made once in a process and only when it is asked for.</summary>
internal sealed class MonthData
{
    private static readonly ConcurrentDictionary<int, MonthData> Made = new();

    private readonly Lazy<GroupObjects> _objects;
    private readonly Lazy<VerdictSum> _expected;

    private MonthData(int people)
    {
        Month = new GroupMonth(people);
        _objects = new Lazy<GroupObjects>(() => new GroupObjects(Month));
        _expected = new Lazy<VerdictSum>(() => new EngineContestant(Objects, Environment.ProcessorCount).Run());
    }

    internal GroupMonth Month { get; }

    internal GroupObjects Objects => _objects.Value;

    /// <summary>What this engine finds.</summary>
    internal VerdictSum Expected => _expected.Value;

    internal static MonthData Of(int people) => Made.GetOrAdd(people, static count => new MonthData(count));

    /// <summary>Checks a contestant against this engine.</summary>
    /// <exception cref="InvalidOperationException">They do not agree.</exception>
    internal IContestant Checked(IContestant contestant)
    {
        VerdictSum.Check(contestant.GetType().Name, Expected, contestant.Run());
        return contestant;
    }
}
