using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Plans;

/// <summary>What is planned for the primary role on a date. Not to be written to.</summary>
/// <param name="Shifts">The shifts, by start, before breaks and leave; they may touch or overlap.</param>
/// <param name="Time">What breaks leave of them.</param>
/// <param name="BreakByHours">What was taken out as a break by hours.</param>
internal sealed record PlannedDay(IntervalList Shifts, IntervalList Time, IntervalList BreakByHours)
{
    internal static PlannedDay Nothing { get; } = new(new IntervalList(), new IntervalList(), new IntervalList());

    /// <summary>The plan of some shifts.</summary>
    /// <param name="shifts">The shifts, by start; the plan keeps the list.</param>
    /// <param name="breaks">The breaks; null for none.</param>
    internal static PlannedDay Of(IntervalList shifts, Breaks? breaks)
    {
        var time = new IntervalList(shifts);
        var byHours = new IntervalList();
        var spare = new IntervalList();
        time.Normalise();
        breaks?.TakeOut(ref time, byHours, ref spare);
        return new PlannedDay(shifts, time, byHours);
    }
}
