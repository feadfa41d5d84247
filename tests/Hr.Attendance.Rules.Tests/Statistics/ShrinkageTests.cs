using Hr.Attendance.Rules.Statistics;

namespace Hr.Attendance.Rules.Tests.Statistics;

public class ShrinkageTests
{
    /// <summary>
    /// Efron and Morris 1977, "Stein's Paradox in Statistics", Scientific American 236: hits of 18 batters in their first 45 at bats of 1970,
    /// and their averages over the rest of the season.
    /// </summary>
    private static readonly int[] Hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7];

    private static readonly double[] RestOfSeason =
        [0.346, 0.298, 0.276, 0.222, 0.273, 0.270, 0.263, 0.210, 0.269, 0.230, 0.264, 0.256, 0.303, 0.264, 0.226, 0.285, 0.316, 0.200];

    [Fact]
    public void Shrunken_averages_tell_the_rest_of_the_season_better_than_the_own_ones()
    {
        ShareCount[] batters = [.. Hits.Select(hits => new ShareCount(hits, 45))];
        var shares = BetaBinomialShrinkage.Fit(batters)!.Shares.Select(share => share.Estimate);
        var means = NormalShrinkage.Fit(MeanEstimate.WithPooledVariance([.. batters.Select(SampleMoments.Of)])!)!.Means.Select(mean => mean.Estimate);

        // Squared errors, added up: the paper finds the shrunken averages better by a factor of more than three.
        double own = ErrorOf(batters.Select(batter => batter.Share!.Value));
        ErrorOf(shares).ShouldBeLessThan(own / 3);
        ErrorOf(means).ShouldBeLessThan(own / 3);

        static double ErrorOf(IEnumerable<double> estimates) => estimates.Zip(RestOfSeason, (estimate, truth) => Math.Pow(estimate - truth, 2)).Sum();
    }

    [Fact]
    public void How_much_people_differ_is_estimated_by_moments()
    {
        // p = 0.5; Σ n(pᵢ-p)² = 2·20·0.04 = 1.6, over 0.25 is 6.4, less k-1 is 5.4; Σ (n-1)(1-n/N) = 2·19·0.5 = 19; ρ = 5.4/19;
        // 19/5.4 - 1 = 2.518519. (0.5·2.518519 + 14) / 22.518519 = 0.677632.
        var shrinkage = BetaBinomialShrinkage.Fit([new ShareCount(14, 20), new ShareCount(6, 20), default])!;
        shrinkage.PriorTrials!.Value.ShouldBe(2.518519, 1e-6);
        shrinkage.Shares[0].Estimate.ShouldBe(0.677632, 1e-6);
        shrinkage.Shares[1].Estimate.ShouldBe(0.322368, 1e-6);
        shrinkage.Shares[2].Estimate.ShouldBe(0.5, "who has no trials has the common share");
        shrinkage.Shares[2].Width.ShouldBeGreaterThan(shrinkage.Shares[1].Width);
    }

    [Fact]
    public void Three_perfect_ratings_do_not_lead_the_table()
    {
        ShareCount[] people = [new(3, 3), new(290, 300), new(240, 300), new(270, 300), new(200, 300)];
        var shrinkage = BetaBinomialShrinkage.Fit(people)!;
        shrinkage.Shares[0].Estimate.ShouldBeLessThan(shrinkage.Shares[1].Estimate);
        shrinkage.Shares[0].IsSmallSample.ShouldBeTrue();
        shrinkage.Shares[1].IsSmallSample.ShouldBeFalse();
    }

    [Fact]
    public void People_who_differ_no_more_than_chance_explains_have_the_common_share()
    {
        var shrinkage = BetaBinomialShrinkage.Fit([new(5, 10), new(6, 10), new(4, 10)])!;
        shrinkage.PriorTrials.ShouldBeNull();
        shrinkage.Shares.ShouldAllBe(share => share.Estimate == 0.5 && share.Lower == WilsonInterval.Of(15, 30, 0.95)!.Lower);
    }

    [Fact]
    public void However_much_people_differ_a_few_trials_are_never_taken_as_they_are()
    {
        var shrinkage = BetaBinomialShrinkage.Fit([new(50, 50), new(0, 50), new(1, 1)])!;
        shrinkage.PriorTrials.ShouldBe(BetaBinomialShrinkage.LeastPriorTrials);
        shrinkage.Shares[2].Estimate.ShouldBe((51 / 101.0 * 2 / 3) + (1 / 3.0), 1e-12);
    }

    [Fact]
    public void Where_it_cannot_be_told_how_much_people_differ_they_have_the_common_share()
    {
        BetaBinomialShrinkage.Fit([new(2, 3)])!.PriorTrials.ShouldBeNull();
        BetaBinomialShrinkage.Fit([new(2, 3), default])!.Shares[1].Estimate.ShouldBe(2 / 3.0);
        BetaBinomialShrinkage.Fit([new(1, 1), new(0, 1), new(1, 1)])!.PriorTrials.ShouldBeNull();
        BetaBinomialShrinkage.Fit([new(7, 7), new(9, 9)])!.Shares.ShouldAllBe(share => share.Estimate == 1);
        BetaBinomialShrinkage.Fit([default, default]).ShouldBeNull();
        BetaBinomialShrinkage.Fit([]).ShouldBeNull();
    }

    [Fact]
    public void Wilson_s_interval_takes_over_beyond_a_million_trials_without_a_step()
    {
        var below = BetaBinomialShrinkage.Fit([new(300_000, 999_990), new(5, 10), new(100_000, 999_990), new(5, 999_990)])!.Shares;
        var above = BetaBinomialShrinkage.Fit([new(300_000, 1_000_010), new(5, 10), new(100_000, 1_000_010), new(5, 1_000_010)])!.Shares;
        foreach (var (one, other) in below.Zip(above))
        {
            one.Lower.ShouldBe(other.Lower, 2e-5);
            one.Upper.ShouldBe(other.Upper, 2e-5);
        }
    }

    [Fact]
    public void Thousands_of_people_are_shrunk_at_once()
    {
        var random = new Random(11);
        ShareCount[] people = [.. Enumerable.Range(0, 3_000).Select(_ => random.Next(0, 400)).Select(trials => new ShareCount(random.Next(trials / 2, trials + 1), trials))];
        BetaBinomialShrinkage.Fit(people)!.Shares.Count.ShouldBe(3_000);
    }

    [Fact]
    public void A_mean_counts_by_how_certain_it_is()
    {
        // Means 1, 2, 6, each with variance 1: common 3, Q = 4 + 1 + 9 = 14, room 3 - 3/3 = 2, τ² = (14 - 2)/2 = 6; own weight 6/7.
        // 3 - 2·6/7 = 1.285714; variance 6/7 + (1/7)²/(3/7) = 0.904762, 1.959964 times its root is 1.864298.
        var shrinkage = NormalShrinkage.Fit([new(1, 1), new(2, 1), new(6, 1)])!;
        shrinkage.CommonMean.ShouldBe(3, 1e-12);
        shrinkage.VarianceAmong.ShouldBe(6, 1e-12);
        shrinkage.Means[0].Estimate.ShouldBe(1.285714, 1e-6);
        (shrinkage.Means[0].Upper - shrinkage.Means[0].Estimate).ShouldBe(1.864298, 1e-6);
    }

    [Fact]
    public void Means_that_differ_no_more_than_chance_explains_are_one()
    {
        // Weights 1 and 1/4: (1·1 + 2/4) / 1.25 = 1.2, deviation √(1/1.25).
        var shrinkage = NormalShrinkage.Fit([new(1, 1), new(2, 4)])!;
        shrinkage.VarianceAmong.ShouldBe(0);
        shrinkage.Means.ShouldAllBe(mean => mean.Estimate == shrinkage.CommonMean);
        shrinkage.CommonMean.ShouldBe(1.2, 1e-12);
        (shrinkage.Means[1].Upper - 1.2).ShouldBe(1.959964 * Math.Sqrt(0.8), 1e-6);
    }

    [Fact]
    public void One_person_keeps_the_own_mean_and_nobody_has_none()
    {
        NormalShrinkage.Fit([new(5, 2)])!.Means[0].Estimate.ShouldBe(5);
        NormalShrinkage.Fit([]).ShouldBeNull();
    }

    [Fact]
    public void The_variance_of_an_observation_is_pooled()
    {
        // (9·4 + 4·1.4) / 13 = 3.2; over 10, 5 and 1 observations.
        var estimates = MeanEstimate.WithPooledVariance([new(7, 4, 10), new(8, 1.4, 5), new(9, 0, 1)])!;
        estimates.Select(estimate => Math.Round(estimate.SamplingVariance, 12)).ShouldBe([0.32, 0.64, 3.2]);
        MeanEstimate.WithPooledVariance([new(7, 0, 1), new(8, 0, 1)]).ShouldBeNull("nobody has two observations");
        MeanEstimate.WithPooledVariance([new(7, 0, 5), new(8, 0, 5)]).ShouldBeNull("none varies");
        MeanEstimate.WithPooledVariance([]).ShouldBeNull();
    }

    [Fact]
    public void Successes_have_the_moments_of_ones_and_noughts()
    {
        // 1 1 1 0: mean 0.75, variance (3·0.0625 + 0.5625) / 3.
        SampleMoments.Of(new ShareCount(3, 4)).ShouldBe(new SampleMoments(0.75, 0.25, 4));
        SampleMoments.Of(new ShareCount(1, 1)).ShouldBe(new SampleMoments(1, 0, 1));
        SampleMoments.Of(new ShareCount(3, 4)).WithMean(0.8).Mean.ShouldBe(0.8);
        Should.Throw<ArgumentOutOfRangeException>(() => SampleMoments.Of(default));
    }

    [Fact]
    public void Estimates_that_cannot_be_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new MeanEstimate(double.NaN, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new MeanEstimate(0, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => new MeanEstimate(0, double.PositiveInfinity));
        Should.Throw<ArgumentOutOfRangeException>(() => new SampleMoments(0, -1, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => new SampleMoments(0, double.NaN, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => new SampleMoments(0, 1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new SampleMoments(0, 0, 0));
        Should.Throw<ArgumentNullException>(() => NormalShrinkage.Fit([null!]));
        Should.Throw<ArgumentNullException>(() => MeanEstimate.WithPooledVariance([null!]));
    }

    [Fact]
    public void The_biggest_and_the_smallest_numbers_give_numbers()
    {
        var shrinkage = NormalShrinkage.Fit([new(1e50, 1e-50), new(-1e50, 1e50), new(1e50, 1e50), new(0, 1)])!;
        double[] all = [shrinkage.CommonMean, shrinkage.VarianceAmong, .. shrinkage.Means.SelectMany(mean => new[] { mean.Estimate, mean.Lower, mean.Upper })];
        all.ShouldAllBe(number => double.IsFinite(number));
        LeastSquares.Fit([1e50, -1e50, 1e-300], [1e50, 1e50, -1e50], [1e50, 1e-300, 1])!.Intercept.ShouldBeInRange(double.MinValue, double.MaxValue);
    }
}
