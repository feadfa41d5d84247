using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Pay.Running;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules;

/// <summary>The evaluation of one employee by compiled code: sessions are formed once, days and pay are worked out as they are asked for.</summary>
internal sealed class CompiledEvaluation : IEmployeeEvaluation
{
    private readonly EmployeeCase _case;
    private readonly EmployeeDays _days;
    private readonly EvidenceOfDays _evidenceOfDays;

    internal CompiledEvaluation(EmployeeCase employee)
    {
        _case = employee;
        Sessions = employee.FormSessions(employee.Engine.Policies.Resolve);
        _days = new EmployeeDays(
            Sessions.Roles,
            Sessions.Primary,
            Sessions.All,
            new Lazy<SessionMeasurement>(() => new SessionMeasurement(employee.Evidence, employee.Ratings), isThreadSafe: false),
            employee.Engine.Criteria,
            employee.KindOf,
            employee.Earlier);
        _evidenceOfDays = new EvidenceOfDays(Sessions, date => _days.JudgedOn(date).Any(session => session.Credited > Duration.Zero));
    }

    public EmployeeSessions Sessions { get; }

    private RoleCalendar Roles => Sessions.Roles;

    public EmployeeReport Report()
    {
        var (employee, diagnostics) = (_case.Employee, _case.Diagnostics);
        var watches = new EmployeeAlerts();
        var days = new List<TimesheetDay>();
        var pay = PayThrough(_case.LastDay);
        var lines = new List<PayLine>();
        var alerts = new List<Alert>();
        for (var date = _case.FirstDay; date <= _case.LastDay; date = date.PlusDays(1))
        {
            if (_days.On(date) is { } day)
            {
                watches.Check(new ComplianceDay(date, day, Roles.Governing(date)!, employee, _evidenceOfDays), alerts);
                if (!day.IsEmpty)
                {
                    days.Add(day);
                }
            }

            lines.AddRange(pay.On(date));
        }

        pay.Ledger.ReportBeyondBalance(_case.FirstDay, _case.LastDay, diagnostics);
        diagnostics.AddRange(Roles.PoliciesUsed.SelectMany(policy => policy.Diagnostics));
        return new EmployeeReport
        {
            Employee = employee,
            UnitId = employee.Unit.On(_case.LastDay),
            Timesheet = new Timesheet { Days = days },
            Pay = lines,
            Alerts = alerts,
            CompensatoryLeave = pay.Ledger.During(_case.FirstDay),
        };
    }

    public QualityShare? Quality() => QualityShare.Of(Roles.Governing(_case.LastDay), _case.FirstDay, _case.LastDay, _days.JudgedOn);

    public Explanation? Explain(LocalDate date)
    {
        var pay = PayThrough(date);
        return new DayExplainer(Roles, Sessions.Primary, _case.Trace!).Explain(date, _days.On(date), pay.On(date), pay.Ledger);
    }

    private EmployeePay PayThrough(LocalDate date) =>
        new(Roles, _days, _case.Evidence.Leave, new PayRuleRunner(_case.Engine.PayRules, _case.Diagnostics), date);
}
