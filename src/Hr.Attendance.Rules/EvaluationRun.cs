using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evaluation;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules;

/// <summary>One evaluation of a period: what all employees share, and each employee on its own.</summary>
internal sealed class EvaluationRun
{
    private readonly EngineRules _rules;
    private readonly AttendanceRuntime _runtime;
    private readonly EvidenceSet _evidence;
    private readonly LocalDate _firstDay;
    private readonly LocalDate _lastDay;

    internal EvaluationRun(EngineRules rules, AttendanceRuntime runtime, EvidenceSet evidence, LocalDate firstDay, LocalDate lastDay)
    {
        _rules = rules;
        _runtime = runtime;
        _evidence = evidence;
        _firstDay = firstDay;
        _lastDay = lastDay;
        Conversations = evidence.Conversations;
    }

    /// <summary>Whose turns and ratings are whose, where that takes everybody's messages.</summary>
    internal ConversationsOfRecords Conversations { get; }

    /// <summary>All that one employee's results follow from.</summary>
    internal EmployeeCase CaseOf(Employee employee) => new(_rules, employee, _evidence, _firstDay, _lastDay);

    /// <summary>Evaluates one employee; where sessions were judged before, the judgement may be taken over.</summary>
    internal EmployeeOutcome Evaluate(Employee employee, EarlierJudgement? earlier = null)
    {
        var person = CaseOf(employee) with { Earlier = earlier };
        return OutcomeOf(person, _runtime.Begin(person));
    }

    /// <summary>Evaluates one employee with notes, and says also what was not counted and why.</summary>
    internal EmployeeReview Review(Employee employee)
    {
        var person = CaseOf(employee) with { TakesNotes = true };
        var evaluation = _runtime.Begin(person);
        var uncounted = UncountedSearch.Find(evaluation.Sessions, _firstDay, _lastDay);
        var outcome = OutcomeOf(person, evaluation);
        return new EmployeeReview(outcome with { Report = outcome.Report! with { Uncounted = uncounted } }, evaluation);
    }

    private EmployeeOutcome OutcomeOf(EmployeeCase person, IEmployeeEvaluation evaluation)
    {
        var report = evaluation.Report();
        var sessions = evaluation.Sessions;
        int repaired = sessions.RepairedPairs.Length;
        return new EmployeeOutcome
        {
            EmployeeId = person.Employee.Id,
            Report = report,
            Evidence = _evidence.TallyOf(person.Employee.Id, repaired, 2 * (sessions.PairCount - repaired), punch => sessions.Fates[punch]),
            Quality = evaluation.Quality(),
            Found = person.Found(),
        };
    }

    internal AttendanceReport Report(IReadOnlyList<EmployeeOutcome> outcomes) => new()
    {
        FirstDay = _firstDay,
        LastDay = _lastDay,
        Employees = [.. outcomes.Select(outcome => outcome.Report!)],
        Evidence = outcomes.Aggregate(Conversations.Tally + _evidence.TallyOfNobody, (sum, outcome) => sum + outcome.Evidence),
        Found = () => Diagnostic.InOrder(Conversations.Diagnostics.Concat(outcomes.SelectMany(outcome => outcome.Diagnostics))),
        UnitAlerts = [.. UnitQuality.Check(outcomes.Select(outcome => outcome.Quality).OfType<QualityShare>())],
        Quality = [.. outcomes.Select(outcome => outcome.Quality).OfType<QualityShare>()],
    };
}
