using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>One business day of one role that an employee holds: when it begins, where, and under what policy. Immutable.</summary>
public sealed record RoleDay
{
    internal RoleDay()
    {
    }

    /// <summary>The assignment.</summary>
    public required RoleAssignment Assignment { get; init; }

    /// <summary>The business day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The unit whose policy governs the role on that day.</summary>
    public required string UnitId { get; init; }

    /// <summary>The unit's time zone.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The effective policy.</summary>
    public required EffectivePolicy Policy { get; init; }

    /// <summary>The instant at which the business day begins.</summary>
    public required Instant Start { get; init; }

    /// <summary>A hash by the date alone: few days of one person share it, and all of the record would take longer to hash than to compare.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => Date.GetHashCode();

    internal static RoleDay Of(RoleAssignment assignment, PlanDay day) => new()
    {
        Assignment = assignment,
        Date = day.Date,
        UnitId = day.Span.UnitId,
        Zone = day.Span.Zone,
        Policy = day.Policy,
        Start = Nanoseconds.ToInstant(day.Start),
    };
}
