using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using static Hr.Attendance.Rules.Tests.Policies.Checking.PolicyCase;

namespace Hr.Attendance.Rules.Tests.Policies.Checking;

/// <summary>Steps of a bonus that gain nobody anything, or everybody.</summary>
public class BonusCheckTests
{
    private readonly PolicyCase _group = new();

    [Theory]
    [InlineData("", "0.8: 10 CNY", "0.9: 20 CNY")]
    [InlineData("0.9: 10 CNY / 0.8: 10 CNY", "0.8: 10 CNY", "0.9: 10 CNY")]
    [InlineData("0.9: 5 CNY / 0.8: 10 CNY", "0.8: 10 CNY", "0.9: 5 CNY")]
    [InlineData("0.9: 5 CNY / 0.8: 10 CNY", "0.9: 5 CNY", "0.8: 10 CNY")] // in whatever order
    [InlineData("0.9: 5 CNY / 0.7: 10 CNY", "0.7: 10 CNY", "0.8: 6 USD", "0.9: 5 CNY", "0.95: 11 CNY")]
    [InlineData("", "0.8: 10 CNY", "0.9: 5 USD")] // no order between currencies
    [InlineData("0.9: 30 CNY / 0.9: 20 CNY", "0.9: 30 CNY", "0.9: 20 CNY")] // the later one counts
    [InlineData("0.9: 30 CNY / 0.9: 20 USD", "0.9: 30 CNY", "0.9: 20 USD")]
    public void A_step_that_gains_nobody_more_is_found(string found, params string[] steps)
    {
        _group.Says("group", Set("bonus.response", steps));
        _group.Says("bj", Set("bonus.satisfaction", steps));
        string[] pairs = [.. _group.Check()
            .Diagnostics.Where(finding => finding.Code == "HRA1246")
            .Select(finding => $"{finding.Find("first")} / {finding.Find("second")}".Replace("\"", string.Empty))];
        pairs.ShouldBe(found.Length == 0 ? [] : [found, found]);
    }

    [Fact]
    public void A_step_that_is_never_paid_makes_no_other_worthless()
    {
        // Of the two from 0.8 the later counts, so 0.9 pays more than anything below it.
        _group.Says("group", Set("bonus.response", new[] { "0.8: 30 CNY", "0.8: 10 CNY", "0.9: 20 CNY" }));
        _group.Check().Diagnostics.Where(finding => finding.Code == "HRA1246").Select(finding => finding.Find("first")).ShouldBe(["\"0.8: 30 CNY\""]);
    }

    [Fact]
    public void A_step_without_gain_is_found_where_it_is_added()
    {
        _group.Says("group", Set("bonus.response", new[] { "0.8: 10 CNY" }))
            .Says("sh", Written.Directive("bonus.response") with { Change = new ValueChange.ChangeList([PolicyValue.Of("0.9: 5 CNY")], []) })
            .Says("sh-k12", Set("session.maxIdle", "PT9M"));
        _group.Finds("HRA1246").ShouldBe(["HRA1246 d2.json:2 ($.directives['bonus.response']) -> d1.json:2 ($.directives['bonus.response'])"]);
    }

    [Theory]
    [InlineData("0.8: 10 CNY", true)]
    [InlineData("0.81: 10 CNY", false)]
    public void A_step_that_every_effective_session_reaches_is_found(string step, bool isFound)
    {
        // 0.8 is what is asked for by default.
        _group.Says("group", Set("bonus.response", new[] { step }), Set("response.window", "PT2M"));
        _group.Finds("HRA1247").ShouldBe(isFound ? ["HRA1247 d1.json:2 ($.directives['bonus.response'])"] : []);
    }

    [Theory]
    [InlineData("response.window", null)]
    [InlineData("session.require", "any")]
    [InlineData("session.require", 1)] // a host's criterion may be the one that is met
    [InlineData("response.minShare", 0.7)]
    public void A_step_that_an_effective_session_may_miss_is_none_of_this(string setting, object? value)
    {
        Directive[] says = [Set("bonus.response", new[] { "0.8: 10 CNY" }), Set("response.window", "PT2M")];
        new PolicyCase().Says("group", says).Finds("HRA1247").Count().ShouldBe(1);
        new PolicyCase().Says("group", With(says, Set(setting, value))).Finds("HRA1247").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1, "pass", true)]
    [InlineData(2, "pass", false)] // a session with one bad rating passes unjudged, and the rating counts for the day
    [InlineData(2, "fail", true)]
    public void A_step_of_satisfaction_is_for_everybody_only_where_every_rating_was_judged(int minRatings, string whenTooFew, bool isFound)
    {
        _group.Says(
            "group",
            Set("satisfaction.minimum", 0.8),
            Set("bonus.satisfaction", new[] { "0.75: 10 CNY", "0.9: 20 CNY" }),
            Set("satisfaction.minRatings", minRatings),
            Set("satisfaction.whenTooFew", whenTooFew));
        _group.Finds("HRA1247").ShouldBe(
            isFound ? ["HRA1247 d1.json:3 ($.directives['bonus.satisfaction']) -> d1.json:2 ($.directives['satisfaction.minimum'])"] : []);
    }

    [Fact]
    public void The_highest_of_the_steps_that_everybody_reaches_is_named()
    {
        _group.Says("group", Set("response.window", "PT2M"), Set("bonus.response", new[] { "0.5: 5 CNY", "0.8: 10 CNY", "0.9: 20 CNY" }));
        var finding = _group.Check().Diagnostics.Single(finding => finding.Code == "HRA1247");
        finding.GetMessage().ShouldStartWith("`group`: the step \"0.8: 10 CNY\" of bonus.response asks for no more than response.minShare 0.8, ");
        finding.GetMessage(MessageLanguage.Chinese).ShouldContain("\"0.8: 10 CNY\"");
        finding.Severity.ShouldBe(DiagnosticSeverity.Info);
    }

    [Fact]
    public void A_role_of_which_less_is_asked_may_miss_a_step()
    {
        _group.Says("group", Set("response.window", "PT2M"), Set("bonus.response", new[] { "0.8: 10 CNY" }))
            .Says("group", document => document with { AppliesTo = Aimed(["adviser"]) }, Set("response.minShare", 0.5));
        _group.Finds("HRA1247").ShouldBeEmpty();
    }
}
