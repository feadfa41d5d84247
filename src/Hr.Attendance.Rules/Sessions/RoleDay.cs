using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>One business day of one role that an employee holds: when it begins, where, and under what policy. Immutable.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Date">The business day.</param>
/// <param name="UnitId">The unit whose policy governs the role on that day.</param>
/// <param name="Zone">The unit's time zone.</param>
/// <param name="Policy">The effective policy.</param>
/// <param name="Start">The instant at which the business day begins.</param>
public sealed record RoleDay(RoleAssignment Assignment, LocalDate Date, string UnitId, DateTimeZone Zone, EffectivePolicy Policy, Instant Start)
{
    /// <summary>A hash by the date alone: few days of one person share it, and all of the record would take longer to hash than to compare.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => Date.GetHashCode();
}
