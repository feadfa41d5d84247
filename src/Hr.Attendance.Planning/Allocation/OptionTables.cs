using Hr.Attendance.Planning.Rosters;
using NodaTime;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>The options and intervals of a problem as plain numbers. Immutable.</summary>
internal sealed class OptionTables
{
    private readonly double[][] _lost;

    internal OptionTables(DutyProblem problem)
    {
        Problem = problem;
        _lost = [.. problem.Intervals.Select(interval => interval.LostWith.ToArray())];
        Days = Period.DaysBetween(problem.FirstDay, problem.LastDay) + 1;
        DayOf = [.. problem.Options.Select(option => DayOfDate(option.Date))];
        Start = [.. problem.Options.Select(option => option.Start.ToUnixTimeTicks())];
        End = [.. problem.Options.Select(option => option.End.ToUnixTimeTicks())];
        Time = [.. problem.Options.Select(option => option.Time.BclCompatibleTicks)];
        Burden = [.. problem.Options.Select(option => option.Burden)];
        Intervals = [.. problem.Options.Select(option => option.Intervals.ToArray())];
        var kinds = problem.Options.Select(option => option.Kind).Distinct(StringComparer.Ordinal).Select((kind, number) => (kind, number))
            .ToDictionary(entry => entry.kind, entry => entry.number, StringComparer.Ordinal);
        Kinds = kinds;
        KindOf = [.. problem.Options.Select(option => kinds[option.Kind])];
        MayNotFollow = new bool[kinds.Count, kinds.Count];
        foreach (var (first, next) in problem.MayNotFollow)
        {
            if (kinds.TryGetValue(first, out int before) && kinds.TryGetValue(next, out int after))
            {
                MayNotFollow[before, after] = true;
            }
        }

        OfDay = [.. Enumerable.Range(0, Days).Select(_ => new List<int>())];
        for (int option = 0; option < DayOf.Length; option++)
        {
            OfDay[DayOf[option]].Add(option);
        }

        WeekendOf = [.. Enumerable.Range(0, Days).Select(WeekendOfDay)];
        IsPublishedDay = new bool[Days];
        foreach (var published in problem.Published)
        {
            IsPublishedDay[DayOf[published.Option]] = true;
        }

        FrozenDays = problem.FrozenBefore is { } end ? Math.Min(Days, Math.Max(0, DayOfDate(end))) : 0;
    }

    internal DutyProblem Problem { get; }

    /// <summary>How many days there are.</summary>
    internal int Days { get; }

    /// <summary>The day of each option, counted from the first.</summary>
    internal int[] DayOf { get; }

    /// <summary>When each option begins, in ticks since 1970.</summary>
    internal long[] Start { get; }

    /// <summary>When each option ends, in ticks since 1970.</summary>
    internal long[] End { get; }

    /// <summary>The time of each option that limits count, in ticks.</summary>
    internal long[] Time { get; }

    internal int[] Burden { get; }

    internal int[][] Intervals { get; }

    internal Dictionary<string, int> Kinds { get; }

    internal int[] KindOf { get; }

    internal bool[,] MayNotFollow { get; }

    /// <summary>The options of each day.</summary>
    internal List<int>[] OfDay { get; }

    /// <summary>The number of the weekend to which each day belongs; negative for none.</summary>
    internal int[] WeekendOf { get; }

    internal bool[] IsPublishedDay { get; }

    /// <summary>How many days from the first on are frozen.</summary>
    internal int FrozenDays { get; }

    /// <summary>The number of a date, which may lie outside the plan.</summary>
    internal int DayOfDate(LocalDate date) => Period.DaysBetween(Problem.FirstDay, date);

    /// <summary>How many customers an interval loses with so many people.</summary>
    internal double LostWith(int interval, int people) =>
        people < _lost[interval].Length ? _lost[interval][people] : PlanScore.LostWith(Problem.Intervals[interval], people);

    private int WeekendOfDay(int day)
    {
        var date = Problem.FirstDay.PlusDays(day);
        int sinceMonday = Problem.FirstDay.DayOfWeek - IsoDayOfWeek.Monday;
        return date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday ? (day + sinceMonday) / 7 : -1;
    }
}
