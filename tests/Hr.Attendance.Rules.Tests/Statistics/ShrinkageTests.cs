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
        // p(1 - p)/45, where p is everybody's average.
        double all = Hits.Sum() / (45.0 * Hits.Length);
        double[] averages = [.. Hits.Select(hits => hits / 45.0)];
        var means = NormalShrinkage.Fit([.. averages.Select(average => new MeanEstimate(average, all * (1 - all) / 45))])!.Means.Select(mean => mean.Estimate);

        // Squared errors, added up: the paper finds the shrunken averages better by a factor of more than three.
        ErrorOf(means).ShouldBeLessThan(ErrorOf(averages) / 3);

        static double ErrorOf(IEnumerable<double> estimates) => estimates.Zip(RestOfSeason, (estimate, truth) => Math.Pow(estimate - truth, 2)).Sum();
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
    public void Estimates_that_cannot_be_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new MeanEstimate(double.NaN, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new MeanEstimate(0, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => new MeanEstimate(0, double.PositiveInfinity));
        Should.Throw<ArgumentNullException>(() => NormalShrinkage.Fit([null!]));
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
