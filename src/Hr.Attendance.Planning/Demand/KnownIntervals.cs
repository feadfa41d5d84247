using NodaTime;

namespace Hr.Attendance.Planning.Demand;

/// <summary>Which intervals are known and which are gaps, in any zone. Thread-safe.</summary>
internal sealed class KnownIntervals
{
    private readonly DemandTerms _terms;

    /// <summary>The gaps, apart from each other and in order.</summary>
    private readonly List<(Instant Start, Instant End)> _gaps;
    private readonly Instant _from;
    private readonly Instant _to;
    private readonly Dictionary<DateTimeZone, (DemandGrid Grid, int[] Zeros)> _zones = [];

    /// <param name="terms">How intervals are made.</param>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last one, included.</param>
    /// <param name="known">From the first record to the last; intervals outside are gaps. Null where there is none.</param>
    /// <param name="gaps">Spans without records: what they touch is a gap.</param>
    internal KnownIntervals(DemandTerms terms, LocalDate firstDay, LocalDate lastDay, (Instant First, Instant Last)? known, IEnumerable<Interval> gaps)
    {
        (_terms, FirstDay, LastDay) = (terms, firstDay, lastDay);
        (_from, _to) = known ?? (Instant.MaxValue, Instant.MinValue);
        _gaps = Merged(gaps);
    }

    internal LocalDate FirstDay { get; }

    internal LocalDate LastDay { get; }

    internal DemandGrid GridOf(DateTimeZone zone) => In(zone).Grid;

    /// <summary>The position of an interval in a series; negative outside of the days.</summary>
    internal int PositionOf(DemandGrid grid, LocalDate day, int interval) =>
        day < FirstDay || day > LastDay ? -1 : (Period.DaysBetween(FirstDay, day) * grid.IntervalsPerDay) + interval;

    /// <summary>Counts of zero in all intervals that are known.</summary>
    internal int[] ZerosOf(DateTimeZone zone) => (int[])In(zone).Zeros.Clone();

    private (DemandGrid Grid, int[] Zeros) In(DateTimeZone zone)
    {
        lock (_zones)
        {
            if (!_zones.TryGetValue(zone, out var made))
            {
                var grid = new DemandGrid(_terms.Interval, _terms.DayStartsAt, zone);
                _zones.Add(zone, made = (grid, Zeros(grid)));
            }

            return made;
        }
    }

    private int[] Zeros(DemandGrid grid)
    {
        int days = Period.DaysBetween(FirstDay, LastDay) + 1;
        int[] zeros = new int[days * grid.IntervalsPerDay];
        int next = 0;
        for (int position = 0; position < zeros.Length; position++)
        {
            var day = FirstDay.PlusDays(position / grid.IntervalsPerDay);
            var (start, end) = (grid.StartOf(day, position % grid.IntervalsPerDay), grid.EndOf(day, position % grid.IntervalsPerDay));
            bool isKnown = start < end && end > _from && start <= _to;

            // Intervals begin one after the other, so that gaps that have ended are over for all that follow.
            while (next < _gaps.Count && _gaps[next].End <= start)
            {
                next++;
            }

            bool isGap = next < _gaps.Count && _gaps[next].Start < end;
            zeros[position] = isKnown && !isGap ? 0 : DemandSeries.Gap;
        }

        return zeros;
    }

    private static List<(Instant Start, Instant End)> Merged(IEnumerable<Interval> gaps)
    {
        var merged = new List<(Instant Start, Instant End)>();
        foreach (var gap in gaps.Select(gap => (Start: gap.HasStart ? gap.Start : Instant.MinValue, End: gap.HasEnd ? gap.End : Instant.MaxValue))
            .OrderBy(gap => gap.Start))
        {
            if (merged.Count > 0 && gap.Start <= merged[merged.Count - 1].End)
            {
                merged[merged.Count - 1] = (merged[merged.Count - 1].Start, Instant.Max(merged[merged.Count - 1].End, gap.End));
            }
            else
            {
                merged.Add(gap);
            }
        }

        return merged;
    }
}
