using Hr.Attendance.Rules.Statistics;

namespace Hr.Attendance.Rules.Tests.Statistics;

public class MannWhitneyTestTests
{
    [Fact]
    public void Two_samples_that_do_not_overlap_are_as_far_apart_as_can_be()
    {
        // Of the 20 ways to choose 3 of 6, two are as extreme: 2 / 20.
        var test = MannWhitneyTest.Compare([1, 2, 3], [4, 5, 6])!;
        test.U.ShouldBe(0);
        test.PValue.ShouldBe(0.1);
        test.IsExact.ShouldBeTrue();
        test.ProbabilityOfSuperiority.ShouldBe(0);
        test.CliffsDelta.ShouldBe(-1);
    }

    /// <summary>
    /// Hollander and Wolfe 1973, "Nonparametric Statistical Methods", pages 69-71: permeability of the human chorioamnion at term and at 12 to
    /// 26 weeks, the example of R's wilcox.test: W = 35, one-sided p = 0.1272, so two-sided 0.2544.
    /// </summary>
    [Fact]
    public void The_chorioamnion_of_Hollander_and_Wolfe()
    {
        var test = MannWhitneyTest.Compare([0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46], [1.15, 0.88, 0.90, 0.74, 1.21])!;
        test.U.ShouldBe(35);
        Math.Round(test.PValue, 4).ShouldBe(0.2544);
        test.ProbabilityOfSuperiority.ShouldBe(0.7);
        test.CliffsDelta.ShouldBe(0.4, 1e-15);
    }

    [Fact]
    public void Ties_count_as_they_are_where_the_test_is_exact()
    {
        // 1 | 1 2: ranks 1.5 | 1.5 3. Chosen can be 1.5, 1.5 or 3, 2 on average; every one of them is at least half a rank off.
        MannWhitneyTest.Compare([1], [1, 2])!.PValue.ShouldBe(1);

        // 1 1 | 2 2: rank sums of the 6 choices: 3, 5, 5, 5, 5, 7; as far off as 3 are two: 2 / 6.
        MannWhitneyTest.Compare([1, 1], [2, 2])!.PValue.ShouldBe(1 / 3.0);
    }

    [Fact]
    public void Samples_that_are_all_alike_do_not_differ()
    {
        double[] few = [.. Enumerable.Repeat(5.0, 3)];
        double[] many = [.. Enumerable.Repeat(5.0, 300)];
        foreach (double[] sample in new[] { few, many })
        {
            var test = MannWhitneyTest.Compare(many, sample)!;
            test.PValue.ShouldBe(1);
            test.ProbabilityOfSuperiority.ShouldBe(0.5);
            test.CliffsDelta.ShouldBe(0);
        }
    }

    [Fact]
    public void The_approximation_corrects_for_ties_and_continuity()
    {
        // 15 threes and 15 fours against 20 threes and 10 fours: of 900 pairs the first is greater in 15·20 = 300, equal in 15·20 + 15·10 = 450,
        // U = 300 + 225 = 525. Ties: 35³-35 + 25³-25 = 58440; variance 900/12 · (61 - 58440/(60·59)) = 3336.864. z = (75 - 0.5)/57.7656 =
        // 1.289695; both tails 0.19716.
        double[] first = [.. Enumerable.Repeat(3.0, 15), .. Enumerable.Repeat(4.0, 15)];
        double[] second = [.. Enumerable.Repeat(3.0, 20), .. Enumerable.Repeat(4.0, 10)];
        var test = MannWhitneyTest.Compare(first, second)!;
        test.IsExact.ShouldBeFalse();
        test.U.ShouldBe(525);
        test.PValue.ShouldBe(0.19716, 0.00001);
    }

    [Theory]
    [InlineData(20, 20, true)]
    [InlineData(21, 20, false)]
    [InlineData(2, 200, true)]
    [InlineData(400, 1, true)]
    [InlineData(401, 1, false)]
    public void Up_to_400_pairs_the_test_is_exact_and_the_approximation_goes_on_from_there(int n, int m, bool isExact)
    {
        double[] first = [.. Enumerable.Range(0, n).Select(i => i * 1.01)];
        double[] second = [.. Enumerable.Range(0, m).Select(i => (i * 1.31) + 2.003)];
        var test = MannWhitneyTest.Compare(first, second)!;
        test.IsExact.ShouldBe(isExact);
        test.PValue.ShouldBeInRange(0, 1);
    }

    [Fact]
    public void An_empty_sample_is_compared_with_nothing()
    {
        MannWhitneyTest.Compare([], [1]).ShouldBeNull();
        MannWhitneyTest.Compare([1], []).ShouldBeNull();
        MannWhitneyTest.Compare([], []).ShouldBeNull();
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_number_is_refused(double value)
    {
        Should.Throw<ArgumentException>(() => MannWhitneyTest.Compare([1, value], [2]));
        Should.Throw<ArgumentException>(() => MannWhitneyTest.Compare([], [value]));
    }
}
