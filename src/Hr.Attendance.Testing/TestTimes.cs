using Hr.Attendance.Rules.Time;
using Hr.Attendance.Testing.Building;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Testing;

/// <summary>Times and calendars for tests, written as one says them.</summary>
public static class TestTimes
{
    /// <summary>So many seconds.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The time.</returns>
    public static Duration Seconds(this int count) => Duration.FromSeconds(count);

    /// <summary>So many minutes.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The time.</returns>
    public static Duration Minutes(this int count) => Duration.FromMinutes(count);

    /// <summary>So many hours.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The time.</returns>
    public static Duration Hours(this int count) => Duration.FromHours(count);

    /// <summary>A calendar that never changes: Monday to Friday are workdays, but for some dates.</summary>
    /// <param name="dates">The dates, as <c>2026-05-01</c>, with their kinds; the last one said of a date counts.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="ArgumentException">A text is no date.</exception>
    public static IWorkCalendar Calendar(params (string Date, DayKind Kind)[] dates)
    {
        var kinds = new Dictionary<LocalDate, DayKind>();
        foreach (var (date, kind) in Guard.NotNull(dates))
        {
            kinds[WrittenTimes.Date(date)] = kind;
        }

        return WorkCalendar.MondayToFriday.WithDates(kinds);
    }
}

/// <summary>A clock that stands still until it is moved, for hosts that ask a <see cref="TimeProvider"/> what time it is. Thread-safe.</summary>
public sealed class FixedClock : TimeProvider
{
    private long _ticks;

    /// <summary>Creates a clock.</summary>
    /// <param name="now">What it shows, as <c>2026-03-02T10:00:00Z</c>.</param>
    /// <exception cref="ArgumentException">The text is no such instant.</exception>
    public FixedClock(string now)
    {
        var parsed = InstantPattern.ExtendedIso.Parse(Guard.NotNull(now));
        _ticks = parsed.Success
            ? parsed.Value.ToDateTimeUtc().Ticks
            : throw new ArgumentException($"`{now}` is no instant such as 2026-03-02T10:00:00Z", nameof(now));
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>Moves the clock.</summary>
    /// <param name="time">How far; below zero for back.</param>
    public void Move(Duration time) => Interlocked.Add(ref _ticks, time.BclCompatibleTicks);
}
