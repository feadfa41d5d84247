using Hr.Attendance.Planning.Forecasting;
using Hr.Attendance.Planning.Staffing;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning;

/// <summary>One queue of customers over the planned days. Immutable.</summary>
public sealed record QueuePlan
{
    /// <summary>The unit whose customers they are.</summary>
    public required string UnitId { get; init; }

    /// <summary>The line of the unit; null for all its customers.</summary>
    public string? Line { get; init; }

    /// <summary>What names it in a plan: the unit, and the line after a slash.</summary>
    public required string Id { get; init; }

    /// <summary>The unit's zone.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>How long a customer may wait (`response.window`); two minutes where the policy says nothing, which a diagnostic tells.</summary>
    public required Duration ResponseWindow { get; init; }

    /// <summary>The share that is to be answered within it (`response.minShare`), 0 to 1.</summary>
    public required double ResponseShare { get; init; }

    /// <summary>Which share of intervals the band from low to high is made to hold, such as 0.8.</summary>
    public required double Band { get; init; }

    /// <summary>The intervals within the role's windows, by start.</summary>
    public required IReadOnlyList<PlannedInterval> Intervals { get; init; }

    /// <summary>The forecast that the intervals come from, with its models and their errors; null where there is no history.</summary>
    public required SeriesForecast? Forecast { get; init; }

    /// <summary>
    /// What the people of the plan will do for customers by a simulation, with what is carried over from one interval to the next: the share in time, how far
    /// it may lie apart, who is lost. Null in a forecast, and where nobody comes.
    /// </summary>
    public SimulatedService? Simulation { get; init; }

    /// <summary>What the forecast says of itself, in words: models and their errors, days that stand out, and why.</summary>
    public required IReadOnlyList<Bilingual> Explanation { get; init; }
}
