using System.Globalization;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules;

/// <summary>The evaluation of one employee: sessions are formed once, days and pay are worked out as they are asked for.</summary>
internal sealed class EmployeeEvaluation
{
    private readonly IWorkCalendar _calendar;
    private readonly List<Diagnostic> _diagnostics;
    private readonly EmployeeDays _days;
    private readonly EmployeeEvidence _evidence;
    private readonly EvidenceOfDays _evidenceOfDays;
    private readonly PayRuleRunner _payRules;

    internal EmployeeEvaluation(
        RoleCalendar roles,
        EmployeeEvidence evidence,
        IEnumerable<AttributedRating> ratings,
        IWorkCalendar calendar,
        IReadOnlyList<ICriterion> criteria,
        IReadOnlyList<IPayRule> payRules,
        List<Diagnostic> diagnostics,
        SessionTrace? trace = null,
        EarlierJudgement? earlier = null)
    {
        _calendar = calendar;
        _diagnostics = diagnostics;
        Roles = roles;
        Pairs = RolePunches.Pair(evidence, roles, diagnostics);
        Primary = new PrimaryTime(roles, calendar, Pairs);
        var former = new SessionFormer(roles, Primary, diagnostics, trace);
        var sessions = former.Form(evidence, Pairs);
        _days = new EmployeeDays(roles, Primary, sessions, new Lazy<SessionMeasurement>(() => new SessionMeasurement(evidence, ratings), isThreadSafe: false), criteria, KindOf, earlier);
        _evidenceOfDays = new EvidenceOfDays(
            evidence, roles, Primary, Pairs, former.OutsideWindows, date => _days.JudgedOn(date).Any(session => session.Credited > Duration.Zero));
        _evidence = evidence;
        _payRules = new PayRuleRunner(payRules, diagnostics);
    }

    internal RoleCalendar Roles { get; }

    /// <summary>The pairs of punches of all roles.</summary>
    internal IReadOnlyList<(RoleDay Day, PunchPair Pair)> Pairs { get; }

    internal PrimaryTime Primary { get; }

    /// <summary>A business day; null without a role on it, or where the calendar does not know it.</summary>
    internal TimesheetDay? Day(LocalDate date) => _days.On(date);

    /// <summary>The pay of all business days up to one.</summary>
    internal EmployeePay PayThrough(LocalDate date) => new(Roles, _days, _evidence.Leave, _payRules, date);

    internal EmployeeReport Report(LocalDate from, LocalDate to)
    {
        var employee = Roles.Employee;
        var watches = new EmployeeAlerts();
        var days = new List<TimesheetDay>();
        var pay = PayThrough(to);
        var lines = new List<PayLine>();
        var alerts = new List<Alert>();
        for (var date = from; date <= to; date = date.PlusDays(1))
        {
            if (Day(date) is { } day)
            {
                alerts.AddRange(watches.Check(new ComplianceDay(date, day, Roles.Governing(date)!, employee, _evidenceOfDays)));
                if (!day.IsEmpty)
                {
                    days.Add(day);
                }
            }

            lines.AddRange(pay.On(date));
        }

        pay.ReportLeave(from, to, _diagnostics);

        _diagnostics.AddRange(Roles.PoliciesUsed.SelectMany(policy => policy.Diagnostics));
        return new EmployeeReport(employee, employee.Unit.On(to), new Timesheet(days), lines, alerts)
        {
            CompensatoryLeave = pay.Ledger.During(from),
        };
    }

    /// <summary>The quality of the employee's answers in a period and in a stretch as long before it, at least four weeks; null where no policy asks for it.</summary>
    internal QualityShare? QualityOver(LocalDate from, LocalDate to)
    {
        if (Roles.Governing(to) is not { } governing || governing.Policy.Get(ComplianceSettings.QualityDrop) is not { } least)
        {
            return null;
        }

        int days = Math.Max(28, Period.DaysBetween(from, to) + 1);
        return new QualityShare(governing.UnitId, least, days, QualityOf(from.PlusDays(-days), from), QualityOf(from, to.PlusDays(1)));

        Quality QualityOf(LocalDate first, LocalDate end) =>
            Quality.Of(Enumerable.Range(0, Period.DaysBetween(first, end)).SelectMany(day => _days.JudgedOn(first.PlusDays(day))));
    }

    private DayKind? KindOf(LocalDate date)
    {
        var kind = _calendar.KindOf(date);
        if (kind is null)
        {
            _diagnostics.Add(SessionDiagnostics.UnknownDate.At(SourcePlace.None, ("year", date.Year.ToString(CultureInfo.InvariantCulture))));
        }

        return kind;
    }
}
