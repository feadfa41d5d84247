using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules;

/// <summary>One evaluation of a period: what all employees share, and each employee on its own.</summary>
internal sealed class EvaluationRun
{
    private readonly AttendanceEngine _engine;
    private readonly EvidenceSet _evidence;
    private readonly LocalDate _firstDay;
    private readonly LocalDate _lastDay;

    internal EvaluationRun(AttendanceEngine engine, EvidenceSet evidence, LocalDate firstDay, LocalDate lastDay)
    {
        _engine = engine;
        _evidence = evidence;
        _firstDay = firstDay;
        _lastDay = lastDay;
        Ratings = evidence.Attribution;
    }

    /// <summary>Whose ratings are whose.</summary>
    internal RatingAttribution Ratings { get; }

    /// <summary>All that one employee's results follow from; what is found goes to the diagnostics given.</summary>
    internal EmployeeCase CaseOf(Employee employee, List<Diagnostic> diagnostics, SessionTrace? trace = null, EarlierJudgement? earlier = null) =>
        new(_engine, employee, _evidence.Of(employee.Id), Ratings.Of(employee.Id), _firstDay, _lastDay, diagnostics) { Trace = trace, Earlier = earlier };

    /// <summary>Evaluates one employee; where sessions were judged before, the judgement may be taken over.</summary>
    internal EmployeeOutcome Evaluate(Employee employee, EarlierJudgement? earlier = null)
    {
        var diagnostics = new List<Diagnostic>();
        return OutcomeOf(employee, _engine.Runtime.Begin(CaseOf(employee, diagnostics, earlier: earlier)), diagnostics);
    }

    /// <summary>Evaluates one employee with notes, and says also what was not counted and why.</summary>
    internal EmployeeReview Review(Employee employee)
    {
        var diagnostics = new List<Diagnostic>();
        var trace = new SessionTrace();
        var evaluation = _engine.Runtime.Begin(CaseOf(employee, diagnostics, trace));
        var uncounted = UncountedSearch.Find(evaluation.Sessions, trace, _firstDay, _lastDay);
        var outcome = OutcomeOf(employee, evaluation, diagnostics);
        return new EmployeeReview(outcome with { Report = outcome.Report! with { Uncounted = uncounted } }, evaluation, trace);
    }

    private EmployeeOutcome OutcomeOf(Employee employee, IEmployeeEvaluation evaluation, List<Diagnostic> diagnostics)
    {
        var report = evaluation.Report();
        var tally = _evidence.TallyOf(_evidence.Of(employee.Id), [.. evaluation.Sessions.Pairs.Select(pair => pair.Pair)]);
        return new EmployeeOutcome
        {
            EmployeeId = employee.Id,
            Report = report,
            Evidence = tally,
            Quality = evaluation.Quality(),
            Diagnostics = [.. diagnostics.Distinct()],
        };
    }

    internal AttendanceReport Report(IReadOnlyList<EmployeeOutcome> outcomes) => new()
    {
        FirstDay = _firstDay,
        LastDay = _lastDay,
        Employees = [.. outcomes.Select(outcome => outcome.Report!)],
        Evidence = outcomes.Aggregate(Ratings.Tally + new EvidenceTally { SetAside = _evidence.SetAside }, (sum, outcome) => sum + outcome.Evidence),
        Diagnostics = Diagnostic.InOrder(Ratings.Diagnostics.Concat(outcomes.SelectMany(outcome => outcome.Diagnostics))),
        UnitAlerts = [.. UnitQuality.Check(outcomes.Select(outcome => outcome.Quality).OfType<QualityShare>())],
        Quality = [.. outcomes.Select(outcome => outcome.Quality).OfType<QualityShare>()],
    };
}
