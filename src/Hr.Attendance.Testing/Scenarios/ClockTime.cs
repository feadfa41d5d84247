using System.Globalization;
using NodaTime;

namespace Hr.Attendance.Testing.Scenarios;

/// <summary>
/// A time on the clock of a date, as scenarios write it: <c>18:05</c>, <c>18:05:30</c>, and <c>25:30</c> for half past one in the night
/// after it.
/// </summary>
/// <param name="Second">Seconds on the clock since midnight of the date; below 48 hours.</param>
public readonly record struct ClockTime(int Second) : IComparable<ClockTime>
{
    private const int SecondsPerDay = 86_400;
    private const int LastHour = 47;

    /// <summary>Reads a time.</summary>
    /// <param name="text">The text; null is refused.</param>
    /// <param name="time">The time; midnight when refused.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool TryParse(string? text, out ClockTime time)
    {
        time = default;
        string[] parts = (text ?? string.Empty).Split(':');
        if (parts.Length is < 2 or > 3
            || !TryRead(parts[0], LastHour, out int hour)
            || !TryRead(parts[1], 59, out int minute)
            || parts[1].Length != 2)
        {
            return false;
        }

        int second = 0;
        if (parts.Length == 3 && (parts[2].Length != 2 || !TryRead(parts[2], 59, out second)))
        {
            return false;
        }

        time = new ClockTime((((hour * 60) + minute) * 60) + second);
        return true;
    }

    /// <summary>Reads a time that an author wrote.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The time.</returns>
    /// <exception cref="ArgumentException">The text is no such time.</exception>
    public static ClockTime Parse(string text) =>
        TryParse(Guard.NotNull(text), out var time) ? time : throw new ArgumentException($"`{text}` is no time such as 18:05 or 18:05:30", nameof(text));

    /// <summary>A later time, or an earlier one.</summary>
    /// <param name="seconds">Seconds to add.</param>
    /// <returns>The time.</returns>
    public ClockTime Plus(int seconds) => new(Second + seconds);

    /// <summary>The instant that the time is, on a date in a zone; where the clocks skip it or show it twice, as NodaTime's lenient rule says.</summary>
    /// <param name="date">The date.</param>
    /// <param name="zone">The zone.</param>
    /// <returns>The instant.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    public Instant On(LocalDate date, DateTimeZone zone)
    {
        var local = date.PlusDays(Second / SecondsPerDay) + LocalTime.FromSecondsSinceMidnight(Second % SecondsPerDay);
        return Guard.NotNull(zone).AtLeniently(local).ToInstant();
    }

    /// <inheritdoc/>
    public int CompareTo(ClockTime other) => Second.CompareTo(other.Second);

    /// <summary>The time as scenarios write it, with seconds only where there are any.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string text = $"{TwoDigits(Second / 3600)}:{TwoDigits(Second / 60 % 60)}";
        return Second % 60 == 0 ? text : $"{text}:{TwoDigits(Second % 60)}";
    }

    /// <summary>Whether one time is before another.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">The other time.</param>
    /// <returns>Whether it is.</returns>
    public static bool operator <(ClockTime left, ClockTime right) => left.Second < right.Second;

    /// <summary>Whether one time is before another or the same.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">The other time.</param>
    /// <returns>Whether it is.</returns>
    public static bool operator <=(ClockTime left, ClockTime right) => left.Second <= right.Second;

    /// <summary>Whether one time is after another.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">The other time.</param>
    /// <returns>Whether it is.</returns>
    public static bool operator >(ClockTime left, ClockTime right) => left.Second > right.Second;

    /// <summary>Whether one time is after another or the same.</summary>
    /// <param name="left">One time.</param>
    /// <param name="right">The other time.</param>
    /// <returns>Whether it is.</returns>
    public static bool operator >=(ClockTime left, ClockTime right) => left.Second >= right.Second;

    private static string TwoDigits(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static bool TryRead(string text, int most, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= most && text.Length <= 2;
}

/// <summary>A time from one clock time to another, <c>18:05-20:40</c>; an end that is not after the start is on the next date.</summary>
/// <param name="From">The start.</param>
/// <param name="To">The end, not included; after <paramref name="From"/>.</param>
public readonly record struct ClockSpan(ClockTime From, ClockTime To)
{
    private const int SecondsPerDay = 86_400;

    /// <summary>A span whose end may be on the next date.</summary>
    /// <param name="from">The start.</param>
    /// <param name="to">The end.</param>
    /// <returns>The span.</returns>
    public static ClockSpan Of(ClockTime from, ClockTime to) => new(from, to > from ? to : to.Plus(SecondsPerDay));

    /// <summary>Reads a span.</summary>
    /// <param name="text">The text; null is refused.</param>
    /// <param name="span">The span; nothing when refused.</param>
    /// <returns>Whether the text was understood.</returns>
    public static bool TryParse(string? text, out ClockSpan span)
    {
        span = default;
        string[] ends = (text ?? string.Empty).Split('-');
        if (ends.Length != 2 || !ClockTime.TryParse(ends[0].Trim(), out var from) || !ClockTime.TryParse(ends[1].Trim(), out var to))
        {
            return false;
        }

        span = Of(from, to);
        return true;
    }

    /// <summary>The span as scenarios write it.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{From}-{To}";
}
