using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning;

/// <summary>One queue of customers over the planned days. Immutable.</summary>
public sealed record QueuePlan
{
    /// <summary>The unit whose customers they are; it names the queue.</summary>
    public required string UnitId { get; init; }

    /// <summary>The unit's zone.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>How long a customer may wait (`response.window`); null where the policy says nothing, and then nobody is needed by a target.</summary>
    public required Duration? ResponseWindow { get; init; }

    /// <summary>The share that is to be answered within it (`response.minShare`), 0 to 1.</summary>
    public required double ResponseShare { get; init; }

    /// <summary>Which share of intervals the band from low to high is made to hold, such as 0.8.</summary>
    public required double Band { get; init; }

    /// <summary>The intervals within the role's windows, by start.</summary>
    public required IReadOnlyList<PlannedInterval> Intervals { get; init; }

    /// <summary>What the forecast says of itself, in words: models and their errors, days that stand out, and why.</summary>
    public required IReadOnlyList<Bilingual> Explanation { get; init; }
}
