using Hr.Attendance.Planning.Files.Views;
using Hr.Attendance.Planning.Files.Words;
using Hr.Attendance.Planning.Reasons;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning.Files.Tables;

/// <summary>The tables of a plan about time: who is on duty when, what that covers, what is missing and what changed.</summary>
internal sealed class PlanTables(PlanView view)
{
    private bool HasQueues => view.Plan.Queues.Count > 1;

    internal ReportTable Roster => new ReportTable<PlannedDuty>(
        "roster",
        PlanWords.Roster,
        [
            .. Day<PlannedDuty>(duty => duty.Date),
            new("time", PlanWords.Time, TableColumnKind.Text, duty => Cells.Stretch(duty.Start, duty.End, duty.Zone)),
            new("employee", PlanWords.Employee, TableColumnKind.Text, duty => Cells.Name(view.Names.Person(duty.EmployeeId))),
            .. HasQueues ? Unit<PlannedDuty>(PlanView.QueueOf) : [],
            .. view.Plan.Duties.Any(duty => duty.IsPublished)
                ? [new("note", PlanWords.Note, TableColumnKind.Text, duty => duty.IsPublished ? TableCell.Of(PlanWords.Published) : TableCell.None)]
                : Array.Empty<ItemColumn<PlannedDuty>>(),
            new("why", PlanWords.Why, TableColumnKind.Text, duty => duty.Reasons.Count > 0 ? TableCell.Of(duty.Reasons[0].Sentence) : TableCell.None),
        ],
        view.Plan.Duties);

    internal ReportTable Coverage => new ReportTable<DayOfQueue>(
        "coverage",
        PlanWords.CoverageByDay,
        [
            .. Day<DayOfQueue>(day => day.Date),
            .. HasQueues ? Unit<DayOfQueue>(day => day.Queue.Id) : [],
            new("expected", PlanWords.Expected, TableColumnKind.Number, day => Cells.Number(day.Expected)),
            new("needed", PlanWords.NeededTime, TableColumnKind.Duration, day => TableCell.Time(day.Needed)),
            new("covered", PlanWords.CoveredTime, TableColumnKind.Duration, day => TableCell.Time(day.Covered)),
            new("coverage", PlanWords.Coverage, TableColumnKind.Share, day => Cells.Share(day.Coverage)),
            new("lost", PlanWords.CustomersLost, TableColumnKind.Number, day => Cells.Number(day.CustomersLost)),
            new("in_time", PlanWords.InTime, TableColumnKind.Share, day => Cells.Share(day.ShareInTime)),
        ],
        [.. view.Plan.Queues.SelectMany(DayOfQueue.Of).OrderBy(day => day.Date)]);

    internal ReportTable Uncovered => new ReportTable<PlanObstacle>(
        "uncovered",
        PlanWords.Uncovered,
        [
            .. Day<PlanObstacle>(obstacle => obstacle.Date),
            .. HasQueues ? Unit<PlanObstacle>(obstacle => obstacle.Queue) : [],
            new("time", PlanWords.Time, TableColumnKind.Text, obstacle => Cells.Stretch(obstacle.Start, obstacle.End, ZoneOf(obstacle.Queue))),
            new("missing", PlanWords.Missing, TableColumnKind.Duration, obstacle => TableCell.Time(obstacle.Missing)),
            new("lost", PlanWords.CustomersLost, TableColumnKind.Number, obstacle => Cells.Number(obstacle.CustomersLost)),
            new("why", PlanWords.Why, TableColumnKind.Text, obstacle => TableCell.Of(obstacle.Sentence)),
        ],
        view.Plan.Obstacles);

    internal ReportTable Relaxations => new ReportTable<Relaxation>(
        "relaxations",
        PlanWords.Relaxations,
        [
            new("what", PlanWords.What, TableColumnKind.Text, relaxation => TableCell.Of(relaxation.Sentence)),
            new("saved", PlanWords.CustomersSaved, TableColumnKind.Number, relaxation => Cells.Number(relaxation.CustomersSaved)),
            new("found_by", PlanWords.FoundBy, TableColumnKind.Text, relaxation => TableCell.Of(PlanWords.Of(relaxation.Method))),
        ],
        view.Plan.Relaxations);

    internal ReportTable Proven => new ReportTable<ProvenObstacle>(
        "proven",
        PlanWords.ProvenObstacles,
        [
            .. Day<ProvenObstacle>(obstacle => obstacle.Date),
            .. HasQueues ? Unit<ProvenObstacle>(obstacle => obstacle.Queue) : [],
            new("lost", PlanWords.CustomersLost, TableColumnKind.Number, obstacle => Cells.Number(obstacle.CustomersLost)),
            new("why", PlanWords.Why, TableColumnKind.Text, obstacle => TableCell.Of(obstacle.Sentence)),
        ],
        view.Plan.ProvenObstacles);

    internal ReportTable Changes => new ReportTable<DutyChange>(
        "changes",
        PlanWords.Changes,
        [
            .. Day<DutyChange>(change => change.Date),
            new("time", PlanWords.Time, TableColumnKind.Text, change => Cells.Stretch(change.Start, change.End, view.ZoneOf(change.EmployeeId, change.Date))),
            new("employee", PlanWords.Employee, TableColumnKind.Text, change => Cells.Name(view.Names.Person(change.EmployeeId))),
            new("what", PlanWords.What, TableColumnKind.Text, change => TableCell.Of(PlanWords.Of(change.Kind))),
        ],
        view.Plan.Changes);

    /// <summary>The intervals of a queue on some days, as they stand behind a chart.</summary>
    internal static ReportTable Intervals(string name, QueuePlan queue, IReadOnlyList<PlannedInterval> intervals) => new ReportTable<PlannedInterval>(
        name,
        PlanWords.Intervals,
        [
            new("date", PlanWords.Date, TableColumnKind.Date, interval => TableCell.Date(interval.Date)),
            new("time", PlanWords.Time, TableColumnKind.Text, interval => Cells.Stretch(interval.Start, interval.End, queue.Zone)),
            new("expected", PlanWords.Expected, TableColumnKind.Number, interval => Cells.Number(interval.Expected)),
            new("low", PlanWords.Low, TableColumnKind.Number, interval => Cells.Number(interval.Low)),
            new("high", PlanWords.High, TableColumnKind.Number, interval => Cells.Number(interval.High)),
            new("needed", PlanWords.Needed, TableColumnKind.Count, interval => TableCell.Count(interval.Needed)),
            new("covered", PlanWords.Covered, TableColumnKind.Count, interval => TableCell.Count(interval.Covered)),
            new("lost", PlanWords.CustomersLost, TableColumnKind.Number, interval => Cells.Number(interval.CustomersLost)),
            new("in_time", PlanWords.InTime, TableColumnKind.Share, interval => Cells.Share(interval.ShareInTime)),
        ],
        intervals);

    private static ItemColumn<T>[] Day<T>(Func<T, LocalDate> dateOf) =>
    [
        new("date", PlanWords.Date, TableColumnKind.Date, item => TableCell.Date(dateOf(item))),
        new("day", PlanWords.Day, TableColumnKind.Text, item => TableCell.Of(Cells.WeekdayOf(dateOf(item)))),
    ];

    private ItemColumn<T>[] Unit<T>(Func<T, string> queueOf) =>
        [new("unit", PlanWords.Unit, TableColumnKind.Text, item => Cells.Name(view.QueueName(queueOf(item))))];

    private DateTimeZone ZoneOf(string queue) => view.Plan.Queues.FirstOrDefault(other => other.Id == queue)?.Zone ?? DateTimeZone.Utc;
}
