using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

/// <summary>Why claimed time is taken out.</summary>
internal enum Removal
{
    OutsideAssignment,
    Away,
    Silence,
    PrimaryTime,
    OutsideWindows,
    CountedAlready,
    OtherRole,
}

/// <summary>
/// Is told, while sessions are formed, what evidence claims and what is taken out of it, for explanations. Where nobody asked for notes there is
/// no such object, and nothing is worked out for it.
/// </summary>
internal abstract class FormingNotes
{
    /// <summary>Evidence shows time online in a role.</summary>
    /// <param name="held">The position of the role among those that the person holds.</param>
    /// <param name="day">The business day on which it begins.</param>
    /// <param name="start">When it begins.</param>
    /// <param name="end">When it ends.</param>
    /// <param name="punches">The punches that it was formed from, by position; none for a run of messages.</param>
    internal abstract void Claimed(int held, PlanDay day, long start, long end, ReadOnlySpan<int> punches);

    /// <summary>Claimed time is taken out.</summary>
    /// <param name="why">Why.</param>
    /// <param name="held">The position of the role among those that the person holds.</param>
    /// <param name="day">The business day under whose policy it is taken out.</param>
    /// <param name="time">The time, not empty; the list is used again.</param>
    internal abstract void TakenOut(Removal why, int held, PlanDay day, IntervalList time);
}
