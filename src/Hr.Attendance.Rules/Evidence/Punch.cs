using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>Whether a punch begins or ends work.</summary>
public enum PunchKind : byte
{
    /// <summary>Work begins.</summary>
    In,

    /// <summary>Work ends.</summary>
    Out,

    /// <summary>The clock does not say which of the two it is.</summary>
    Unstated,
}

/// <summary>An explicit clock event.</summary>
public sealed record Punch : EvidenceRecord
{
    /// <summary>Who punched.</summary>
    public required string EmployeeId { get; init; }

    internal override string? OwnerId => EmployeeId;

    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>In, out, or not said.</summary>
    public required PunchKind Kind { get; init; }

    /// <summary>The role it is for; null for the primary role.</summary>
    public string? Role { get; init; }

    /// <summary>Where it was made; null when unknown.</summary>
    public string? Place { get; init; }

    /// <summary>The device it was made on; null when unknown.</summary>
    public string? Terminal { get; init; }

    /// <summary>A word that takes a punch back.</summary>
    /// <param name="evidenceId">The id.</param>
    /// <param name="revision">The revision, higher than that of what is taken back.</param>
    /// <returns>The record; nothing but these two means anything in it.</returns>
    public static Punch Withdrawn(string evidenceId, long revision) => new()
    {
        EvidenceId = evidenceId,
        EmployeeId = string.Empty,
        At = default,
        Kind = default,
        Revision = revision,
        IsWithdrawn = true,
    };
}
