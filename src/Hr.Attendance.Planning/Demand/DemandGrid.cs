using NodaTime;

namespace Hr.Attendance.Planning.Demand;

/// <summary>The intervals of business days in one zone. Immutable.</summary>
/// <remarks>
/// Intervals are local times: every business day has the same number of them. An hour that the clocks give twice is one hour here, and what happened in both is
/// counted together; an interval that the clocks skip does not exist on that day.
/// </remarks>
public sealed class DemandGrid
{
    private static readonly Duration[] Lengths = [Duration.FromMinutes(15), Duration.FromMinutes(30), Duration.FromMinutes(60)];

    private readonly long _length;

    /// <summary>Creates a grid.</summary>
    /// <param name="interval">The length of the intervals: 15, 30 or 60 minutes.</param>
    /// <param name="dayStartsAt">The local time at which business days, and their first intervals, begin.</param>
    /// <param name="zone">The zone.</param>
    /// <exception cref="ArgumentException">The length is another, or <paramref name="zone"/> is null.</exception>
    public DemandGrid(Duration interval, LocalTime dayStartsAt, DateTimeZone zone)
    {
        if (Array.IndexOf(Lengths, interval) < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(interval), interval, "must be 15, 30 or 60 minutes");
        }

        (Interval, DayStartsAt, Zone) = (interval, dayStartsAt, Guard.NotNull(zone));
        _length = interval.ToInt64Nanoseconds();
        IntervalsPerDay = (int)(NodaConstants.NanosecondsPerDay / _length);
    }

    /// <summary>The length of the intervals.</summary>
    public Duration Interval { get; }

    /// <summary>The local time at which business days begin.</summary>
    public LocalTime DayStartsAt { get; }

    /// <summary>The zone.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>How many intervals each business day has: 96, 48 or 24.</summary>
    public int IntervalsPerDay { get; }

    /// <summary>The local time at which an interval begins.</summary>
    /// <param name="interval">The interval of a business day, from 0.</param>
    /// <returns>The local time; those from midnight to the start of the business day lie on the next date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such interval.</exception>
    public LocalTime TimeOf(int interval) => DayStartsAt.PlusNanoseconds(Checked(interval) * _length);

    /// <summary>The business day and the interval in which an instant lies.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>The business day, and the interval from 0.</returns>
    public (LocalDate Day, int Interval) Locate(Instant instant) => Locate(instant.InZone(Zone).LocalDateTime);

    /// <summary>The business day and the interval in which a local time lies.</summary>
    /// <param name="local">The local date and time.</param>
    /// <returns>The business day, and the interval from 0.</returns>
    public (LocalDate Day, int Interval) Locate(LocalDateTime local)
    {
        long sinceStart = local.NanosecondOfDay - DayStartsAt.NanosecondOfDay;
        return sinceStart >= 0
            ? (local.Date, (int)(sinceStart / _length))
            : (local.Date.PlusDays(-1), (int)((sinceStart + NodaConstants.NanosecondsPerDay) / _length));
    }

    /// <summary>The first instant of an interval; of a local time that comes twice the earlier, and where the clocks skip it, that at which they do.</summary>
    /// <param name="day">The business day.</param>
    /// <param name="interval">The interval from 0.</param>
    /// <returns>The instant.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such interval.</exception>
    public Instant StartOf(LocalDate day, int interval)
    {
        var map = Zone.MapLocal(LocalStartOf(day, Checked(interval)));
        return map.Count == 0 ? map.LateInterval.Start : map.First().ToInstant();
    }

    /// <summary>The end of an interval, exclusive; of a local time that comes twice the later.</summary>
    /// <param name="day">The business day.</param>
    /// <param name="interval">The interval from 0.</param>
    /// <returns>The instant; that of <see cref="StartOf"/> where the interval does not exist.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such interval.</exception>
    public Instant EndOf(LocalDate day, int interval)
    {
        var local = LocalStartOf(day, Checked(interval)).PlusNanoseconds(_length);
        var map = Zone.MapLocal(local.PlusNanoseconds(-1));
        return map.Count == 0 ? StartOfSkip(local) : map.Last().ToInstant() + Duration.FromNanoseconds(1);
    }

    /// <summary>Whether an interval exists on a day: whether the clocks do not skip all of it.</summary>
    /// <param name="day">The business day.</param>
    /// <param name="interval">The interval from 0.</param>
    /// <returns>Whether it does.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such interval.</exception>
    public bool Exists(LocalDate day, int interval) => EndOf(day, interval) > StartOf(day, interval);

    private LocalDateTime LocalStartOf(LocalDate day, int interval) => (day + DayStartsAt).PlusNanoseconds(interval * _length);

    private Instant StartOfSkip(LocalDateTime local) => Zone.MapLocal(local.PlusNanoseconds(-1)).EarlyInterval.End;

    private int Checked(int interval) => interval >= 0 && interval < IntervalsPerDay
        ? interval
        : throw new ArgumentOutOfRangeException(nameof(interval), interval, "must be an interval of the day");
}
