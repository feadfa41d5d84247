using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>The algebra of interval sets, and its agreement with a time line on which every nanosecond is looked at.</summary>
[Laws(200, Arbitrary = [typeof(Spans.Generators)])]
public class IntervalLaws
{
    [Law]
    public void Every_operation_agrees_with_looking_at_each_nanosecond(Spans a, Spans b)
    {
        Spans.BitsOf(a.Set).ShouldBe(a.Bits);
        Spans.BitsOf(a.Set.Union(b.Set)).ShouldBe(a.Bits | b.Bits);
        Spans.BitsOf(a.Set.Intersect(b.Set)).ShouldBe(a.Bits & b.Bits);
        Spans.BitsOf(a.Set.Subtract(b.Set)).ShouldBe(a.Bits & ~b.Bits);
        a.Set.Total.ToInt64Nanoseconds().ShouldBe(Spans.CountOf(a.Bits));
        a.Set.IsEmpty.ShouldBe(a.Bits == 0);
    }

    [Law]
    public void A_set_contains_just_the_instants_that_its_intervals_cover(Spans a)
    {
        var set = a.Set;
        for (int i = 0; i < Spans.Length; i++)
        {
            set.Contains(Spans.At(i)).ShouldBe(Spans.Has(a.Bits, i));
        }

        set.Contains(Spans.At(-1)).ShouldBeFalse();
        set.Contains(Spans.At(Spans.Length)).ShouldBeFalse();
    }

    [Law]
    public void The_order_in_which_intervals_are_given_does_not_matter(Spans a, int seed)
    {
        var shuffle = new Random(seed);
        var shuffled = IntervalSet.Of(a.Intervals.OrderBy(_ => shuffle.Next()));
        shuffled.ShouldBe(a.Set);
        shuffled.GetHashCode().ShouldBe(a.Set.GetHashCode());
    }

    [Law]
    public void Sets_are_equal_when_they_hold_the_same_instants(Spans a, Spans b) =>
        a.Set.Equals(b.Set).ShouldBe(a.Bits == b.Bits);

    [Law]
    public void A_set_with_itself_is_itself(Spans a)
    {
        a.Set.Union(a.Set).ShouldBe(a.Set);
        a.Set.Intersect(a.Set).ShouldBe(a.Set);
        a.Set.Subtract(a.Set).ShouldBe(IntervalSet.Empty);
    }

    [Law]
    public void Union_and_intersection_do_not_ask_which_set_comes_first(Spans a, Spans b)
    {
        a.Set.Union(b.Set).ShouldBe(b.Set.Union(a.Set));
        a.Set.Intersect(b.Set).ShouldBe(b.Set.Intersect(a.Set));
    }

    [Law]
    public void Union_and_intersection_do_not_ask_which_two_sets_are_taken_first(Spans a, Spans b, Spans c)
    {
        a.Set.Union(b.Set).Union(c.Set).ShouldBe(a.Set.Union(b.Set.Union(c.Set)));
        a.Set.Intersect(b.Set).Intersect(c.Set).ShouldBe(a.Set.Intersect(b.Set.Intersect(c.Set)));
    }

    [Law]
    public void Each_of_union_and_intersection_spreads_over_the_other(Spans a, Spans b, Spans c)
    {
        a.Set.Intersect(b.Set.Union(c.Set)).ShouldBe(a.Set.Intersect(b.Set).Union(a.Set.Intersect(c.Set)));
        a.Set.Union(b.Set.Intersect(c.Set)).ShouldBe(a.Set.Union(b.Set).Intersect(a.Set.Union(c.Set)));
    }

    [Law]
    public void A_set_absorbs_what_it_shares_with_another(Spans a, Spans b)
    {
        a.Set.Union(a.Set.Intersect(b.Set)).ShouldBe(a.Set);
        a.Set.Intersect(a.Set.Union(b.Set)).ShouldBe(a.Set);
    }

    [Law]
    public void De_Morgan_holds_within_a_bound(Spans a, Spans b)
    {
        Complement(a.Set.Union(b.Set)).ShouldBe(Complement(a.Set).Intersect(Complement(b.Set)));
        Complement(a.Set.Intersect(b.Set)).ShouldBe(Complement(a.Set).Union(Complement(b.Set)));
        Complement(Complement(a.Set)).ShouldBe(a.Set);
    }

    [Law]
    public void Taking_out_is_sharing_with_the_complement(Spans a, Spans b) =>
        a.Set.Subtract(b.Set).ShouldBe(a.Set.Intersect(Complement(b.Set)));

    [Law]
    public void Total_of_union_and_intersection_is_the_total_of_both(Spans a, Spans b) =>
        (a.Set.Union(b.Set).Total + a.Set.Intersect(b.Set).Total).ShouldBe(a.Set.Total + b.Set.Total);

    [Law]
    public void A_set_and_its_gaps_are_its_span_and_share_nothing(Spans a)
    {
        var gaps = a.Set.Gaps();
        Spans.BitsOf(gaps);
        gaps.Intersect(a.Set).ShouldBe(IntervalSet.Empty);
        gaps.Union(a.Set).ShouldBe(a.Set.IsEmpty ? IntervalSet.Empty : IntervalSet.Of(a.Set.Start, a.Set.End));
    }

    [Law]
    public void Clipping_is_sharing_with_the_bound(Spans a, byte one, byte other)
    {
        int from = Math.Min(one, other) % (Spans.Length + 1);
        int to = Math.Max(from, Math.Max(one, other) % (Spans.Length + 1));
        var clipped = a.Set.Clip(Spans.At(from), Spans.At(to));
        Spans.BitsOf(clipped).ShouldBe(a.Bits & Spans.BitsOf(from, to));
        clipped.ShouldBe(a.Set.Intersect(IntervalSet.Of(Spans.At(from), Spans.At(to))));
    }

    private static IntervalSet Complement(IntervalSet set) => Spans.Whole.Subtract(set);
}
