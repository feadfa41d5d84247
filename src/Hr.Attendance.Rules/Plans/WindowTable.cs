using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Plans;

/// <summary>The instants that lie in local windows, worked out once for each date in UTC. Thread-safe.</summary>
internal sealed class WindowTable
{
    private readonly DayPages<IntervalList> _days;

    /// <param name="windows">The windows.</param>
    /// <param name="zone">Whose clocks they are read on.</param>
    /// <param name="calendar">The kinds of dates; null where no window asks for one.</param>
    internal WindowTable(IReadOnlyList<DayWindow> windows, DateTimeZone zone, IWorkCalendar? calendar) =>
        _days = new DayPages<IntervalList>(day => Within(day, windows, zone, calendar));

    /// <summary>Whether a span lies within one window of the date, in UTC, on which it begins; one that lies in windows may still be said not to.</summary>
    internal bool Contain(long start, long end)
    {
        var ofDay = _days[Nanoseconds.DayOf(start)];
        for (int i = 0; i < ofDay.Count; i++)
        {
            if (ofDay.Start(i) <= start && end <= ofDay.End(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Sets a list to what of a span lies in the windows.</summary>
    internal void SetWithin(IntervalList inside, long start, long end)
    {
        inside.Clear();
        int last = Nanoseconds.DayOf(end - 1);
        for (int day = Nanoseconds.DayOf(start); day <= last; day++)
        {
            var ofDay = _days[day];
            for (int i = 0; i < ofDay.Count; i++)
            {
                inside.Append(Math.Max(start, ofDay.Start(i)), Math.Min(end, ofDay.End(i)));
            }
        }
    }

    private static IntervalList Within(int day, IReadOnlyList<DayWindow> windows, DateTimeZone zone, IWorkCalendar? calendar)
    {
        var start = Nanoseconds.ToInstant(day * Nanoseconds.PerDay);
        var inside = new IntervalList();
        foreach (var interval in windows.SelectMany(window => window.Within(start, start + Duration.FromDays(1), zone, calendar)))
        {
            inside.AddApart(Nanoseconds.Of(interval.Start), Nanoseconds.Of(interval.End));
        }

        inside.Normalise();
        return inside;
    }
}
