using Hr.Attendance.Rules.Statistics;

namespace Hr.Attendance.Rules.Tests.Statistics;

public class TwoSharesTests
{
    /// <summary>Newcombe 1998, "Interval Estimation for the Difference between Independent Proportions", table II, method 10.</summary>
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    public void The_interval_of_a_difference_is_Newcombe_s(long s1, long n1, long s2, long n2, double lower, double upper)
    {
        var compared = TwoShares.Compare(new ShareCount(s1, n1), new ShareCount(s2, n2))!;
        Math.Round(compared.Lower, 4).ShouldBe(lower);
        Math.Round(compared.Upper, 4).ShouldBe(upper);
    }

    [Fact]
    public void The_lady_tasting_tea()
    {
        // Of the C(8,4) = 70 ways, 3 of 4 right has 16, 1 of 4 another 16, none and all 1 each: 34 / 70.
        var compared = TwoShares.Compare(new ShareCount(3, 4), new ShareCount(1, 4))!;
        compared.IsExact.ShouldBeTrue();
        compared.PValue.ShouldBe(34 / 70.0, 1e-14);
    }

    [Fact]
    public void Larger_samples_are_compared_by_z_with_pooled_variance()
    {
        // p = 104/150; z = 0.2 / √(p(1-p)(1/70 + 1/80)) = 0.2 / 0.0754734 = 2.64994 (so χ² = 7.0222); both tails 0.00805.
        var compared = TwoShares.Compare(new ShareCount(56, 70), new ShareCount(48, 80))!;
        compared.IsExact.ShouldBeFalse();
        compared.PValue.ShouldBe(0.00805, 0.000005);
    }

    [Theory]
    [InlineData(0, 10, 0, 20)]
    [InlineData(10, 10, 20, 20)]
    [InlineData(0, 1, 0, 1_000_000_000_000)]
    public void Shares_that_leave_nothing_to_chance_do_not_differ(long s1, long n1, long s2, long n2) =>
        TwoShares.Compare(new ShareCount(s1, n1), new ShareCount(s2, n2))!.PValue.ShouldBe(1);

    [Fact]
    public void A_small_sample_against_a_huge_one_is_compared_exactly_and_at_once()
    {
        // Half of two billion against three of three: as unlikely are none and all of three, 2 · 0.5³.
        var compared = TwoShares.Compare(new ShareCount(3, 3), new ShareCount(1_000_000_000, 2_000_000_000))!;
        compared.IsExact.ShouldBeTrue();
        compared.PValue.ShouldBe(0.25, 1e-8);
    }

    [Fact]
    public void Without_trials_there_is_nothing_to_compare()
    {
        TwoShares.Compare(default, new ShareCount(1, 2)).ShouldBeNull();
        TwoShares.Compare(new ShareCount(1, 2), default).ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => TwoShares.Compare(default, default, confidence: 1));
    }

    [Fact]
    public void The_exact_test_rejects_equal_shares_as_seldom_as_it_says()
    {
        // Both samples have 12 trials at a share of 0.2; every outcome weighted with its probability.
        double[] probability = [.. Enumerable.Range(0, 13).Select(k => MathNet.Numerics.Distributions.Binomial.PMF(0.2, 12, k))];
        double rejected = 0;
        for (int a = 0; a <= 12; a++)
        {
            for (int b = 0; b <= 12; b++)
            {
                var compared = TwoShares.Compare(new ShareCount(a, 12), new ShareCount(b, 12))!;
                rejected += compared.IsExact && compared.PValue <= 0.05 ? probability[a] * probability[b] : 0;
            }
        }

        rejected.ShouldBeInRange(0.001, 0.05);
    }
}
