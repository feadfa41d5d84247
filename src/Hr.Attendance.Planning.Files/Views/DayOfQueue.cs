using NodaTime;

namespace Hr.Attendance.Planning.Files.Views;

/// <summary>A business day of a queue, summed up.</summary>
internal sealed record DayOfQueue(QueuePlan Queue, LocalDate Date, IReadOnlyList<PlannedInterval> Intervals)
{
    internal static IEnumerable<DayOfQueue> Of(QueuePlan queue) =>
        queue.Intervals.GroupBy(interval => interval.Date).Select(day => new DayOfQueue(queue, day.Key, [.. day]));

    internal double Expected => Intervals.Sum(interval => interval.Expected);

    internal double CustomersLost => Intervals.Sum(interval => interval.CustomersLost);

    internal Duration Needed => Sum(interval => interval.Needed);

    /// <summary>More than needed in one interval does not make up for too few in another.</summary>
    internal Duration Covered => Sum(interval => Math.Min(interval.Needed, interval.Covered));

    /// <summary>Null where nobody is needed.</summary>
    internal double? Coverage => Needed > Duration.Zero ? Covered.TotalHours / Needed.TotalHours : null;

    internal double? ShareInTime => Expected > 0 ? Math.Max(0, 1 - (CustomersLost / Expected)) : null;

    private Duration Sum(Func<PlannedInterval, int> people) =>
        Intervals.Aggregate(Duration.Zero, (sum, interval) => sum + ((interval.End - interval.Start) * people(interval)));
}
