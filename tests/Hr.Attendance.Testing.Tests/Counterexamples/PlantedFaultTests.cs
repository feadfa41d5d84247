using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Testing.Counterexamples;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;

namespace Hr.Attendance.Testing.Tests.Counterexamples;

/// <summary>A fault of one step is found, with any seed; where there is none, nothing is found.</summary>
public class PlantedFaultTests
{
    private static readonly int[] Seeds = [1, 7, 20_260_302];

    /// <summary>In how many cases nothing must be found where there is nothing; what there is, is looked for in as many as it takes.</summary>
    private static readonly int CasesWithout = Cases.Of(300);

    private static readonly SessionCondition Diligent = new()
    {
        Answered = new AnsweredInTime(0.9m, Duration.FromMinutes(2)),
        Online = Duration.FromMinutes(15),
        Conversations = 2,
        Satisfaction = 0.8m,
    };

    private static readonly SessionOutcome Effective = new() { IsEffective = true };
    private static readonly SessionOutcome Refused = new() { IsEffective = false };

    public static TheoryData<string, string, object> FaultsInJudging() => new()
    {
        { "response.minShare", "a share of 0.91 where 0.9 is claimed", 0.91m },
        { "response.window", "a second less than two minutes", "PT1M59S" },
        { "session.minimumOnline", "a second more than a quarter of an hour", "PT15M1S" },
        { "satisfaction.minimum", "a hundredth above the claimed mean", 0.81m },
        { "activity.minConversations", "one conversation more than claimed", 3m },
    };

    [Theory]
    [MemberData(nameof(FaultsInJudging))]
    public void A_branch_that_refuses_what_is_claimed_to_be_effective_is_found(string setting, string fault, object value) =>
        ShouldBeFound(Group.World((setting, value)), Group.Claim(Diligent, Effective), fault);

    [Fact]
    public void Nothing_is_found_against_a_claim_that_holds_and_many_cases_meet_its_condition()
    {
        foreach (int seed in Seeds)
        {
            var result = Group.Search(Group.World(), Group.Claim(Diligent, Effective), seed, CasesWithout);
            result.Found.ShouldBeNull();
            result.Tried.ShouldBe(CasesWithout);
            result.Met.ShouldBeGreaterThan(CasesWithout / 60);
        }
    }

    [Fact]
    public void A_policy_that_accepts_what_is_claimed_to_be_refused_is_found_by_a_session_without_ratings()
    {
        var claim = Group.Claim(new SessionCondition { IsUnrated = true }, Refused);
        ShouldBeFound(Group.World(), claim, "too few ratings pass");
        ShouldHold(Group.World(("satisfaction.whenTooFew", "fail")), claim);
    }

    [Fact]
    public void A_rounding_that_loses_a_minute_is_found()
    {
        var claim = Group.Claim(Diligent, new SessionOutcome { CreditedAtLeast = Duration.FromMinutes(15) });
        ShouldBeFound(Group.World(("credit.dailyCap", null), ("credit.roundTo", "PT14M")), claim, "fifteen minutes become fourteen");
        ShouldHold(Group.World(("credit.dailyCap", null), ("credit.roundTo", "PT5M")), claim);
    }

    [Fact]
    public void A_cap_that_leaves_nothing_for_the_second_session_is_found() => ShouldBeFound(
        Group.World(("credit.dailyCap", "PT20M")),
        Group.Claim(Diligent, new SessionOutcome { CreditedAtLeast = Duration.FromMinutes(15) }),
        "twenty minutes a day, and a second session");

    [Fact]
    public void A_cap_that_a_session_may_pass_is_found()
    {
        var claim = Group.Claim(new SessionCondition(), new SessionOutcome { CreditedAtMost = Duration.FromHours(3) });
        ShouldBeFound(Group.World(("credit.dailyCap", "PT3H1M")), claim, "a minute above");
        ShouldHold(Group.World(), claim);
    }

    [Theory]
    [InlineData("response.window", "PT1M59S")]
    [InlineData("response.minShare", "0.91")]
    [InlineData("credit.dailyCap", "PT2H59M")]
    [InlineData("session.minimumOnline", "PT16M")]
    [InlineData("credit.roundTo", "PT2M")]
    [InlineData("session.windows", "18:00-23:59")]
    public void A_branch_that_is_worse_for_the_employee_than_the_group_is_found(string setting, string value) => ShouldBeFound(
        Group.World((setting, setting == "session.windows" ? new[] { value } : setting == "response.minShare" ? 0.91m : value)),
        Group.Claim(new ClaimStatement.NeverWorse(new PolicyCounterpart { UnitId = "group" })),
        setting);

    [Fact]
    public void A_branch_that_is_kinder_in_all_is_never_worse()
    {
        var claim = Group.Claim(new ClaimStatement.NeverWorse(new PolicyCounterpart { UnitId = "group" }));
        ShouldHold(
            Group.World(
                ("response.window", "PT3M"), ("credit.dailyCap", "PT3H30M"), ("session.minimumOnline", "PT10M"), ("activity.minConversations", 1m)),
            claim);
        ShouldHold(Group.World(), claim);
    }

    [Fact]
    public void A_branch_whose_window_is_a_minute_longer_is_kinder_and_yet_not_the_same() => ShouldBeFound(
        Group.World(("response.window", "PT3M")), Group.Claim(new ClaimStatement.Same(new PolicyCounterpart { UnitId = "group" })), "a minute longer");

    [Fact]
    public void Pay_that_is_worse_is_found_where_credit_is_the_same()
    {
        var world = Group.World(("overtime.restDay", 1.9m));
        var group = new PolicyCounterpart { UnitId = "group" };
        ShouldHold(world, Group.Claim(new ClaimStatement.NeverWorse(group)));
        ShouldBeFound(world, Group.Claim(new ClaimStatement.NeverWorse(group, ClaimMeasure.Pay)), "less on rest days");
        ShouldHold(Group.World(("overtime.restDay", 2.1m)), Group.Claim(new ClaimStatement.NeverWorse(group, ClaimMeasure.Pay)));
    }

    [Fact]
    public void Two_policies_that_say_the_same_in_other_words_treat_all_evidence_alike()
    {
        var world = Group.World();
        var draft = world.Policies.WithDocuments(
            [Group.Document("rewritten", "group", Group.Usual), Group.Document("said-again", "sh", ("response.window", "PT120S"))], []);
        ShouldHold(world, Group.Claim(new ClaimStatement.Same(new PolicyCounterpart { Policies = draft })));
    }

    [Theory]
    [InlineData("session.mergeGap", "PT1M")]
    [InlineData("session.maxIdle", "PT29M")]
    [InlineData("session.activityLead", "PT1M")]
    [InlineData("session.activityTail", "PT1M59S")]
    [InlineData("overtime.statutoryHoliday", "3.1")]
    [InlineData("session.duringPrimary", "allow")]
    [InlineData("limit.dailyOvertime", "PT2H59M")]
    [InlineData("credit.rounding", "up")]
    [InlineData("day.startsAt", "05:00")]
    public void A_draft_that_changes_anything_is_not_the_same(string setting, string value)
    {
        // Sessions at any time and without demands, so that each setting shows.
        var world = Group.World([("session.windows", Array.Empty<string>())], []);
        object changed = setting == "overtime.statutoryHoliday" ? 3.1m : value;
        var draft = world.Policies.WithDocuments([Group.Document("draft", "group", (setting, changed))], []);
        ShouldBeFound(world, Group.Claim(new ClaimStatement.Same(new PolicyCounterpart { Policies = draft })), setting);
    }

    [Fact]
    public void Limits_that_a_policy_passes_are_found()
    {
        ShouldBeFound(Group.World(("credit.dailyCap", null)), Group.Claim(new ClaimStatement.Limits { CreditedAtMost = Duration.FromHours(3) }), "no cap");
        ShouldHold(Group.World(), Group.Claim(new ClaimStatement.Limits { CreditedAtMost = Duration.FromHours(3), PayAtLeast = 0 }));
        var world = Group.World(("allowance.perDay", new Money(5, "CNY")));
        ShouldBeFound(
            world,
            Group.Claim(new ClaimStatement.Limits { PayAtLeast = 25 }),
            "five yuan and a quarter of an hour at one and a half times 45.98 yuan");
    }

    [Fact]
    public void A_host_may_claim_anything_of_the_results()
    {
        var claim = Group.Claim(new ClaimStatement.Holds(report => report.Alerts.All(alert => alert.Finding.Code != ComplianceDiagnostics.DailyOvertime.Code)));
        ShouldBeFound(Group.World(("credit.dailyCap", "PT4H")), claim, "more than three hours of overtime on a day are an alert");
        ShouldHold(Group.World(), claim);
    }

    [Fact]
    public void A_host_may_ask_anything_of_sessions() => ShouldBeFound(
        Group.World(),
        Group.Claim(
            new SessionCondition { Also = session => session.Measures.Turns == 3 },
            new SessionOutcome { Also = session => session.Measures.TurnsInTime < 3 }),
        "three turns, all in time");

    [Fact]
    public void The_law_bounds_both_sides()
    {
        var world = Group.World(Group.Usual, [("overtime.workday", 1.2m)], StatutoryLayer.China);
        ShouldHold(world, Group.Claim(new ClaimStatement.Same(new PolicyCounterpart { UnitId = "group" })));
    }

    private static void ShouldBeFound(ScenarioWorld world, PolicyClaim claim, string fault)
    {
        foreach (int seed in Seeds)
        {
            var result = Group.Search(world, claim, seed);
            result.Found.ShouldNotBeNull($"{fault}, seed {seed}: {result.GetText()}");
        }
    }

    private static void ShouldHold(ScenarioWorld world, PolicyClaim claim)
    {
        foreach (int seed in Seeds.Take(2))
        {
            var result = Group.Search(world, claim, seed, CasesWithout);
            result.Found.ShouldBeNull(result.Found is null ? null : string.Join("\n", result.Found.GetLines()));
            result.IsUntested.ShouldBeFalse();
        }
    }
}
