using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning;

/// <summary>When customers are expected, and how many people that takes. Immutable.</summary>
public sealed record DemandForecast
{
    /// <summary>The first business day.</summary>
    public required LocalDate FirstDay { get; init; }

    /// <summary>The last business day, included.</summary>
    public required LocalDate LastDay { get; init; }

    /// <summary>The concurrent role under whose policy customers are served; empty where nobody holds one.</summary>
    public required string Role { get; init; }

    /// <summary>The length of the intervals.</summary>
    public required Duration Interval { get; init; }

    /// <summary>The queues, by unit; nobody is on duty in their intervals.</summary>
    public required IReadOnlyList<QueuePlan> Queues { get; init; }

    /// <summary>What was found on the way.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The dates whose kind no calendar knows, guessed by their weekday, in order.</summary>
    public required IReadOnlyList<LocalDate> GuessedDates { get; init; }
}
