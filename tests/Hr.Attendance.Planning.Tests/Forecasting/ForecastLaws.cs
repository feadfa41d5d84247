using FsCheck;
using Hr.Attendance.Planning.Forecasting;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Tests.Forecasting;

/// <summary>What holds of a forecast from any history.</summary>
[Laws(25, Arbitrary = [typeof(ForecastGenerators)])]
public class ForecastLaws
{
    private static readonly double[] Probabilities = [1e-6, 0.025, 0.1, 0.3, 0.5, 0.7, 0.9, 0.975, 1 - 1e-6];

    [Law]
    public void Every_number_is_finite_and_no_quantile_crosses_another(DrawnSeries drawn)
    {
        var forecast = drawn.Forecast();
        forecast.Intervals.Count.ShouldBe(drawn.Values.Any(value => value is not null) ? drawn.Horizon : 0);
        foreach (var interval in forecast.Intervals)
        {
            double[] quantiles = [.. Probabilities.Select(interval.Quantile)];
            quantiles.Append(interval.Expected).ShouldAllBe(value => double.IsFinite(value));
            quantiles.ShouldBe(quantiles.Order());
            (!drawn.AreCounts || quantiles.Append(interval.Expected).All(value => value >= 0)).ShouldBeTrue();
            double.IsFinite(interval.GetReasons().Sum(reason => reason.Factor)).ShouldBeTrue();
        }

        foreach (var share in forecast.Models)
        {
            double.IsFinite(share.Weight + (share.Accuracy?.MeanAbsoluteError ?? 0) + (share.Accuracy?.ScaledError ?? 0)).ShouldBeTrue();
        }

        (forecast.Models.Count == 0 ? 1 : forecast.Models.Sum(share => share.Weight)).ShouldBe(1, 1e-9);
    }

    [Law]
    public void Quantiles_of_sums_are_finite_and_do_not_cross(DrawnSeries drawn)
    {
        var forecast = drawn.Forecast();
        if (forecast.Intervals.Count > 0)
        {
            double[] quantiles = [.. Probabilities.Select(probability => forecast.QuantileOfSum(0, drawn.Horizon, probability))];
            quantiles.ShouldAllBe(value => double.IsFinite(value));
            quantiles.ShouldBe(quantiles.Order());
        }
    }

    [Law]
    public void The_same_history_gives_the_same_forecast_whatever_else_is_forecast(DrawnSeries one, DrawnSeries other)
    {
        string alone = Text(one.Forecast());
        string[] together = new string[4];
        Parallel.For(0, together.Length, i => together[i] = Text((i % 2 == 0 ? one : other).Forecast()));
        together[0].ShouldBe(alone);
        together[2].ShouldBe(alone);
    }

    [Law]
    public void Twice_the_values_give_twice_the_forecast(DrawnSeries drawn)
    {
        // Counts are told from their unit: two of each are no counts of the same kind. Amounts have none, and by a power of two nothing is rounded.
        var amounts = drawn with { AreCounts = false };
        var twice = amounts with { Values = [.. drawn.Values.Select(value => 2 * value)] };
        var (forecast, doubled) = (amounts.Forecast(), twice.Forecast());
        if (drawn.Values.All(value => Math.Abs(value ?? 0) < 4e14))
        {
            doubled.Intervals.Select(interval => interval.Expected).ShouldBe(forecast.Intervals.Select(interval => 2 * interval.Expected));
            doubled.Intervals.Select(interval => interval.Quantile(0.9)).ShouldBe(forecast.Intervals.Select(interval => 2 * interval.Quantile(0.9)));
        }
    }

    [Law]
    public void Features_that_fall_on_no_day_change_nothing(DrawnSeries drawn) =>
        Text(drawn.Forecast(new DayFeature(Bilingual.Same("never"), []))).ShouldBe(Text(drawn.Forecast()));

    [Law]
    public void The_order_of_features_and_of_their_days_does_not_matter(DrawnSeries drawn, PositiveInt step)
    {
        int[] days = [.. Enumerable.Range(0, 40).Where(day => day % (1 + (step.Get % 9)) == 0)];
        var (one, reversed) = (new DayFeature(Bilingual.Same("a"), days), new DayFeature(Bilingual.Same("a"), days.Reverse().Concat(days)));
        var other = new DayFeature(Bilingual.Same("b"), [1, 5, 12]);
        Text(drawn.Forecast(other, reversed)).ShouldBe(Text(drawn.Forecast(one, other)));
    }

    [Law]
    public void Reasons_multiply_to_what_is_expected(DrawnSeries drawn)
    {
        var forecast = drawn.Forecast(new DayFeature(new Bilingual("holiday", "节假日"), [2, 9, 16, 23, 30, 37, 38, 39, 40, 41]));
        foreach (var interval in forecast.Intervals)
        {
            var reasons = interval.GetReasons();
            if (reasons.Count > 0 && reasons.All(reason => reason.Factor > 0))
            {
                reasons.Aggregate(1.0, (product, reason) => product * reason.Factor).ShouldBe(interval.Expected, 1e-9 * (1e-9 + interval.Expected));
            }
        }
    }

    private static string Text(SeriesForecast forecast) => string.Join(
        ' ', forecast.Intervals.Select(interval => $"{interval.Expected:R} {interval.Quantile(0.1):R} {interval.Quantile(0.9):R}"));
}
