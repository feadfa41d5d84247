using NodaTime;

namespace Hr.Attendance.Planning.Rosters;

/// <summary>A stretch of duty that somebody could be given: one business day, one queue, from a start to an end. Nobody has two on one business day.</summary>
public sealed record DutyOption
{
    /// <summary>The business day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The queue that is served.</summary>
    public required string Queue { get; init; }

    /// <summary>A name for stretches that are alike on every day, as `18:00-22:00` or a shift's code: what limits of kinds and successions speak of.</summary>
    public required string Kind { get; init; }

    /// <summary>The first instant.</summary>
    public required Instant Start { get; init; }

    /// <summary>The end, exclusive; after <see cref="Start"/>.</summary>
    public required Instant End { get; init; }

    /// <summary>How long the duty is: what limits of time count.</summary>
    public required Duration Time { get; init; }

    /// <summary>Which intervals of the problem it covers, by their positions, ascending.</summary>
    public required IReadOnlyList<int> Intervals { get; init; }

    /// <summary>How much it asks of a person, in points that fairness adds up: 1 for an evening, more for weekends, holidays and nights.</summary>
    public required int Burden { get; init; }
}
