using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>Where a session's credited time lies: laid on its pieces from its start; what exceeds them stays at the end of the last.</summary>
internal static class CreditedTime
{
    /// <summary>The stretches of the pieces that credited time covers, in order, and what exceeds all pieces.</summary>
    internal static (IReadOnlyList<Interval> Covered, Duration Beyond) StretchesOf(TimesheetSession session)
    {
        var left = session.Credited;
        var covered = new List<Interval>();
        var pieces = session.Session.Pieces;
        for (int i = 0; i < pieces.Count && left != Duration.Zero; i++)
        {
            var piece = pieces[i];
            var time = Duration.Min(left, piece.Duration);
            covered.Add(new Interval(piece.Start, piece.Start + time));
            left -= time;
        }

        return (covered, left);
    }

    /// <summary>Credited time by the kind of the local date on which it was worked; a date of no known kind is left out.</summary>
    internal static TimeByDayKind ByCalendarDay(TimesheetSession session, Func<LocalDate, DayKind?> kindOf)
    {
        var zone = session.Session.Day.Zone;
        var (covered, beyond) = StretchesOf(session);
        var sum = TimeByDayKind.Zero;
        LocalDate date = default;

        // From one local midnight to the next: a session over midnight may lie half on a workday and half on a holiday.
        foreach (var stretch in covered)
        {
            for (var from = stretch.Start; from < stretch.End;)
            {
                date = from.InZone(zone).Date;
                var to = Instant.Min(stretch.End, zone.AtStartOfDay(date.PlusDays(1)).ToInstant());
                sum = kindOf(date) is { } kind ? sum.Plus(kind, to - from) : sum;
                from = to;
            }
        }

        // Rounded up, a session is credited more than it lasted. What is beyond its end goes with the last date that it has.
        return beyond > Duration.Zero && kindOf(date) is { } last ? sum.Plus(last, beyond) : sum;
    }

    /// <summary>Credited time within local windows; what exceeds the pieces is in a window where the last instant of the last piece is.</summary>
    internal static Duration Within(TimesheetSession session, IReadOnlyList<LocalTimeWindow> windows)
    {
        var zone = session.Session.Day.Zone;
        var (covered, beyond) = StretchesOf(session);
        if (covered.Count == 0 || windows.Count == 0)
        {
            return Duration.Zero;
        }

        var inside = IntervalSet.Empty;
        foreach (var window in windows)
        {
            inside = inside.Union(window.Within(session.Session.Start, session.Session.End, zone));
        }

        var time = IntervalSet.Of(covered).Intersect(inside).Total;
        return beyond > Duration.Zero && inside.Contains(session.Session.End - Duration.Epsilon) ? time + beyond : time;
    }
}
