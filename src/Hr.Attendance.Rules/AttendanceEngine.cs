using System.Globalization;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules;

/// <summary>
/// The front door: evidence in, dual-role timesheets with pay lines and alerts out. Thread-safe and reusable; the same input gives the
/// same output, whatever the order of the evidence.
/// </summary>
public sealed class AttendanceEngine
{
    private const int FirstYear = 1970;
    private const int LastYear = 2199;

    private readonly OrganizationChart _chart;
    private readonly PolicyBook _policies;
    private readonly IWorkCalendar _calendar;
    private readonly IReadOnlyList<ICriterion> _criteria;

    /// <summary>Creates an engine.</summary>
    /// <param name="chart">The units and the people.</param>
    /// <param name="policies">The policy documents, read against the chart's tree.</param>
    /// <param name="calendar">The kinds of dates.</param>
    /// <param name="criteria">The criteria; null for <see cref="BuiltInCriteria.All"/>.</param>
    /// <exception cref="ArgumentException">Two criteria have one id, or an argument that may not be null is.</exception>
    public AttendanceEngine(OrganizationChart chart, PolicyBook policies, IWorkCalendar calendar, IEnumerable<ICriterion>? criteria = null)
    {
        _chart = Guard.NotNull(chart);
        _policies = Guard.NotNull(policies);
        _calendar = Guard.NotNull(calendar);
        _criteria = [.. criteria ?? BuiltInCriteria.All];
        if (_criteria.Select(criterion => criterion.Id).Distinct(StringComparer.Ordinal).Count() != _criteria.Count)
        {
            throw new ArgumentException("two criteria have the same id", nameof(criteria));
        }
    }

    /// <summary>Evaluates a period.</summary>
    /// <param name="evidence">The evidence, of any time: what lies around the period decides what belongs into it.</param>
    /// <param name="from">The first business day.</param>
    /// <param name="to">The last business day, included.</param>
    /// <param name="employeeIds">Whom to evaluate; null for everybody. Unknown ids are passed over.</param>
    /// <param name="progress">Is told after each employee; null for nobody.</param>
    /// <param name="cancellation">Stops the evaluation between two employees.</param>
    /// <returns>The results.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is before <paramref name="from"/>, or a date lies outside 1970 to 2199.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was stopped.</exception>
    public AttendanceReport Evaluate(
        EvidenceSet evidence,
        LocalDate from,
        LocalDate to,
        IReadOnlyCollection<string>? employeeIds = null,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        Guard.NotNull(evidence);
        if (from.Year < FirstYear || to.Year > LastYear)
        {
            throw new ArgumentOutOfRangeException(nameof(from), "the period must lie within 1970 to 2199");
        }

        if (to < from)
        {
            throw new ArgumentOutOfRangeException(nameof(to), "the period must not end before it begins");
        }

        var diagnostics = new List<Diagnostic>();
        var ratings = RatingAttribution.Attribute(evidence, diagnostics);
        var wanted = employeeIds is null ? null : new HashSet<string>(employeeIds, StringComparer.Ordinal);
        var employees = _chart.Employees.Where(employee => wanted?.Contains(employee.Id) ?? true).ToList();
        var reports = new List<EmployeeReport>(employees.Count);
        var tally = ratings.Tally + new EvidenceTally(0, 0, evidence.SetAside);
        foreach (var employee in employees)
        {
            cancellation.ThrowIfCancellationRequested();
            var own = evidence.Of(employee.Id);
            var roles = new RoleCalendar(employee, _chart.Units, _policies);
            var pairs = RolePunches.Pair(own, roles, diagnostics);
            tally += evidence.TallyOf(own, [.. pairs.Select(pair => pair.Pair)]);
            reports.Add(Evaluate(roles, own, pairs, ratings.Of(employee.Id), from, to, diagnostics));
            progress?.Report(new EvaluationProgress(reports.Count, employees.Count));
        }

        return new AttendanceReport(from, to, reports, tally, [.. diagnostics.Distinct().OrderBy(diagnostic => diagnostic)]);
    }

    private EmployeeReport Evaluate(
        RoleCalendar roles,
        EmployeeEvidence evidence,
        IReadOnlyList<(RoleDay Day, PunchPair Pair)> pairs,
        IEnumerable<AttributedRating> ratings,
        LocalDate from,
        LocalDate to,
        List<Diagnostic> diagnostics)
    {
        var employee = roles.Employee;
        var primary = new PrimaryTime(roles, _calendar, pairs);
        var sessions = new SessionFormer(roles, primary, diagnostics).Form(evidence, pairs).ToLookup(session => session.Day.Date);
        var measurement = new SessionMeasurement(evidence, ratings);
        var limits = new OvertimeLimits(employee.Place);

        var days = new List<TimesheetDay>();
        var pay = new List<PayLine>();
        var alerts = new List<Alert>();
        for (var date = from; date <= to; date = date.PlusDays(1))
        {
            var governing = roles.InEffectOn(date, RoleKind.Primary) ?? roles.InEffectOn(date, RoleKind.Concurrent);
            if (governing is null || KindOf(date, diagnostics) is not { } dayKind)
            {
                continue;
            }

            var credited = SessionCrediting.Credit(sessions[date], measurement, _criteria);
            var primaryTotal = primary.On(date).Total;
            var overtime = OvertimeCalculator.Overtime(
                credited, primaryTotal, dayKind, worked => KindOf(worked, diagnostics), governing.Policy);
            var day = new TimesheetDay(date, dayKind, primaryTotal, credited, overtime);
            if (!day.IsEmpty)
            {
                days.Add(day);
                pay.AddRange(PayCalculator.LinesOf(day, employee.MonthlyWage?.On(date), governing.Policy));
                alerts.AddRange(limits.Check(day, governing.Policy));
            }
        }

        diagnostics.AddRange(roles.PoliciesUsed.SelectMany(policy => policy.Diagnostics));
        return new EmployeeReport(employee, employee.Unit.On(to), new Timesheet(days), pay, alerts);
    }

    private DayKind? KindOf(LocalDate date, List<Diagnostic> diagnostics)
    {
        var kind = _calendar.KindOf(date);
        if (kind is null)
        {
            diagnostics.Add(SessionDiagnostics.UnknownDate.At(SourcePlace.None, ("year", date.Year.ToString(CultureInfo.InvariantCulture))));
        }

        return kind;
    }
}
