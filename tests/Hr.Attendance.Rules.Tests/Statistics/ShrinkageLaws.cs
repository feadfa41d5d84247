using Hr.Attendance.Rules.Statistics;
using Hr.Attendance.Rules.Tests.Laws;

namespace Hr.Attendance.Rules.Tests.Statistics;

/// <summary>What holds of shrunken means and of lines through points, for any people.</summary>
[Laws(30, Arbitrary = [typeof(StatisticsGenerators)])]
public class ShrinkageLaws
{
    [Law]
    public void A_shrunken_mean_lies_between_the_own_and_the_common_one_and_keeps_its_order(Numbers means, Numbers variances)
    {
        var estimates = Estimates(means, variances);
        if (NormalShrinkage.Fit(estimates) is not { } shrinkage)
        {
            estimates.ShouldBeEmpty();
            return;
        }

        foreach (var (own, shrunken) in estimates.Zip(shrinkage.Means))
        {
            shrunken.Estimate.ShouldBeInRange(Math.Min(own.Mean, shrinkage.CommonMean) - 1e-9, Math.Max(own.Mean, shrinkage.CommonMean) + 1e-9);
            shrunken.Lower.ShouldBeLessThanOrEqualTo(shrunken.Estimate);
            shrunken.Upper.ShouldBeGreaterThanOrEqualTo(shrunken.Estimate);
        }

        foreach (var same in estimates.Zip(shrinkage.Means).GroupBy(one => one.First.SamplingVariance))
        {
            var byMean = same.OrderBy(one => one.First.Mean).Select(one => one.Second.Estimate).ToList();
            byMean.ShouldBe(byMean.Order());
        }
    }

    [Law]
    public void Shrunken_means_do_not_depend_on_the_order_of_people(Numbers means, Numbers variances, int seed)
    {
        var estimates = Estimates(means, variances);
        int[] order = StatisticsGenerators.Shuffled(Enumerable.Range(0, estimates.Count), seed);
        var here = NormalShrinkage.Fit(estimates);
        var there = NormalShrinkage.Fit([.. order.Select(place => estimates[place])]);
        there?.VarianceAmong.ShouldBe(here!.VarianceAmong);
        there?.Means.ShouldBe(order.Select(place => here!.Means[place]));
    }

    [Law]
    public void Shrunken_means_move_with_their_unit(Numbers means, Numbers variances)
    {
        var estimates = Estimates(means, variances);
        var moved = NormalShrinkage.Fit([.. estimates.Select(one => new MeanEstimate((one.Mean * 60) + 7, one.SamplingVariance * 3600))]);
        foreach (var (here, there) in (NormalShrinkage.Fit(estimates)?.Means ?? []).Zip(moved?.Means ?? []))
        {
            there.Estimate.ShouldBe((here.Estimate * 60) + 7, 1e-6);
            there.Upper.ShouldBe((here.Upper * 60) + 7, 1e-6);
        }
    }

    [Law]
    public void What_a_line_leaves_has_no_mean_and_no_slope_left(Numbers x, Numbers y, Numbers weights, int seed)
    {
        int count = Math.Min(x.Values.Count, Math.Min(y.Values.Count, weights.Values.Count));
        double[] regressor = [.. x.Values.Take(count)];
        double[] response = [.. y.Values.Take(count)];
        double[] weight = [.. weights.Values.Take(count).Select(Math.Abs)];
        var line = LeastSquares.Fit(regressor, response, weight);
        if (line is null)
        {
            weight.ShouldAllBe(one => one == 0);
            return;
        }

        double[] left = [.. regressor.Zip(response, line.Residual)];
        double scale = 1 + weight.Sum();
        (left.Zip(weight, (residual, one) => residual * one).Sum() / scale).ShouldBe(0, 1e-8);
        double slopeLeft = LeastSquares.Fit(regressor, left, weight)!.Slope;
        slopeLeft.ShouldBe(0, 1e-8 * (1 + Math.Abs(line.Slope)));

        int[] order = StatisticsGenerators.Shuffled(Enumerable.Range(0, count), seed);
        LeastSquares.Fit([.. order.Select(i => regressor[i])], [.. order.Select(i => response[i])], [.. order.Select(i => weight[i])]).ShouldBe(line);
    }

    private static List<MeanEstimate> Estimates(Numbers means, Numbers variances) =>
        [.. means.Values.Zip(variances.Values, (mean, variance) => new MeanEstimate(mean, 0.001 + (variance * variance)))];
}
