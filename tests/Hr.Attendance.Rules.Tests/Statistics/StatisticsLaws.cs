using FsCheck;
using Hr.Attendance.Rules.Statistics;
using Hr.Attendance.Rules.Tests.Laws;

namespace Hr.Attendance.Rules.Tests.Statistics;

/// <summary>What holds of counts, tallies, sketches, intervals and tests for any numbers.</summary>
[Laws(30, Arbitrary = [typeof(StatisticsGenerators)])]
public class StatisticsLaws
{
    [Law]
    public void Sketches_give_the_same_whole_in_any_order(Lengths a, Lengths b, Lengths c, int seed)
    {
        var whole = DurationSketchTests.Of(StatisticsGenerators.Shuffled([.. a.Milliseconds, .. b.Milliseconds, .. c.Milliseconds], seed));
        a.Sketch.Merge(b.Sketch).Merge(c.Sketch).ShouldBe(whole);
        a.Sketch.Merge(b.Sketch.Merge(c.Sketch)).ShouldBe(whole);
        c.Sketch.Merge(a.Sketch).Merge(b.Sketch).ShouldBe(whole);
        whole.GetHashCode().ShouldBe(c.Sketch.Merge(b.Sketch).Merge(a.Sketch).GetHashCode());
        a.Sketch.Merge(DurationSketch.Empty).ShouldBe(a.Sketch);
        a.Sketch.Equals(b.Sketch).ShouldBe(a.Milliseconds.Count == 0 ? b.Milliseconds.Count == 0 : a.Sketch.Merge(b.Sketch).Equals(a.Sketch.Merge(a.Sketch)));
    }

    [Law]
    public void A_quantile_is_within_the_stated_error_of_the_nearest_rank(Lengths lengths)
    {
        long[] sorted = [.. lengths.Milliseconds.Order()];
        for (int percent = 0; sorted.Length > 0 && percent <= 100; percent++)
        {
            long exact = sorted[Math.Max(0, ((sorted.Length * percent) + 99) / 100 - 1)];
            decimal found = (decimal)lengths.Sketch.Quantile(percent / 100m)!.Value.TotalMilliseconds;
            Math.Abs(found - exact).ShouldBeLessThanOrEqualTo(exact * DurationSketch.RelativeError, $"{percent} % of {string.Join(" ", sorted)}");
            found.ShouldBeInRange(sorted[0], sorted[^1]);
        }
    }

    [Law]
    public void Quantiles_rise_with_the_share(Lengths lengths)
    {
        var quantiles = Enumerable.Range(0, 41).Select(step => lengths.Sketch.Quantile(step / 40m)).ToList();
        quantiles.ShouldBe(quantiles.Order());
    }

    [Law]
    public void Count_and_sum_of_a_sketch_are_exact(Lengths lengths)
    {
        lengths.Sketch.Count.ShouldBe(lengths.Milliseconds.Count);
        lengths.Sketch.TotalMilliseconds.ShouldBe(lengths.Milliseconds.Sum());
    }

    [Law]
    public void Ratings_give_the_same_whole_in_any_order(Ratings a, Ratings b, Ratings c, int seed)
    {
        var whole = new Ratings(StatisticsGenerators.Shuffled([.. a.Values, .. b.Values, .. c.Values], seed)).Tally;
        a.Tally.Merge(b.Tally).Merge(c.Tally).ShouldBe(whole);
        c.Tally.Merge(a.Tally.Merge(b.Tally)).ShouldBe(whole);
        decimal.GetBits(c.Tally.Merge(b.Tally).Merge(a.Tally).Sum).ShouldBe(decimal.GetBits(whole.Sum));
    }

    [Law]
    public void Counts_give_the_same_whole_in_any_order(ShareCount a, ShareCount b, ShareCount c)
    {
        a.Merge(b).Merge(c).ShouldBe(c.Merge(b.Merge(a)));
        a.Merge(b).ShouldBe(new ShareCount(a.Successes + b.Successes, a.Trials + b.Trials));
    }

    [Law]
    public void An_interval_holds_its_estimate_within_the_scale(ShareCount count, Ratings ratings)
    {
        foreach (double confidence in new[] { 0.01, 0.5, 0.9, 0.95, 0.999, 0.9999999 })
        {
            foreach (var interval in new[] { count.Interval(confidence), ratings.Tally.MeanInterval(confidence) }.OfType<ShareInterval>())
            {
                double[] inOrder = [0, interval.Lower, interval.Estimate, interval.Upper, 1];
                inOrder.ShouldBe(inOrder.Order());
                interval.Confidence.ShouldBe(confidence);
            }
        }
    }

    [Law]
    public void An_interval_narrows_with_more_of_the_same_and_widens_with_confidence(ShareCount count, PositiveInt times)
    {
        if (count.Interval() is { } interval)
        {
            new ShareCount(count.Successes * times.Get, count.Trials * times.Get).Interval()!.Width.ShouldBeLessThanOrEqualTo(interval.Width + 1e-12);
            new ShareCount(count.Successes * (times.Get + 1), count.Trials * (times.Get + 1)).Interval()!.Width.ShouldBeLessThan(interval.Width);
            count.Interval(0.99)!.Width.ShouldBeGreaterThan(interval.Width);
        }
    }

    [Law]
    public void An_interval_is_mirrored_with_what_is_counted(ShareCount count)
    {
        if (count.Interval() is { } interval)
        {
            var mirrored = WilsonInterval.Of(count.Trials - count.Successes, count.Trials)!;
            mirrored.Lower.ShouldBe(1 - interval.Upper, 1e-12);
            mirrored.Upper.ShouldBe(1 - interval.Lower, 1e-12);
        }
    }

    [Law]
    public void Ratings_that_are_all_0_or_1_are_shares(ShareCount count)
    {
        if (count.Trials is > 0 and < 100)
        {
            var tally = new Ratings([.. Enumerable.Repeat(1m, (int)count.Successes), .. Enumerable.Repeat(0m, (int)(count.Trials - count.Successes))]).Tally;
            tally.MeanInterval()!.Lower.ShouldBe(count.Interval()!.Lower, 1e-12);
            tally.MeanInterval()!.Upper.ShouldBe(count.Interval()!.Upper, 1e-12);
        }
    }

    [Law]
    public void Mean_and_variance_of_ratings_are_those_of_the_definition(Ratings ratings)
    {
        if (ratings.Values.Count == 0)
        {
            ratings.Tally.Mean.ShouldBeNull();
            return;
        }

        double mean = ratings.Values.Average(value => (double)value);
        ((double)ratings.Tally.Mean!.Value).ShouldBe(mean, 1e-9);
        if (ratings.Tally.Variance is { } variance)
        {
            variance.ShouldBe(ratings.Values.Sum(value => Math.Pow((double)value - mean, 2)) / (ratings.Values.Count - 1), 1e-8);
        }
    }

    [Law]
    public void The_rank_test_is_mirrored_when_its_samples_change_places(Numbers a, Numbers b)
    {
        if (MannWhitneyTest.Compare(a.Values, b.Values) is { } test)
        {
            var mirrored = MannWhitneyTest.Compare(b.Values, a.Values)!;
            mirrored.PValue.ShouldBe(test.PValue);
            mirrored.IsExact.ShouldBe(test.IsExact);
            mirrored.CliffsDelta.ShouldBe(-test.CliffsDelta);
            mirrored.U.ShouldBe(((double)test.FirstCount * test.SecondCount) - test.U);
            mirrored.ProbabilityOfSuperiority.ShouldBe(1 - test.ProbabilityOfSuperiority, 1e-15);
        }
    }

    [Law]
    public void The_rank_test_counts_pairs(Numbers a, Numbers b)
    {
        if (MannWhitneyTest.Compare(a.Values, b.Values) is { } test)
        {
            test.U.ShouldBe(a.Values.Sum(first => b.Values.Sum(second => first > second ? 1 : first < second ? 0 : 0.5)));
            test.PValue.ShouldBeInRange(0, 1);
        }
    }

    [Law]
    public void The_rank_test_asks_for_ranks_alone_and_for_no_order(Numbers a, Numbers b, int seed) =>
        MannWhitneyTest.Compare(
            StatisticsGenerators.Shuffled(a.Values.Select(value => Math.Exp(value / 300)), seed),
            StatisticsGenerators.Shuffled(b.Values.Select(value => Math.Exp(value / 300)), seed))
            .ShouldBe(MannWhitneyTest.Compare(a.Values, b.Values));

    [Law]
    public void Corrected_p_values_keep_their_order_and_do_not_fall(Numbers numbers, int seed)
    {
        double[] given = [.. numbers.Values.Select(value => Math.Abs(Math.Sin(value)))];
        var adjusted = HolmCorrection.Adjust(given);
        for (int i = 0; i < given.Length; i++)
        {
            adjusted[i].ShouldBeInRange(given[i], Math.Min(1, given[i] * given.Length) + 1e-12);
            given.Where((value, place) => value >= given[i] && adjusted[place] < adjusted[i]).ShouldBeEmpty();
        }

        HolmCorrection.Adjust(StatisticsGenerators.Shuffled(given, seed)).Order().ShouldBe(adjusted.Order());
    }
}
