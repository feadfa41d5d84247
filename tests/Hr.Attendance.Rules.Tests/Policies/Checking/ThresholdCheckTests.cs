using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using static Hr.Attendance.Rules.Tests.Policies.Checking.PolicyCase;

namespace Hr.Attendance.Rules.Tests.Policies.Checking;

/// <summary>A minimum, a cap, a step of rounding and a limit against each other.</summary>
public class ThresholdCheckTests
{
    private readonly PolicyCase _group = new();

    [Theory]
    [InlineData("PT3H", "PT3H", false)]
    [InlineData("PT3H1S", "PT3H", true)]
    [InlineData("PT10M", "PT0S", true)]
    [InlineData(null, "PT3H", false)]
    [InlineData("PT3H", null, false)]
    public void A_minimum_above_the_cap_is_found(string? minimum, string? cap, bool isFound)
    {
        _group.Says("group", Set("session.minimumOnline", minimum), Set("credit.dailyCap", cap));
        _group.Finds("HRA1242").ShouldBe(
            isFound ? ["HRA1242 d1.json:2 ($.directives['session.minimumOnline']) -> d1.json:3 ($.directives['credit.dailyCap'])"] : []);
    }

    [Theory]
    [InlineData("credit.mode", "active")] // of a long session little may be active
    [InlineData("session.require", 0)] // no session has to be as long
    public void Where_a_minimum_and_a_cap_have_nothing_to_do_with_each_other_nothing_is_found(string setting, object value)
    {
        _group.Says("group", Set("session.minimumOnline", "PT4H"), Set("credit.dailyCap", "PT3H"), Set(setting, value));
        _group.Finds("HRA1242").ShouldBeEmpty();
    }

    [Fact]
    public void A_minimum_above_the_cap_says_what_is_lost_and_is_found_where_it_is_made()
    {
        _group.Says("group", Set("credit.dailyCap", "PT3H")).Says("sh", Set("session.minimumOnline", "PT4H30M")).Says("sh-k12", Set("session.maxIdle", "PT9M"));
        var finding = _group.Check().Diagnostics.Single(finding => finding.Code == "HRA1242");
        finding.Place.ToString().ShouldBe("policies/d2.json:2 ($.directives['session.minimumOnline'])");
        finding.Severity.ShouldBe(DiagnosticSeverity.Warning);
        finding.GetMessage().ShouldBe(
            "`sh`: session.minimumOnline \"PT4H30M\" is above credit.dailyCap \"PT3H\": of each session that meets the minimum at least 1 "
            + "h 30 min is not credited; raise the cap to the minimum or more, or lower the minimum");
        finding.GetMessage(MessageLanguage.Chinese).ShouldContain("至少有 1 小时 30 分不计入工时");
    }

    [Fact]
    public void What_holds_in_one_unit_by_its_mode_of_credit_is_its_own_finding()
    {
        _group.Says("group", Set("credit.mode", "active"), Set("credit.dailyCap", "PT3H"), Set("session.minimumOnline", "PT4H"))
            .Says("sh", Set("credit.mode", "session"))
            .Says("bj", Set("credit.mode", "session"));
        _group.Finds("HRA1242").Select(line => line.Substring(0, 17)).ShouldBe(["HRA1242 d2.json:2", "HRA1242 d3.json:2"]);
    }

    [Theory]
    [InlineData("PT15M", "up", "session", false)]
    [InlineData("PT15M1S", "up", "session", true)]
    [InlineData("PT30M", "up", "session", true)]
    [InlineData("PT30M", "up", "day", false)] // once a day
    [InlineData("PT30M", "nearest", "session", false)]
    [InlineData("PT30M", "down", "session", false)]
    public void Rounding_each_session_up_in_long_steps_is_found(string step, string rounding, string per, bool isFound)
    {
        _group.Says("group", Set("credit.roundTo", step), Set("credit.rounding", rounding), Set("credit.roundPer", per))
            .Says("sh", Set("session.maxIdle", "PT9M"));
        _group.Finds("HRA1274").ShouldBe(isFound
            ? ["HRA1274 d1.json:2 ($.directives['credit.roundTo']) -> d1.json:3 ($.directives['credit.rounding']) -> d1.json:4 "
                + "($.directives['credit.roundPer'])"]
            : []);
    }

    [Fact]
    public void Rounding_up_says_what_a_short_session_earns_in_both_languages()
    {
        _group.Says("group", Set("credit.rounding", "up"), Set("credit.roundPer", "session")).Says("sh", Set("credit.roundTo", "PT30M"));
        var finding = _group.Check().Diagnostics.Single(finding => finding.Code == "HRA1274");
        finding.Place.ToString().ShouldBe("policies/d2.json:2 ($.directives['credit.roundTo'])");
        finding.Severity.ShouldBe(DiagnosticSeverity.Warning);
        finding.GetMessage().ShouldContain("credits each effective session, however short, 30 min or more");
        finding.GetMessage(MessageLanguage.Chinese).ShouldContain("每个有效时段无论多短都至少计入 30 分");
    }

    // A session of messages to which no customer wrote: whether it can be effective, worked out for each line by hand.
    [Theory]
    [InlineData(true)] // no criterion: every session is effective
    [InlineData(true, "session.minimumOnline", "PT10M")] // met by writing for ten minutes
    [InlineData(true, "response.window", "PT2M")] // nothing to judge: abstains
    [InlineData(false, "response.window", "PT2M", "response.whenNoTurns", "fail")]
    [InlineData(true, "satisfaction.minimum", 0.8)]
    [InlineData(false, "satisfaction.minimum", 0.8, "satisfaction.whenTooFew", "fail")]
    [InlineData(false, "activity.minConversations", 1)]
    [InlineData(true, "activity.minConversations", 0)]
    [InlineData(false, "activity.minConversations", 1, "session.minimumOnline", "PT10M")]
    [InlineData(true, "activity.minConversations", 1, "session.minimumOnline", "PT10M", "session.require", "any")]
    [InlineData(false, "activity.minConversations", 1, "response.window", "PT2M", "session.require", "any")] // the one that is left is not met
    [InlineData(true, "activity.minConversations", 1, "session.require", 0)]
    public void Activity_without_a_criterion_that_needs_a_customer_is_found(bool isFound, params object[] settings)
    {
        Directive[] criteria = [.. settings.Chunk(2).Select(pair => Set((string)pair[0], pair[1]))];
        new PolicyCase().Says("group", [Set("session.basis", "activity"), .. criteria]).Finds("HRA1273").Count().ShouldBe(isFound ? 1 : 0);
        new PolicyCase().Says("group", [Set("session.basis", "punches"), .. criteria]).Finds("HRA1273").ShouldBeEmpty();
    }

    [Fact]
    public void Activity_that_needs_no_customer_is_told_once_by_the_unit_that_makes_it_so()
    {
        _group.Says("group", Set("session.basis", "activity"), Set("activity.minConversations", 1))
            .Says("sh", Set("activity.minConversations", null))
            .Says("sh-k12", Set("session.minimumOnline", "PT10M"));
        var finding = _group.Check().Diagnostics.Single(finding => finding.Code == "HRA1273");
        finding.Place.ToString().ShouldBe("policies/d2.json:2 ($.directives['activity.minConversations'])");
        finding.RelatedPlaces.Single().ToString().ShouldBe("policies/d1.json:2 ($.directives['session.basis'])");
        finding.Severity.ShouldBe(DiagnosticSeverity.Info);
        finding.GetMessage().ShouldStartWith("`sh`: with session.basis \"activity\" sessions are formed from messages, and no criterion needs a customer: ");
        finding.GetMessage(MessageLanguage.Chinese).ShouldContain("没有任何条件要求有客户参与");
    }

    [Theory]
    [InlineData("PT15M", "down", "PT15M", false)]
    [InlineData("PT15M", "down", "PT14M", true)]
    [InlineData("PT30M", "nearest", "PT15M", false)] // half a step is rounded up
    [InlineData("PT30M", "nearest", "PT14M", true)]
    [InlineData("PT15M", "up", "PT1M", false)]
    [InlineData("PT15M", "down", "PT0S", false)] // a minimum that asks for nothing
    [InlineData("PT15M", "down", null, false)]
    public void A_step_that_rounds_a_long_enough_session_to_nothing_is_found(string step, string rounding, string? minimum, bool isFound)
    {
        _group.Says("group", Set("session.minimumOnline", minimum), Set("credit.roundTo", step), Set("credit.rounding", rounding));
        _group.Finds("HRA1243").ShouldBe(
            isFound ? ["HRA1243 d1.json:3 ($.directives['credit.roundTo']) -> d1.json:2 ($.directives['session.minimumOnline'])"] : []);
    }

    [Theory]
    [InlineData("PT2H", "down", "PT2H", false)]
    [InlineData("PT2H", "down", "PT1H59M", true)]
    [InlineData("PT2H", "nearest", "PT1H30M", true)] // an hour is rounded to two, which the cap cuts
    [InlineData("PT2H", "up", "PT1H", false)]
    [InlineData("PT2H", "down", "PT0S", false)] // nothing is credited in any case
    [InlineData("PT2H", "down", null, false)]
    public void A_step_above_the_cap_is_found(string step, string rounding, string? cap, bool isFound)
    {
        _group.Says("group", Set("credit.dailyCap", cap), Set("credit.roundTo", step), Set("credit.rounding", rounding));
        _group.Finds("HRA1243").ShouldBe(isFound ? ["HRA1243 d1.json:3 ($.directives['credit.roundTo']) -> d1.json:2 ($.directives['credit.dailyCap'])"] : []);
    }

    [Fact]
    public void A_step_is_held_to_a_minimum_only_where_one_is_asked_for()
    {
        _group.Says("group", Set("session.minimumOnline", "PT10M"), Set("credit.roundTo", "PT15M"), Set("session.require", 0));
        _group.Finds("HRA1243").ShouldBeEmpty();
    }

    [Fact]
    public void A_step_that_is_too_long_for_both_is_said_of_each_with_the_time_that_is_needed()
    {
        _group.Says(
            "group", Set("session.minimumOnline", "PT10M"), Set("credit.dailyCap", "PT40M"), Set("credit.roundTo", "PT1H"),
            Set("credit.rounding", "nearest"));
        var found = _group.Check().Diagnostics.Where(finding => finding.Code == "HRA1243").ToList();
        found.Select(finding => finding.Find("setting")).ShouldBe(["credit.dailyCap", "session.minimumOnline"]);
        found.ShouldAllBe(finding => finding.GetMessage().Contains("credit.roundTo \"PT1H\", rounded \"nearest\"")
            && finding.GetMessage().Contains("with credit.roundPer \"day\"") && finding.GetMessage().Contains("less than 30 min earns nothing"));
    }

    [Fact]
    public void Where_one_of_two_values_is_the_default_the_place_is_that_of_the_other()
    {
        _group.Says("group", Set("session.minimumOnline", "PT30S"), Set("credit.dailyCap", "PT4H"));
        _group.Finds("HRA1243", "HRA1239").ShouldBe(
            ["HRA1243 d1.json:2 ($.directives['session.minimumOnline'])", "HRA1239 d1.json:3 ($.directives['credit.dailyCap'])"]);
    }

    [Theory]
    [InlineData("PT3H", false)]
    [InlineData("PT3H1S", true)]
    [InlineData(null, false)]
    public void A_cap_above_the_law_s_limit_of_daily_overtime_is_found(string? cap, bool isFound)
    {
        // The places of the law's directives are in no file.
        _group.UnderTheLaw().Says("group", Set("credit.dailyCap", cap));
        _group.Finds("HRA1239").ShouldBe(isFound ? ["HRA1239 d1.json:2 ($.directives['credit.dailyCap'])"] : []);
        _group.Check().Diagnostics.Where(finding => finding.Code == "HRA1239").ShouldAllBe(finding => finding.Severity == DiagnosticSeverity.Info);
    }

    [Theory]
    [InlineData("overtime.basis", "beyondStandard")] // what a workday lacks of eight hours comes first
    [InlineData("overtime.hoursSystem", "comprehensive")]
    [InlineData("overtime.hoursSystem", "nonFixed")]
    [InlineData("limit.dailyOvertime", "PT4H")]
    public void A_cap_that_need_not_be_overtime_may_be_above_the_limit(string setting, object value)
    {
        _group.Says("group", Set("credit.dailyCap", "PT4H"), Set(setting, value));
        _group.Finds("HRA1239").ShouldBeEmpty();
    }

    [Fact]
    public void A_limit_that_another_role_has_otherwise_proves_nothing_of_the_cap()
    {
        _group.Says("group", document => document with { AppliesTo = Aimed(["online-service"]) }, Set("credit.dailyCap", "PT4H"));
        _group.Finds("HRA1239").Count().ShouldBe(1);
        _group.Says("group", document => document with { AppliesTo = Aimed(["sales"]) }, Set("limit.dailyOvertime", "PT5H"));
        _group.Finds("HRA1239").ShouldBeEmpty();
    }

    [Fact]
    public void What_people_with_other_tags_are_told_does_not_matter()
    {
        _group.Says("group", document => document with { AppliesTo = Aimed(["online-service"], ("line", "k12")) }, Set("credit.dailyCap", "PT4H"))
            .Says("group", document => document with { AppliesTo = Aimed(["sales"], ("line", "adult")) }, Set("limit.dailyOvertime", "PT5H"));
        _group.Finds("HRA1239").Count().ShouldBe(1);
    }

    [Fact]
    public void What_another_role_was_told_at_another_time_does_not_matter()
    {
        _group.Says("group", document => document with { AppliesTo = Aimed(["online-service"]), Dates = Dates("2026-06-01") }, Set("credit.dailyCap", "PT4H"))
            .Says(
                "group",
                document => document with { AppliesTo = Aimed(["sales"]), Dates = Dates("2026-01-01", "2026-03-01") },
                Set("limit.dailyOvertime", "PT5H"));
        _group.Finds("HRA1239").Count().ShouldBe(1);
    }
}
