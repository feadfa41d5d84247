using System.Runtime.CompilerServices;
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

    [Fact]
    public void An_interval_without_a_start_is_refused() =>
        Should.Throw<ArgumentException>(() => IntervalSet.Of([new Interval(null, Zero)]));

    [Fact]
    public void A_bound_that_ends_before_it_begins_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Set((0, 5)).Clip(At(1), At(0)));

    [Theory]
    [InlineData(1_000)]
    [InlineData(2_000)]
    [InlineData(100_000)]
    public void Operations_on_big_sets_allocate_nothing_but_their_result(int size)
    {
        var left = Comb(size, offset: 0);
        var right = Comb(size, offset: 1);
        ShouldAllocateOnlyItsResult(() => left.Union(right));
        ShouldAllocateOnlyItsResult(() => left.Intersect(right));
        ShouldAllocateOnlyItsResult(() => left.Subtract(right));
        ShouldAllocateOnlyItsResult(() => left.Gaps());
        ShouldAllocateOnlyItsResult(() => left.Clip(At(4), At(size)));
    }

    [Fact]
    public void A_result_that_is_one_of_the_sets_is_that_set()
    {
        var set = Comb(10, offset: 0);
        set.Union(IntervalSet.Empty).ShouldBeSameAs(set);
        IntervalSet.Empty.Union(set).ShouldBeSameAs(set);
        set.Subtract(IntervalSet.Empty).ShouldBeSameAs(set);
        set.Intersect(Comb(10, offset: 99)).ShouldBeSameAs(IntervalSet.Empty);
    }

    /// <summary>Two minutes of every four, from an offset.</summary>
    private static IntervalSet Comb(int size, int offset) =>
        IntervalSet.Of(Enumerable.Range(0, size).Select(i => new Interval(At((i * 4) + offset), At((i * 4) + offset + 2))));

    /// <summary>
    /// Looks at the least of some runs: a collection that falls into one adds the unused rest of the thread's buffer to its count, while
    /// what the operation allocates itself is in all of them.
    /// </summary>
    private static void ShouldAllocateOnlyItsResult(Func<IntervalSet> operation)
    {
        const int ArrayAndSet = 256;
        int count = operation().Count;
        count.ShouldBeGreaterThan(0);
        Enumerable.Range(0, 10).Min(_ => Allocated(operation)).ShouldBeLessThanOrEqualTo(((long)count * Unsafe.SizeOf<Interval>()) + ArrayAndSet);

        static long Allocated(Func<IntervalSet> operation)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            operation();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static Instant At(int minute) => Zero + Duration.FromMinutes(minute);

    private static IntervalSet Set(params (int From, int To)[] minutes) =>
        IntervalSet.Of(minutes.Select(span => new Interval(At(span.From), At(span.To))));
}
