using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Testing.Counterexamples;
using NodaTime;

namespace Hr.Attendance.Testing.Tests.Counterexamples;

/// <summary>What is found is as small as it gets, the same with the same seed, and tells why.</summary>
public class SmallestCaseTests
{
    private static readonly PolicyClaim NeverWorse = Group.Claim(new ClaimStatement.NeverWorse(new PolicyCounterpart { UnitId = "group" }));

    public static TheoryData<string, string, int> Faults => new()
    {
        { "session.minimumOnline", "PT16M", 1 }, { "session.minimumOnline", "PT16M", 7 }, { "credit.dailyCap", "PT1H", 1 }, { "credit.roundTo", "PT2M", 3 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void No_single_simplification_of_a_counterexample_shows_the_opposite_any_more(string setting, string value, int seed)
    {
        var search = new CounterexampleSearch(Group.World((setting, value)), NeverWorse);
        var found = search.Run(seed).Found.ShouldNotBeNull();
        search.IsContradictedBy(found.Scenario).ShouldBeTrue();
        var simpler = search.SimplificationsOf(found.Scenario).ToList();
        simpler.ShouldNotBeEmpty();
        simpler.ShouldAllBe(scenario => !search.IsContradictedBy(scenario));
    }

    [Fact]
    public void The_scenario_of_a_counterexample_fails_under_the_policy_as_it_is_and_passes_once_it_is_mended()
    {
        var world = Group.World(("session.minimumOnline", "PT16M"));
        var found = new CounterexampleSearch(world, NeverWorse).Run().Found.ShouldNotBeNull();
        world.Run(found.Scenario).IsPassed.ShouldBeFalse();
        Group.World().Run(found.Scenario).IsPassed.ShouldBeTrue();
        found.GetLines().ShouldContain(line => line.Contains("in the unit `group`", StringComparison.Ordinal));
        found.GetLines(MessageLanguage.Chinese).ShouldContain(line => line.Contains("组织单元 `sh`", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_seed_finds_the_same()
    {
        var world = Group.World(("session.minimumOnline", "PT16M"));
        var (first, second) = (Group.Search(world, NeverWorse, 5), Group.Search(world, NeverWorse, 5));
        second.Tried.ShouldBe(first.Tried);
        second.Found!.GetLines().ShouldBe(first.Found!.GetLines());
    }

    [Fact]
    public void A_claim_whose_condition_no_case_meets_is_untested_and_not_held_to_be_true()
    {
        var claim = Group.Claim(new SessionCondition { Online = Duration.FromHours(23) }, new SessionOutcome { IsEffective = true });
        var result = Group.Search(Group.World(), claim, 1);
        result.IsUntested.ShouldBeTrue();
        result.GetText().ShouldContain("is untested");
        result.GetText(MessageLanguage.Chinese).ShouldContain("未得到检验");
    }

    [Fact]
    public void A_wrong_call_is_refused()
    {
        var world = Group.World();
        Should.Throw<ArgumentException>(() => new CounterexampleSearch(
            world, NeverWorse with { Subject = new ClaimSubject { UnitId = "nowhere", Role = "online-sales", On = Group.Monday } }));
        Should.Throw<ArgumentException>(() =>
            new CounterexampleSearch(world, Group.Claim(new ClaimStatement.Same(new PolicyCounterpart { Folder = "draft" }))));
        Should.Throw<ArgumentOutOfRangeException>(() => new CounterexampleSearch(world, NeverWorse).Run(cases: 0));
        Should.Throw<OperationCanceledException>(() =>
            new CounterexampleSearch(world, NeverWorse).Run(cancellationToken: new CancellationToken(canceled: true)));
    }
}
