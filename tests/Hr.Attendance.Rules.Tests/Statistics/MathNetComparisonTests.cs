using Hr.Attendance.Rules.Statistics;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Hr.Attendance.Rules.Tests.Statistics;

/// <summary>The same figures as a library of mathematics gives, over drawn inputs; the functions within are seen at the public edge.</summary>
public class MathNetComparisonTests
{
    [Fact]
    public void Normal_quantiles()
    {
        foreach (double confidence in new[] { 0.001, 0.1, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.999999, 0.999999999 })
        {
            // With no success of n, the upper end is z² / (n + z²).
            double upper = WilsonInterval.Of(0, 10, confidence)!.Upper;
            double z = Math.Sqrt(10 * upper / (1 - upper));
            z.ShouldBe(-Normal.InvCDF(0, 1, (1 - confidence) / 2), 1e-9 * z);
        }
    }

    [Fact]
    public void Normal_tails()
    {
        for (int successes = 500; successes <= 1000; successes += 3)
        {
            // z = (p - 1/2) / √((p(1-p) + 1/4) / 999) over a thousand people of one session each, from 0 to beyond 31; both tails are erfc(z / √2).
            double p = successes / 1000.0;
            double z = (p - 0.5) / Math.Sqrt(((p * (1 - p)) + 0.25) / 999);
            double expected = SpecialFunctions.Erfc(z / Math.Sqrt(2));
            Of(successes).Minus(Of(500))!.PValue.ShouldBe(expected, 1e-11 * expected);
        }
    }

    private static ClusteredShare Of(int successes) =>
        Enumerable.Range(0, 1000).Aggregate(default(ClusteredShare), (sum, i) => sum.Merge(ClusteredShare.Of(new ShareCount(i < successes ? 1 : 0, 1))));

    [Fact]
    public void The_rank_test_by_all_ways_to_deal_the_values_out()
    {
        var random = new Random(7);
        for (int run = 0; run < 60; run++)
        {
            double[] values = [.. Enumerable.Range(0, 2 + random.Next(8)).Select(_ => run % 2 == 0 ? random.NextDouble() : random.Next(4))];
            int first = 1 + random.Next(values.Length - 1);
            double Distance(int chosen)
            {
                var mine = values.Where((_, place) => (chosen >> place & 1) == 1).ToList();
                var others = values.Where((_, place) => (chosen >> place & 1) == 0).ToList();
                return Math.Abs(mine.Sum(one => others.Sum(other => one.CompareTo(other))));
            }

            var distances = Enumerable.Range(0, 1 << values.Length)
                .Where(chosen => System.Numerics.BitOperations.PopCount((uint)chosen) == first)
                .Select(Distance)
                .ToList();
            double seen = Distance((1 << first) - 1);
            var test = MannWhitneyTest.Compare(values[..first], values[first..])!;
            test.PValue.ShouldBe((double)distances.Count(distance => distance >= seen) / distances.Count, 1e-14);
        }
    }

    [Fact]
    public void The_approximation_of_the_rank_test_meets_the_exact_one_at_its_limit()
    {
        // 20 by 20 values, shifted against each other by more and more: U has the mean 200 and the variance 400·41/12.
        for (int shift = 0; shift < 40; shift++)
        {
            var test = MannWhitneyTest.Compare(
                [.. Enumerable.Range(0, 20).Select(i => (2.0 * i) + shift + 0.5)], [.. Enumerable.Range(0, 20).Select(i => 2.0 * i)])!;
            double z = Math.Max(0, Math.Abs(test.U - 200) - 0.5) / Math.Sqrt(400 * 41 / 12.0);
            test.IsExact.ShouldBeTrue();
            test.PValue.ShouldBe(SpecialFunctions.Erfc(z / Math.Sqrt(2)), test.PValue < 0.1 ? 0.002 : 0.005);
        }
    }

    [Fact]
    public void A_line_through_points()
    {
        var random = new Random(8);
        for (int run = 0; run < 50; run++)
        {
            double[] x = [.. Enumerable.Range(0, 2 + run).Select(_ => random.NextDouble() * 20)];
            double[] y = [.. x.Select(one => (one * 3) + random.NextDouble())];
            var (intercept, slope) = Fit.Line(x, y);
            var line = LeastSquares.Fit(x, y)!;
            line.Intercept.ShouldBe(intercept, 1e-8);
            line.Slope.ShouldBe(slope, 1e-8);
        }
    }
}
