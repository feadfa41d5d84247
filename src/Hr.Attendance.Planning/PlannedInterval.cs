using Hr.Attendance.Planning.Forecasting;
using NodaTime;

namespace Hr.Attendance.Planning;

/// <summary>One interval of a queue: what is expected, and who is there for it. Immutable.</summary>
public sealed record PlannedInterval
{
    /// <summary>The business day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The first instant.</summary>
    public required Instant Start { get; init; }

    /// <summary>The end, exclusive.</summary>
    public required Instant End { get; init; }

    /// <summary>How many conversations are expected to begin: the mean.</summary>
    public required double Expected { get; init; }

    /// <summary>
    /// The lower end of the band in which <see cref="QueuePlan.Band"/> of all intervals should lie, and never above <see cref="Expected"/>.
    /// </summary>
    public required double Low { get; init; }

    /// <summary>
    /// The upper end of the band, and never below <see cref="Expected"/>: where customers come seldom and then many at once, the mean lies above most cases.
    /// </summary>
    public required double High { get; init; }

    /// <summary>Why so many are expected, the level first; none where there is no history.</summary>
    /// <returns>The reasons.</returns>
    public IReadOnlyList<ForecastReason> GetReasons() => Forecast?.GetReasons() ?? [];

    /// <summary>What the interval comes from; null where there is no history.</summary>
    internal IntervalForecast? Forecast { get; init; }

    /// <summary>How many people the service target asks for.</summary>
    public required int Needed { get; init; }

    /// <summary>How many people the plan has.</summary>
    public int Covered { get; init; }

    /// <summary>How many customers are expected to be answered late, or to leave, with the people of the plan; more than are needed save nobody here.</summary>
    public double CustomersLost { get; init; }

    /// <summary>The share of customers expected to be answered in time with the people of the plan, 0 to 1; null where nobody is expected to come.</summary>
    public double? ShareInTime { get; init; }
}
