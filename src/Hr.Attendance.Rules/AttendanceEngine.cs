using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
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
            var evaluation = Evaluation(employee, own, ratings, diagnostics);
            tally += evidence.TallyOf(own, [.. evaluation.Pairs.Select(pair => pair.Pair)]);
            reports.Add(evaluation.Report(from, to));
            progress?.Report(new EvaluationProgress(reports.Count, employees.Count));
        }

        return new AttendanceReport(from, to, reports, tally, [.. diagnostics.Distinct().OrderBy(diagnostic => diagnostic)]);
    }

    /// <summary>Explains one employee's business day: what was seen, what counted, what did not, and which policy decided that.</summary>
    /// <param name="evidence">The evidence, of any time.</param>
    /// <param name="employeeId">The employee.</param>
    /// <param name="date">The business day.</param>
    /// <returns>The explanation, with the same figures as the timesheet; null where there is nothing to say of the day.</returns>
    /// <exception cref="ArgumentException">The chart has no such employee, or the date lies outside 1970 to 2199.</exception>
    public Explanation? Explain(EvidenceSet evidence, string employeeId, LocalDate date)
    {
        Guard.NotNull(evidence);
        if (!_chart.TryGetEmployee(employeeId, out var employee))
        {
            throw new ArgumentException($"there is no employee `{employeeId}` in the chart", nameof(employeeId));
        }

        if (date.Year is < FirstYear or > LastYear)
        {
            throw new ArgumentOutOfRangeException(nameof(date), "the date must lie within 1970 to 2199");
        }

        var diagnostics = new List<Diagnostic>();
        var trace = new SessionTrace();
        var ratings = RatingAttribution.Attribute(evidence, diagnostics);
        var evaluation = Evaluation(employee, evidence.Of(employeeId), ratings, diagnostics, trace);
        return evaluation.Day(date) is { } day ? new DayExplainer(evaluation.Roles, evaluation.Primary, trace).Explain(day, evaluation.Governing(date)!) : null;
    }

    private EmployeeEvaluation Evaluation(
        Employee employee, EmployeeEvidence evidence, RatingAttribution ratings, List<Diagnostic> diagnostics, SessionTrace? trace = null) =>
        new(new RoleCalendar(employee, _chart.Units, _policies), evidence, ratings.Of(employee.Id), _calendar, _criteria, diagnostics, trace);
}
