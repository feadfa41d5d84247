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
