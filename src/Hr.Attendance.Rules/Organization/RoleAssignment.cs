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
public sealed record RoleAssignment
{
    /// <summary>The role's id, such as <c>online-service</c>.</summary>
    public required string Role { get; init; }

    /// <summary>Primary or concurrent.</summary>
    public required RoleKind Kind { get; init; }

    /// <summary>The business days on which it is held.</summary>
    public required DateRange Dates { get; init; }

    /// <summary>The unit whose policy governs the role; null for the employee's own unit.</summary>
    public string? UnitId { get; init; }

    /// <summary>Where the assignment was defined.</summary>
    public SourcePlace Place { get; init; }
}
