using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>Whether somebody can be given online duty.</summary>
public enum AvailabilityState : byte
{
    /// <summary>The person can have duty. On a business day with such spans the person cannot outside of them.</summary>
    Available,

    /// <summary>The person cannot have duty; it stands against any other word.</summary>
    Unavailable,

    /// <summary>The person can have duty and would like it.</summary>
    Preferred,
}

/// <summary>A span of time for which somebody says whether online duty can be planned. It plans nothing itself and changes no figure.</summary>
public sealed record Availability : EvidenceRecord
{
    /// <summary>Whose time.</summary>
    public required string EmployeeId { get; init; }

    internal override string? OwnerId => EmployeeId;

    /// <summary>The first instant.</summary>
    public required Instant From { get; init; }

    /// <summary>The end, exclusive; not before <see cref="From"/>.</summary>
    public required Instant To { get; init; }

    /// <summary>Whether the person can have duty, or would like it.</summary>
    public required AvailabilityState State { get; init; }

    /// <summary>A word that takes a span of availability back.</summary>
    /// <param name="evidenceId">The id.</param>
    /// <param name="revision">The revision, higher than that of what is taken back.</param>
    /// <returns>The record; nothing but these two means anything in it.</returns>
    public static Availability Withdrawn(string evidenceId, long revision) => new()
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
