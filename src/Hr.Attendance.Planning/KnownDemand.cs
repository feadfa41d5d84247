using Hr.Attendance.Planning.Demand;
using NodaTime;

namespace Hr.Attendance.Planning;

/// <summary>What was counted before the first moment that is planned. Immutable.</summary>
/// <param name="Series">The counts, whole days.</param>
/// <param name="Count">How many of its intervals are over; those after them are not counted yet, though they belong to a day that has begun.</param>
internal sealed record KnownDemand(DemandSeries Series, int Count)
{
    /// <summary>
    /// The last business day that history reaches into, and how many of its intervals are over: the last day before the plan; or the first day of the plan
    /// where all that is known ends in it. Then the rest of the day follows what it has shown so far. Where more is known the plan is one of the past, made
    /// as it would have been made then.
    /// </summary>
    /// <param name="grid">The intervals.</param>
    /// <param name="until">When all that is known ends; the interval in which it lies is not over.</param>
    /// <param name="firstDay">The first business day of the plan.</param>
    internal static (LocalDate LastDay, int Over) EndOf(DemandGrid grid, Instant until, LocalDate firstDay)
    {
        var (day, interval) = grid.Locate(until);
        return day == firstDay && interval > 0 ? (day, interval)
            : (LocalDate.Min(interval == 0 ? day.PlusDays(-1) : day, firstDay.PlusDays(-1)), grid.IntervalsPerDay);
    }

    /// <summary>The position of an interval in the forecast that follows; negative for one that is over.</summary>
    internal int Ahead(LocalDate date, int interval) => (Period.DaysBetween(Series.FirstDay, date) * Series.Grid.IntervalsPerDay) + interval - Count;
}
