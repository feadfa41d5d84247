using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Tests.Laws;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.NRules.Tests;

public class PolicyInheritanceTests
{
    [Law(300, EndSize = 40, Arbitrary = [typeof(PolicyTrees.Generators)])]
    public void Rules_that_chain_from_the_group_down_resolve_what_the_book_resolves(PolicyTrees given)
    {
        var book = given.Book();
        foreach (var unit in given.Units)
        {
            foreach (var (role, tags) in PolicyTrees.Audiences)
            {
                foreach (int day in new[] { 0, 4, 9 })
                {
                    var date = PolicyTrees.FirstDate.PlusDays(day);
                    Text(Both.NRules.ResolvePolicy(book, unit.Id, role, tags, date)).ShouldBe(Text(book.Resolve(unit.Id, role, tags, date)));
                }
            }
        }
    }

    [Fact]
    public void The_layer_of_the_law_stands_above_the_group()
    {
        var workspace = WorkspaceReader.Read(Repository.PathOf("samples", "policies-guide", "conflicts"));
        var date = new LocalDate(2026, 3, 10);
        foreach (string unit in workspace.Chart.Units.Units.Select(unit => unit.Id))
        {
            var (byBook, byRules) = (
                workspace.Policies.Resolve(unit, "online-service", new Dictionary<string, string>(), date),
                Both.NRules.ResolvePolicy(workspace.Policies, unit, "online-service", new Dictionary<string, string>(), date));
            Text(byRules).ShouldBe(Text(byBook));
        }
    }

    [Fact]
    public void Equal_questions_have_the_same_answer_and_it_is_the_same_object()
    {
        var workspace = WorkspaceReader.Read(Repository.PathOf("samples", "support-team"));
        var (tags, date) = (new Dictionary<string, string>(), new LocalDate(2017, 11, 3));
        Both.NRules.ResolvePolicy(workspace.Policies, "london", "sales", tags, date)
            .ShouldBeSameAs(Both.NRules.ResolvePolicy(workspace.Policies, "london", "sales", tags, date.PlusDays(1)));
    }

    private static IEnumerable<string> Text(EffectivePolicy policy) =>
        policy.Settings
            .Select(setting => $"{PolicyTrees.Text(setting)} {string.Join(";", setting.Chain.Select(step => $"{step.Source} {step.Asked}"))}")
            .Concat(policy.Diagnostics.Select(diagnostic => $"{diagnostic} {string.Join(";", diagnostic.RelatedPlaces)}"))
            .Prepend($"{policy.UnitId} {policy.Role}");
}
