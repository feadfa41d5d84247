using NodaTime;
using NodaTime.TimeZones;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>Time by hour of the local week: 168 hours from Monday 00:00. Grids add up exactly. Immutable.</summary>
public sealed class HourGrid
{
    private const int HoursOfDay = 24;
    private const int DaysOfWeek = 7;
    private readonly Duration[] _hours;

    private HourGrid(Duration[] hours) => _hours = hours;

    /// <summary>No time in any hour.</summary>
    public static HourGrid Empty { get; } = new(new Duration[HoursOfDay * DaysOfWeek]);

    /// <summary>The time in one hour of the week, over all weeks.</summary>
    /// <param name="day">The local day of the week.</param>
    /// <param name="hour">The local hour, 0 to 23: the time from then to the next full hour.</param>
    /// <returns>The time. An hour that clocks repeat has both; one that they skip has none.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is no day, or <paramref name="hour"/> is not 0 to 23.</exception>
    public Duration this[IsoDayOfWeek day, int hour] => day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday
        ? throw new ArgumentOutOfRangeException(nameof(day), "must be a day of the week")
        : hour is < 0 or >= HoursOfDay
            ? throw new ArgumentOutOfRangeException(nameof(hour), "must be 0 to 23")
            : _hours[(((int)day - 1) * HoursOfDay) + hour];

    /// <summary>All of it.</summary>
    public Duration Total => _hours.Aggregate(Duration.Zero, (sum, time) => sum + time);

    /// <summary>A grid from parts of time, each with its local zone.</summary>
    /// <param name="parts">The parts.</param>
    /// <returns>The grid.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parts"/> is null.</exception>
    public static HourGrid Of(IEnumerable<(Interval Time, DateTimeZone Zone)> parts)
    {
        Duration[]? hours = null;
        foreach (var (time, zone) in Guard.NotNull(parts))
        {
            AddTo(hours ??= new Duration[HoursOfDay * DaysOfWeek], time, zone);
        }

        return hours is null ? Empty : new HourGrid(hours);
    }

    /// <summary>The sum of some grids.</summary>
    /// <param name="grids">The grids.</param>
    /// <returns>The sum; <see cref="Empty"/> for none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="grids"/> is null.</exception>
    public static HourGrid Sum(IEnumerable<HourGrid> grids)
    {
        var hours = new Duration[HoursOfDay * DaysOfWeek];
        foreach (var grid in Guard.NotNull(grids).Where(grid => !ReferenceEquals(grid, Empty)))
        {
            for (int i = 0; i < hours.Length; i++)
            {
                hours[i] += grid._hours[i];
            }
        }

        return new HourGrid(hours);
    }

    private static void AddTo(Duration[] hours, Interval time, DateTimeZone zone)
    {
        var from = time.Start;
        while (from < time.End)
        {
            // Laid out in steps that end at full local hours and where the clocks change, so an hour that comes twice gets both.
            ZoneInterval stretch = zone.GetZoneInterval(from);
            var local = from.WithOffset(stretch.WallOffset).LocalDateTime;
            var rest = Duration.FromHours(1) - Duration.FromNanoseconds(local.NanosecondOfDay % NodaConstants.NanosecondsPerHour);
            var to = Instant.Min(time.End, from + rest);
            to = stretch.HasEnd ? Instant.Min(to, stretch.End) : to;
            hours[(((int)local.DayOfWeek - 1) * HoursOfDay) + local.Hour] += to - from;
            from = to;
        }
    }
}
