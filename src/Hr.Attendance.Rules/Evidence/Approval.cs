using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>What is approved, or not.</summary>
public enum ApprovalKind : byte
{
    /// <summary>Time beyond the plan.</summary>
    Overtime,
}

/// <summary>How somebody decided on what was asked for.</summary>
public enum ApprovalState : byte
{
    /// <summary>It is approved.</summary>
    Approved,

    /// <summary>It is not approved.</summary>
    Rejected,
}

/// <summary>A word of whoever may approve overtime, about a span of time.</summary>
public sealed record Approval : EvidenceRecord
{
    /// <summary>Whose time.</summary>
    public required string EmployeeId { get; init; }

    internal override string? OwnerId => EmployeeId;

    /// <summary>What it is about.</summary>
    public ApprovalKind Kind { get; init; } = ApprovalKind.Overtime;

    /// <summary>The first instant.</summary>
    public required Instant From { get; init; }

    /// <summary>The end, exclusive; not before <see cref="From"/>.</summary>
    public required Instant To { get; init; }

    /// <summary>Approved or rejected.</summary>
    public required ApprovalState State { get; init; }

    /// <summary>Who says so; null when unknown.</summary>
    public string? By { get; init; }

    /// <summary>A word that takes an approval, or its refusal, back.</summary>
    /// <param name="evidenceId">The id.</param>
    /// <param name="revision">The revision, higher than that of what is taken back.</param>
    /// <returns>The record; nothing but these two means anything in it.</returns>
    public static Approval Withdrawn(string evidenceId, long revision) => new()
    {
        EvidenceId = evidenceId,
        EmployeeId = string.Empty,
        From = default,
        To = default,
        State = default,
        Revision = revision,
        IsWithdrawn = true,
    };
}
