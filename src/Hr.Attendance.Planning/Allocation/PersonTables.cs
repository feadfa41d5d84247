using Hr.Attendance.Planning.Rosters;
using NodaTime;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>What one person may be given, and the person's limits, as plain numbers. Immutable.</summary>
internal sealed class PersonTables
{
    private readonly int[] _positionOf;

    internal PersonTables(DutyPerson person, OptionTables options, IEnumerable<int> published)
    {
        Person = person;
        _positionOf = new int[options.DayOf.Length];
        _positionOf.AsSpan().Fill(-1);
        long[] work = [.. person.OtherWork.Select(span => span.Start.ToUnixTimeTicks())];
        Rest = person.MinimumRest.BclCompatibleTicks;
        for (int i = 0; i < person.Options.Count; i++)
        {
            int option = person.Options[i].Option;
            if (!work.Any(start => start >= options.End[option] && start - options.End[option] < Rest))
            {
                _positionOf[option] = i;
            }
        }

        IsWorkingDay = new bool[options.Days];
        foreach (var date in person.WorkingDays.Where(date => date >= options.Problem.FirstDay && date <= options.Problem.LastDay))
        {
            IsWorkingDay[options.DayOfDate(date)] = true;
        }

        MostOfKind = new int[options.Kinds.Count];
        foreach (var (kind, number) in options.Kinds.Select(entry => (entry.Key, entry.Value)))
        {
            MostOfKind[number] = person.MostOfKind.TryGetValue(kind, out int most) ? most : int.MaxValue;
        }

        Limits = [.. person.TimeLimits.Select(limit =>
            (options.DayOfDate(limit.FirstDay), options.DayOfDate(limit.LastDay), limit.AtMost.BclCompatibleTicks))];
        Published = [.. published];
    }

    internal DutyPerson Person { get; }

    internal long Rest { get; }

    internal bool[] IsWorkingDay { get; }

    /// <summary>The most duties of each kind.</summary>
    internal int[] MostOfKind { get; }

    /// <summary>The first and the last day of each limit, which may lie outside the plan, and the most time in ticks.</summary>
    internal (int FirstDay, int LastDay, long AtMost)[] Limits { get; }

    /// <summary>The options that were published for the person.</summary>
    internal HashSet<int> Published { get; }

    /// <summary>Whether the person may be given an option at all.</summary>
    internal bool MayHave(int option) => _positionOf[option] >= 0;

    /// <summary>What an option means to the person, who may be given it.</summary>
    internal PersonOption this[int option] => Person.Options[_positionOf[option]];
}
