using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Organization;

/// <summary>A node of the group's tree: group, region, branch, department or business line.</summary>
public sealed record OrganizationUnit
{
    /// <summary>The unit's id, unique in the tree; compared by ordinal comparison.</summary>
    public required string Id { get; init; }

    /// <summary>The unit above it; null for the root.</summary>
    public string? ParentId { get; init; }

    /// <summary>A name for people; null when none was given.</summary>
    public Bilingual? Name { get; init; }

    /// <summary>What the host calls this level, such as <c>branch</c>; no rule depends on it. Null when none was given.</summary>
    public string? Kind { get; init; }

    /// <summary>The id of its time zone in the tz database; null when it has its parent's.</summary>
    public string? ZoneId { get; init; }

    /// <summary>
    /// The name of the statutory layer under which it and all below it stand; null when it has its parent's. What it stands for is said when
    /// policies are read.
    /// </summary>
    public string? StatutoryName { get; init; }

    /// <summary>The name of its calendar; null when it has that of its statutory layer where it names one, else its parent's.</summary>
    public string? CalendarName { get; init; }

    /// <summary>Where the unit was defined.</summary>
    public SourcePlace Place { get; init; }
}
