namespace Hr.Attendance.Planning.OrTools.Numbers;

/// <summary>The matters of a plan's objective, worst first.</summary>
internal enum Level
{
    /// <summary>Customers lost.</summary>
    Lost,

    /// <summary>Unfairness.</summary>
    Unfairness,

    /// <summary>Dislike.</summary>
    Dislike,

    /// <summary>Cost.</summary>
    Cost,

    /// <summary>Changes to what was published.</summary>
    Changes,
}

internal static class Levels
{
    internal const int Count = 5;

    internal static IReadOnlyList<Level> All { get; } = [Level.Lost, Level.Unfairness, Level.Dislike, Level.Cost, Level.Changes];

    /// <summary>Compares two plans, worst matter first: below zero where the first is better.</summary>
    internal static int Compare(ReadOnlySpan<long> one, ReadOnlySpan<long> other) => one.SequenceCompareTo(other);
}
