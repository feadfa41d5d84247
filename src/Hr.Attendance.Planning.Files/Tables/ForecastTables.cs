using Hr.Attendance.Planning.Files.Requests;
using Hr.Attendance.Planning.Files.Views;
using Hr.Attendance.Planning.Files.Words;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning.Files.Tables;

/// <summary>The tables of a forecast: each day, the busiest intervals, and the models.</summary>
internal sealed class ForecastTables(ForecastReport report)
{
    private const int MostIntervals = 10;

    private readonly Names _names = new(report.Engine);
    private readonly HashSet<LocalDate> _guessed = [.. report.Forecast.GuessedDates];

    internal IReadOnlyList<ReportTable> All =>
        [.. new[] { ByDay, Busiest, ModelTable.Of(report.Forecast.Queues, _names) }.Where(table => table.RowCount > 0)];

    private bool HasQueues => report.Forecast.Queues.Count > 1;

    private ReportTable ByDay => new ReportTable<DayRow>(
        "by-day",
        PlanWords.ByDay,
        [
            new("date", PlanWords.Date, TableColumnKind.Date, row => TableCell.Date(row.Date)),
            new("day", PlanWords.Day, TableColumnKind.Text, row => TableCell.Of(Cells.WeekdayOf(row.Date))),
            new("kind", PlanWords.Kind, TableColumnKind.Text, row => TableCell.Of(KindOf(row))),
            .. HasQueues ? UnitColumn<DayRow>(row => row.Queue) : [],
            new("expected", PlanWords.Expected, TableColumnKind.Number, row => Cells.Number(row.Intervals.Sum(interval => interval.Expected))),
            new("busiest", PlanWords.Busiest, TableColumnKind.Text, row => Cells.Stretch(row.Busiest.Start, row.Busiest.End, row.Queue.Zone)),
            new("expected_in_it", PlanWords.ExpectedInIt, TableColumnKind.Number, row => Cells.Number(row.Busiest.Expected)),
            new("band", PlanWords.Band, TableColumnKind.Text, row => BandOf(row.Busiest)),
            new("needed", PlanWords.MostNeeded, TableColumnKind.Count, row => TableCell.Count(row.Intervals.Max(interval => interval.Needed))),
        ],
        [
            .. report.Forecast.Queues
                .SelectMany(queue => queue.Intervals.GroupBy(interval => interval.Date).Select(day => new DayRow(queue, day.Key, [.. day])))
                .OrderBy(row => row.Date),
        ]);

    private ReportTable Busiest => new ReportTable<IntervalRow>(
        "busiest-intervals",
        PlanWords.BusiestIntervals,
        [
            new("date", PlanWords.Date, TableColumnKind.Date, row => TableCell.Date(row.Interval.Date)),
            new("day", PlanWords.Day, TableColumnKind.Text, row => TableCell.Of(Cells.WeekdayOf(row.Interval.Date))),
            new("time", PlanWords.Time, TableColumnKind.Text, row => Cells.Stretch(row.Interval.Start, row.Interval.End, row.Queue.Zone)),
            .. HasQueues ? UnitColumn<IntervalRow>(row => row.Queue) : [],
            new("expected", PlanWords.Expected, TableColumnKind.Number, row => Cells.Number(row.Interval.Expected)),
            new("band", PlanWords.Band, TableColumnKind.Text, row => BandOf(row.Interval)),
            new("needed", PlanWords.Needed, TableColumnKind.Count, row => TableCell.Count(row.Interval.Needed)),
        ],
        [
            .. report.Forecast.Queues.SelectMany(queue => queue.Intervals.Select(interval => new IntervalRow(queue, interval)))
                .Where(row => row.Interval.Expected > 0)
                .OrderByDescending(row => row.Interval.Expected).ThenBy(row => row.Interval.Start)
                .Take(MostIntervals),
        ]);

    /// <summary>What the forecast says of itself, a sentence each; with the queue before it where there are several.</summary>
    internal IReadOnlyList<Bilingual> Sentences =>
    [
        .. report.Forecast.Queues.SelectMany(queue => queue.Explanation.Select(line => HasQueues
            ? PlanWords.OfQueue.With(("queue", _names.Queue(queue)), ("sentence", line))
            : line)),
    ];

    private ItemColumn<T>[] UnitColumn<T>(Func<T, QueuePlan> queueOf) =>
        [new("unit", PlanWords.Unit, TableColumnKind.Text, row => Cells.Name(_names.Queue(queueOf(row))))];

    private static TableCell BandOf(PlannedInterval interval) => TableCell.Of(PlanWords.BandWithEnds.With(
        ("low", Cells.Number(interval.Low).Text), ("high", Cells.Number(interval.High).Text)));

    private Bilingual KindOf(DayRow row) => PlanWords.Of(_names.KindOf(row.Queue.UnitId, row.Date), _guessed.Contains(row.Date));

    private sealed record DayRow(QueuePlan Queue, LocalDate Date, IReadOnlyList<PlannedInterval> Intervals)
    {
        internal PlannedInterval Busiest { get; } = Intervals.MaxBy(interval => interval.Expected)!;
    }

    private sealed record IntervalRow(QueuePlan Queue, PlannedInterval Interval);
}
