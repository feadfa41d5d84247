using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning.Reasons;

/// <summary>Time of a queue in which people are missing, and what stands in the way. Immutable.</summary>
public sealed record PlanObstacle
{
    /// <summary>The queue.</summary>
    public required string Queue { get; init; }

    /// <summary>The business day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The first instant.</summary>
    public required Instant Start { get; init; }

    /// <summary>The end, exclusive.</summary>
    public required Instant End { get; init; }

    /// <summary>How much time of people is missing.</summary>
    public required Duration Missing { get; init; }

    /// <summary>How many customers are expected to be lost in it for lack of people: those whom the people needed would save.</summary>
    public required double CustomersLost { get; init; }

    /// <summary>Who could have stood there but for a limit, by limit: those that keep most people away first.</summary>
    public required IReadOnlyList<ObstacleLimit> Limits { get; init; }

    /// <summary>The obstacle in words.</summary>
    public required Bilingual Sentence { get; init; }
}

/// <summary>A limit that keeps people from an uncovered time. Immutable.</summary>
/// <param name="Kind">The limit.</param>
/// <param name="EmployeeIds">Whom it keeps away, by id.</param>
public sealed record ObstacleLimit(DutyReasonKind Kind, IReadOnlyList<string> EmployeeIds);
