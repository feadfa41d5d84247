using NodaTime;

namespace Hr.Attendance.Rules.Time;

/// <summary>A span of local time that comes back on some days: <c>18:00-24:00</c>, <c>Mon-Fri 18:00-24:00</c>, <c>restDay 09:00-22:00</c>.</summary>
/// <remarks>The days are those on which it begins; it may run past midnight. Immutable; equal when days and hours are equal.</remarks>
/// <param name="Days">The days.</param>
/// <param name="Hours">The local time.</param>
public readonly record struct CalendarWindow(WindowDays Days, LocalTimeWindow Hours)
{
    /// <summary>Reads a window, with or without days before the times.</summary>
    /// <param name="text">The text; null is refused.</param>
    /// <param name="window">The window; any whole day when refused.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool TryParse(string? text, out CalendarWindow window)
    {
        window = default;
        string[] parts = (text ?? string.Empty).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var days = WindowDays.Any;
        if (parts.Length is not (1 or 2)
            || !LocalTimeWindow.TryParse(parts[parts.Length - 1], out var hours)
            || (parts.Length == 2 && !WindowDays.TryParse(parts[0], out days)))
        {
            return false;
        }

        window = new CalendarWindow(days, hours);
        return true;
    }

    /// <summary>All instants within bounds whose local time in a zone lies in the window.</summary>
    /// <param name="start">The first instant to look at.</param>
    /// <param name="end">The end, exclusive.</param>
    /// <param name="zone">The zone.</param>
    /// <param name="kindOf">The kind of a date in the calendar; null where it is not known.</param>
    /// <returns>The instants.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is before <paramref name="start"/>.</exception>
    public IntervalSet Within(Instant start, Instant end, DateTimeZone zone, Func<LocalDate, DayKind?> kindOf)
    {
        Guard.NotNull(kindOf);
        var days = Days;
        return Hours.Within(start, end, zone, date => days.Include(date, days.Kind is null ? null : kindOf(date)));
    }

    /// <summary>The window as text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Days == WindowDays.Any ? Hours.ToString() : $"{Days} {Hours}";
}
