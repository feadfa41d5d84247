using NodaTime;

namespace Hr.Attendance.Planning.Demand;

/// <summary>How many conversations began in each interval, for a unit or a line of it. A gap is not a zero. Immutable.</summary>
public sealed class DemandSeries
{
    /// <summary>What stands for a gap.</summary>
    internal const int Gap = -1;

    /// <param name="unitId">The unit.</param>
    /// <param name="line">The line; null for all lines.</param>
    /// <param name="grid">The intervals.</param>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="counts">The counts, whole days, not to be changed any more.</param>
    internal DemandSeries(string unitId, string? line, DemandGrid grid, LocalDate firstDay, int[] counts)
    {
        (UnitId, Line, Grid, FirstDay) = (unitId, line, grid, firstDay);
        Days = counts.Length / grid.IntervalsPerDay;
        Counts = Array.ConvertAll(counts, static count => count == Gap ? (int?)null : count);
    }

    /// <summary>The unit; all units below it are counted with it.</summary>
    public string UnitId { get; }

    /// <summary>The line; null for all lines together.</summary>
    public string? Line { get; }

    /// <summary>The intervals, in the unit's zone.</summary>
    public DemandGrid Grid { get; }

    /// <summary>The first business day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>How many business days there are, 1 or more.</summary>
    public int Days { get; }

    /// <summary>
    /// The counts, day after day, <see cref="DemandGrid.IntervalsPerDay"/> of each day; null for a gap: an interval that is not known, or skipped.
    /// </summary>
    public IReadOnlyList<int?> Counts { get; }

    /// <summary>The count of an interval.</summary>
    /// <param name="day">The business day.</param>
    /// <param name="interval">The interval from 0.</param>
    /// <returns>The count; null for a gap, and for any day outside the series.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such interval.</exception>
    public int? CountOf(LocalDate day, int interval)
    {
        if (interval < 0 || interval >= Grid.IntervalsPerDay)
        {
            throw new ArgumentOutOfRangeException(nameof(interval), interval, "must be an interval of the day");
        }

        int position = Period.DaysBetween(FirstDay, day);
        return position < 0 || position >= Days ? null : Counts[(position * Grid.IntervalsPerDay) + interval];
    }

    /// <summary>The sum of all counts that are known.</summary>
    public long Total => Counts.Sum(static count => (long)(count ?? 0));
}
