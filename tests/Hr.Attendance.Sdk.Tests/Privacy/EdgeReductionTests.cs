using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Privacy;
using Hr.Attendance.Sdk.Tests.Access;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Privacy;

public class EdgeReductionTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 3, 2, 2, 0);

    private static readonly OrganizationChart Chart = OrganizationChart.Build(Company.Units, [Person("e1", "sh"), Person("e2", "bj")], []);

    private static readonly PlaceLabels Places = new(
        new PlaceLabel
        {
            Label = "office",
            Means = ["31.2304,121.4737 gate", "Building 5"],
            Within = new GeoCircle(31.2304, 121.4737, 300),
        },
        new PlaceLabel { Label = "warehouse", Means = ["Dock"] });

    [Theory]
    [InlineData("Building 5", "office")]
    [InlineData("  Building 5 ", "office")]
    [InlineData("office", "office")]
    [InlineData("31.2310,121.4740", "office")]
    [InlineData("31.2340,121.4737", "elsewhere")]
    [InlineData("39.9042,116.4074", "elsewhere")]
    [InlineData("Dock", "elsewhere")]
    [InlineData("1.5, 2.5, 3.5", "elsewhere")]
    [InlineData("at home", "elsewhere")]
    public void A_place_becomes_a_label_of_the_allow_list(string written, string label)
    {
        var (punch, diagnostics) = Reduce(Recorded.Punch("p1", "e1", At, PunchKind.In, null, written, "serial 4711"), Stated("office"));
        punch.Place.ShouldBe(label);
        punch.Terminal.ShouldBeNull();
        diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA2202"]);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Without_purpose_or_basis_places_are_dropped_and_the_punch_stays(bool withPurpose, bool withBasis)
    {
        var (punch, diagnostics) = Reduce(
            Recorded.Punch("p1", "e1", At, PunchKind.In, place: "office"),
            [.. Stated("office").Where(directive => (withPurpose || directive.SettingName != "privacy.placePurpose")
                && (withBasis || directive.SettingName != "privacy.placeBasis"))]);
        punch.ShouldBe(Recorded.Punch("p1", "e1", At, PunchKind.In));
        var finding = diagnostics.Single();
        finding.Code.ShouldBe("HRA2201");
        finding.GetMessage().ShouldContain("1 punches under the policy of `sh`");
        finding.GetMessage(MessageLanguage.Chinese).ShouldContain("`sh`");
    }

    [Fact]
    public void Where_policy_needs_no_place_none_is_kept_and_nothing_is_wrong()
    {
        var (punch, diagnostics) = Reduce(
            Recorded.Punch("p1", "e1", At, PunchKind.In, place: "office"),
            [.. Stated("office").Where(directive => directive.SettingName != "privacy.places")]);
        punch.Place.ShouldBeNull();
        diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void One_finding_counts_the_punches_of_each_unit_and_somebody_unknown_has_no_purpose()
    {
        var diagnostics = new List<Diagnostic>();
        var punches = new[] { "e2", "e1", "e2", "nobody" }
            .Select((id, i) => Recorded.Punch($"p{i}", id, At, PunchKind.In, place: "office"))
            .Append(Recorded.Punch("p9", "e1", At, PunchKind.Out))
            .ToList();
        var reduced = new EdgeReduction(Chart, Book([])).Reduce(punches, diagnostics);
        reduced.Select(punch => punch.EvidenceId).ShouldBe(punches.Select(punch => punch.EvidenceId));
        reduced.ShouldAllBe(punch => punch.Place == null);
        diagnostics.Select(diagnostic => $"{diagnostic.Find("unit")} {diagnostic.Find("count")}").ShouldBe(["- 1", "bj 2", "sh 1"]);
    }

    [Fact]
    public void Policies_that_do_not_know_the_settings_are_a_wrong_call() =>
        Should.Throw<ArgumentNullException>(() => new EdgeReduction(Chart, null!));

    private static (Punch Punch, List<Diagnostic> Diagnostics) Reduce(Punch punch, Directive[] directives)
    {
        var diagnostics = new List<Diagnostic>();
        return (new EdgeReduction(Chart, Book(directives), Places).Reduce([punch], diagnostics).Single(), diagnostics);
    }

    private static PolicyBook Book(Directive[] directives) =>
        PolicyBook.Build([Written.Document("d", "sh", DateRange.Always, directives)], Company.Units, null, SettingCatalogue.Standard, []);

    private static Directive[] Stated(string label) =>
    [
        Written.Directive("privacy.placePurpose") with { Change = new ValueChange.Set(PolicyValue.Of("duty at the counter is worked at the counter")) },
        Written.Directive("privacy.placeBasis") with { Change = new ValueChange.Set(PolicyValue.Of("contractOrLabourRules")) },
        Written.Directive("privacy.places") with { Change = new ValueChange.Set(PolicyValue.Of([PolicyValue.Of(label)])) },
    ];

    private static Employee Person(string id, string unit) =>
        new(id, new DatedValues<string>(unit), [Written.Role("sales", RoleKind.Primary, DateRange.Always)]);
}
