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
        var one = new QualityShare
        {
            UnitId = "sh",
            Least = 0.2m,
            Days = 28,
            Before = new Quality { JudgedTurns = 10, TurnsInTime = 9, Ratings = 2, RatingSum = 1.5m, RatingSquares = 1.25m },
            Now = new Quality { JudgedTurns = 8, TurnsInTime = 2 },
        };
        var other = new QualityShare
        {
            UnitId = "sh",
            Least = 0.1m,
            Days = 28,
            Before = new Quality { JudgedTurns = 30, TurnsInTime = 21, Ratings = 1, RatingSum = 0.5m, RatingSquares = 0.25m },
            Now = new Quality
            {
                JudgedTurns = 32,
                TurnsInTime = 8,
                Ratings = 3,
                RatingSum = 2,
                RatingSquares = 1.5m,
            },
        };
        one.With(other).ShouldBe(new QualityShare
        {
            UnitId = "sh",
            Least = 0.1m,
            Days = 28,
            Before = new Quality { JudgedTurns = 40, TurnsInTime = 30, Ratings = 3, RatingSum = 2.0m, RatingSquares = 1.50m },
            Now = new Quality
            {
                JudgedTurns = 40,
                TurnsInTime = 10,
                Ratings = 3,
                RatingSum = 2,
                RatingSquares = 1.5m,
            },
        });
        UnitQuality.Check([one.With(other)]).ShouldBe(UnitQuality.Check([one, other]));
        UnitQuality.Check([one, other]).ShouldNotBeEmpty();
        Should.Throw<ArgumentException>(() => one.With(other with { UnitId = "bj" }));
    }
}
