using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Sessions;

public class JudgingTests
{
    [Fact]
    public void A_session_with_no_criterion_configured_is_effective()
    {
        var verdict = Only(Evening()).Verdict;
        verdict.IsEffective.ShouldBeTrue();
        verdict.Criteria.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("PT1H", true)]
    [InlineData("PT1H1S", false)]
    public void Minimum_online_asks_for_net_time_at_least(string minimum, bool effective) =>
        Only(Evening().Says(("session.minimumOnline", minimum))).Verdict.IsEffective.ShouldBe(effective);

    [Theory]
    [InlineData(0.5, true)]
    [InlineData(0.6, false)]
    public void Response_asks_for_a_share_of_turns_in_time(double share, bool effective)
    {
        // Two turns: one answered after exactly 2 minutes (in time), one after 2 minutes and a second.
        var session = Only(Evening().Says(("response.window", "PT2M"), ("response.minShare", share))
            .Customer("2026-03-02 18:10").Replies("2026-03-02 18:12").Customer("2026-03-02 18:23").Replies("2026-03-02 18:25:01"));
        session.Measures.ShareInTime.ShouldBe(0.5m);
        session.Verdict.IsEffective.ShouldBe(effective);
    }

    [Fact]
    public void Customer_messages_in_a_row_are_one_turn_that_waits_from_the_first()
    {
        var session = Only(Evening().Says(("response.window", "PT2M"))
            .Customer("2026-03-02 18:10").Customer("2026-03-02 18:11").Replies("2026-03-02 18:12:30"));
        (session.Measures.Turns, session.Measures.TurnsInTime).ShouldBe((1, 0));
    }

    [Fact]
    public void A_turn_answered_in_another_conversation_is_not_answered()
    {
        var session = Only(Evening().Says(("response.window", "PT2M")).Customer("2026-03-02 18:10").Replies("2026-03-02 18:11", "c2"));
        (session.Measures.Turns, session.Measures.TurnsInTime, session.Measures.Conversations).ShouldBe((1, 0, 1));
    }

    [Theory]
    [InlineData("18:55:00", 1)] // five minutes on duty: judged
    [InlineData("18:55:01", 0)] // less: it came when the employee was about to leave
    public void A_turn_without_an_answer_is_judged_where_it_waited_as_long_as_the_grace(string at, int judged) =>
        Only(Evening().Says(("response.window", "PT10M")).Customer($"2026-03-02 {at}")).Measures.JudgedTurns.ShouldBe(judged);

    [Fact]
    public void A_late_turn_answered_in_time_is_judged_even_after_the_end()
    {
        var measures = Only(Evening().Says(("response.window", "PT10M")).Customer("2026-03-02 18:59").Replies("2026-03-02 19:05")).Measures;
        (measures.JudgedTurns, measures.TurnsInTime).ShouldBe((1, 1));
    }

    [Fact]
    public void A_turn_that_begins_at_the_end_of_a_session_is_not_its_own() =>
        Only(Evening().Customer("2026-03-02 19:00")).Measures.Turns.ShouldBe(0);

    [Theory]
    [InlineData("pass", true)]
    [InlineData("fail", false)]
    public void Without_a_judged_turn_policy_decides(string whenNoTurns, bool effective) =>
        Only(Evening().Says(("response.window", "PT2M"), ("response.whenNoTurns", whenNoTurns))).Verdict.IsEffective.ShouldBe(effective);

    [Fact]
    public void Satisfaction_is_the_mean_of_normalised_ratings()
    {
        var session = Only(Evening().Says(("satisfaction.minimum", 0.7)).Customer("2026-03-02 18:10")
            .Replies("2026-03-02 18:11").Rated(4).Rated(10, min: 0, max: 10));
        session.Measures.Satisfaction.ShouldBe(0.875m); // (3/4 + 10/10) / 2
        session.Verdict.IsEffective.ShouldBeTrue();
    }

    [Theory]
    [InlineData("pass", true)]
    [InlineData("fail", false)]
    public void With_too_few_ratings_policy_decides(string whenTooFew, bool effective) =>
        Only(Evening().Says(("satisfaction.minimum", 0.5), ("satisfaction.minRatings", 2), ("satisfaction.whenTooFew", whenTooFew))
            .Customer("2026-03-02 18:10").Rated(1)).Verdict.IsEffective.ShouldBe(effective);

    [Fact]
    public void A_rating_belongs_to_who_answered_though_the_last_turn_is_a_colleague_s()
    {
        var made = Evening().Colleague("e2").Customer("2026-03-02 18:10").Replies("2026-03-02 18:11").Customer("2026-03-02 18:30", employee: "e2").Rated(5);
        Only(made).Measures.Ratings.ShouldBe(1);
    }

    [Fact]
    public void Of_two_who_answered_as_often_who_answered_last_has_the_rating()
    {
        var made = Evening().Colleague("e2").Customer("2026-03-02 18:10").Replies("2026-03-02 18:11")
            .Customer("2026-03-02 18:30").Replies("2026-03-02 18:31", employee: "e2").Rated(5);
        Only(made).Measures.Ratings.ShouldBe(0);
    }

    [Fact]
    public void Where_nobody_answered_the_rating_is_theirs_to_whom_the_last_turn_was_assigned()
    {
        var made = Evening().Colleague("e2").Customer("2026-03-02 18:30", employee: "e2").Customer("2026-03-02 18:35").Rated(5);
        Only(made).Measures.Ratings.ShouldBe(1);
    }

    [Fact]
    public void A_rating_of_a_conversation_without_a_turn_counts_nowhere()
    {
        var made = Evening().Rated(5, "unknown");
        Only(made).Measures.Ratings.ShouldBe(0);
        made.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA2105"]);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Minimum_conversations_counts_those_of_the_turns(int minimum, bool effective) =>
        Only(Evening().Says(("activity.minConversations", minimum)).Customer("2026-03-02 18:10", "c1")
            .Customer("2026-03-02 18:11", "c2").Replies("2026-03-02 18:12", "c3"))
            .Verdict.IsEffective.ShouldBe(effective);

    [Theory]
    [InlineData("all", false)]
    [InlineData("any", true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(9, false)] // more than are configured: all of them
    public void Required_says_how_many_criteria_must_be_met(object required, bool effective) =>
        Only(Evening().Says(("session.require", required), ("session.minimumOnline", "PT30M"), ("activity.minConversations", 5)))
            .Verdict.IsEffective.ShouldBe(effective);

    [Fact]
    public void Active_time_is_answering_and_writing_inside_the_pieces()
    {
        // Turn 18:10 answered 18:14, of which the window counts 3 minutes: 18:11-18:14; the answer's tail: 18:14-18:16;
        // the answer at 18:59 with a tail of two minutes is cut at 19:00. Together 5 + 1 minutes.
        var session = Only(Evening().Says(("response.window", "PT3M"), ("response.minShare", 0), ("credit.mode", "active"))
            .Customer("2026-03-02 18:10").Replies("2026-03-02 18:14").Replies("2026-03-02 18:59"));
        session.Measures.Active.ShouldBe(Duration.FromMinutes(6));
        session.Credited.ShouldBe(Duration.FromMinutes(6));
    }

    [Fact]
    public void A_host_adds_a_criterion_of_its_own()
    {
        var criteria = BuiltInCriteria.All.Append(new NothingIsGoodEnough());
        criteria.Select(criterion => criterion.Id).Distinct().Count().ShouldBe(5);
        Verdict.Judge(criteria, Only(Evening()).Facts).IsEffective.ShouldBeFalse();
    }

    private static WorkCase Evening() => new WorkCase().Online("2026-03-02 18:00", "2026-03-02 19:00");

    private static TimesheetSession Only(WorkCase made) => made.Run().Timesheet.Days.Single().Sessions.Single();

    private sealed class NothingIsGoodEnough : ICriterion
    {
        public string Id => "nothingIsGoodEnough";

        public IReadOnlyList<Rules.Policies.Setting> Settings => [];

        public CriterionResult? Judge(Rules.Sessions.SessionFacts session) =>
            new(this, new CriterionValue.Count(0), new CriterionValue.Count(1), isMet: false);

        public CriterionText Explain(CriterionResult result, Rules.Sessions.SessionFacts session, Rules.Diagnostics.MessageLanguage language) =>
            new("nothing is good enough");
    }
}
