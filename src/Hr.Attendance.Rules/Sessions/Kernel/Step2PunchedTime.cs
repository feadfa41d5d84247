using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions.Kernel;

// Step 2: what punches make of a business day.
// In this order: grace moves ends of pairs to those of shifts, policy says what counts outside the plan, breaks are taken out, those by hours last.

/// <summary>Works out the primary time of days that punches make. Not thread-safe.</summary>
internal sealed class PunchedTime
{
    private readonly IntervalList _allowed = new();
    private IntervalList _spare = new();

    /// <summary>Sets a list to a day's primary time, and another one to what was taken out of it as a break by hours.</summary>
    internal void Set(
        ref IntervalList time, IntervalList breakByHours, ReadOnlySpan<Pair> pairs, PlanDay day, IntervalList shifts, IntervalList approved,
        PrimaryNotes? notes = null)
    {
        time.Clear();
        breakByHours.Clear();
        AddWithGrace(time, pairs, shifts, day.Plan.Grace, notes);
        time.Normalise();
        if (shifts.Count > 0 && day.Plan.OutsidePlan != PrimaryOutsidePlan.Count)
        {
            _allowed.CopyFrom(shifts);
            if (day.Plan.OutsidePlan == PrimaryOutsidePlan.Approved)
            {
                _allowed.Add(approved);
            }

            _allowed.Normalise();
            notes?.Before(time);
            _spare.SetToIntersection(time, _allowed);
            (time, _spare) = (_spare, time);
            notes?.OutsidePlanWas(time);
        }

        notes?.Before(time);
        day.Span.Breaks?.TakeOut(ref time, breakByHours, ref _spare);
        notes?.BreaksWere(time, breakByHours);
    }

    /// <summary>Adds a day's pairs, each of which begins and ends with a shift where it does so nearly.</summary>
    internal static void AddWithGrace(IntervalList time, ReadOnlySpan<Pair> pairs, IntervalList shifts, long grace, PrimaryNotes? notes = null)
    {
        foreach (ref readonly var pair in pairs)
        {
            long start = grace == 0 ? pair.Start : Nearest(pair.Start, shifts, grace, ofStarts: true);
            long end = grace == 0 ? pair.End : Nearest(pair.End, shifts, grace, ofStarts: false);
            notes?.AddMoved(pair.Start, start);
            notes?.AddMoved(pair.End, end);
            if (start < end)
            {
                time.AddApart(start, end);
            }
        }
    }

    /// <summary>The beginning or the end of a shift that is nearest to a time, if it is near enough; of two the earlier.</summary>
    private static long Nearest(long time, IntervalList shifts, long within, bool ofStarts)
    {
        long nearest = time;
        long distance = long.MaxValue;
        for (int i = 0; i < shifts.Count; i++)
        {
            long edge = ofStarts ? shifts.Start(i) : shifts.End(i);
            long away = Math.Abs(edge - time);
            if (away <= within && away < distance)
            {
                (nearest, distance) = (edge, away);
            }
        }

        return nearest;
    }
}
