using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Support;

namespace Hr.Attendance.Rules.Tests.Explanations;

/// <summary>
/// What an explanation says of punches and messages that no figure shows, and of the turns that told against a session. 2 March 2026 is a Monday.
/// </summary>
public class EvidenceExplainedTests
{
    [Theory]
    [InlineData("2026-03-02 18:30", null, "18:32, 2 min after the last message, of 18:30", "（18:30）之后 2 分钟，推断于 18:32 结束")]
    [InlineData("2026-03-02 18:30", "2026-03-02 18:31", "18:31, with the next punch in", "下一次上班打卡（18:31）结束")]
    public void A_punch_in_without_a_punch_out_says_where_it_ends_and_why(string message, string? nextIn, string english, string chinese)
    {
        var made = new WorkCase().In("2026-03-02 18:00", "online-service").Replies(message);
        made = nextIn is null ? made : made.In(nextIn, "online-service").Out("2026-03-02 20:00", "online-service");
        var part = Parts(made, "2026-03-02", ExplanationTopic.Evidence).Single();
        part.GetText().ShouldBe($"the punch in of 18:00 has no punch out: it is taken to end at {english}");
        part.GetText(MessageLanguage.Chinese).ShouldEndWith(chinese);
        part.EvidenceIds.ShouldBe(["p1", "m2"]);
    }

    [Fact]
    public void One_that_messages_outlast_ends_after_the_longest_time_of_a_pair()
    {
        var made = new WorkCase().Says(("punch.maxOpen", "PT20M")).In("2026-03-02 18:00", "online-service")
            .Replies("2026-03-02 18:15").Replies("2026-03-02 18:25");
        Sentences(made, "2026-03-02").ShouldContain(
            "the punch in of 18:00 has no punch out: messages go on, and it is taken to end at 18:20, for no pair is longer than 20 min");
        made.Run();
        made.Diagnostics.Single(finding => finding.Code == "HRA2101").GetMessage().ShouldBe(
            "the punch in `p1` of `e1` has no punch out; as long as a pair may last, before the message `m3`, it is taken to end at 2026-03-02 18:20");
    }

    [Fact]
    public void A_day_whose_punches_were_all_set_aside_says_so()
    {
        Sentences(new WorkCase().In("2026-03-02 18:00", "online-service"), "2026-03-02").ShouldBe(
            ["the punch in of 18:00 has no punch out, and no message soon enough after it shows when the work ended: it is set aside"]);
        Sentences(new WorkCase().Says(("punch.missingOut", "discard")).In("2026-03-02 18:00"), "2026-03-02").ShouldBe(
            ["the punch in of 18:00 has no punch out, and the policy looks for no other end: it is set aside"]);
        Sentences(new WorkCase().Out("2026-03-02 18:00"), "2026-03-02").ShouldBe(["the punch out of 18:00 closes nothing: it is set aside"]);
        Sentences(new WorkCase().In("2026-03-02 18:00").Out("2026-03-02 18:00"), "2026-03-02").ShouldBe(
            ["the punches in and out of 18:00 make no time: both are set aside"]);
        Sentences(new WorkCase().In("2026-03-02 18:00", "trainer").Out("2026-03-02 19:00", "trainer"), "2026-03-02").ShouldBe(
            ["the punch of 18:00 is for the role `trainer`, which is not held then: it is set aside",
                "the punch of 19:00 is for the role `trainer`, which is not held then: it is set aside"]);
        Sentences(new WorkCase().Out("2026-03-02 18:00").Out("2026-03-02 18:00:30"), "2026-03-02").ShouldBe(
            ["the punch out of 18:00 closes nothing: it is set aside", "the punch of 18:00:30 says again what that of 18:00 says: it counts once"]);
    }

    [Fact]
    public void A_punch_out_that_comes_too_late_names_the_punch_in()
    {
        var made = new WorkCase().In("2026-03-02 18:00", "online-service").Out("2026-03-03 12:30", "online-service");
        Sentences(made, "2026-03-03").ShouldBe(
            ["the punch out of 12:30 comes 18 h 30 min after the punch in of 18:00 (2026-03-02), and no pair is longer than 16 h: it is set aside"]);
        made.Run();
        made.Diagnostics.Select(finding => finding.Code).ShouldBe(["HRA2102", "HRA2103"], ignoreOrder: true);
        made.Diagnostics.Single(finding => finding.Code == "HRA2103").GetMessage().ShouldBe(
            "the punch out `p2` of `e1` closes nothing, for it comes 18 h 30 min after the punch in `p1` and no pair is longer than 16 h (punch.maxOpen); "
            + "it is set aside");
    }

    [Fact]
    public void Messages_in_no_session_say_why()
    {
        var made = new WorkCase().Employed("2026-03-02", "2026-03-05").Assigned("adviser", RoleKind.Concurrent, from: "2026-03-03", to: "2026-03-04")
            .Assigned("online-service", RoleKind.Concurrent, from: "2026-03-03")
            .Replies("2026-03-01 20:00").Replies("2026-03-02 20:00").RepliesAs("trainer", "2026-03-03 20:00").RepliesAs("trainer", "2026-03-03 20:30")
            .Online("2026-03-04 18:00", "2026-03-04 19:00").Replies("2026-03-04 20:00").Replies("2026-03-05 20:00").Replies("2026-03-06 21:00");
        Sentences(made, "2026-03-01").ShouldBe(["1 message in no online session (20:00): the person is not employed then"]);
        Sentences(made, "2026-03-02").ShouldBe(["1 message in no online session (20:00): no concurrent role is held then"]);
        Sentences(made, "2026-03-03").ShouldBe(
            ["2 messages in no online session (20:00 to 20:30): for the role `trainer`, which is not held as a concurrent one then"]);
        Sentences(made, "2026-03-04").ShouldBe(
            ["1 message in no online session (20:00): that day sessions are formed from punches, and no pair of punches has them"]);
    }

    [Fact]
    public void Messages_before_and_after_the_employment_and_for_a_role_that_is_not_held_are_findings()
    {
        var made = new WorkCase().Employed("2026-03-03", "2026-03-05").Replies("2026-03-02 20:00").RepliesAs("trainer", "2026-03-03 20:00")
            .RepliesAs("sales", "2026-03-03 20:00").Replies("2026-03-05 03:00")
            .Customer("2026-03-05 20:00").Replies("2026-03-05 20:01").Replies("2026-03-06 21:00");
        made.Run();
        made.Diagnostics.Where(finding => finding.Code is "HRA2115" or "HRA2116").Select(finding => finding.GetMessage()).ShouldBe(
            [
                "`e1` wrote 1 message before the employment begins, on 2026-03-03, at 2026-03-02 20:00 (`m1`), and nothing of that counts; "
                + "correct the dates of employment, or see who uses the account",
                "`e1` wrote 2 messages after leaving (not employed from 2026-03-05 on), from 2026-03-05 20:01 to 2026-03-06 21:00 (`m6`), and nothing of that "
                + "counts; correct the dates of employment, or see who uses the account",
                "`e1` wrote 1 message for the role `trainer`, at 2026-03-03 20:00 (`m2`), which the person does not hold then; "
                + "no online session is formed from that, so assign the role, or correct the messages",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void A_share_that_fell_short_names_the_turns_and_those_that_are_not_judged_say_why()
    {
        // Too late at 18:10, never answered at 18:20, perhaps a goodbye at 18:42, closed at 18:50, just before the end at 18:58; and one from before.
        var made = new WorkCase().Says(("response.window", "PT5M")).Online("2026-03-02 18:00", "2026-03-02 19:00")
            .Customer("2026-03-02 17:00", "c0").Replies("2026-03-02 18:30", "c0")
            .Customer("2026-03-02 18:10").Replies("2026-03-02 18:40").Customer("2026-03-02 18:20", "c2").Customer("2026-03-02 18:42")
            .Customer("2026-03-02 18:50", "c3").Customer("2026-03-02 18:58", "c4");
        made = made.Closes("2026-03-02 18:53", "c3");
        Parts(made, "2026-03-02", ExplanationTopic.Turns).Select(part => part.GetText()).ShouldBe(
            [
                "answered too late: 18:10 (answered 18:40)",
                "not answered: 18:20",
                "not judged, for they came before the employee was on duty: 17:00 (answered 18:30)",
                "not judged, for they were closed without an answer: 18:50",
                "not judged, for they may be goodbyes (one message at most 10 min after an answer, and nothing after it): 18:42",
                "not judged, for they waited less than 5 min on duty: 18:58",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Overtime_without_a_wage_says_that_there_is_no_pay_line()
    {
        WorkCase Made() => new WorkCase().Online("2026-03-02 18:00", "2026-03-02 19:00");
        Parts(Made(), "2026-03-02", ExplanationTopic.Pay).Single().GetText().ShouldBe("the overtime has no pay line: no wage is known on 2026-03-02");
        Parts(Made().Earns(8000, from: "2026-03-03"), "2026-03-02", ExplanationTopic.Pay).Single().GetText().ShouldStartWith("the overtime has no pay line");
        Parts(Made().Earns(8000), "2026-03-02", ExplanationTopic.Pay).Single().GetText().ShouldStartWith("overtime");
    }

    private static IEnumerable<string> Sentences(WorkCase made, string on) => Parts(made, on, ExplanationTopic.Evidence).Select(part => part.GetText());

    private static IEnumerable<Explanation> Parts(WorkCase made, string on, ExplanationTopic topic)
    {
        var (engine, evidence) = made.Prepare(made.Records());
        return engine.Explain(evidence, "e1", WorkCase.Date(on)!.Value).ShouldNotBeNull().Flatten().Where(part => part.Topic == topic);
    }
}
