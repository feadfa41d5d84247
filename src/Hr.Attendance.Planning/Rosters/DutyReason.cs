using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Rosters;

/// <summary>One reason for a duty, or for none, with what stands behind it. Immutable.</summary>
public sealed record DutyReason
{
    /// <summary>The kind of reason.</summary>
    public required DutyReasonKind Kind { get; init; }

    /// <summary>The reason in words, without a full stop.</summary>
    public required Bilingual Sentence { get; init; }

    /// <summary>The setting behind it, such as `limit.minimumRest`; null where none is.</summary>
    public string? Setting { get; init; }

    /// <summary>The record behind it: leave, availability, a shift; null where none is.</summary>
    public string? EvidenceId { get; init; }

    /// <summary>What the other way would change of the plan's objective: below zero is better; null where nothing was compared.</summary>
    public PlanObjective? Change { get; init; }
}
