using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Explanations;

public class CriterionEvidenceTests
{
    [Fact]
    public void A_criterion_of_a_host_names_the_evidence_that_it_judged_by() =>
        EvidenceOf(Evening().JudgedBy(new PunchedTwice(session => session.Punches)), "punchedTwice").ShouldBe(["p1", "p2"]);

    [Fact]
    public void The_evidence_of_response_is_the_two_messages_of_each_judged_turn_and_of_satisfaction_the_ratings()
    {
        var made = Evening().Says(("response.window", "PT2M"), ("satisfaction.minimum", 0.5))
            .Customer("2026-03-02 18:10").Customer("2026-03-02 18:11").Replies("2026-03-02 18:12").Customer("2026-03-02 18:30").Rated(5);
        EvidenceOf(made, "responseWindow").ShouldBe(["m3", "m5", "m6"]);
        EvidenceOf(made, "satisfaction").ShouldBe(["r7"]);
    }

    [Fact]
    public void Nobody_goes_through_the_evidence_unless_a_day_is_explained()
    {
        int times = 0;
        var made = Evening().JudgedBy(new PunchedTwice(session => session.Punches.Where(_ => ++times > 0)));
        SessionReasons.Of(made.Run().Timesheet.Days.Single().Sessions.Single(), MessageLanguage.English).ShouldBe(["punched twice"]);
        times.ShouldBe(0);
        EvidenceOf(made, "punchedTwice").ShouldBe(["p1", "p2"]);
        times.ShouldBe(2);
    }

    private static WorkCase Evening() => new WorkCase().Online("2026-03-02 18:00", "2026-03-02 19:00");

    private static IReadOnlyList<string> EvidenceOf(WorkCase made, string criterion)
    {
        var (engine, evidence) = made.Prepare(made.Records());
        return engine.Explain(evidence, "e1", new LocalDate(2026, 3, 2))!.Flatten()
            .Single(part => part.Topic == ExplanationTopic.Criterion && part.GetText().StartsWith(criterion, StringComparison.Ordinal)).EvidenceIds;
    }

    private sealed class PunchedTwice(Func<SessionFacts, IEnumerable<EvidenceRecord>> evidence) : ICriterion
    {
        public string Id => "punchedTwice";

        public IReadOnlyList<Setting> Settings => [];

        public CriterionResult? Judge(SessionFacts session) => new(this, new CriterionValue.Count(2), new CriterionValue.Count(1), isMet: false);

        public CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language) =>
            new("punched twice") { Evidence = evidence(session) };
    }
}
