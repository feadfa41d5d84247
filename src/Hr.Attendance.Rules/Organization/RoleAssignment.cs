using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Organization;

/// <summary>Whether a role is the post someone was hired for or one held beside it.</summary>
public enum RoleKind
{
    /// <summary>The post someone was hired for.</summary>
    Primary,

    /// <summary>A post held beside the primary one.</summary>
    Concurrent,
}

/// <summary>A role that an employee holds for a time.</summary>
/// <param name="Role">The role's id, such as <c>online-service</c>.</param>
/// <param name="Kind">Primary or concurrent.</param>
/// <param name="Dates">The business days on which it is held.</param>
/// <param name="UnitId">The unit whose policy governs the role; null for the employee's own unit.</param>
/// <param name="Place">Where the assignment was defined.</param>
public sealed record RoleAssignment(string Role, RoleKind Kind, DateRange Dates, string? UnitId = null, SourcePlace Place = default);
