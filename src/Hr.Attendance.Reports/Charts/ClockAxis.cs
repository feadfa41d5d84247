using NodaTime;

namespace Hr.Attendance.Reports.Charts;

/// <summary>A full hour on the axis.</summary>
/// <remarks><c>Share</c>: where it stands, 0 to 1.</remarks>
internal readonly record struct ClockTick(decimal Share, LocalDateTime Time)
{
    internal bool IsMidnight => Time.TimeOfDay == LocalTime.Midnight;
}

/// <summary>
/// An axis of instants with local clock times on it: an hour that the clocks skip has no width, one that comes twice is twice as wide and is
/// named twice.
/// </summary>
internal sealed class ClockAxis
{
    private const int MostTicks = 9;

    private readonly Instant _start;
    private readonly Duration _length;

    internal ClockAxis(Instant start, Instant end, DateTimeZone zone)
    {
        // The axis is in instants and only its ticks are local times: so a bar is as long as the time was, also on a day of 23 or 25 hours.
        _start = start;
        _length = end - start;
        int everyHours = 3;
        while (_length.TotalHours / everyHours > MostTicks)
        {
            everyHours *= 2;
        }

        Ticks = [.. TicksOf(start, end, zone, everyHours).Select(time => new ClockTick(ShareOf(time.ToInstant()), time.LocalDateTime))];
    }

    internal IReadOnlyList<ClockTick> Ticks { get; }

    internal decimal ShareOf(Instant instant) =>
        _length <= Duration.Zero ? 0 : Math.Max(0, Math.Min(1, (decimal)((instant - _start).TotalSeconds / _length.TotalSeconds)));

    /// <summary>Between two changes of the clocks every full hour comes after the same time.</summary>
    private static IEnumerable<ZonedDateTime> TicksOf(Instant start, Instant end, DateTimeZone zone, int everyHours)
    {
        foreach (var stretch in zone.GetZoneIntervals(start, end))
        {
            var from = stretch.HasStart && stretch.Start > start ? stretch.Start : start;
            var local = from.InZone(zone).LocalDateTime;
            var sinceHour = Duration.FromTicks(local.TimeOfDay.TickOfDay % NodaConstants.TicksPerHour);
            var hour = sinceHour == Duration.Zero ? from : from + Duration.FromHours(1) - sinceHour;
            var until = stretch.HasEnd && stretch.End < end ? stretch.End : end;
            for (; hour < until; hour += Duration.FromHours(1))
            {
                var time = hour.InZone(zone);
                if (time.Hour % everyHours == 0)
                {
                    yield return time;
                }
            }
        }
    }
}
