using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>Why time that evidence shows worked, outside primary time, is in no session.</summary>
public enum UncountedReason
{
    /// <summary>It lay outside the windows in which a session can count.</summary>
    OutsideWindows,

    /// <summary>The assignment to the role was not in effect.</summary>
    OutsideAssignment,

    /// <summary>Messages show it, but sessions were formed from punches, and no pair of punches covers it.</summary>
    NotPunched,

    /// <summary>Messages show it, but no concurrent role was held.</summary>
    NoRole,
}

/// <summary>
/// A stretch of time that evidence shows worked and no session has. No instant is in two of one employee, in a session as well, or in primary
/// time; time that presence says was spent away is no evidence of work and is not among it. Immutable.
/// </summary>
public sealed record UncountedTime
{
    /// <summary>The business day on which the claim or the run of messages that shows it begins.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The role whose policy speaks of it: for <see cref="UncountedReason.NoRole"/> the primary one.</summary>
    public required string Role { get; init; }

    /// <summary>The time zone of the unit whose policy that is.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>Why it is in no session.</summary>
    public required UncountedReason Reason { get; init; }

    /// <summary>The time, half-open; not empty.</summary>
    public required Interval Time { get; init; }

    /// <summary>How many messages the employee wrote in it.</summary>
    public int Messages { get; init; }

    /// <summary>The ids of the employee's messages in it and of the punches that claim it, in ordinal order.</summary>
    public IReadOnlyList<string> EvidenceIds { get; init; } = [];
}
