using Hr.Attendance.Planning.Forecasting.Backtests;
using Hr.Attendance.Planning.Forecasting.Models;
using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Tests.Forecasting;

public class ForecastNumericsTests
{
    [Theory]
    [InlineData(5, 1)]
    [InlineData(9, 3)]
    [InlineData(99, 1)]
    public void Local_regression_leaves_a_straight_line_as_it_is(int window, int stride)
    {
        double[] line = [.. Enumerable.Range(0, 20).Select(t => 3 + (0.5 * t))];
        LocalRegression.Smooth(line, window, beyond: 2, stride).Zip(Enumerable.Range(-2, 24), (smooth, t) => smooth - (3 + (0.5 * t)))
            .ShouldAllBe(off => Math.Abs(off) < 1e-9);
    }

    [Fact]
    public void Decomposition_takes_out_a_day_and_a_week_and_leaves_the_trend()
    {
        double[] values = [.. Enumerable.Range(0, 8 * 28).Select(t => 100 + (0.1 * t) + (5 * (t % 4)) - (t / 4 % 7 == 6 ? 3 : 0))];
        var decomposition = SeasonalDecomposition.Of(new SeasonalHistory(values, 4, 7));

        // Day and week are put back less their means: 7.5 and -3/7.
        for (int t = 28; t < values.Length - 28; t++)
        {
            decomposition.Deseasonalised[t].ShouldBe(100 + (0.1 * t) + 7.5 - (3 / 7.0), 0.1);
        }

        (decomposition.SeasonAhead(3) - decomposition.SeasonAhead(0)).ShouldBe(15, 0.5);
    }

    [Fact]
    public void Ridge_regression_is_that_of_the_formula()
    {
        // X = (1, 2), y = (2, 6): X'y = 14, X'X = 5, so with a penalty of 2 the slope is 14 / 7.
        var regression = new RidgeRegression(1);
        regression.Add([1], 2);
        regression.Add([2], 6);
        regression.Solve([2])[0].ShouldBe(2, 1e-12);
    }

    [Fact]
    public void Theta_of_a_straight_line_goes_on_with_half_its_slope()
    {
        // The best smoothing follows the last value, 39, at once; the drift is half of the slope of 2, from the first step on: 39 + 1 · (0 + 1).
        double[] forecast = ThetaMethod.Forecast([.. Enumerable.Range(0, 20).Select(t => 1 + (2.0 * t))], 3);
        forecast.ShouldBe([40, 41, 42], 1e-9);
    }

    [Fact]
    public void A_damped_trend_fades()
    {
        double[] forecast = DampedTrend.Forecast([.. Enumerable.Range(0, 60).Select(t => 5 + (1.0 * t))], 50);
        double[] steps = [.. forecast.Zip(forecast.Skip(1), (one, next) => next - one)];
        steps.ShouldAllBe(step => step > 0);
        steps.ShouldBe(steps.OrderDescending());
        forecast[0].ShouldBe(65, 0.5);
    }

    [Fact]
    public void A_mean_root_squared_and_the_variance_of_the_roots_make_the_mean()
    {
        // Roots of 0 and 4 have mean 1 and variance 1; the values' mean is 2 = 1 + 1. A logarithm is of the middle, which stays.
        ValueScale.Of([0, 4], areCounts: true).MeanAboveMiddle(1).ShouldBe(1);
        ValueScale.Of([2, 4], areCounts: false).MeanAboveMiddle(1).ShouldBe(0);
    }

    [Fact]
    public void An_interval_that_was_never_off_has_no_spread()
    {
        Residual[] residuals = [.. Enumerable.Range(0, 40).Select(i => new Residual(i % 2 == 0 ? 0 : (i % 4) - 2, i % 2, i / 20, i / 4))];
        var spread = new ResidualSpread(residuals, 2, 10);
        spread.Quantile(0.99, 0, 1).ShouldBe(0);
        spread.Quantile(0.99, 1, 1).ShouldBeGreaterThan(0.9);
    }

    [Theory]
    [InlineData(-1, false, -1)]
    [InlineData(0, false, 0)]
    [InlineData(5, true, 2.2360679774997896)] // √5
    [InlineData(5, false, 1.6094379124341003)] // ln 5
    public void A_scale_is_chosen_by_the_least_value(double least, bool areCounts, double ofLeast) =>
        ValueScale.Of([least, 10, 20], areCounts).To(least).ShouldBe(ofLeast, 1e-12);

    [Fact]
    public void Origins_go_through_all_days_of_the_week_and_leave_two_weeks_before_them()
    {
        var history = new SeasonalHistory(new double[(84 * 2) + 1], 2, 7);
        var backtest = RollingBacktest.Of(history, ValueScale.Of(history.Values, areCounts: true), 14);
        backtest.Origins.Length.ShouldBe(12);
        backtest.Origins[0].ShouldBe((84 * 2) + 1 - 14);
        backtest.Origins.ShouldAllBe(origin => origin % 2 == 1 && origin >= 28 && origin + 14 <= history.Count);
        backtest.Origins.Select(origin => origin / 2 % 7).Distinct().Count().ShouldBe(7);
    }

    [Fact]
    public void Weights_are_inverse_errors_to_the_fifth_power()
    {
        var errors = new Dictionary<ForecastModel, double[]>
        {
            [ForecastModel.LastDay] = [2, 2, 100],
            [ForecastModel.WeeklyMeans] = [1, 1, 1],
        };

        // Without the third origin 2 against 1: 1/32 to 1.
        ModelWeights.Of(errors, without: 2)[ForecastModel.LastDay].ShouldBe(1 / 33.0, 1e-12);
        ModelWeights.Of(errors)[ForecastModel.LastDay].ShouldBeLessThan(1e-6);
        var none = new Dictionary<ForecastModel, double[]> { [ForecastModel.LastDay] = [0], [ForecastModel.WeeklyMeans] = [0] };
        ModelWeights.Of(none).Values.ShouldBe([0.5, 0.5]);
    }

    [Fact]
    public void Measures_are_those_of_the_field()
    {
        // A history of 1 3 2 4 with a season of one: |2| |1| |2| make a naive error of 5/3. Forecast 3 for the last two: errors 1 and 1.
        var measures = new BacktestMeasures.Builder(new SeasonalHistory([1, 3, 2, 4], 1, 1), [true, true, true, true]);
        measures.Add(2, 3, 5);
        measures.Add(3, 3, 3);
        var built = measures.Build();
        built.MeanAbsoluteError.ShouldBe(1);
        built.ScaledError.ShouldBe(0.6, 1e-12);
        built.WeightedError.ShouldBe(1 / 3.0, 1e-12);
        built.Pinball!.Value.ShouldBe(((0.1 * 3) + (0.9 * 1)) / 2, 1e-12);
        built.Covered.ShouldBe(0.5);
    }

    [Fact]
    public void What_residuals_of_a_day_share_widens_the_band_and_chance_of_each_interval_does_not()
    {
        var random = new Random(1);
        Residual[] chance = [.. Enumerable.Range(0, 300).Select(i => new Residual(random.NextDouble() - 0.5, i % 50, 0, i / 50))];
        Residual[] shared = [.. chance.Select(residual => residual with { Value = chance[residual.Origin * 8].Value })];
        Widening(chance).ShouldBe(1, 0.15);

        // Two independent stretches leave one degree of freedom: Student's 3.078 over the normal 1.282.
        Widening(shared).ShouldBe(2.4, 0.15);

        static double Widening(Residual[] residuals) =>
            new ResidualSpread(residuals, 50, 2).Quantile(0.9, 0, 0) / new ResidualSpread(residuals, 50, 1e6).Quantile(0.9, 0, 0);
    }

    [Fact]
    public void Regression_on_days_finds_what_repeats_every_week()
    {
        double[] values = [.. Enumerable.Range(0, 70).Select(day => 10.0 + (day % 7))];
        double[] forecast = new DayLagRegression().Forecast(new SeasonalHistory(values, 1, 7), 7);
        forecast.ShouldBe([10, 11, 12, 13, 14, 15, 16], 0.2);
    }

    [Fact]
    public void The_running_day_moves_its_factor_by_what_it_shows()
    {
        // Days of one shape, 1 to 4, at a level that varies; today begins at twice the mean level.
        double[] levels = [.. Enumerable.Range(0, 28).Select(day => 10 + (5 * Math.Sin(day * 2.4)))];
        double[] values = [.. levels.SelectMany(level => Enumerable.Range(1, 4).Select(i => level * i + (0.01 * i * i))), 20, 40];
        double[] forecast = new DayFactors(ForecastModel.DayFactorRegression).Forecast(new SeasonalHistory(values, 4, 7), 2);
        forecast[0].ShouldBe(60, 3);
        forecast[1].ShouldBe(80, 4);
    }
}
