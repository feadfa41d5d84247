using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>Where a session's credited time lies: laid on its pieces from its start; what exceeds them stays at the end of the last.</summary>
internal static class CreditedTime
{
    /// <summary>Credited time by the kind of the local date on which it was worked; a date of no known kind is left out.</summary>
    /// <param name="session">The session.</param>
    /// <param name="dayKind">The kind of the business day's own date.</param>
    /// <param name="kindOf">The kind of any date.</param>
    internal static TimeByDayKind ByCalendarDay(TimesheetSession session, DayKind dayKind, Func<LocalDate, DayKind?> kindOf)
    {
        long left = Nanoseconds.Of(session.Credited);
        if (left == 0)
        {
            return TimeByDayKind.Zero;
        }

        var dates = session.Dates;
        int businessDay = session.DayNumber;
        if (session.StartTime >= dates.StartOf(businessDay) && session.EndTime <= dates.StartOf(businessDay + 1))
        {
            return TimeByDayKind.Zero.Plus(dayKind, session.Credited);
        }

        // From one local midnight to the next: a session over midnight may lie half on a workday and half on a holiday.
        var sum = TimeByDayKind.Zero;
        int date = businessDay;
        for (int i = 0; i < session.PieceCount && left > 0; i++)
        {
            var (from, end) = session.PieceAt(i);
            end = Math.Min(end, from + left);
            left -= end - from;
            while (from < end)
            {
                date = dates.At(from);
                long to = Math.Min(end, dates.StartOf(date + 1));
                Add(to - from);
                from = to;
            }
        }

        // Rounded up, a session is credited more than it lasted. What is beyond its end goes with the last date that it has.
        Add(left);
        return sum;

        void Add(long time)
        {
            if (time > 0 && kindOf(Nanoseconds.ToDate(date)) is { } kind)
            {
                sum = sum.Plus(kind, Duration.FromNanoseconds(time));
            }
        }
    }

    /// <summary>Credited time within local windows; what exceeds the pieces is in a window where the last instant of the last piece is.</summary>
    internal static Duration Within(TimesheetSession session, IReadOnlyList<LocalTimeWindow> windows)
    {
        long left = Nanoseconds.Of(session.Credited);
        if (left == 0 || windows.Count == 0)
        {
            return Duration.Zero;
        }

        var (start, end) = (Nanoseconds.ToInstant(session.StartTime), Nanoseconds.ToInstant(session.EndTime));
        var inside = windows.Aggregate(IntervalSet.Empty, (all, window) => all.Union(window.Within(start, end, session.Zone)));
        var covered = new List<Interval>(session.PieceCount);
        for (int i = 0; i < session.PieceCount && left > 0; i++)
        {
            var (from, to) = session.PieceAt(i);
            to = Math.Min(to, from + left);
            left -= to - from;
            covered.Add(new Interval(Nanoseconds.ToInstant(from), Nanoseconds.ToInstant(to)));
        }

        var time = IntervalSet.Of(covered).Intersect(inside).Total;
        return left > 0 && inside.Contains(end - Duration.Epsilon) ? time + Duration.FromNanoseconds(left) : time;
    }
}
