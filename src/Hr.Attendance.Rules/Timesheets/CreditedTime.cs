using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>Where a session's credited time lies: laid on its pieces from its start; what exceeds them stays at the end of the last.</summary>
internal static class CreditedTime
{
    /// <summary>Credited time by the kind of the local date on which it was worked; a date of no known kind is left out.</summary>
    internal static TimeByDayKind ByCalendarDay(TimesheetSession session, Func<LocalDate, DayKind?> kindOf)
    {
        var sum = TimeByDayKind.Zero;
        var dates = session.Dates;
        var (covered, beyond) = StretchesOf(session);
        int date = 0;

        // From one local midnight to the next: a session over midnight may lie half on a workday and half on a holiday.
        for (int i = 0; i < covered.Count; i++)
        {
            for (long from = covered.Start(i); from < covered.End(i);)
            {
                date = dates.At(from);
                long to = Math.Min(covered.End(i), dates.StartOf(date + 1));
                Add(to - from);
                from = to;
            }
        }

        // Rounded up, a session is credited more than it lasted. What is beyond its end goes with the last date that it has.
        if (beyond > 0)
        {
            Add(beyond);
        }

        return sum;

        void Add(long time) => sum = kindOf(Nanoseconds.ToDate(date)) is { } kind ? sum.Plus(kind, Duration.FromNanoseconds(time)) : sum;
    }

    /// <summary>Credited time within local windows; what exceeds the pieces is in a window where the last instant of the last piece is.</summary>
    internal static Duration Within(TimesheetSession session, IReadOnlyList<LocalTimeWindow> windows)
    {
        if (session.Credited == Duration.Zero || windows.Count == 0)
        {
            return Duration.Zero;
        }

        var (covered, beyond) = StretchesOf(session);
        var time = covered.ToSet();
        var pieces = new IntervalList();
        session.CopyPieces(pieces);
        var end = Nanoseconds.ToInstant(pieces.End(pieces.Count - 1));
        var inside = IntervalSet.Empty;
        foreach (var window in windows)
        {
            inside = inside.Union(window.Within(time.Start, end, session.Zone));
        }

        var total = time.Intersect(inside).Total;
        return beyond > 0 && inside.Contains(end - Duration.Epsilon) ? total + Duration.FromNanoseconds(beyond) : total;
    }

    /// <summary>The stretches of the pieces that credited time covers, in order, and what exceeds all pieces.</summary>
    private static (IntervalList Covered, long Beyond) StretchesOf(TimesheetSession session)
    {
        long left = Nanoseconds.Of(session.Credited);
        var covered = new IntervalList();
        if (left == 0)
        {
            return (covered, 0);
        }

        session.CopyPieces(covered);
        left = covered.Shorten(left);
        return (covered, left);
    }
}
