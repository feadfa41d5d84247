using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>What a person decided about a session.</summary>
public enum DecisionKind : byte
{
    /// <summary>The session is effective, whatever the criteria say.</summary>
    Accept,

    /// <summary>The session is not effective, whatever the criteria say, and earns nothing.</summary>
    Refuse,

    /// <summary>The session is as the criteria say, and earns nothing until another decision.</summary>
    Hold,
}

/// <summary>A person's word over the session that holds an instant in one of its pieces.</summary>
public sealed record Decision : EvidenceRecord
{
    /// <summary>Whose session.</summary>
    public required string EmployeeId { get; init; }

    internal override string? OwnerId => EmployeeId;

    /// <summary>An instant of the session.</summary>
    public required Instant At { get; init; }

    /// <summary>What was decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>When it was decided: of several decisions on a session the latest counts, then that with the higher id.</summary>
    public required Instant DecidedAt { get; init; }

    /// <summary>Who decided; null when unknown.</summary>
    public string? By { get; init; }

    /// <summary>Why, in words for people; null where nobody says.</summary>
    public string? Reason { get; init; }

    /// <summary>The same without who decided, why, and which record says so: that a person decided, and what, is a part of the result.</summary>
    /// <returns>The decision.</returns>
    public Decision WithoutWords() => this with { EvidenceId = string.Empty, By = null, Reason = null, Source = SourcePlace.None };

    /// <summary>A word that takes a decision back.</summary>
    /// <param name="evidenceId">The id.</param>
    /// <param name="revision">The revision, higher than that of what is taken back.</param>
    /// <returns>The record; nothing but these two means anything in it.</returns>
    public static Decision Withdrawn(string evidenceId, long revision) => new()
    {
        EvidenceId = evidenceId,
        EmployeeId = string.Empty,
        At = default,
        Kind = default,
        DecidedAt = default,
        Revision = revision,
        IsWithdrawn = true,
    };
}
