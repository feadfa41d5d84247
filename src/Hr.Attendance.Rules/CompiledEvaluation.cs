using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Evaluation;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Pay.Running;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules;

/// <summary>The evaluation of one employee by compiled code: sessions are formed once, days and pay are worked out as they are asked for.</summary>
internal sealed class CompiledEvaluation : IEmployeeEvaluation
{
    private readonly EmployeeCase _case;
    private readonly EmployeeDays _days;
    private readonly EvidenceOfDays _evidenceOfDays;
    private readonly Lazy<EmployeePay> _pay;
    private DayExplainer? _explainer;

    internal CompiledEvaluation(EmployeeCase person)
    {
        _case = person;
        Sessions = person.FormSessions();
        _days = new EmployeeDays(Sessions, person.Rules.Criteria, person.FirstDay, person.LastDay, person.KindOf, person.Earlier);
        _evidenceOfDays = new EvidenceOfDays(Sessions, date => _days.HasCredit(Nanoseconds.DayOf(date)), DaysOfMonthBefore);

        // What a day is paid, and what becomes of leave on it, is the same through whatever later day it is asked: one pay of the period serves all.
        _pay = new Lazy<EmployeePay>(
            () => new EmployeePay(
                person.Employee, _days, Sessions.Evidence.Leave, new PayRuleRunner(person.Rules.PayRules, person.Diagnostics), person.LastDay),
            isThreadSafe: false);
    }

    public EmployeeSessions Sessions { get; }

    public EmployeeReport Report()
    {
        var (employee, diagnostics) = (_case.Employee, _case.Diagnostics);
        var watches = new EmployeeAlerts();
        var days = new List<TimesheetDay>(Period.DaysBetween(_case.FirstDay, _case.LastDay) + 1);
        var pay = _pay.Value;
        var alerts = new List<Alert>();
        int lines = 0;
        for (int number = Nanoseconds.DayOf(_case.FirstDay); number <= Nanoseconds.DayOf(_case.LastDay); number++)
        {
            if (_days.On(number) is { } day)
            {
                watches.Check(new ComplianceDay(day, day.GoverningPolicy!, _days.WorkedOn(number)!.Zone, employee, _evidenceOfDays), alerts);
                if (!day.IsEmpty)
                {
                    days.Add(day);
                }
            }

            lines += pay.On(number).Count;
        }

        pay.Ledger.ReportBeyondBalance(_case.FirstDay, _case.LastDay, diagnostics);
        diagnostics.AddRange(Sessions.PolicyFindings);
        return new EmployeeReport
        {
            Employee = employee,
            UnitId = employee.Unit.On(_case.LastDay),
            Timesheet = new Timesheet { Days = days },
            Pay = pay.From(_case.FirstDay, lines),
            Alerts = alerts,
            CompensatoryLeave = pay.Ledger.During(_case.FirstDay),
        };
    }

    public QualityShare? Quality() => QualityShare.Of(
        Sessions.Roles.Governing(_case.LastDay), _case.FirstDay, _case.LastDay, date => _days.JudgedOn(Nanoseconds.DayOf(date)));

    public Explanation? Explain(LocalDate date) =>
        (_explainer ??= new DayExplainer(Sessions, _case.Rules.Chart.Units, _case.Rules.PayOvertime))
            .Explain(date, _days.On(Nanoseconds.DayOf(date)), _pay.Value.On(Nanoseconds.DayOf(date)), _pay.Value.Ledger);

    /// <summary>The days of a date's month that lie before the period.</summary>
    private IEnumerable<DayOvertime> DaysOfMonthBefore(LocalDate date)
    {
        for (var day = new LocalDate(date.Year, date.Month, 1); day < _case.FirstDay && day < date; day = day.PlusDays(1))
        {
            if (_days.On(Nanoseconds.DayOf(day)) is { } sheet)
            {
                yield return new DayOvertime(day, sheet.AllOvertime.Total, sheet.GoverningPolicy!);
            }
        }
    }
}
