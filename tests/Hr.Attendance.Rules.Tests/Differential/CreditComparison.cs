using Hr.Attendance.Rules.Credits;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>
/// Holds <see cref="AttendanceEngine.Credit"/> to the plain evaluator, from records and from columns, with one worker and with three; and its
/// findings to those of <see cref="AttendanceEngine.Evaluate"/>.
/// </summary>
internal static class CreditComparison
{
    private static readonly string[] FoundOnTheWay =
    [
        EvidenceDiagnostics.MissingOutRepaired.Code, EvidenceDiagnostics.MissingOutDiscarded.Code, EvidenceDiagnostics.OutWithoutIn.Code,
        EvidenceDiagnostics.RoleNotHeld.Code, EvidenceDiagnostics.RatingWithoutTurn.Code, SessionDiagnostics.OverlappingClaim.Code,
        EvidenceDiagnostics.DecisionOverNothing.Code,
    ];

    internal static void ShouldAgree(DrawnCase given, IReadOnlyList<PlainDay> days, AttendanceEngine engine, EvidenceSet evidence, AttendanceReport evaluated)
    {
        string[] plain = [.. days.SelectMany(day => day.Sessions).Select(Line)];
        var report = engine.Credit(evidence, given.From, given.To);
        Compare(given, plain, report, "records");
        Compare(given, plain, engine.Credit(evidence, given.From, given.To, new EvaluationOptions { Workers = 3 }), "records, three workers");
        if (Columns.CanHaveOrderOf(evidence))
        {
            Compare(given, plain, engine.CreditColumns(Columns.Of(evidence), given.From, given.To, new EvaluationOptions { Workers = 2 }), "columns");
        }

        Findings(report.Diagnostics).ShouldBe(Findings(evaluated.Diagnostics), given.ToString());
    }

    private static Diagnostic[] Findings(IEnumerable<Diagnostic> found) => [.. found.Where(finding => FoundOnTheWay.Contains(finding.Code))];

    private static void Compare(DrawnCase given, string[] plain, CreditReport report, string entry)
    {
        string[] found = [.. report.Sessions.Select(session => Line(report, session))];
        string[] byEmployee = [.. Enumerable.Range(0, report.Employees.Count)
            .SelectMany(i => report.Of(i).ToArray())
            .Select(session => Line(report, session))];
        byEmployee.ShouldBe(found);
        report.Count.ShouldBe(found.Length);
        if (!plain.SequenceEqual(found))
        {
            Assert.Fail(string.Join("\n", [given.ToString(), "the contract, plainly:", .. plain, $"the credit from {entry}:", .. found]));
        }
    }

    private static string Line(PlainSession session) => Line(
        session.EmployeeId,
        $"{session.Date:uuuu-MM-dd} {session.Role} {session.Start} to {session.End} net {session.Net} turns {session.Turns} judged "
            + $"{session.Judged} in time {session.InTime}",
        $"conversations {session.Conversations} ratings {session.Ratings} effective {session.IsEffective} "
            + $"decided {session.Decision?.Kind} credited {session.Credited}",
        id => Answer(session, id));

    private static string Line(CreditReport report, CreditedSession session) => Line(
        report.Employees[session.Employee].Id,
        $"{session.Date:uuuu-MM-dd} {session.Role} {session.Start} to {session.End} net {session.Net} turns {session.Turns} judged "
            + $"{session.JudgedTurns} in time {session.TurnsInTime}",
        $"conversations {session.Conversations} ratings {session.Ratings} effective {session.IsEffective} "
            + $"decided {session.Decision} credited {session.Credited}",
        id => session.Meets(report.Criteria.Select(criterion => criterion.Id).ToList().IndexOf(id)));

    private static string Line(string employeeId, string when, string what, Func<string, bool?> answer) =>
        $"  {employeeId} {when} {what} " + string.Join(",", BuiltInCriteria.All.Select(criterion => $"{criterion.Id}={answer(criterion.Id)}"));

    private static bool? Answer(PlainSession session, string id) =>
        session.Criteria.Where(criterion => criterion.Id == id).Select(criterion => (bool?)criterion.IsMet).SingleOrDefault();
}
