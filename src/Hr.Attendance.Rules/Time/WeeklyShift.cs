using NodaTime;

namespace Hr.Attendance.Rules.Time;

/// <summary>One line of a weekly schedule: days of the week and a span of local time, <c>Mon-Fri 09:00-18:00</c>.</summary>
/// <remarks>The days may wrap round the week (<c>Sat-Tue</c>). Immutable; equal when days and hours are equal.</remarks>
/// <param name="FirstDay">The first day of the week.</param>
/// <param name="LastDay">The last day of the week, included.</param>
/// <param name="Hours">The local time; an end not after its start is on the next day.</param>
public readonly record struct WeeklyShift(IsoDayOfWeek FirstDay, IsoDayOfWeek LastDay, LocalTimeWindow Hours)
{
    /// <summary>Reads <c>Mon-Fri 09:00-18:00</c> or <c>Sat 09:00-12:00</c>; names of days in English, three letters.</summary>
    /// <param name="text">The text; null is refused.</param>
    /// <param name="shift">The line; empty when refused.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool TryParse(string? text, out WeeklyShift shift)
    {
        shift = default;
        string[] parts = (text ?? string.Empty).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 || !LocalTimeWindow.TryParse(parts[1], out var hours))
        {
            return false;
        }

        if (!WeekDayName.TryParseRange(parts[0], out var first, out var last))
        {
            return false;
        }

        shift = new WeeklyShift(first, last, hours);
        return true;
    }

    /// <summary>Whether the line speaks of a day of the week.</summary>
    /// <param name="day">The day of the week.</param>
    /// <returns>Whether it does.</returns>
    public bool Covers(IsoDayOfWeek day) => WeekDayName.IsWithin(FirstDay, LastDay, day);

    /// <summary>The lines of a schedule that speak of a workday: those of its day of the week or, on a weekend without any, those of Friday.</summary>
    internal static IEnumerable<WeeklyShift> OnWorkday(IReadOnlyList<WeeklyShift> schedule, IsoDayOfWeek day) =>

        // China makes workdays out of Saturdays and Sundays to lengthen holidays, and nobody writes a schedule for them: people then work
        // as on a Friday.
        day is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday && !schedule.Any(shift => shift.Covers(day))
            ? schedule.Where(shift => shift.Covers(IsoDayOfWeek.Friday))
            : schedule.Where(shift => shift.Covers(day));

    /// <summary>The hours that begin on a date; an end that the clocks skip moves forward with them, never before the start.</summary>
    internal Interval On(LocalDate date, DateTimeZone zone)
    {
        var (start, end) = Hours.On(date);

        // A shift whose beginning the clocks skip is moved forward with it, and might then begin after its end.
        var from = start.InZoneLeniently(zone).ToInstant();
        return new Interval(from, Instant.Max(from, end.InZoneLeniently(zone).ToInstant()));
    }

    /// <summary>The line as text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{WeekDayName.OfRange(FirstDay, LastDay)} {Hours}";
}
