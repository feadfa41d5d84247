using Hr.Attendance.Planning.Forecasting;
using MathNet.Numerics.Distributions;
using Shouldly;
using Xunit;

namespace Hr.Attendance.Planning.Tests.Forecasting;

public sealed class IdleHoursTests
{
    private const int Busy = 12;
    private const double Mean = 25;

    [Fact]
    public void Hours_in_which_nobody_ever_comes_do_not_narrow_the_band()
    {
        // Days vary by a quarter: the variance of a half hour is 25 by chance and 25²/16 by the day, 64 in all, so that 90 % less 10 % is 2.563 · 8.
        double width = WidthWith(intervalsPerDay: 48);
        width.ShouldBe(2.563 * Math.Sqrt(Mean + (Mean * Mean / 16)), 0.3 * 2.563 * 8);
        width.ShouldBe(WidthWith(intervalsPerDay: Busy), 0.35 * width);
    }

    private static double WidthWith(int intervalsPerDay)
    {
        var draws = new Random(1);
        var values = new List<double?>();
        for (int day = 0; day < 84; day++)
        {
            double busy = Gamma.Sample(draws, 16, 16);
            for (int i = 0; i < intervalsPerDay; i++)
            {
                values.Add(i < Busy ? Poisson.Sample(draws, busy * Mean) : 0);
            }
        }

        return Forecaster.Forecast(new SeasonalSeries(values, intervalsPerDay), 7 * intervalsPerDay).Intervals.Where(interval => interval.IntervalOfDay < Busy)
            .Average(interval => interval.Quantile(0.9) - interval.Quantile(0.1));
    }
}
