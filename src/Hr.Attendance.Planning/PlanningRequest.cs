using Hr.Attendance.Planning.Demand;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Evidence;
using NodaTime;

namespace Hr.Attendance.Planning;

/// <summary>What is to be forecast, or planned. Immutable.</summary>
public sealed record PlanningRequest
{
    /// <summary>
    /// All evidence, of any time: what customers wrote before, from which demand follows; leave, shifts, availability and published duty of the days to be
    /// planned; and what shows how much people have worked.
    /// </summary>
    public required EvidenceSet Evidence { get; init; }

    /// <summary>The first business day.</summary>
    public required LocalDate FirstDay { get; init; }

    /// <summary>The last business day, included; at most a year after the first.</summary>
    public required LocalDate LastDay { get; init; }

    /// <summary>
    /// The units whose customers are served, each with a queue of its own: who holds the role in one of them, or below it, is on duty for its queue. Empty, as
    /// unless set, for the units that govern the role of anybody.
    /// </summary>
    public IReadOnlyList<string> UnitIds { get; init; } = [];

    /// <summary>
    /// The lines whose customers have queues of their own in each unit: who has one of them as the tag `line` serves its queue alone. Empty, as unless set, for
    /// one queue of all.
    /// </summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>The concurrent role; null, as unless set, for the only one that anybody holds.</summary>
    public string? Role { get; init; }

    /// <summary>The length of the intervals: 15, 30 (as unless set) or 60 minutes.</summary>
    public Duration Interval { get; init; } = Duration.FromMinutes(30);

    /// <summary>What a host knows of days: school terms, campaigns. Of days before the plan and in it; none unless set.</summary>
    public IReadOnlyList<StatedDays> StatedDays { get; init; } = [];

    /// <summary>A host's own counts of conversations begun, in place of those of evidence; null, as unless set, for evidence.</summary>
    public IReadOnlyList<CountedDemand>? HostCounts { get; init; }

    /// <summary>Published duty of business days before this one stands; null where nothing is frozen.</summary>
    public LocalDate? FrozenBefore { get; init; }

    /// <summary>How much work the allocation may spend.</summary>
    public AllocationLimits Limits { get; init; } = new();
}
