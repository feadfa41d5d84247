using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Tests.Support;

namespace Hr.Attendance.Rules.Tests.Explanations;

/// <summary>What a team leader reads beside a session that was refused or earned less than its time.</summary>
public class SessionReasonsTests
{
    [Fact]
    public void A_session_that_earned_its_time_needs_none()
    {
        Evening().ShouldSay();
        Evening().Says(("credit.roundTo", "PT45M")).ShouldSay(); // rounding alone is no reason
    }

    [Fact]
    public void A_refused_session_says_what_it_had_and_what_it_needed()
    {
        // Answered after 2 minutes, in time, and after 20; the third is never answered. 1 of 3.
        var made = Evening().Says(("session.minimumOnline", "PT1H30M"), ("response.window", "PT5M"), ("activity.minConversations", 2))
            .Customer("2026-03-02 18:10").Replies("2026-03-02 18:12").Customer("2026-03-02 18:20").Replies("2026-03-02 18:40").Customer("2026-03-02 18:51");
        made.ShouldSay("online 1 h, needs 1 h 30 min", "answered 1 of 3 customer turns within 5 min on duty (33.3 %), needs 80 %", "1 conversation, needs 2");
        made.ShouldSayInChinese("在线 1 小时，不足 1 小时 30 分", "3 轮客户消息中 1 轮在岗等待不超过 5 分钟（33.3 %），不足 80 %", "会话 1 个，不足 2 个");
    }

    [Fact]
    public void A_share_that_falls_short_by_little_never_looks_like_what_it_needs()
    {
        var made = Evening().Says(("satisfaction.minimum", 0.7505)).Customer("2026-03-02 18:10").Replies("2026-03-02 18:11").Rated(4);
        made.ShouldSay("satisfaction 75 % over 1 rating, needs 75.05 %");
        made.ShouldSayInChinese("满意度 75 %（1 个评价），不足 75.05 %");
    }

    [Fact]
    public void Where_there_was_too_little_to_judge_by_it_says_that_policy_refused()
    {
        var made = Evening().Says(
            ("response.window", "PT5M"), ("response.whenNoTurns", "fail"), ("satisfaction.minimum", 0.5), ("satisfaction.minRatings", 2),
            ("satisfaction.whenTooFew", "fail"));
        made.ShouldSay(
            "no customer turn to judge by, which the policy does not accept",
            "no rating, too few to judge by (needs 2), which the policy does not accept");
        made.ShouldSayInChinese("没有可判定的客户消息，按制度视为不满足", "评价 0 个，少于判定所需的 2 个，按制度视为不满足");
    }

    [Fact]
    public void Where_fewer_criteria_would_have_been_enough_it_says_how_many()
    {
        var made = Evening().Says(("session.require", "any"), ("session.minimumOnline", "PT2H"), ("activity.minConversations", 2));
        made.ShouldSay("online 1 h, needs 2 h", "0 conversations, needs 2", "any one of these would do");
        made.ShouldSayInChinese("在线 1 小时，不足 2 小时", "会话 0 个，不足 2 个", "以上满足任意 1 项即可");
    }

    [Fact]
    public void Where_only_active_time_counts_it_says_how_much_of_the_time_online_that_was()
    {
        // Waiting 18:10-18:12, answered, and two minutes after it: 4 minutes.
        var made = Evening().Says(("credit.mode", "active")).Customer("2026-03-02 18:10").Replies("2026-03-02 18:12");
        made.ShouldSay("only active time counts, 4 min of 1 h");
        made.ShouldSayInChinese("在线 1 小时中只计活跃时间 4 分钟");
        Evening().Says(("credit.mode", "active")).ShouldSay("only active time counts, and there was none");
        Evening().Says(("credit.mode", "active")).ShouldSayInChinese("只计活跃时间，但没有活跃时间");
    }

    [Fact]
    public void A_refused_session_that_earns_its_active_time_says_so_where_anything_is_left_of_it()
    {
        var made = Evening().Says(("session.minimumOnline", "PT2H"), ("credit.whenIneffective", "active"))
            .Customer("2026-03-02 18:10").Replies("2026-03-02 18:12");
        made.ShouldSay("online 1 h, needs 2 h", "its active time of 4 min counts all the same");
        made.ShouldSayInChinese("在线 1 小时，不足 2 小时", "其中的活跃时间 4 分钟仍计入");
        made.Says(("credit.roundTo", "PT5M")).ShouldSay("online 1 h, needs 2 h");
    }

    [Theory]
    [InlineData("session", "down", "PT2H", "1 h, rounded down to whole 2 h, is nothing", "1 小时按 2 小时向下取整后为零")]
    [InlineData("session", "nearest", "PT3H", "1 h, rounded to the nearest 3 h, is nothing", "1 小时按 3 小时四舍五入后为零")]
    [InlineData("day", "down", "PT2H", "1 h is lost to rounding: the day's time in this role rounded down to whole 2 h", "1 小时因取整不计：当日该岗位合计按 2 小时向下取整")]
    public void An_accepted_session_of_which_rounding_leaves_nothing_says_so(string per, string rounding, string step, string english, string chinese)
    {
        var made = Evening().Says(("credit.roundPer", per), ("credit.roundTo", step), ("credit.rounding", rounding));
        made.ShouldSay(english);
        made.ShouldSayInChinese(chinese);
    }

    [Fact]
    public void What_a_daily_cap_takes_is_said()
    {
        var made = Evening().Says(("credit.dailyCap", "PT45M"));
        made.ShouldSay("15 min above the daily cap of 45 min");
        made.ShouldSayInChinese("超出每日上限 45 分钟的 15 分钟不计");
    }

    private static WorkCase Evening() => new WorkCase().Online("2026-03-02 18:00", "2026-03-02 19:00");
}

/// <summary>Asks for the reasons of the only session of a case.</summary>
internal static class ReasonsOfACase
{
    internal static void ShouldSay(this WorkCase made, params string[] reasons) => Of(made, MessageLanguage.English).ShouldBe(reasons);

    internal static void ShouldSayInChinese(this WorkCase made, params string[] reasons) => Of(made, MessageLanguage.Chinese).ShouldBe(reasons);

    private static IReadOnlyList<string> Of(WorkCase made, MessageLanguage language) =>
        SessionReasons.Of(made.Run().Timesheet.Days.Single().Sessions.Single(), language);
}
