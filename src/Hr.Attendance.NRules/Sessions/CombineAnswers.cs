using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Sessions.Criteria;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Sessions;

/// <summary>A session is effective when as many criteria are met as policy requires, or as a person decided.</summary>
[Name("Verdict: the answers of all criteria, combined"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions), Priority(RulePriorities.AfterAnswers)]
internal sealed class CombineAnswers : Rule
{
    public override void Define()
    {
        MeasuredSession session = null!;
        IEnumerable<CriterionAnswer> answers = null!;
        IEnumerable<StandingDecision> decisions = null!;

        When()
            .Match(() => session)
            .Query(() => answers, query => query.Match<CriterionAnswer>(answer => answer.Session == session).Collect())
            .Query(() => decisions, query => query.Match<StandingDecision>(decision => decision.Session == session).Collect());
        Then().Yield(_ => new JudgedSession(session, Combined(session, answers, decisions)));
    }

    private static Verdict Combined(
        MeasuredSession session, IEnumerable<CriterionAnswer> answers, IEnumerable<StandingDecision> decisions) => PersonSteps.Combine(
        [.. answers.OrderBy(answer => answer.Position).ThenBy(answer => answer.Result.Criterion.Id, StringComparer.Ordinal).Select(answer => answer.Result)],
        session.Facts.Policy,
        decisions.SingleOrDefault()?.Decision);
}
