using CustomCriteria;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Cli.Tests.Criteria;

public class AllowedPlacesTests
{
    [Theory]
    [InlineData("sh-desk", null, "sh-desk", null, "met: punched at sh-desk, allowed: sh-desk, kiosk-1")]
    [InlineData("sh-desk", null, "fair", "kiosk-1", "met: punched at sh-desk, allowed: sh-desk, kiosk-1")] // a terminal is enough
    [InlineData(null, "kiosk-1", null, "kiosk-1", "met: punched at kiosk-1, allowed: sh-desk, kiosk-1")]
    [InlineData("sh-desk", null, "home", null, "not met: punched at home, allowed: sh-desk, kiosk-1")] // one punch elsewhere spoils it
    [InlineData("kiosk-1", null, "sh-desk", null, "not met: punched at kiosk-1, allowed: sh-desk, kiosk-1")] // a place is no terminal
    [InlineData(null, null, "home", null, "not met: punched at home, allowed: sh-desk, kiosk-1")] // known to be elsewhere weighs more than unknown
    [InlineData(null, null, "sh-desk", null, "not met: it is not known where this was worked, which the policy does not accept")]
    [InlineData(null, null, null, null, "not met: it is not known where this was worked, which the policy does not accept")]
    public void Every_punch_must_be_at_an_allowed_place_or_terminal(
        string? inPlace, string? inTerminal, string? outPlace, string? outTerminal, string answer) =>
        AnswerTo(Punched(inPlace, inTerminal, outPlace, outTerminal), "fail").ShouldBe(answer);

    [Theory]
    [InlineData("pass", "met: it is not known where this was worked, which the policy accepts")]
    [InlineData("fail", "not met: it is not known where this was worked, which the policy does not accept")]
    public void Without_punches_policy_decides(string whenUnknown, string answer) =>
        AnswerTo(new EvidenceRecords { Messages = [Recorded.Message("m1", "e1", "c1", OneSession.Start, MessageSender.Employee)] }, whenUnknown)
            .ShouldBe(answer);

    [Fact]
    public void Whoever_takes_the_last_name_off_the_list_lets_nobody_in() => Answer(OneSession.JudgedBy(
        new AllowedPlaces(), Punched("sh-desk", null, "sh-desk", null), ("place.whenUnknown", PolicyValue.Of("pass"))))
        .ShouldBe("not met: punched at sh-desk, allowed: -");

    [Fact]
    public void Where_policy_does_not_ask_for_it_there_is_no_answer() => OneSession.JudgedBy(
        new AllowedPlaces(), Punched("home", null, "home", null), ("place.allowed", Names("sh-desk"))).Verdict.Criteria.ShouldBeEmpty();

    [Fact]
    public void Its_evidence_are_the_punches()
    {
        var session = OneSession.JudgedBy(new AllowedPlaces(), Punched("home", null, "home", null), ("place.whenUnknown", PolicyValue.Of("fail")));
        var result = session.Verdict.Criteria.Single();
        result.Criterion.Explain(result, session.Facts, MessageLanguage.Chinese).Evidence.Select(record => record.EvidenceId).ShouldBe(["p1", "p2"]);
    }

    private static string AnswerTo(EvidenceRecords records, string whenUnknown) => Answer(OneSession.JudgedBy(
        new AllowedPlaces(), records,
        ("place.whenUnknown", PolicyValue.Of(whenUnknown)), ("place.allowed", Names("sh-desk")), ("terminal.allowed", Names("kiosk-1"))));

    private static string Answer(TimesheetSession session)
    {
        var result = session.Verdict.Criteria.Single();
        return (result.IsMet ? "met: " : "not met: ") + result.Criterion.Explain(result, session.Facts, MessageLanguage.English).Finding;
    }

    private static PolicyValue Names(params string[] names) => PolicyValue.Of(names.Select(PolicyValue.Of));

    private static EvidenceRecords Punched(string? inPlace, string? inTerminal, string? outPlace, string? outTerminal) => new()
    {
        Punches =
        [
            Recorded.Punch("p1", "e1", OneSession.Start, PunchKind.In, "online-service", inPlace, inTerminal),
            Recorded.Punch("p2", "e1", OneSession.Start + Duration.FromHours(1), PunchKind.Out, "online-service", outPlace, outTerminal),
        ],
    };
}
