using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Sessions;
using Hr.Attendance.NRules.Testing;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Tests.Rules;

/// <summary>The rules on sessions that compare nothing with a threshold; those that do are in <see cref="Thresholds"/>.</summary>
public sealed class SessionRuleTests
{
    private static readonly Duration Hour = Duration.FromHours(1);

    [Fact, TestOf(typeof(HostCriterionAnswers))]
    public void A_criterion_of_a_host_answers_for_each_session()
    {
        // An hour is asked for: the first evening has two, the second half of one.
        var fixture = Judging(new AsksFor(Hour));
        fixture.Fired<HostCriterionAnswers>().ShouldBe(2);
        fixture.Facts<CriterionAnswer>().OrderBy(answer => answer.Session.Start).Select(answer => (answer.Result.Criterion.Id, answer.Result.IsMet))
            .ShouldBe([("host", true), ("host", false)]);
        fixture.Facts<CriterionNotAsked>().ShouldBeEmpty();
    }

    [Fact, TestOf(typeof(HostCriterionAnswers))]
    public void A_criterion_of_a_host_that_policy_does_not_ask_for_says_so()
    {
        var fixture = Judging(new AsksFor(null));
        fixture.Fired<HostCriterionAnswers>().ShouldBe(2);
        fixture.Facts<CriterionNotAsked>().Select(one => one.Criterion.Id).ShouldBe(["host", "host"]);
        fixture.Facts<CriterionAnswer>().ShouldBeEmpty();
        Judging().Fired<HostCriterionAnswers>().ShouldBe(0);
    }

    [Theory, TestOf(typeof(AcceptedByPerson))]
    [InlineData(true, DecisionKind.Accept)]
    [InlineData(true, DecisionKind.Refuse, DecisionKind.Accept)]
    [InlineData(false, DecisionKind.Accept, DecisionKind.Refuse)]
    [InlineData(false, DecisionKind.Accept, DecisionKind.Hold)]
    [InlineData(false, DecisionKind.Refuse)]
    [InlineData(false)]
    public void A_session_that_a_person_accepted_last_is_effective_though_a_criterion_is_not_met(bool fires, params DecisionKind[] kinds) =>
        Deciding<AcceptedByPerson>(online: Hour, kinds).ShouldBe(fires ? [(true, DecisionKind.Accept, 1)] : []);

    [Theory, TestOf(typeof(RefusedByPerson))]
    [InlineData(true, DecisionKind.Refuse)]
    [InlineData(true, DecisionKind.Accept, DecisionKind.Refuse)]
    [InlineData(false, DecisionKind.Refuse, DecisionKind.Accept)]
    [InlineData(false, DecisionKind.Refuse, DecisionKind.Hold)]
    [InlineData(false, DecisionKind.Accept)]
    [InlineData(false)]
    public void A_session_that_a_person_refused_last_is_ineffective_though_all_criteria_are_met(bool fires, params DecisionKind[] kinds) =>
        Deciding<RefusedByPerson>(online: Hour * 3, kinds).ShouldBe(fires ? [(false, DecisionKind.Refuse, 1)] : []);

    [Fact]
    public void The_word_of_a_person_waits_until_all_criteria_have_answered()
    {
        Deciding<AcceptedByPerson>(online: null, [DecisionKind.Accept]).ShouldBeEmpty();
        Deciding<RefusedByPerson>(online: null, [DecisionKind.Refuse]).ShouldBeEmpty();
    }

    /// <summary>
    /// The verdicts of one rule over a session of which two hours online are asked, and to which the criterion has answered with so much; the
    /// decisions follow one another by a minute.
    /// </summary>
    private static IEnumerable<(bool IsEffective, DecisionKind? Decision, int Answers)> Deciding<TRule>(Duration? online, DecisionKind[] kinds)
        where TRule : Rule
    {
        var policy = A.Policy(("session.minimumOnline", "PT2H"));
        var session = A.Session().Under(policy).Build();
        var fixture = new RuleFixture().Load<TRule>().Insert(policy, session);
        if (online is { } time)
        {
            fixture.Insert(new CriterionAnswer(session, CriterionResult.AtLeast(BuiltInCriteria.MinimumOnline, time, Hour * 2)));
        }

        foreach (var (place, kind) in kinds.Index())
        {
            var at = session.Start + Duration.FromMinutes(place);
            fixture.Insert(new DecisionOnSession(session, Recorded.Decision($"d{place}", "e1", session.Start, kind, at)));
        }

        var judged = fixture.Fire().Facts<JudgedSession>();
        judged.Count.ShouldBe(fixture.Fired<TRule>());
        return judged.Select(one => (one.IsEffective, one.Decision?.Kind, one.Answers.Count));
    }

    private static RuleFixture Judging(params ICriterion[] criteria)
    {
        var made = new WorkCase().Online("2026-03-02 18:00", "2026-03-02 20:00").Online("2026-03-03 18:00", "2026-03-03 18:30");
        foreach (var criterion in criteria)
        {
            made.JudgedBy(criterion);
        }

        return new RuleFixture().Load<HostCriterionAnswers>().Over(made, "2026-03-02", "2026-03-03").Fire();
    }

    private sealed class AsksFor(Duration? time) : ICriterion
    {
        public string Id => "host";

        public IReadOnlyList<Setting> Settings => [];

        public CriterionResult? Judge(SessionFacts session) =>
            time is { } asked ? CriterionResult.AtLeast(this, session.Measures.Net, asked) : null;

        public CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language) => throw new NotSupportedException();
    }
}
