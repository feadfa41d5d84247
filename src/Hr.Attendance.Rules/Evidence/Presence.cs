using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>What an IM account showed of its owner's presence.</summary>
public enum PresenceState : byte
{
    /// <summary>Online.</summary>
    Online,

    /// <summary>Signed in, but away.</summary>
    Away,
}

/// <summary>A span of presence.</summary>
public sealed record Presence : EvidenceRecord
{
    /// <summary>Whose presence.</summary>
    public required string EmployeeId { get; init; }

    internal override string? OwnerId => EmployeeId;

    /// <summary>The first instant.</summary>
    public required Instant From { get; init; }

    /// <summary>The end, exclusive; not before <see cref="From"/>.</summary>
    public required Instant To { get; init; }

    /// <summary>Online or away.</summary>
    public required PresenceState State { get; init; }

    /// <summary>A word that takes a span of presence back.</summary>
    /// <param name="evidenceId">The id.</param>
    /// <param name="revision">The revision, higher than that of what is taken back.</param>
    /// <returns>The record; nothing but these two means anything in it.</returns>
    public static Presence Withdrawn(string evidenceId, long revision) => new()
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
