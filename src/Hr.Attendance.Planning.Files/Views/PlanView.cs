using Hr.Attendance.Planning.Files.Requests;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Planning.Files.Views;

/// <summary>A plan as readers look things up in it. What is asked of the plan is remembered, as several files ask the same.</summary>
internal sealed class PlanView
{
    /// <summary>The tag that says of which line a person is, as planning reads it.</summary>
    private const string LineTag = "line";

    private readonly Dictionary<(string EmployeeId, LocalDate Date), PlannedDuty> _duties = [];
    private readonly Dictionary<(string EmployeeId, LocalDate Date), IReadOnlyList<DutyReason>> _without = [];

    internal PlanView(PlanReport report)
    {
        Report = report;
        Names = new Names(report.Engine);
        Days = [.. Enumerable.Range(0, Period.DaysBetween(Plan.FirstDay, Plan.LastDay) + 1).Select(day => Plan.FirstDay.PlusDays(day))];
        Diagnostics = Diagnostic.InOrder(report.Diagnostics.Concat(Plan.Diagnostics));
        foreach (var duty in Plan.Duties)
        {
            _duties[(duty.EmployeeId, duty.Date)] = duty;
        }

        Guessed = [.. Plan.GuessedDates];
        People = [.. Plan.EmployeeIds
            .Select(id => (Id: id, Queue: QueueOf(id)))
            .OrderBy(person => QueueOrder(person.Queue)).ThenBy(person => person.Id, StringComparer.Ordinal)];
    }

    internal PlanReport Report { get; }

    internal DutyPlan Plan => Report.Plan;

    internal Names Names { get; }

    internal IReadOnlyList<LocalDate> Days { get; }

    internal IReadOnlyList<Diagnostic> Diagnostics { get; }

    internal HashSet<LocalDate> Guessed { get; }

    /// <summary>Who could be on duty, those of one queue together; the queue is null for who had none on any day.</summary>
    internal IReadOnlyList<(string Id, string? Queue)> People { get; }

    /// <summary>What the duty costs, by currency; empty where no wage is known.</summary>
    internal IReadOnlyList<Money> Costs =>
    [
        .. Plan.Duties.Where(duty => duty.Cost != 0)
            .GroupBy(CurrencyOf, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Money(group.Sum(duty => duty.Cost), group.Key)),
    ];

    internal PlannedDuty? DutyOf(string employeeId, LocalDate date) => _duties.GetValueOrDefault((employeeId, date));

    /// <summary>The duty of a day, by queue, start, end, then employee.</summary>
    internal IEnumerable<PlannedDuty> DutyOn(LocalDate date) => Plan.Duties.Where(duty => duty.Date == date)
        .OrderBy(duty => QueueOrder(QueueOf(duty))).ThenBy(duty => duty.Start).ThenBy(duty => duty.End)
        .ThenBy(duty => duty.EmployeeId, StringComparer.Ordinal);

    internal IReadOnlyList<DutyReason> WhyNot(string employeeId, LocalDate date)
    {
        if (!_without.TryGetValue((employeeId, date), out var reasons))
        {
            reasons = Plan.WhyNot(employeeId, date);
            _without.Add((employeeId, date), reasons);
        }

        return reasons;
    }

    /// <summary>The zone of a person's unit on a date; that of the plan's first queue where the person or the unit is not known.</summary>
    internal DateTimeZone ZoneOf(string employeeId, LocalDate date)
    {
        var chart = Report.Engine.Chart;
        return chart.TryGetEmployee(employeeId, out var employee) && chart.Units.Contains(employee.Unit.On(date))
            ? chart.Units.ZoneOf(employee.Unit.On(date))
            : Plan.Queues.Count > 0 ? Plan.Queues[0].Zone : DateTimeZone.Utc;
    }

    internal string CurrencyOf(PlannedDuty duty) =>
        Report.Engine.Chart.TryGetEmployee(duty.EmployeeId, out var employee) && employee.MonthlyWage is { } wage && duty.Cost != 0
            ? wage.On(duty.Date).Currency
            : string.Empty;

    /// <summary>The name of a duty's queue, as a plan has it: the unit, and the line after a slash.</summary>
    internal static string QueueOf(PlannedDuty duty) => duty.Line is { } line ? duty.UnitId + "/" + line : duty.UnitId;

    /// <summary>What a queue is called, by its name in the plan.</summary>
    internal Bilingual QueueName(string id) => Plan.Queues.FirstOrDefault(queue => queue.Id == id) is { } known ? Names.Queue(known) : Bilingual.Same(id);

    /// <summary>The nearest queue at or above the unit in which a person is on the first day, or else on the last.</summary>
    private string? QueueOf(string employeeId)
    {
        if (!Report.Engine.Chart.TryGetEmployee(employeeId, out var employee))
        {
            return null;
        }

        var units = new[] { Plan.FirstDay, Plan.LastDay }.SelectMany(day => employee.Assignments
            .Where(assignment => assignment.Role == Plan.Role && assignment.UnitId is not null)
            .Select(assignment => assignment.UnitId!)
            .Append(employee.Unit.On(day)));
        return units.Where(Report.Engine.Chart.Units.Contains)
            .SelectMany(unit => Report.Engine.Chart.Units.ChainTo(unit).Reverse())
            .Select(unit => Plan.Queues.FirstOrDefault(queue =>
                queue.UnitId == unit && (queue.Line is null || queue.Line == employee.Tags.GetValueOrDefault(LineTag))))
            .FirstOrDefault(queue => queue is not null)?.Id;
    }

    private int QueueOrder(string? id)
    {
        for (int queue = 0; queue < Plan.Queues.Count; queue++)
        {
            if (Plan.Queues[queue].Id == id)
            {
                return queue;
            }
        }

        return Plan.Queues.Count;
    }
}
