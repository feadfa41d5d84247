using System.Globalization;
using Hr.Attendance.Planning.Forecasting;

namespace Hr.Attendance.Benchmarks.Planning.Forecasts;

/// <summary>
/// The 414 hourly series of the M4 competition, 48 hours ahead, each forecast from its own history alone. Measures and published results: Makridakis,
/// Spiliotis and Assimakopoulos 2020, "The M4 Competition", International Journal of Forecasting 36; the season is 24 hours.
/// </summary>
internal static class HourlyCompetition
{
    private const int Horizon = 48;
    private const int Season = 24;
    private const double Outside = 0.05;

    /// <summary>The published means of Naive2, by which OWA divides.</summary>
    private const double NaiveSymmetricPercent = 18.383;
    private const double NaiveScaledError = 2.395;

    internal static IReadOnlyList<PlanningMeasure> Measure(string folder)
    {
        double[][] histories = Read(Path.Combine(folder, "m4-hourly-train.csv")), futures = Read(Path.Combine(folder, "m4-hourly-test.csv"));
        var figures = new Figures[histories.Length];
        Parallel.For(0, histories.Length, i => figures[i] = Of(histories[i], futures[i]));
        double naivePercent = figures.Average(one => one.NaivePercent), naiveScaled = figures.Average(one => one.NaiveScaled);
        double percent = figures.Average(one => one.Percent), scaled = figures.Average(one => one.Scaled);
        return
        [
            PlanningMeasure.Again("seasonal naive, sMAPE", 13.912, naivePercent, "0.000"),
            PlanningMeasure.Again("seasonal naive, MASE", 1.193, naiveScaled, "0.000"),
            PlanningMeasure.AtMost(
                "M4 hourly, OWA", "seasonal naive .627, Smyl .440, Doornik .410", 0.5, Overall(percent, scaled), "0.000"),
            PlanningMeasure.Told("M4 hourly, sMAPE", "Smyl 9.328, Doornik 8.913", percent, "0.000"),
            PlanningMeasure.Told("M4 hourly, MASE", "Smyl .893, Doornik .801", scaled, "0.000"),
            PlanningMeasure.AtMost("M4 hourly, MSIS", "ETS 17.5, Smyl 7.93, Doornik 6.14", 8, figures.Average(one => one.Interval), "0.000"),
            PlanningMeasure.Told("M4 hourly, within the 95 % band", "–", figures.Average(one => one.Covered), "0.000"),
        ];
    }

    private static double Overall(double percent, double scaled) => ((percent / NaiveSymmetricPercent) + (scaled / NaiveScaledError)) / 2;

    private static Figures Of(double[] history, double[] future)
    {
        var forecast = Forecaster.Forecast(new SeasonalSeries([.. history.Select(value => (double?)value)], Season, areCounts: false), Horizon);
        double[] middle = [.. forecast.Intervals.Select(interval => interval.Median)];
        double[] low = [.. forecast.Intervals.Select(interval => interval.Quantile(Outside / 2))];
        double[] high = [.. forecast.Intervals.Select(interval => interval.Quantile(1 - (Outside / 2)))];
        double[] naive = [.. Enumerable.Range(0, Horizon).Select(i => history[history.Length - Season + (i % Season)])];
        double scale = ForecastErrors.Scale(history, Season);
        return new Figures(
            ForecastErrors.SymmetricPercent(future, naive),
            ForecastErrors.MeanAbsolute(future, naive) / scale,
            ForecastErrors.SymmetricPercent(future, middle),
            ForecastErrors.MeanAbsolute(future, middle) / scale,
            ForecastErrors.Interval(future, low, high, Outside) / scale,
            future.Select((value, i) => value >= low[i] && value <= high[i] ? 1.0 : 0).Average());
    }

    /// <summary>One series a line after the headings, its name first, empty fields at the end.</summary>
    private static double[][] Read(string file) =>
    [
        .. File.ReadLines(file).Skip(1).Select(line => line.Split(',').Skip(1).Select(field => field.Trim('"'))
            .TakeWhile(field => field.Length > 0).Select(field => double.Parse(field, CultureInfo.InvariantCulture)).ToArray()),
    ];

    private sealed record Figures(double NaivePercent, double NaiveScaled, double Percent, double Scaled, double Interval, double Covered);
}
