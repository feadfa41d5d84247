using Hr.Attendance.Planning.Rosters;

namespace Hr.Attendance.Planning.OrTools.Numbers;

/// <summary>One option, in numbers.</summary>
/// <param name="Day">The day of the plan, from 0.</param>
/// <param name="Kind">The number of its kind.</param>
/// <param name="Start">The first instant, in ticks.</param>
/// <param name="End">The end, exclusive, in ticks.</param>
/// <param name="Time">How long it counts, in the plan's unit of time.</param>
/// <param name="Shared">The intervals that it covers and that are not counted in <see cref="Choice.Lost"/>.</param>
internal sealed record OptionNumbers(int Day, int Kind, long Start, long End, long Time, int[] Shared);

/// <summary>A problem in whole numbers, as solvers count. Immutable.</summary>
internal sealed class PlanNumbers
{
    internal required DutyProblem Problem { get; init; }

    internal required int Days { get; init; }

    internal required OptionNumbers[] Options { get; init; }

    internal required PersonNumbers[] People { get; init; }

    /// <summary>What people on duty in an interval cost in customers lost; constant where it is counted in <see cref="Choice.Lost"/>.</summary>
    internal required ConvexCost[] Intervals { get; init; }

    /// <summary>By the numbers of two kinds, whether the second may not be had on the day after the first.</summary>
    internal required bool[,] MayNotFollow { get; init; }

    /// <summary>By day, whether it is a Saturday or Sunday, and which weekend of the plan; -1 for other days.</summary>
    internal required int[] WeekendOfDay { get; init; }

    /// <summary>What is lost whatever the plan says, in units: of intervals that are counted in <see cref="Choice.Lost"/>.</summary>
    internal required long LostAnyway { get; init; }

    /// <summary>Changes that stand before anything is given: every published duty is taken away until it is given.</summary>
    internal required long ChangesAnyway { get; init; }

    internal required Scale LostScale { get; init; }

    /// <summary>By how many customers the units could be wrong over a whole plan, from rounding.</summary>
    internal required double LostRounding { get; init; }

    /// <summary>The matters in which plans of this problem can differ.</summary>
    internal required IReadOnlyList<Level> OpenLevels { get; init; }

    /// <summary>How many things there are to decide: options of people on days that are not fixed.</summary>
    internal required int Size { get; init; }
}
