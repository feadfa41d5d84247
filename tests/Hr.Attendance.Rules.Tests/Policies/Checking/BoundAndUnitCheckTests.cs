using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using NodaTime;
using static Hr.Attendance.Rules.Tests.Policies.Checking.PolicyCase;

namespace Hr.Attendance.Rules.Tests.Policies.Checking;

/// <summary>What units leave each other, and what the documents of one unit come to together.</summary>
public class BoundAndUnitCheckTests
{
    private readonly PolicyCase _group = new();

    [Fact]
    public void A_bound_of_which_no_descendant_speaks_is_unused_and_a_lock_is_not()
    {
        _group.Says("group",
            Set("session.maxIdle", "PT20M", Within(null, "PT30M")),
            Set("session.mergeGap", "PT1M", Within(null, "PT5M")),
            Set("session.activityTail", "PT1M", new Delegation.Locked()))
            .Says("sh-k12", Set("session.mergeGap", "PT2M"));
        _group.Finds("HRA1228", "HRA1229").ShouldBe(["HRA1228 d1.json:2 ($.directives['session.maxIdle'])"]);
        _group.Check().Diagnostics[0].Severity.ShouldBe(DiagnosticSeverity.Info);
    }

    [Fact]
    public void A_bound_that_only_a_unit_beside_speaks_of_is_unused()
    {
        _group.Says("sh", Set("session.maxIdle", "PT20M", Within(null, "PT30M"))).Says("bj", Set("session.maxIdle", "PT10M"));
        _group.Finds("HRA1228").Count().ShouldBe(1);
    }

    [Fact]
    public void A_bound_in_a_unit_with_nothing_below_it_binds_nobody()
    {
        _group.Says("sh-k12", Set("session.maxIdle", "PT20M", new Delegation.Locked()), Set("session.mergeGap", "PT1M", new Delegation.Open()));
        _group.Finds("HRA1228", "HRA1229").ShouldBe(["HRA1229 d1.json:2 ($.directives['session.maxIdle'])"]);
    }

    [Theory]
    [InlineData("PT9M", "HRA1230")]
    [InlineData("PT10M", null)]
    [InlineData(null, "HRA1270")] // no minimum at all: a branch that says nothing has none
    public void A_value_handed_down_outside_its_own_bound_is_found(string? value, string? code)
    {
        _group.Says("group", Set("session.minimumOnline", value, Within("PT10M", null)));
        _group.Finds("HRA1230", "HRA1270").ShouldBe(code is null ? [] : [$"{code} d1.json:2 ($.directives['session.minimumOnline'])"]);
    }

    [Fact]
    public void A_bound_on_a_setting_that_nobody_gave_a_value_is_found_in_both_languages()
    {
        _group.Says("group", Leaves("response.window", Within(null, "PT5M")), Leaves("session.maxIdle", Within(null, "PT40M")));
        var finding = _group.Check().Diagnostics.Single(finding => finding.Code == "HRA1270");
        finding.Severity.ShouldBe(DiagnosticSeverity.Warning);
        finding.GetMessage().ShouldStartWith(
            "`d1` of `group` leaves descendants {\"atMost\": \"PT5M\"} of response.window, but hands down null, which satisfies no bound: ");
        finding.GetMessage(MessageLanguage.Chinese).ShouldContain("取值为 null，不满足任何限定");
    }

    [Fact]
    public void Null_among_what_is_named_and_a_lock_on_null_are_sound()
    {
        _group.Says(
            "group",
            Leaves("response.window", new Delegation.OneOf([PolicyValue.Null, PolicyValue.Of("PT2M")])),
            Leaves("credit.dailyCap", new Delegation.Locked()));
        _group.Finds("HRA1230", "HRA1270").ShouldBeEmpty();
    }

    [Fact]
    public void A_bound_that_leaves_out_what_another_document_gave_shows_both_places()
    {
        _group.Says("group", Set("session.maxIdle", "PT20M")).Says("sh", Leaves("session.maxIdle", new Delegation.OneOf([PolicyValue.Of("PT5M")])));
        _group.Finds("HRA1230").ShouldBe(["HRA1230 d2.json:2 ($.directives['session.maxIdle']) -> d1.json:2 ($.directives['session.maxIdle'])"]);
    }

    [Fact]
    public void A_unit_whose_documents_make_no_difference_is_found_with_all_of_them()
    {
        _group.Says("group", Set("session.maxIdle", "PT20M", new Delegation.Locked()), Set("session.mergeGap", "PT1M"))
            .Says("sh", Set("session.mergeGap", "PT1M"))
            .Says("sh", document => document with { Dates = Dates("2026-06-01") }, Set("session.maxIdle", "PT9M"));
        _group.Finds("HRA1231").ShouldBe(["HRA1231 d2.json:1 ($) -> d3.json:1 ($)"]);
    }

    [Fact]
    public void A_unit_that_differs_in_a_value_at_some_time_or_in_what_it_leaves_is_not_like_its_parent()
    {
        _group.Says("group", Set("session.maxIdle", "PT20M"))
            .Says("sh", Leaves("session.maxIdle", new Delegation.Locked()))
            .Says("bj", document => document with { Dates = Dates("2026-06-01", "2026-06-02"), AppliesTo = Aimed(["sales"]) }, Set("session.maxIdle", "PT9M"));
        _group.Finds("HRA1231").ShouldBeEmpty();
    }

    [Fact]
    public void The_root_has_no_parent_to_be_like()
    {
        _group.Says("group", Set("session.maxIdle", "PT30M"));
        _group.Finds("HRA1231").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("limit.monthlyOvertime", "PT40H", true)]
    [InlineData("limit.monthlyOvertime", "PT36H", false)]
    [InlineData("limit.monthlyOvertime", "PT30H", false)]
    [InlineData("limit.dailyOvertime", "PT3H1S", true)]
    [InlineData("pay.monthlyDays", 22, false)] // refused
    [InlineData("pay.monthlyDays", 21, false)]
    [InlineData("session.minimumOnline", "PT10H", false)] // strict, but the law does not speak of it
    public void A_unit_that_is_worse_off_than_the_law_is_found(string setting, object value, bool isFound)
    {
        _group.UnderTheLaw().Says("sh", Set(setting, value)).Says("sh-k12", Set("session.maxIdle", "PT9M"));
        _group.Finds("HRA1233").ShouldBe(isFound ? [$"HRA1233 d1.json:2 ($.directives['{setting}'])"] : []);
    }

    [Theory]
    [InlineData("pay.monthlyDays", 21.75, false)]
    [InlineData("pay.monthlyDays", 21.76, true)]
    [InlineData("pay.monthlyDays", 20, false)]
    [InlineData("pay.dailyHours", 8, false)]
    [InlineData("pay.dailyHours", 8.5, true)]
    [InlineData("overtime.workday", 1.49, true)]
    public void What_makes_the_hourly_base_or_a_multiplier_less_than_the_law_gives_is_refused(string setting, object value, bool isRefused)
    {
        _group.UnderTheLaw().Says("sh", Set(setting, value));
        _group.Finds("HRA1203").Select(line => line.Split(" -> ")[0]).ShouldBe(isRefused ? [$"HRA1203 d1.json:2 ($.directives['{setting}'])"] : []);
    }

    [Fact]
    public void Worse_than_the_law_says_both_values_and_the_document_of_the_law()
    {
        _group.UnderTheLaw().Says("group", Set("limit.monthlyOvertime", "PT40H"));
        string message = _group.Check().Diagnostics.Single(finding => finding.Code == "HRA1233").GetMessage();
        message.ShouldContain("\"PT40H\"");
        message.ShouldContain("\"PT36H\"");
        message.ShouldContain("`cn-labour-law`");
    }

    [Fact]
    public void The_law_is_measured_on_its_own_date()
    {
        // The 21.75 days are the law's since 2008-01-03; before that it says nothing of them.
        _group.UnderTheLaw().Says("sh", document => document with { Dates = Dates("2000-01-01", "2008-01-03") }, Set("pay.monthlyDays", 22));
        _group.Finds("HRA1233").ShouldBeEmpty();
    }
}
