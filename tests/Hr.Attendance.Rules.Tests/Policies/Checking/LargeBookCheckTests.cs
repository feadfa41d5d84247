using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;
using static Hr.Attendance.Rules.Tests.Policies.Checking.PolicyCase;

namespace Hr.Attendance.Rules.Tests.Policies.Checking;

/// <summary>Books that no group of people would write: the check comes to its end, and says where it did not look.</summary>
public class LargeBookCheckTests
{
    private readonly PolicyCase _group = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Ten_thousand_documents_of_one_unit_are_checked_as_far_as_it_goes(bool refused)
    {
        _group.Says("group", Set("session.maxIdle", "PT9M", refused ? new Delegation.Locked() : new Delegation.Open()));
        for (int i = 0; i < 10_000; i++)
        {
            _group.Says(
                "sh",
                document => document with { Dates = new DateRange(new LocalDate(2026, 1, 1).PlusDays(i), null) },
                Set("session.maxIdle", $"PT{(i % 50) + 10}M"));
        }

        var report = _group.Check();
        Lines(report, "HRA1220").ShouldBe(["HRA1220 org.json:3"]);
        Lines(report, "HRA1203").Count().ShouldBe(refused ? 10_000 : 0); // on the last date all of them count
        Lines(report, "HRA1222", "HRA1227", "HRA1231").ShouldBeEmpty(); // of what was not seen nothing is claimed
        report.DocumentCount.ShouldBe(10_001);
        report.UnitCount.ShouldBe(2);
    }

    [Fact]
    public void Ten_thousand_documents_for_as_many_targets_with_long_tags_are_checked_as_far_as_it_goes()
    {
        string end = new('x', 1_000);
        _group.Employs("sh", "sales", ("line", "k12"));
        for (int i = 0; i < 10_000; i++)
        {
            _group.Says("sh", document => document with { AppliesTo = Aimed(["sales"], ("line", i + end)) }, Set("session.maxIdle", "PT9M"));
        }

        var report = _group.Check();
        Lines(report, "HRA1220").ShouldBe(["HRA1220 org.json:3"]);
        Lines(report, "HRA1223").Count().ShouldBe(10_000);
        report.Diagnostics.ShouldAllBe(finding => finding.GetMessage().Length < 500);
    }

    [Fact]
    public void Two_thousand_units_are_all_checked()
    {
        _group.Says("group", Set("session.maxIdle", "PT9M", Within(null, "PT10M")));
        for (int i = 0; i < 2_000; i++)
        {
            _group.With(Written.Unit($"u{i}", "group")).Says($"u{i}", Set("session.maxIdle", i % 2 == 0 ? "PT11M" : "PT5M"));
        }

        var report = _group.Check();
        Lines(report, "HRA1220", "HRA1221").ShouldBeEmpty();
        Lines(report, "HRA1203").Count().ShouldBe(1_000);
    }

    [Fact]
    public void Two_thousand_units_in_one_chain_are_checked()
    {
        for (int i = 0; i < 2_000; i++)
        {
            _group.With(Written.Unit($"u{i}", i == 0 ? "group" : $"u{i - 1}"));
        }

        _group.Says("group", Leaves("session.maxIdle", Within(null, "PT10M"))).Says("u1999", Set("session.maxIdle", "PT11M"));
        _group.Finds("HRA1203").Count().ShouldBe(1);
    }

    [Fact]
    public void Where_the_work_for_all_units_is_done_the_rest_are_named_and_their_documents_still_looked_at()
    {
        // Few policies with much in each.
        string[] times = [.. SettingCatalogue.Standard.Settings.OfType<Setting<Duration>>().Select(setting => setting.Name)];
        for (int i = 0; i < 10; i++)
        {
            _group.With(Written.Unit($"u{i}", "group"));
            for (int day = 0; day < 300; day++)
            {
                var from = new LocalDate(2026, 1, 1).PlusDays(day);
                _group.Says(
                    $"u{i}",
                    document => document with { Dates = new DateRange(from, null) },
                    [.. times.Select(time => Set(time, $"PT{(day % 50) + 10}M"))]);
            }
        }

        for (int i = 0; i < 300; i++)
        {
            _group.With(Written.Unit($"v{i}", "group")).Says($"v{i}", Written.Directive("session.mergeGap"));
        }

        var report = _group.Check();
        var cut = report.Diagnostics.Single(finding => finding.Code == "HRA1221");
        cut.GetMessage().ShouldContain("were not looked at");
        Lines(report, "HRA1224").Count().ShouldBe(300);
    }

    [Fact]
    public void The_order_of_documents_does_not_matter()
    {
        _group.Says("group", Set("session.maxIdle", "PT9M", Within(null, "PT10M")), Set("session.mergeGap", "PT9M", Within(null, "PT5M")))
            .Says("sh", Set("session.maxIdle", "PT20M"), Set("session.mergeGap", "PT1M"))
            .Says("sh", document => document with { AppliesTo = Aimed(["sales"]) }, Set("session.maxIdle", "PT9M"));
        string[] found = [.. Lines(_group.Check())];
        found.ShouldNotBeEmpty();
        Lines(_group.Reversed().Check()).ShouldBe(found);
    }

    [Fact]
    public void Every_finding_has_a_place_and_both_languages()
    {
        _group.UnderTheLaw()
            .Says("group", Set("limit.monthlyOvertime", "PT99H", Within(null, "PT10H")), Written.Directive("session.maxIdle"))
            .Says("sh", Set("limit.monthlyOvertime", "PT99H"));
        var found = _group.Check("2026-03-02").Diagnostics;
        found.Select(finding => finding.Code).ShouldBe(["HRA1230", "HRA1233", "HRA1224", "HRA1231", "HRA1203", "HRA1222"]);
        found.ShouldAllBe(finding => finding.Place.File != null && finding.Place.Line > 0 && finding.Place.Path != null);
        found.ShouldAllBe(finding => !finding.GetMessage(MessageLanguage.Chinese).Contains('{') || finding.GetMessage().Contains('{'));
    }
}
