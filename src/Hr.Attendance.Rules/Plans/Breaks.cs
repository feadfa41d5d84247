using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Plans;

/// <summary>The unpaid breaks of a policy in plain numbers: at times of the day, and after so many hours. Thread-safe.</summary>
internal sealed class Breaks
{
    private readonly WindowTable? _times;

    /// <summary>Breaks by hours, the longest first.</summary>
    private readonly (long After, long Length)[] _byHours;

    internal Breaks(IReadOnlyList<BreakRule> rules, DateTimeZone zone, IWorkCalendar? calendar)
    {
        DayWindow[] times = [.. rules.Select(rule => rule.Window).OfType<DayWindow>()];
        _times = times.Length == 0 ? null : new WindowTable(times, zone, calendar);
        _byHours = [.. rules.Where(rule => rule.Window is null)
            .Select(rule => (Nanoseconds.Of(rule.After), Nanoseconds.Of(rule.Length)))
            .OrderByDescending(rule => rule.Item2)];
    }

    /// <summary>Takes breaks out of a day's time.</summary>
    /// <param name="time">The time, apart and in order; what is left of it afterwards.</param>
    /// <param name="byHours">Set to what was taken out as a break by hours.</param>
    /// <param name="spare">Room to work in.</param>
    internal void TakeOut(ref IntervalList time, IntervalList byHours, ref IntervalList spare)
    {
        byHours.Clear();
        if (time.Count == 0)
        {
            return;
        }

        // Whoever was not there for a while has had that much of the break already.
        long away = time.End(time.Count - 1) - time.Start(0) - time.Total;
        if (_times is not null)
        {
            _times.SetWithin(byHours, time.Start(0), time.End(time.Count - 1));
            spare.SetToDifference(time, byHours);
            (time, spare) = (spare, time);
            byHours.Clear();
        }

        long total = time.Total;
        int applies = Array.FindIndex(_byHours, rule => total > rule.After);
        if (applies >= 0 && _byHours[applies].Length > away)
        {
            TakeFromEnd(time, _byHours[applies].Length - away, byHours, spare);
            (time, spare) = (spare, time);
        }
    }

    /// <summary>Sets a list to some time without so much of its end, and another one to that.</summary>
    private static void TakeFromEnd(IntervalList time, long length, IntervalList taken, IntervalList left)
    {
        left.Clear();
        long keep = Math.Max(time.Total - length, 0);
        for (int i = 0; i < time.Count; i++)
        {
            long cut = Math.Min(time.End(i), time.Start(i) + keep);
            left.Append(time.Start(i), cut);
            taken.Append(cut, time.End(i));
            keep -= cut - time.Start(i);
        }
    }
}
