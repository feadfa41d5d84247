using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>Why some time that evidence shows online is in no session.</summary>
public enum ExclusionReason
{
    /// <summary>The assignment to the role was not in effect.</summary>
    OutsideAssignment,

    /// <summary>The employee was away.</summary>
    Away,

    /// <summary>It was primary time.</summary>
    PrimaryTime,

    /// <summary>It lay outside the windows in which a session can count.</summary>
    OutsideWindows,

    /// <summary>Other evidence of the same role shows it too, and it counts once: punches of one business day and messages of the next.</summary>
    CountedAlready,

    /// <summary>A session in another role, which began earlier, has it.</summary>
    OtherRole,
}

/// <summary>
/// Time that evidence shows online in a role, before anything is taken out of it: a pair of punches or a run of messages, or the part of one
/// that goes on under a business day of its own. Immutable.
/// </summary>
public sealed record ClaimedTime
{
    internal ClaimedTime()
    {
    }

    /// <summary>The business day of the role on which it begins.</summary>
    public required RoleDay Day { get; init; }

    /// <summary>The time, half-open; not empty.</summary>
    public required Interval Interval { get; init; }

    /// <summary>The punches that it was formed from; empty for a run of messages.</summary>
    public required IReadOnlyList<Punch> Punches { get; init; }
}

/// <summary>Time that was taken out of claimed time. Immutable.</summary>
public sealed record ExcludedTime
{
    internal ExcludedTime()
    {
    }

    /// <summary>The business day of the role, under whose policy it was taken out.</summary>
    public required RoleDay Day { get; init; }

    /// <summary>Why.</summary>
    public required ExclusionReason Reason { get; init; }

    /// <summary>The time; not empty.</summary>
    public required IntervalSet Time { get; init; }
}

/// <summary>Takes notes while sessions are formed, for an explanation. Nothing is noted where nobody asked.</summary>
internal sealed class SessionTrace
{
    internal List<ClaimedTime> Claims { get; } = [];

    internal List<ExcludedTime> Excluded { get; } = [];

    internal void Claim(RoleDay day, Interval time, IReadOnlyList<Punch> punches)
    {
        if (time.Start < time.End)
        {
            Claims.Add(new ClaimedTime { Day = day, Interval = time, Punches = punches });
        }
    }

    internal void Note(RoleDay day, ExclusionReason reason, IntervalSet time)
    {
        if (!time.IsEmpty)
        {
            Excluded.Add(new ExcludedTime { Day = day, Reason = reason, Time = time });
        }
    }
}
