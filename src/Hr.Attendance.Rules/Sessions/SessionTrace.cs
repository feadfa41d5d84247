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
/// <param name="Day">The business day of the role on which it begins.</param>
/// <param name="Interval">The time, half-open; not empty.</param>
/// <param name="Punches">The punches that it was formed from; empty for a run of messages.</param>
public sealed record ClaimedTime(RoleDay Day, Interval Interval, IReadOnlyList<Punch> Punches);

/// <summary>Time that was taken out of claimed time. Immutable.</summary>
/// <param name="Day">The business day of the role, under whose policy it was taken out.</param>
/// <param name="Reason">Why.</param>
/// <param name="Time">The time; not empty.</param>
public sealed record ExcludedTime(RoleDay Day, ExclusionReason Reason, IntervalSet Time);

/// <summary>Takes notes while sessions are formed, for an explanation. Nothing is noted where nobody asked.</summary>
internal sealed class SessionTrace
{
    internal List<ClaimedTime> Claims { get; } = [];

    internal List<ExcludedTime> Excluded { get; } = [];

    internal void Claim(RoleDay day, Interval time, IReadOnlyList<Punch> punches)
    {
        if (time.Start < time.End)
        {
            Claims.Add(new ClaimedTime(day, time, punches));
        }
    }

    internal void Note(RoleDay day, ExclusionReason reason, IntervalSet time)
    {
        if (!time.IsEmpty)
        {
            Excluded.Add(new ExcludedTime(day, reason, time));
        }
    }
}
