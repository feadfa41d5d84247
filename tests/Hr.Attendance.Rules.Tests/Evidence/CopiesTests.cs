using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Evidence;

public class CopiesTests
{
    [Fact]
    public void A_record_tells_how_often_it_was_given()
    {
        var tree = UnitTreeBuilder.Build([Written.Unit("group")], DateTimeZoneProviders.Tzdb, []);
        var chart = OrganizationChart.Build(tree, [new Employee("e1", new DatedValues<string>("group"), [])], []);
        var at = Instant.FromUtc(2026, 3, 2, 10, 0);
        var once = Recorded.Punch("p1", "e1", at, PunchKind.In);
        var twice = Recorded.Punch("p2", "e1", at, PunchKind.Out, source: new SourcePlace("a.csv", 2));
        var evidence = EvidenceSet.Build(new EvidenceRecords { Punches = [once, twice, twice with { Source = new SourcePlace("b.csv", 2) }] }, chart, []);
        evidence.Of("e1").Punches.Select(evidence.CopiesOf).ShouldBe([1, 2]);
    }

    [Fact]
    public void Parts_of_a_unit_s_quality_add_up_and_other_units_are_a_wrong_call()
    {
        var one = new QualityShare("sh", 0.2m, 28, new Quality(10, 9, 2, 1.5m, 1.25m), new Quality(8, 2, 0, 0, 0));
        var other = new QualityShare("sh", 0.1m, 28, new Quality(30, 21, 1, 0.5m, 0.25m), new Quality(32, 8, 3, 2, 1.5m));
        one.With(other).ShouldBe(new QualityShare("sh", 0.1m, 28, new Quality(40, 30, 3, 2.0m, 1.50m), new Quality(40, 10, 3, 2, 1.5m)));
        UnitQuality.Check([one.With(other)]).ShouldBe(UnitQuality.Check([one, other]));
        UnitQuality.Check([one, other]).ShouldNotBeEmpty();
        Should.Throw<ArgumentException>(() => one.With(other with { UnitId = "bj" }));
    }
}
