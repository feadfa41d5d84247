using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Organization;

public class UnitTreeTests
{
    private readonly List<Diagnostic> _diagnostics = [];

    [Fact]
    public void A_zone_is_inherited_down_the_tree()
    {
        var tree = Build(Unit("group", zone: "Asia/Shanghai"), Unit("bj", "group"), Unit("bj-k12", "bj"), Unit("ny", "group", "America/New_York"));
        tree.ZoneOf("bj-k12").Id.ShouldBe("Asia/Shanghai");
        tree.ZoneOf("ny").Id.ShouldBe("America/New_York");
        tree.ChainTo("bj-k12").ShouldBe(["group", "bj", "bj-k12"]);
        _diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_zone_it_is_UTC() =>
        Build(Unit("group")).ZoneOf("group").ShouldBe(DateTimeZone.Utc);

    [Fact]
    public void An_unknown_zone_is_reported_and_the_inherited_one_kept()
    {
        Build(Unit("group", zone: "Asia/Shanghai"), Unit("x", "group", "Mars/Olympus")).ZoneOf("x").Id.ShouldBe("Asia/Shanghai");
        ShouldBeReported("HRA1006");
    }

    [Fact]
    public void A_cycle_is_reported_once_and_set_aside_with_all_below_it()
    {
        var tree = Build(Unit("group"), Unit("a", "c"), Unit("b", "a"), Unit("c", "b"), Unit("below", "c"), Unit("sh", "group"));
        tree.Units.Select(unit => unit.Id).ShouldBe(["group", "sh"]);
        ShouldBeReported("HRA1003");
        _diagnostics[0].GetMessage().ShouldContain("`a` -> `c` -> `b` -> `a`");
        _diagnostics[0].RelatedPlaces.Count.ShouldBe(2);
    }

    [Fact]
    public void A_unit_that_is_its_own_parent_is_a_cycle()
    {
        Build(Unit("group"), Unit("a", "a")).Contains("a").ShouldBeFalse();
        ShouldBeReported("HRA1003");
    }

    [Fact]
    public void Of_two_roots_the_one_with_more_below_it_is_kept_whatever_the_order()
    {
        var tree = Build(Unit("stray"), Unit("group"), Unit("sh", "group"));
        tree.Root!.Id.ShouldBe("group");
        tree.Contains("stray").ShouldBeFalse();
        ShouldBeReported("HRA1004");
    }

    [Fact]
    public void An_unknown_parent_sets_the_unit_and_all_below_it_aside()
    {
        Build(Unit("group"), Unit("sh", "typo"), Unit("sh-k12", "sh")).Units.Select(unit => unit.Id).ShouldBe(["group"]);
        ShouldBeReported("HRA1002");
    }

    [Fact]
    public void No_root_at_all_is_reported()
    {
        Build().Root.ShouldBeNull();
        ShouldBeReported("HRA1005");
    }

    [Fact]
    public void Of_two_units_with_one_id_the_first_is_kept()
    {
        Build(Unit("group"), Unit("sh", "group"), Unit("sh", "group", "Asia/Tokyo")).ZoneOf("sh").ShouldBe(DateTimeZone.Utc);
        ShouldBeReported("HRA1001");
    }

    [Fact]
    public void A_unit_whose_zone_is_unknown_hands_on_the_one_it_inherits()
    {
        var tree = Build(Unit("group", zone: "Asia/Shanghai"), Unit("x", "group", "Mars/Olympus"), Unit("below", "x"));
        tree.ZoneOf("below").Id.ShouldBe("Asia/Shanghai");
    }

    [Fact]
    public void A_tree_of_ten_thousand_levels_is_no_trouble()
    {
        var tree = Build([.. Chain(10_000).Reverse()]);
        tree.Root!.Id.ShouldBe("u0");
        tree.ChainTo("u9999").Count.ShouldBe(10_000);
        tree.ZoneOf("u9999").Id.ShouldBe("Asia/Shanghai");
        PolicyBook.Build([], tree, null, SettingCatalogue.Standard, _diagnostics)
            .Resolve("u9999", "sales", new Dictionary<string, string>(), new LocalDate(2026, 3, 2))
            .UnitId.ShouldBe("u9999");
        _diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_circle_of_ten_thousand_units_is_reported_once()
    {
        Build([Unit("group"), .. Enumerable.Range(0, 10_000).Select(i => Unit($"u{i}", $"u{(i + 1) % 10_000}"))]).Units.Count.ShouldBe(1);
        ShouldBeReported("HRA1003");
    }

    [Theory]
    [InlineData("chain")]
    [InlineData("fan")]
    [InlineData("roots")]
    public void Twice_as_many_units_take_twice_the_room(string shape)
    {
        long half = Allocated(50_000);
        Allocated(100_000).ShouldBeLessThan(half * 3);

        long Allocated(int count)
        {
            OrganizationUnit[] units = shape switch
            {
                "chain" => [.. Chain(count).Reverse()],
                "fan" => [Unit("u0"), .. Enumerable.Range(1, count - 1).Select(i => Unit($"u{i}", "u0"))],
                _ => [.. Enumerable.Range(0, count).Select(i => Unit($"u{i}"))],
            };
            long before = GC.GetAllocatedBytesForCurrentThread();
            Build(units).Units.Count.ShouldBe(shape == "roots" ? 1 : count);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static IEnumerable<OrganizationUnit> Chain(int levels) =>
        Enumerable.Range(0, levels).Select(level => Unit($"u{level}", level == 0 ? null : $"u{level - 1}", level == 0 ? "Asia/Shanghai" : null));

    private UnitTree Build(params OrganizationUnit[] units) => UnitTreeBuilder.Build(units, DateTimeZoneProviders.Tzdb, _diagnostics);

    private static OrganizationUnit Unit(string id, string? parent = null, string? zone = null) => Written.Unit(id, parent, zone: zone);

    private void ShouldBeReported(string code) => _diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe([code]);
}
