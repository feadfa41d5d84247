using FsCheck;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>What a person's word over a session may change.</summary>
[Laws(60)]
public class DecisionLaws
{
    [Law(Arbitrary = [typeof(AboutJudging)])]
    public void A_decision_changes_its_session_and_nothing_else(DrawnCase given, int chance)
    {
        // Rounding and the daily cap look at all sessions of a business day and role, so of those days what is credited is not compared.
        var random = new Random(chance);
        var before = Evaluated(given);
        if (before.Count == 0)
        {
            return;
        }

        var meant = before[random.Next(before.Count)];
        var piece = random.Of([.. meant.Session.Session.Pieces]);
        var at = piece.Start + Duration.FromNanoseconds(random.NextInt64((piece.End - piece.Start).ToInt64Nanoseconds()));
        var latest = given.Evidence.Decisions.Select(decision => decision.DecidedAt).Append(at).Max() + Duration.FromHours(1);
        var word = Recorded.Decision("word", meant.EmployeeId, at, (DecisionKind)random.Next(3), latest);
        var after = Evaluated(given with { Evidence = WorkforceGenerators.Changed(given.Evidence, decisions: [.. given.Evidence.Decisions, word]) });
        after.Count.ShouldBe(before.Count);
        foreach (var (was, isNow) in before.Zip(after))
        {
            isNow.Session.Session.Pieces.ShouldBe(was.Session.Session.Pieces);
            Criteria(isNow.Session).ShouldBe(Criteria(was.Session), given.ToString());
            bool isMeant = was.EmployeeId == meant.EmployeeId && was.Session.Session.Pieces.Equals(meant.Session.Session.Pieces);
            if (isMeant)
            {
                isNow.Session.Verdict.Decision!.EvidenceId.ShouldBe("word");
                continue;
            }

            isNow.Session.Verdict.Decision.ShouldBe(was.Session.Verdict.Decision);
            isNow.Session.IsEffective.ShouldBe(was.Session.IsEffective);
            isNow.Session.Measures.ShouldBe(was.Session.Measures);
            if (was.EmployeeId != meant.EmployeeId || was.Date != meant.Date)
            {
                isNow.Session.Credited.ShouldBe(was.Session.Credited);
                isNow.Overtime.ShouldBe(was.Overtime);
            }
        }
    }

    private static IEnumerable<string> Criteria(TimesheetSession session) =>
        session.Verdict.Criteria.Select(result => $"{result.Criterion.Id} {result.Value} {result.IsMet} {result.Abstains}");

    private static List<(string EmployeeId, LocalDate Date, TimesheetSession Session, TimeByDayKind Overtime)> Evaluated(DrawnCase given)
    {
        var (engine, evidence, _) = given.Prepare();
        return [.. from employee in engine.Evaluate(evidence, given.From, given.To).Employees
                   from day in employee.Timesheet.Days
                   from session in day.Sessions
                   select (employee.Employee.Id, day.Date, session, day.Overtime)];
    }

    public static class AboutJudging
    {
        public static Arbitrary<DrawnCase> Draw() => DrawnCases.About(DrawnSubject.Judging);
    }
}
