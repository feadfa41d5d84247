namespace Hr.Attendance.Planning.OrTools.Numbers;

/// <summary>One option of one person, in numbers.</summary>
/// <param name="Option">The option, by its position in the problem.</param>
/// <param name="Day">The day of the plan, from 0.</param>
/// <param name="Burden">What fairness adds up.</param>
/// <param name="Lost">What it adds to customers lost by itself, beside the intervals that are shared with others.</param>
/// <param name="Dislike">What it adds to dislike.</param>
/// <param name="Cost">What it adds to cost.</param>
/// <param name="Changes">What it adds to changes.</param>
internal readonly record struct Choice(int Option, int Day, int Burden, long Lost, long Dislike, long Cost, long Changes)
{
    /// <summary>What it adds to a matter that is a plain sum, or by itself to one that is not.</summary>
    internal long Adds(Level level) => level switch
    {
        Level.Lost => Lost,
        Level.Unfairness => 0,
        Level.Dislike => Dislike,
        Level.Cost => Cost,
        _ => Changes,
    };
}

/// <summary>A limit on time, by days of the plan; both ends are included and lie within it.</summary>
internal readonly record struct TimeLimitNumbers(int FirstDay, int LastDay, long AtLeast, long AtMost);

/// <summary>One person, in numbers.</summary>
internal sealed class PersonNumbers
{
    /// <summary>What the person may be given, by day and option.</summary>
    internal required Choice[] Choices { get; init; }

    /// <summary>By day, where its choices begin; one more at the end.</summary>
    internal required int[] FirstOfDay { get; init; }

    /// <summary>By day, whether nothing is to be decided on it.</summary>
    internal required bool[] IsFixed { get; init; }

    /// <summary>By day, the choice of a day that is fixed; -1 for none.</summary>
    internal required int[] FixedChoice { get; init; }

    /// <summary>By day, whether the person works on it whatever the plan says.</summary>
    internal required bool[] WorksAnyway { get; init; }

    /// <summary>The limits on time.</summary>
    internal required TimeLimitNumbers[] TimeLimits { get; init; }

    /// <summary>The least rest, in ticks.</summary>
    internal required long Rest { get; init; }

    /// <summary>What burden costs, counted from what this plan gives.</summary>
    internal required ConvexCost Unfairness { get; init; }

    internal int DaysInARowBefore { get; init; }

    internal int DaysInARowAfter { get; init; }

    internal int? MostDaysInARow { get; init; }

    internal int LeastDaysInARow { get; init; }

    internal int LeastDaysOffInARow { get; init; }

    internal int? MostWeekends { get; init; }

    /// <summary>The most of a kind, by the number of the kind.</summary>
    internal required IReadOnlyDictionary<int, int> MostOfKind { get; init; }

    internal ReadOnlySpan<Choice> On(int day) => Choices.AsSpan(FirstOfDay[day], FirstOfDay[day + 1] - FirstOfDay[day]);
}
