using FsCheck.Xunit;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Policies.Checking;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>A check claims nothing that resolving does not bear out, and leaves out nothing that resolving finds.</summary>
[Properties(MaxTest = 200, Arbitrary = [typeof(ResolutionLaws.Documents)])]
public class PolicyCheckLaws
{
    private static readonly string[] Chain = ["u0", "u1", "u2", "u3"];
    private static readonly LocalDate[] Dates = [.. Enumerable.Range(1, 9).Select(day => new LocalDate(2026, 1, day))];

    [Property]
    public void A_check_finds_all_that_resolving_any_unit_on_any_date_finds(PolicyDocument[] documents)
    {
        var book = Book(Placed(documents));
        var found = PolicyCheck.Run(book).Diagnostics;
        var resolving = Chain.SelectMany(unit => Dates.SelectMany(date => book.Resolve(unit, "sales", NoTags, date).Diagnostics));
        resolving.Distinct().Except(found).ShouldBeEmpty();
    }

    [Property]
    public void Without_the_lines_that_change_nothing_or_never_take_effect_each_value_is_the_same(PolicyDocument[] documents)
    {
        var placed = Placed(documents);
        foreach (var finding in PolicyCheck.Run(Book(placed)).Diagnostics.Where(finding => finding.Code is "HRA1222" or "HRA1227"))
        {
            Values(placed.Select(document => document.Place.File == finding.Place.File ? Unchanged(document) : document)).ShouldBe(Values(placed));
        }
    }

    [Property]
    public void Without_the_documents_of_units_like_their_parents_each_value_is_the_same(PolicyDocument[] documents)
    {
        var placed = Placed(documents);
        foreach (var finding in PolicyCheck.Run(Book(placed)).Diagnostics.Where(finding => finding.Code == "HRA1231"))
        {
            string unit = placed.Single(document => document.Place.File == finding.Place.File).UnitId;
            Values(placed.Where(document => document.UnitId != unit)).ShouldBe(Values(placed));
        }
    }

    private static Dictionary<string, string> NoTags => [];

    private static PolicyDocument Unchanged(PolicyDocument document) => document with { Directives = [.. document.Directives.Select(directive => directive with { Change = null })] };

    private static PolicyDocument[] Placed(PolicyDocument[] documents) =>
    [
        .. documents.Select(document => document with
        {
            Place = new SourcePlace(document.Id),
            Directives = [.. document.Directives.Select(directive => directive with { Place = new SourcePlace(document.Id, 2) })],
        }),
    ];

    private static List<string> Values(IEnumerable<PolicyDocument> documents)
    {
        var book = Book(documents);
        return [.. Chain.SelectMany(unit => Dates.Select(date => book.Resolve(unit, "sales", NoTags, date).Resolved(AttendanceSettings.SessionMinimumOnline).WrittenValue.ToString()))];
    }

    private static PolicyBook Book(IEnumerable<PolicyDocument> documents)
    {
        var tree = UnitTreeBuilder.Build(Chain.Select((id, level) => new OrganizationUnit(id, level == 0 ? null : Chain[level - 1])), DateTimeZoneProviders.Tzdb, []);
        return PolicyBook.Build(documents, tree, null, SettingCatalogue.Standard, []);
    }
}
