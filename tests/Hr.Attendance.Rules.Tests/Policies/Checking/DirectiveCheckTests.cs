using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using NodaTime;
using static Hr.Attendance.Rules.Tests.Policies.Checking.PolicyCase;

namespace Hr.Attendance.Rules.Tests.Policies.Checking;

/// <summary>Single directives: those that are refused, reach nobody, say nothing or change nothing.</summary>
public class DirectiveCheckTests
{
    private readonly PolicyCase _group = new();

    [Fact]
    public void A_sound_book_has_no_findings_at_all()
    {
        _group.Employs("sh", "online-service", ("line", "k12"))
            .Says("group", Set("session.minimumOnline", "PT15M", Within("PT10M", "PT30M")), Set("session.maxIdle", "PT20M", new Delegation.Locked()))
            .Says("sh", document => document with { AppliesTo = Aimed(["online-service"], ("line", "k12")) }, Set("session.minimumOnline", "PT20M"))
            .Says("bj", Set("session.minimumOnline", "PT25M"));
        Lines(_group.Check("2026-03-02")).ShouldBeEmpty();
    }

    [Fact]
    public void A_refusal_that_waits_for_next_year_and_a_role_that_nobody_has_yet_is_found_today()
    {
        _group.Says("group", Set("response.window", "PT2M", Within(null, "PT5M")))
            .Says("sh", document => document with { AppliesTo = Aimed(["online-service"]), Dates = Dates("2027-01-01") }, Set("response.window", "PT9M"));
        _group.Finds("HRA1203").ShouldBe(["HRA1203 d2.json:2 ($.directives['response.window']) -> d1.json:2 ($.directives['response.window'])"]);
    }

    [Fact]
    public void Clamped_inherited_widening_empty_and_tied_directives_are_found()
    {
        _group.Says("group", Set("response.window", "PT2M", Within(null, "PT5M")), Set("session.minimumOnline", "PT15M", Within("PT10M", "PT30M")))
            .Says(
                "sh",
                document => document with { OnConflict = ConflictHandling.Clamp },
                Set("response.window", "PT9M"),
                Leaves("session.minimumOnline", Within("PT5M", "PT20M")))
            .Says(
                "bj",
                document => document with { OnConflict = ConflictHandling.Inherit },
                Set("response.window", "PT9M"),
                Leaves("session.minimumOnline", Within("PT40M", null)))
            .Says("sh-k12", Set("session.maxIdle", "PT1M"))
            .Says("sh-k12", Set("session.maxIdle", "PT2M"));
        _group.Finds("HRA1204", "HRA1205", "HRA1206", "HRA1207", "HRA1208").Select(line => line.Split(' ')[0] + line.Split(' ')[1]).ShouldBe(
            ["HRA1204d2.json:2", "HRA1206d2.json:3", "HRA1205d3.json:2", "HRA1207d3.json:3", "HRA1208d4.json:2"]);
    }

    [Fact]
    public void A_finding_of_a_unit_is_not_repeated_for_the_units_below_it()
    {
        _group.Says("group", Set("response.window", "PT2M", Within(null, "PT5M")))
            .Says("sh", Set("response.window", "PT9M")).Says("sh-k12", Set("session.maxIdle", "PT9M"));
        _group.Finds("HRA1203").Count().ShouldBe(1);
    }

    [Fact]
    public void A_tie_that_only_somebody_with_both_targets_would_meet_is_found()
    {
        _group.Says("sh", document => document with { AppliesTo = Aimed(["online-service"]) }, Set("session.maxIdle", "PT1M"))
            .Says("sh", document => document with { AppliesTo = Aimed(null, ("line", "k12")) }, Set("session.maxIdle", "PT2M"));
        _group.Finds("HRA1208").Count().ShouldBe(1);
    }

    [Theory]
    [InlineData(ConflictHandling.Refuse)]
    [InlineData(ConflictHandling.Inherit)]
    [InlineData(ConflictHandling.Clamp)] // a lock leaves nothing to clamp to
    public void What_a_lock_refuses_at_all_times_never_takes_effect(ConflictHandling onConflict)
    {
        _group.Says("group", Set("session.maxIdle", "PT20M", new Delegation.Locked()))
            .Says("sh", document => document with { OnConflict = onConflict }, Set("session.maxIdle", "PT9M"), Set("session.mergeGap", "PT1M"));
        _group.Finds("HRA1222").ShouldBe(["HRA1222 d2.json:2 ($.directives['session.maxIdle'])"]);
    }

    [Fact]
    public void What_is_refused_for_a_while_only_takes_effect_at_some_time()
    {
        _group.Says("group", document => document with { Dates = Dates("2026-01-01", "2026-07-01") }, Leaves("session.maxIdle", Within(null, "PT5M")))
            .Says("sh", Set("session.maxIdle", "PT9M"));
        _group.Finds("HRA1203").Count().ShouldBe(1);
        _group.Finds("HRA1222").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("online-servce", "k12", "`online-servce`")]
    [InlineData("online-service", "k-12", "`line = k-12`")]
    [InlineData("online-service", "adult", "`online-service` + `line = adult`")] // both exist, nobody is both
    public void A_target_that_nobody_in_the_unit_or_below_has_is_found(string role, string line, string target)
    {
        _group.Employs("sh-k12", "online-service", ("line", "k12")).Employs("sh", "sales", ("line", "adult")).Employs("bj", "online-servce", ("line", "k-12"))
            .Says(
                "sh",
                document => document with
                {
                    AppliesTo = new PolicyTarget([role], new Dictionary<string, string> { ["line"] = line })
                    {
                        Place = new("policies/d1.json", 4, "$.appliesTo"),
                    },
                },
                Set("session.maxIdle", "PT9M"));
        var finding = _group.Check().Diagnostics.Single(finding => finding.Code == "HRA1223");
        finding.Place.ToString().ShouldBe("policies/d1.json:4 ($.appliesTo)");
        finding.GetMessage().ShouldContain($"aimed at {target}, which nobody");
    }

    [Fact]
    public void A_target_that_somebody_below_the_unit_has_is_sound_and_a_unit_without_people_is_left_alone()
    {
        _group.Employs("sh-k12", "online-service", ("line", "k12"))
            .Says("group", document => document with { AppliesTo = Aimed(["online-service"], ("line", "k12")) }, Set("session.maxIdle", "PT9M"))
            .Says("bj", document => document with { AppliesTo = Aimed(["online-service"]) }, Set("session.maxIdle", "PT8M"));
        _group.Finds("HRA1223").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("online-servce", true)]
    [InlineData("online-service", false)] // somebody in another unit has it
    [InlineData("adviser", false)] // another document names it
    [InlineData("sales", true)] // the same document, twice
    public void A_role_that_nobody_holds_and_no_other_document_names_is_found_where_a_unit_has_no_people(string role, bool isFound)
    {
        _group.Employs("bj", "online-service")
            .Says("bj", document => document with { AppliesTo = Aimed(["adviser"]) }, Set("session.maxIdle", "PT9M"))
            .Says("sh", document => document with { AppliesTo = Aimed([role, role]) }, Set("session.maxIdle", "PT8M"));
        _group.Finds("HRA1269").ShouldBe(isFound ? ["HRA1269 d2.json:1 ($)"] : []);
    }

    [Fact]
    public void A_role_that_one_document_alone_names_is_found_where_there_are_no_people_at_all()
    {
        _group.Says("group", document => document with { AppliesTo = Aimed(["online-service"]) }, Set("session.maxIdle", "PT9M"))
            .Says("sh", document => document with { AppliesTo = Aimed(["online-service"]) }, Set("session.maxIdle", "PT8M"))
            .Says("bj", document => document with { AppliesTo = Aimed(["online-servce"]) }, Set("session.maxIdle", "PT8M"));
        var finding = _group.Check().Diagnostics.Single(finding => finding.Code == "HRA1269");
        finding.Severity.ShouldBe(DiagnosticSeverity.Info);
        finding.GetMessage().ShouldStartWith("`d3` of `bj` is aimed at the role `online-servce`, which nobody holds and no other document names;");
        finding.GetMessage(MessageLanguage.Chinese).ShouldContain("适用于岗位 `online-servce`");
    }

    [Fact]
    public void A_role_that_nobody_of_a_unit_with_people_has_is_told_once()
    {
        _group.Employs("sh", "sales").Says("sh", document => document with { AppliesTo = Aimed(["online-servce"]) }, Set("session.maxIdle", "PT8M"));
        _group.Finds("HRA1223", "HRA1269").ShouldBe(["HRA1223 d1.json:1 ($)"]);
    }

    [Fact]
    public void A_directive_without_change_and_bound_says_nothing()
    {
        _group.Says(
            "group",
            Written.Directive("session.maxIdle"),
            Written.Directive("session.windows") with { Change = new ValueChange.ChangeList([], []) },
            Written.Directive("session.mergeGap") with { Change = new ValueChange.Clear() });
        _group.Finds("HRA1224").ShouldBe(["HRA1224 d1.json:2 ($.directives['session.maxIdle'])", "HRA1224 d1.json:3 ($.directives['session.windows'])"]);
    }

    [Fact]
    public void An_exemption_from_no_bound_is_found_with_its_directive()
    {
        var exempt = Written.Exemption("sh", new LocalDate(2026, 7, 1));
        _group.Says("group", Set("session.maxIdle", "PT9M", null, exempt), Set("session.mergeGap", "PT1M", Within(null, "PT5M"), exempt));
        _group.Finds("HRA1224", "HRA1225").ShouldBe(
            ["HRA1225 d1.json:2 ($.directives['session.maxIdle'].exempt[0]) -> d1.json:2 ($.directives['session.maxIdle'])"]);
    }

    [Theory]
    [InlineData("2025-12-31", true)]
    [InlineData("2026-01-01", true)] // the end is excluded: not one day is left
    [InlineData("2026-01-02", false)]
    public void An_exemption_that_ended_before_its_document_begins_is_found(string until, bool isFound)
    {
        _group.Says("group", Set("session.maxIdle", "PT9M", Within(null, "PT10M"), Written.Exemption("sh", Date(until))));
        _group.Finds("HRA1226").ShouldBe(
            isFound ? ["HRA1226 d1.json:2 ($.directives['session.maxIdle'].exempt[0]) -> d1.json:2 ($.directives['session.maxIdle'])"] : []);
    }

    [Fact]
    public void A_directive_that_restates_what_the_unit_inherits_changes_nothing()
    {
        _group.Says("group", Set("session.maxIdle", "PT20M")).Says("sh", Set("session.maxIdle", "PT20M"), Set("session.mergeGap", "PT1M"));
        _group.Finds("HRA1227").ShouldBe(["HRA1227 d2.json:2 ($.directives['session.maxIdle']) -> d1.json:2 ($.directives['session.maxIdle'])"]);
    }

    [Fact]
    public void A_directive_changes_something_where_the_value_above_differs_for_a_while_or_for_a_role_or_where_it_binds_descendants()
    {
        _group.Says("group", Set("session.maxIdle", "PT20M"), Set("session.mergeGap", "PT1M"), Set("session.activityTail", "PT1M"))
            .Says("group", document => document with { Dates = Dates("2026-06-01", "2026-07-01") }, Set("session.maxIdle", "PT21M"))
            .Says("group", document => document with { AppliesTo = Aimed(["sales"]) }, Set("session.mergeGap", "PT2M"))
            .Says("sh", Set("session.maxIdle", "PT20M"), Set("session.mergeGap", "PT1M"), Set("session.activityTail", "PT1M", new Delegation.Locked()));
        _group.Finds("HRA1227").ShouldBeEmpty();
    }

    [Fact]
    public void A_later_version_that_restates_the_unit_s_own_value_is_no_finding()
    {
        _group.Says("group", Set("session.maxIdle", "PT20M"))
            .Says("sh", Set("session.maxIdle", "PT9M"))
            .Says("sh", document => document with { Dates = Dates("2026-06-01") }, Set("session.maxIdle", "PT9M"))
            // back to what is inherited: that is a change
            .Says("sh", document => document with { Dates = Dates("2026-09-01") }, Set("session.maxIdle", "PT20M"));
        _group.Finds("HRA1227").ShouldBeEmpty();
    }
}
