using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Organization;

/// <summary>A node of the group's tree: group, region, branch, department or business line.</summary>
/// <param name="Id">The unit's id, unique in the tree; compared by ordinal comparison.</param>
/// <param name="ParentId">The unit above it; null for the root.</param>
/// <param name="Name">A name for people; null when none was given.</param>
/// <param name="Kind">What the host calls this level, such as <c>branch</c>; no rule depends on it. Null when none was given.</param>
/// <param name="ZoneId">The id of its time zone in the tz database; null when it has its parent's.</param>
/// <param name="Place">Where the unit was defined.</param>
public sealed record OrganizationUnit(
    string Id,
    string? ParentId = null,
    string? Name = null,
    string? Kind = null,
    string? ZoneId = null,
    SourcePlace Place = default);
