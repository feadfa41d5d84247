using Hr.Attendance.Planning.Staffing;

namespace Hr.Attendance.Planning.Tests.Staffing;

public class CustomerArrivalsTests
{
    [Fact]
    public void Without_more_than_chance_there_is_one_level_of_busyness()
    {
        CustomerArrivals.Poisson(30).Levels.ShouldBe([(1, 30)]);
        CustomerArrivals.NegativeBinomial(30, 20).Levels.ShouldBe([(1, 30)]);
        CustomerArrivals.NegativeBinomial(0, 5).Levels.ShouldBe([(1, 0)]);
        CustomerArrivals.Quantiles([0.5], [30]).Levels.ShouldBe([(1, 30)]);
        CustomerArrivals.NegativeBinomial(30, 20).Variance.ShouldBe(30);
    }

    [Theory]
    [InlineData(30, 90)]
    [InlineData(30, 31)]
    [InlineData(0.01, 1)]
    [InlineData(1e8, 1e12)]
    public void Levels_have_the_mean_and_next_to_the_variance_of_all(double mean, double variance)
    {
        var arrivals = CustomerArrivals.NegativeBinomial(mean, variance);
        arrivals.Levels.Sum(level => level.Probability).ShouldBe(1, 1e-12);
        arrivals.Levels.Sum(level => level.Probability * level.Mean).ShouldBe(mean, mean * 1e-9);

        // What varies within a level is left out, so that it is a little less than all that chance does not explain.
        double ofLevels = arrivals.Levels.Sum(level => level.Probability * (level.Mean - mean) * (level.Mean - mean));
        (ofLevels / (arrivals.Variance - mean)).ShouldBeInRange(0.9, 1);
    }

    [Fact]
    public void A_wider_spread_than_staffing_can_tell_is_cut() => CustomerArrivals.NegativeBinomial(10, 1e9).Variance.ShouldBe(10 + (4 * 100));

    [Fact]
    public void Quantiles_of_counts_lose_the_part_that_chance_makes()
    {
        // Evenly from 0 to 40 (the ends half a step on): mean 20, variance 40²/12 = 133.3; without chance 113.3.
        var arrivals = CustomerArrivals.Quantiles([0.25, 0.75], [10, 30]);
        arrivals.Mean.ShouldBe(20, 1e-12);
        arrivals.Variance.ShouldBe(1600.0 / 12, 1e-9);
        double kept = Math.Sqrt((133.0 + (1.0 / 3) - 20) / (133.0 + (1.0 / 3)));
        arrivals.MeanAt(0.75).ShouldBe(20 + (10 * kept), 1e-9);
        arrivals.MeanAt(0.5).ShouldBe(20, 1e-9);
        arrivals.Levels.Sum(level => level.Probability * level.Mean).ShouldBe(20, 1e-9);
    }

    [Fact]
    public void Quantiles_of_a_negative_binomial_and_its_moments_are_nearly_the_same()
    {
        // Quantiles of the negative binomial of mean 30 and variance 90, from its distribution function.
        var quantiles = CustomerArrivals.Quantiles([0.05, 0.25, 0.5, 0.75, 0.95], [16, 23, 29, 36, 47]);
        quantiles.Mean.ShouldBe(30, 0.5);
        quantiles.Variance.ShouldBe(90, 5);
        quantiles.MeanAt(0.9).ShouldBe(CustomerArrivals.NegativeBinomial(30, 90).MeanAt(0.9), 1.5);
    }

    [Fact]
    public void Numbers_that_are_none_are_wrong_calls()
    {
        foreach (double number in new[] { -1, double.NaN, double.PositiveInfinity, 1e10 })
        {
            Should.Throw<ArgumentOutOfRangeException>(() => CustomerArrivals.Poisson(number));
            Should.Throw<ArgumentOutOfRangeException>(() => CustomerArrivals.NegativeBinomial(number, 1));
            Should.Throw<ArgumentException>(() => CustomerArrivals.Quantiles([0.5], [number]));
        }

        Should.Throw<ArgumentOutOfRangeException>(() => CustomerArrivals.NegativeBinomial(1, double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => CustomerArrivals.NegativeBinomial(1, -1));
        Should.Throw<ArgumentNullException>(() => CustomerArrivals.Quantiles(null!, [1]));
        Should.Throw<ArgumentException>(() => CustomerArrivals.Quantiles([], []));
        Should.Throw<ArgumentException>(() => CustomerArrivals.Quantiles([0.5], [1, 2]));
        Should.Throw<ArgumentException>(() => CustomerArrivals.Quantiles([0.5, 0.5], [1, 2]));
        Should.Throw<ArgumentException>(() => CustomerArrivals.Quantiles([0, 0.5], [1, 2]));
        Should.Throw<ArgumentException>(() => CustomerArrivals.Quantiles([0.5, 1], [1, 2]));
        Should.Throw<ArgumentException>(() => CustomerArrivals.Quantiles([0.5, double.NaN], [1, 2]));
        Should.Throw<ArgumentException>(() => CustomerArrivals.Quantiles([0.4, 0.5], [2, 1]));
    }
}
