using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Tests.Explanations;

/// <summary>The explanation of a day as an employee reads it.</summary>
public class ExplanationTextTests
{
    private static readonly string[] OfficeHours = ["Mon-Fri 09:00-18:00"];
    private static readonly string[] EveningHours = ["19:00-22:00", "12:00-13:00"];

    [Fact]
    public void A_day_is_told_from_what_was_seen_to_what_it_earned()
    {
        // Punched 17:30-22:30; primary time takes 17:30-18:00, the windows leave 19:00-22:00, of which 19:00-19:30 was away: 2 h 30 min, down to 2 h.
        var made = new WorkCase()
            .Says(("primary.schedule", OfficeHours), ("session.minimumOnline", "PT1H"), ("credit.roundTo", "PT1H"))
            .BranchSays(("session.windows", EveningHours))
            .Online("2026-03-02 17:30", "2026-03-02 22:30").Away("2026-03-02 19:00", "2026-03-02 19:30");
        Lines(made).ShouldBe(
        [
            "e1 on 2026-03-02, a workday: 2 h 30 min online, 2 h credited",
            "  primary role `sales` as planned for 9 h: 09:00-18:00",
            "    - Planned primary time on calendar workdays (primary.schedule): Mon-Fri 09:00-18:00, set by `group-0` of `group`",
            "  punches show 17:30-22:30 online as `online-service`, 5 h in all",
            "    - evidence: p1, p2",
            "  17:30-18:00 is taken out (30 min): it is primary time",
            "  18:00-19:00, 22:00-22:30 are taken out (1 h 30 min): it lies outside the hours that can count",
            "    - Local times in which a session can count, `roster` for the shifts of the role; "
                + "empty for any time (session.windows): 19:00-22:00, 12:00-13:00, set by `sh-1` of `sh`",
            "  19:00-19:30 is taken out (30 min): the account was away",
            "  session as `online-service` 19:30-22:00, 2 h 30 min net",
            "    - evidence: p1, p2",
            "    minimumOnline is met: online 2 h 30 min, needs 1 h",
            "      - Net time that a session needs (session.minimumOnline): 1 h, set by `group-0` of `group`",
            "    effective: 1 of 1 criterion met, 1 needed",
            "    2 h credited",
            "      the day's time in this role rounded down to whole 1 h: 30 min less",
            "        - Step to which credited time is rounded (credit.roundTo): 1 h, set by `group-0` of `group`",
            "  2 h of overtime on a workday",
            "  the overtime has no pay line: no wage is known on 2026-03-02",
        ]);
    }

    [Fact]
    public void Time_that_is_no_overtime_is_told_with_the_reason()
    {
        // Ten hours are planned for Monday, of which 17:00 to 19:00 is online too; on Saturday the desk was open for an hour.
        var made = new WorkCase().Says(("primary.schedule", new[] { "Mon-Fri 09:00-19:00" }), ("session.duringPrimary", "allow"))
            .Online("2026-03-02 17:00", "2026-03-02 20:00").In("2026-03-07 09:00").Out("2026-03-07 10:00");
        Lines(made).ShouldContain("  2 h of what was credited lies in primary time and is no overtime");
        Lines(made, MessageLanguage.Chinese).ShouldContain("  计入工时中 2 小时在主岗时间内，不算加班");
        Lines(made, on: "2026-03-07").ShouldContain("  1 h in the primary role on a rest day is no overtime under this policy");
        Lines(made, MessageLanguage.Chinese, "2026-03-07").ShouldContain("  主岗在休息日工作 1 小时，按该策略不算加班");
        var unknown = new WorkCase().With(StatutoryLayer.China.Calendar).Online("2027-01-06 19:00", "2027-01-06 21:00");
        Lines(unknown, on: "2027-01-06")[0].ShouldBe("e1 on 2027-01-06, a day of unknown kind: 2 h online, 2 h credited");
        Lines(unknown, on: "2027-01-06").ShouldContain("  no overtime: the calendar does not know this date");
        made.Says(("overtime.basis", "beyondStandard"));
        Lines(made).ShouldContain("  2 h of the planned primary time does not count towards overtime: nothing shows that it was worked, and a plan counts on "
            + "workdays alone, up to 8 h");
        Lines(made, MessageLanguage.Chinese).ShouldContain("  计划主岗工时中 2 小时不参与加班核算：没有证据表明已出勤，计划工时只在工作日计入，且不超过 8 小时");
        Lines(made, on: "2026-03-07").ShouldNotContain(line => line.Contains("no overtime"));
    }

    [Fact]
    public void And_the_same_in_Chinese()
    {
        var made = new WorkCase().Says(("session.minimumOnline", "PT2H"), ("session.mergeGap", "PT10M"))
            .Online("2026-03-02 19:00", "2026-03-02 19:30").Online("2026-03-02 19:35", "2026-03-02 20:00");
        Lines(made, MessageLanguage.Chinese).ShouldBe(
        [
            "e1 2026-03-02（工作日）：在线 55 分钟，未计入工时",
            "  打卡显示 19:00-19:30 以 `online-service` 在线，共 30 分钟",
            "    - 证据：p1、p2",
            "  打卡显示 19:35-20:00 以 `online-service` 在线，共 25 分钟",
            "    - 证据：p3、p4",
            "  `online-service` 时段 19:00-19:30、19:35-20:00，净时长 55 分钟",
            "    - 间隔不超过此时长的片段合为一个时段（session.mergeGap）：10 分钟，由 `group` 的 `group-0` 设定",
            "    - 证据：p1、p2、p3、p4",
            "    不满足条件 minimumOnline：在线 55 分钟，不足 2 小时；再在线 1 小时 05 分即可满足",
            "      - 时段所需的最短净在线时长（session.minimumOnline）：2 小时，由 `group` 的 `group-0` 设定",
            "    无效：1 项条件中满足 0 项，需满足 1 项",
            "    未计入工时",
            "      无效时段不计入：少计 55 分钟",
        ]);
    }

    [Fact]
    public void A_setting_is_shown_once_and_the_default_of_a_criterion_too()
    {
        var made = new WorkCase().Says(("response.window", "PT5M"), ("activity.minConversations", 1))
            .Online("2026-03-02 19:00", "2026-03-02 19:30").Online("2026-03-02 20:00", "2026-03-02 20:30");
        var lines = Lines(made);
        lines.Count(line => line.Contains("(response.window)")).ShouldBe(1);
        lines.Count(line => line.Contains("minimumConversations is not met: 0 conversations, needs 1; 1 more conversation would have met it")).ShouldBe(2);
        lines.ShouldContain("      - Share of judged turns that must be answered in time (response.minShare): 80 % of judged turns, the default");
        lines.ShouldContain("      - Conversations that a session needs (activity.minConversations): 1 conversation, set by `group-0` of `group`");
    }

    [Fact]
    public void Of_much_evidence_the_text_shows_the_first_and_how_much_there_is()
    {
        var made = new WorkCase();
        for (int minute = 10; minute < 30; minute++)
        {
            made.Customer($"2026-03-02 19:{minute}:00").Replies($"2026-03-02 19:{minute}:30");
        }

        Lines(made).ShouldContain("    - evidence: m1, m10, m11, m12, m13, m14, m15, m16, m17, m18, m19, m2, … (40 in all)");
        Lines(made, MessageLanguage.Chinese).ShouldContain(line => line.EndsWith("m2……（共 40 条）", StringComparison.Ordinal));
    }

    [Fact]
    public void A_day_of_which_nothing_is_left_says_so()
    {
        var made = new WorkCase().Says(("session.windows", EveningHours)).Online("2026-03-02 17:00", "2026-03-02 18:00");
        Lines(made)[0].ShouldBe("e1 on 2026-03-02, a workday: no online session, nothing credited");
        Lines(made, MessageLanguage.Chinese)[0].ShouldBe("e1 2026-03-02（工作日）：没有在线时段，未计入工时");
    }

    [Fact]
    public void What_is_missing_is_rounded_up_so_that_it_is_enough()
    {
        // 4 min 59.5 s of 5 min: half a second is missing.
        var made = new WorkCase().Says(("session.minimumOnline", "PT5M"), ("session.activityTail", "PT4M59.5S")).Replies("2026-03-02 19:00");
        Lines(made).ShouldContain("    minimumOnline is not met: online 4 min 59 s, needs 5 min; 1 s more online would have met it");
    }

    private static List<string> Lines(WorkCase made, MessageLanguage language = MessageLanguage.English, string on = "2026-03-02")
    {
        var (engine, evidence) = made.Prepare(made.Records());
        return [.. ExplanationText.LinesOf(engine.Explain(evidence, "e1", LocalDatePattern.Iso.Parse(on).Value)!, language)];
    }
}
