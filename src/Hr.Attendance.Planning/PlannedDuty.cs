using Hr.Attendance.Planning.Rosters;
using NodaTime;

namespace Hr.Attendance.Planning;

/// <summary>A stretch of duty of one person. Immutable.</summary>
public sealed record PlannedDuty
{
    /// <summary>Who.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The unit whose customers are served.</summary>
    public required string UnitId { get; init; }

    /// <summary>The line of the unit; null for all its customers.</summary>
    public string? Line { get; init; }

    /// <summary>The concurrent role.</summary>
    public required string Role { get; init; }

    /// <summary>The business day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The first instant.</summary>
    public required Instant Start { get; init; }

    /// <summary>The end, exclusive.</summary>
    public required Instant End { get; init; }

    /// <summary>The zone of the person, in which a roster shows it.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Whether it was published before.</summary>
    public required bool IsPublished { get; init; }

    /// <summary>What it asks of the person.</summary>
    public required DutyBurden Burden { get; init; }

    /// <summary>What it costs the employer, in the currency of the person's wage; zero where no wage is known.</summary>
    public required decimal Cost { get; init; }

    /// <summary>Why this person, the weightiest first.</summary>
    public required IReadOnlyList<DutyReason> Reasons { get; init; }
}
