using NodaTime;

namespace Hr.Attendance.Rules.Time;

/// <summary>
/// A span of local time that comes back on certain days: <c>18:00-24:00</c> on all, <c>Mon-Fri 18:00-24:00</c>, <c>restDay 09:00-22:00</c>; it may
/// run past midnight, and belongs to the date on which it begins.
/// </summary>
/// <remarks>Immutable; equal when days and hours are equal.</remarks>
/// <param name="Days">The dates on which it begins.</param>
/// <param name="Hours">The local time; an end not after its start is on the next day.</param>
public readonly record struct DayWindow(DaySelection Days, LocalTimeWindow Hours)
{
    /// <summary>A window of every day.</summary>
    /// <param name="hours">The local time.</param>
    public DayWindow(LocalTimeWindow hours)
        : this(default, hours)
    {
    }

    /// <summary>Reads <c>18:00-24:00</c>, <c>Mon-Fri 18:00-24:00</c> or <c>restDay 09:00-22:00</c>.</summary>
    /// <param name="text">The text; null is refused.</param>
    /// <param name="window">The window; the whole of every day when refused.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool TryParse(string? text, out DayWindow window)
    {
        window = default;
        var days = default(DaySelection);
        string[] parts = (text ?? string.Empty).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2 && !DaySelection.TryParse(parts[0], out days))
        {
            return false;
        }

        // Without days a text is what a window of local time is, spaces around the dash included.
        if (!LocalTimeWindow.TryParse(parts.Length == 2 ? parts[1] : text, out var hours))
        {
            return false;
        }

        window = new DayWindow(days, hours);
        return true;
    }

    /// <summary>All instants within bounds whose local time in a zone lies in the window.</summary>
    /// <param name="start">The first instant to look at.</param>
    /// <param name="end">The end, exclusive.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="calendar">The kinds of dates; null where the window asks for none.</param>
    /// <returns>The instants.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null, or <paramref name="calendar"/> is and the window asks for it.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is before <paramref name="start"/>.</exception>
    public IntervalSet Within(Instant start, Instant end, DateTimeZone zone, IWorkCalendar? calendar)
    {
        var days = Days;
        return days.IsEveryDay ? Hours.Within(start, end, zone) : Hours.Within(start, end, zone, date => days.Contains(date, calendar));
    }

    /// <summary>The window as text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Days.IsEveryDay ? Hours.ToString() : $"{Days} {Hours}";
}
