using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Hr.Attendance.Rules.Time;
using NodaTime;
using Interval = NodaTime.Interval;

namespace Hr.Attendance.Rules.Tests.Time;

public class IntervalSetTests
{
    private static readonly Instant Zero = Instant.FromUtc(2026, 3, 2, 0, 0);

    [Fact]
    public void Intervals_that_touch_become_one() =>
        Set((0, 5), (5, 9)).ShouldBe(Set((0, 9)));

    [Fact]
    public void Empty_intervals_vanish() =>
        Set((3, 3)).IsEmpty.ShouldBeTrue();

    [Fact]
    public void Subtracting_the_middle_leaves_both_ends() =>
        Set((0, 10)).Subtract(Set((3, 4), (6, 7))).ShouldBe(Set((0, 3), (4, 6), (7, 10)));

    [Fact]
    public void Gaps_are_what_lies_between() =>
        Set((0, 2), (5, 6), (9, 10)).Gaps().ShouldBe(Set((2, 5), (6, 9)));

    [Fact]
    public void The_end_of_an_interval_is_not_inside()
    {
        var set = Set((2, 5));
        set.Contains(At(2)).ShouldBeTrue();
        set.Contains(At(5)).ShouldBeFalse();
        set.Contains(At(1)).ShouldBeFalse();
    }

    [Fact]
    public void An_interval_without_an_end_is_refused() =>
        Should.Throw<ArgumentException>(() => IntervalSet.Of([new Interval(Zero, null)]));

    [Fact]
    public void An_end_before_the_start_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => IntervalSet.Of(At(1), At(0)));

    [Fact]
    public void An_empty_set_has_no_ends() =>
        Should.Throw<InvalidOperationException>(() => IntervalSet.Empty.Start);

    [Property(MaxTest = 1000, Arbitrary = [typeof(Sets)])]
    public void Every_operation_agrees_with_counting_single_minutes(IntervalSet a, IntervalSet b)
    {
        var inA = Minutes(a);
        var inB = Minutes(b);
        Minutes(a.Union(b)).ShouldBe(inA.Union(inB).Order());
        Minutes(a.Intersect(b)).ShouldBe(inA.Intersect(inB).Order());
        Minutes(a.Subtract(b)).ShouldBe(inA.Except(inB).Order());
        a.Total.ShouldBe(Duration.FromMinutes(inA.Count));
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(Sets)])]
    public void Total_of_union_and_intersection_is_the_total_of_both(IntervalSet a, IntervalSet b) =>
        (a.Union(b).Total + a.Intersect(b).Total).ShouldBe(a.Total + b.Total);

    [Property(MaxTest = 1000, Arbitrary = [typeof(Sets)])]
    public void De_Morgan_holds_within_a_bound(IntervalSet a, IntervalSet b)
    {
        var bound = Set((-10, 200));
        bound.Subtract(a.Union(b)).ShouldBe(bound.Subtract(a).Intersect(bound.Subtract(b)));
        bound.Subtract(a.Intersect(b)).ShouldBe(bound.Subtract(a).Union(bound.Subtract(b)));
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(Sets)])]
    public void Results_are_normalised(IntervalSet a, IntervalSet b)
    {
        foreach (var set in new[] { a.Union(b), a.Intersect(b), a.Subtract(b), a.Gaps() })
        {
            set.ShouldAllBe(interval => interval.Start < interval.End);
            set.Zip(set.Skip(1)).ShouldAllBe(pair => pair.First.End < pair.Second.Start);
        }
    }

    private static Instant At(int minute) => Zero + Duration.FromMinutes(minute);

    private static IntervalSet Set(params (int From, int To)[] minutes) =>
        IntervalSet.Of(minutes.Select(span => new Interval(At(span.From), At(span.To))));

    private static List<int> Minutes(IntervalSet set) =>
        [.. set.SelectMany(interval => Enumerable.Range((int)(interval.Start - Zero).TotalMinutes, (int)interval.Duration.TotalMinutes))];

    public static class Sets
    {
        public static Arbitrary<IntervalSet> IntervalSets() => ArbMap.Default.GeneratorFor<int>()
            .Select(number => Math.Abs(number % 120))
            .Two()
            .Select(span => new Interval(At(span.Item1), At(span.Item1 + (span.Item2 / 6))))
            .ListOf()
            .Select(spans => IntervalSet.Of(spans))
            .ToArbitrary();
    }
}
