using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>Whether a line of a roster plans work.</summary>
public enum ShiftKind : byte
{
    /// <summary>Work is planned from one time to another.</summary>
    Work,

    /// <summary>The date is free: no work is planned on it, whatever else is said of it.</summary>
    Off,
}

/// <summary>A line of a roster: what is planned for one person on one date, before the schedule of the policy.</summary>
public sealed record Shift : EvidenceRecord
{
    /// <summary>For whom it is planned.</summary>
    public required string EmployeeId { get; init; }

    internal override string? OwnerId => EmployeeId;

    /// <summary>The date.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>When on the date it begins, in the zone of the person's unit; null for a date that is free, and for nothing else.</summary>
    public required LocalTime? From { get; init; }

    /// <summary>
    /// The end, exclusive; where it is not after <see cref="From"/> it is on the next date, so that midnight is the end of the date. Null for a date that
    /// is free, and for nothing else.
    /// </summary>
    public required LocalTime? To { get; init; }

    /// <summary>The role it is planned for: a concurrent one, which makes it online duty; null for the primary role.</summary>
    public string? Role { get; init; }

    /// <summary>Work, or a date that is free.</summary>
    public required ShiftKind Kind { get; init; }

    /// <summary>A word that takes a line of a roster back.</summary>
    /// <param name="evidenceId">The id.</param>
    /// <param name="revision">The revision, higher than that of what is taken back.</param>
    /// <returns>The record; nothing but these two means anything in it.</returns>
    public static Shift Withdrawn(string evidenceId, long revision) => new()
    {
        EvidenceId = evidenceId,
        EmployeeId = string.Empty,
        Date = default,
        From = null,
        To = null,
        Kind = default,
        Revision = revision,
        IsWithdrawn = true,
    };
}
