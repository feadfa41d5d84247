using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Sessions;

/// <summary>What people decide about sessions, against what the criteria say. 2026-03-02 is a Monday.</summary>
public class DecisionTests
{
    [Fact]
    public void An_accepted_session_is_effective_though_it_meets_no_criterion_and_the_criteria_stay_as_they_are()
    {
        var session = Short().Decides(DecisionKind.Accept, "2026-03-02 18:30", "2026-03-03 09:00", "boss").Run().Timesheet.Days[0].Sessions.Single();
        (session.IsEffective, session.Verdict.IsEffective, session.Verdict.MeetsCriteria, session.Credited).ShouldBe((true, true, false, Hours(1)));
        (session.Verdict.Decision!.Kind, session.Verdict.Decision.By).ShouldBe((DecisionKind.Accept, "boss"));
        session.Measures.EvidenceIds.ShouldContain(session.Verdict.Decision.EvidenceId);
    }

    [Fact]
    public void A_refused_session_earns_nothing_whatever_the_policy_says_of_ineffective_ones()
    {
        var made = Short("PT30M").Says(("credit.whenIneffective", "active")).Customer("2026-03-02 18:05").Replies("2026-03-02 18:06");
        made.Run().Timesheet.Credited.ShouldBe(Hours(1));
        var session = made.Decides(DecisionKind.Refuse, "2026-03-02 18:30", "2026-03-03 09:00").Run().Timesheet.Days[0].Sessions.Single();
        (session.IsEffective, session.Verdict.MeetsCriteria, session.Credited).ShouldBe((false, true, Duration.Zero));
        session.Measures.Active.ShouldBeGreaterThan(Duration.Zero);
    }

    [Theory]
    [InlineData("PT30M", true)]
    [InlineData("PT2H", false)]
    public void A_session_on_hold_is_as_the_criteria_say_and_earns_nothing(string minimum, bool isEffective)
    {
        var made = Short(minimum).Says(("credit.whenIneffective", "active")).Customer("2026-03-02 18:05").Replies("2026-03-02 18:06")
            .Decides(DecisionKind.Hold, "2026-03-02 18:30", "2026-03-03 09:00");
        var session = made.Run().Timesheet.Days[0].Sessions.Single();
        (session.IsEffective, session.Credited).ShouldBe((isEffective, Duration.Zero));
        made.Decides(DecisionKind.Accept, "2026-03-02 18:00", "2026-03-04 09:00").Run().Timesheet.Credited.ShouldBe(Hours(1));
    }

    [Fact]
    public void Of_several_decisions_that_of_the_latest_instant_counts_and_then_the_higher_id()
    {
        var made = Short().Decides(DecisionKind.Accept, "2026-03-02 18:30", "2026-03-04 09:00", id: "b")
            .Decides(DecisionKind.Refuse, "2026-03-02 18:10", "2026-03-03 09:00", id: "c");
        DecisionOf(made).ShouldBe("b");
        DecisionOf(made.Decides(DecisionKind.Hold, "2026-03-02 18:20", "2026-03-04 09:00", id: "a")).ShouldBe("b");
        DecisionOf(made.Decides(DecisionKind.Hold, "2026-03-02 18:20", "2026-03-04 09:00", id: "d")).ShouldBe("d");
    }

    [Fact]
    public void A_decision_over_no_session_is_said_and_one_in_the_gap_of_a_session_is_over_none()
    {
        // 18:00-19:00 and 19:05-20:00 are one session in two pieces; 19:02 lies in none of them, and 20:00 is its end.
        var made = new WorkCase().Online("2026-03-02 18:00", "2026-03-02 19:00").Online("2026-03-02 19:05", "2026-03-02 20:00")
            .Decides(DecisionKind.Refuse, "2026-03-02 19:02", "2026-03-03 09:00").Decides(DecisionKind.Refuse, "2026-03-02 20:00", "2026-03-03 09:00");
        made.Run().Timesheet.Days[0].Sessions.Single().Verdict.Decision.ShouldBeNull();
        made.Diagnostics.Select(finding => finding.Code).ShouldBe(["HRA2106", "HRA2106"]);
        made.Diagnostics[0].Severity.ShouldBe(DiagnosticSeverity.Warning);
        made.Diagnostics[0].GetMessage().ShouldContain("speaks of 2026-03-02 19:02, at which there is no online session");
        made.Decides(DecisionKind.Refuse, "2026-03-02 19:05", "2026-03-03 09:00").Run().Timesheet.Credited.ShouldBe(Duration.Zero);
    }

    [Fact]
    public void Decisions_about_other_days_than_those_asked_for_are_not_spoken_of()
    {
        var made = Short().Decides(DecisionKind.Accept, "2026-03-02 18:30", "2026-03-03 09:00")
            .Decides(DecisionKind.Refuse, "2026-03-05 12:00", "2026-03-06 09:00");
        made.Run("2026-03-03", "2026-03-04");
        made.Diagnostics.ShouldBeEmpty();
        made.Run("2026-03-05", "2026-03-05");
        made.Diagnostics.Single().Code.ShouldBe("HRA2106");
    }

    [Theory]
    [InlineData(DecisionKind.Accept, "effective, for a person decided so; by the criteria: 0 of 1", "有效：由人工决定", "accepted by boss on")]
    [InlineData(DecisionKind.Refuse, "refused, for a person decided so; by the criteria: 0 of 1", "无效：由人工决定", "refused by boss on")]
    [InlineData(DecisionKind.Hold, "refused: 0 of 1 criterion met, 1 needed; a person holds it back", "人工暂缓，另有决定前不计入", "held back by boss on")]
    public void The_explanation_says_that_a_person_decided_and_who_when_and_why(DecisionKind decision, string english, string chinese, string word)
    {
        var made = Short().Decides(decision, "2026-03-02 18:30", "2026-03-03 09:00", "boss", "see ticket 7");
        var (engine, evidence) = made.Prepare(made.Records());
        var day = engine.Explain(evidence, "e1", new LocalDate(2026, 3, 2)).ShouldNotBeNull();
        var verdict = day.Flatten().Single(part => part.Topic == ExplanationTopic.Verdict);
        verdict.GetText().ShouldStartWith(english);
        verdict.GetText(MessageLanguage.Chinese).ShouldContain(chinese);
        verdict.Parts.Single().GetText().ShouldBe(word + " 2026-03-03 09:00: see ticket 7");
        verdict.Parts.Single().EvidenceIds.Count.ShouldBe(1);
        var credit = day.Flatten().Single(part => part.Topic == ExplanationTopic.Credit);
        credit.Parts.Any(step => step.GetText().Contains("person", StringComparison.Ordinal)).ShouldBe(decision != DecisionKind.Accept);
    }

    [Fact]
    public void What_a_reader_may_know_without_evidence_is_that_a_person_decided_and_what()
    {
        var session = Short().Decides(DecisionKind.Refuse, "2026-03-02 18:30", "2026-03-03 09:00", "boss", "why").Run().Timesheet.Days[0].Sessions.Single();
        var decision = session.Facts.WithoutEvidence().Decision!;
        (decision.Kind, decision.By, decision.Reason, decision.EvidenceId).ShouldBe((DecisionKind.Refuse, null, null, string.Empty));
        SessionReasons.Of(session, MessageLanguage.English).ShouldBe(["a person refused it"]);
    }

    /// <summary>One hour online, where so much is asked for.</summary>
    private static WorkCase Short(string minimum = "PT2H") =>
        new WorkCase().Says(("session.minimumOnline", minimum)).Online("2026-03-02 18:00", "2026-03-02 19:00");

    private static string DecisionOf(WorkCase made) => made.Run().Timesheet.Days[0].Sessions.Single().Verdict.Decision!.EvidenceId;

    private static Duration Hours(int hours) => Duration.FromHours(hours);
}
