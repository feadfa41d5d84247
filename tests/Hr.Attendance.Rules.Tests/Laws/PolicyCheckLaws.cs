using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Policies.Checking;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>A check claims nothing that resolving does not bear out, and leaves out nothing that resolving finds.</summary>
[Laws(30, EndSize = 25, Arbitrary = [typeof(PolicyTrees.Generators)])]
public class PolicyCheckLaws
{
    private static readonly LocalDate[] Dates = [.. Enumerable.Range(0, 10).Select(day => PolicyTrees.FirstDate.PlusDays(day))];

    [Law]
    public void A_check_finds_all_that_resolving_any_unit_for_anybody_on_any_date_finds(PolicyTrees trees)
    {
        var book = trees.BookOf(Placed(trees));
        var found = PolicyCheck.Run(book).Diagnostics;
        Policies(book, trees).SelectMany(policy => policy.Diagnostics).Distinct().Except(found).ShouldBeEmpty();
    }

    [Law]
    public void Without_the_lines_that_change_nothing_or_never_take_effect_each_value_is_the_same(PolicyTrees trees)
    {
        var placed = Placed(trees);
        foreach (var finding in PolicyCheck.Run(trees.BookOf(placed)).Diagnostics.Where(finding => finding.Code is "HRA1222" or "HRA1227").Take(5))
        {
            Values(trees, placed.Select(document => Without(document, finding.Place))).ShouldBe(Values(trees, placed));
        }
    }

    [Law]
    public void Without_the_documents_of_units_like_their_parents_each_value_is_the_same(PolicyTrees trees)
    {
        var placed = Placed(trees);
        foreach (var finding in PolicyCheck.Run(trees.BookOf(placed)).Diagnostics.Where(finding => finding.Code == "HRA1231").Take(5))
        {
            string unit = placed.Single(document => document.Place.File == finding.Place.File).UnitId;
            Values(trees, placed.Where(document => document.UnitId != unit)).ShouldBe(Values(trees, placed));
        }
    }

    private static PolicyDocument[] Placed(PolicyTrees trees) =>
    [
        .. trees.Documents.Select(document => document with
        {
            Place = new SourcePlace(document.Id),
            Directives = [.. document.Directives.Select((directive, line) => directive with { Place = new SourcePlace(document.Id, line + 1) })],
        }),
    ];

    /// <summary>A document in which the directive at a place leaves the value as it is.</summary>
    private static PolicyDocument Without(PolicyDocument document, SourcePlace place) =>
        document with { Directives = [.. document.Directives.Select(directive => directive.Place == place ? directive with { Change = null } : directive)] };

    private static List<string> Values(PolicyTrees trees, IEnumerable<PolicyDocument> documents) =>
        [.. Policies(trees.BookOf(documents), trees)
            .SelectMany(policy => PolicyTrees.Settings.Select(setting => policy.Resolved(setting).WrittenValue.ToString()))];

    private static IEnumerable<EffectivePolicy> Policies(PolicyBook book, PolicyTrees trees) =>
        from unit in trees.Units
        from audience in PolicyTrees.Audiences
        from date in Dates
        select book.Resolve(unit.Id, audience.Role, audience.Tags, date);
}
