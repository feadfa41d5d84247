using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Testing;
using Hr.Attendance.Rules.Tests.Support;
using NodaTime;
using NRulesHost;

namespace Hr.Attendance.NRules.Tests.Rules;

/// <summary>A host's rule in the place of one of the library, tested as the guide shows it.</summary>
public sealed class ReplacedRuleTests
{
    [Theory]
    [InlineData(18, 0, 1)]
    [InlineData(18, 20, 0)]
    public void A_wait_during_an_outage_is_not_held_against_anybody(int hour, int minute, int expected)
    {
        var policy = A.Policy(("response.window", "PT5M"));
        var outage = new Outage(Instant.FromUtc(2026, 3, 2, hour, minute), Instant.FromUtc(2026, 3, 2, 18, 40));
        var fixture = new RuleFixture().Load<WaitedTooLongWithoutOutage>()
            .Insert(policy, A.Session().Under(policy).Turn(Duration.FromMinutes(6), at: Instant.FromUtc(2026, 3, 2, 18, 10)), outage)
            .Fire();
        fixture.Fired<WaitedTooLongWithoutOutage>().ShouldBe(1 - expected);
        fixture.Facts<JudgedTurn>().Count(turn => !turn.IsInTime).ShouldBe(1 - expected);
    }

    [Fact]
    public void The_guide_shows_this_test()
    {
        string guide = File.ReadAllText(Repository.PathOf("docs", "testing-policies.md"));
        string shown = guide.Split("```csharp\n")[^1].Split("```")[0];
        string[] lines = shown.TrimEnd().Split('\n');
        lines.Count(line => line.Trim().Length > 1).ShouldBeLessThanOrEqualTo(15);
        string here = File.ReadAllText(Repository.PathOf("tests", "Hr.Attendance.NRules.Tests", "Rules", "ReplacedRuleTests.cs"));
        here.ShouldContain(string.Join('\n', lines.Select(line => line.Length == 0 ? line : "    " + line)));
    }

    [Fact]
    public void The_guide_to_rules_shows_one_of_the_rules()
    {
        string guide = File.ReadAllText(Repository.PathOf("docs", "nrules.md"));
        string shown = guide.Split("```csharp\n")[1].Split("```")[0];
        File.ReadAllText(Repository.PathOf("src", "Hr.Attendance.NRules", "Sessions", "Turns.cs")).ShouldContain(shown);
    }
}
