using System.Globalization;
using Hr.Attendance.Planning.Forecasting;

namespace Hr.Attendance.Benchmarks.Planning.Forecasts;

/// <summary>Calls to a bank in slots of five minutes, 169 a day on five days a week: one week ahead from each of the last twelve weeks' beginnings.</summary>
internal static class BankCalls
{
    private const int Day = 169;
    private const int DaysPerWeek = 5;
    private const int Week = Day * DaysPerWeek;
    private const int Origins = 12;
    private const double Share = 0.9;

    internal static IReadOnlyList<PlanningMeasure> Measure(string folder)
    {
        double[] calls =
        [
            .. File.ReadLines(Path.Combine(folder, "bank-calls-5min.csv")).Where(line => line.Length > 0)
                .Select(line => double.Parse(line, CultureInfo.InvariantCulture)),
        ];
        var naive = Errors(calls, history => Forecasts(history[^Week..]));
        var means = Errors(calls, history => Forecasts(
            [.. Enumerable.Range(0, Week).Select(i => Enumerable.Range(1, 4).Average(weeks => history[history.Length - (weeks * Week) + i]))]));
        var ours = Errors(calls, Ours);
        return
        [
            PlanningMeasure.Again("seasonal naive of the week, MASE", 1.056, naive.Scaled, "0.000"),
            PlanningMeasure.Again("seasonal naive of the week, WAPE in %", 11.64, naive.Weighted, "0.00"),
            PlanningMeasure.Again("mean of the last four weeks, MASE", 0.867, means.Scaled, "0.000"),
            PlanningMeasure.Again("mean of the last four weeks, WAPE in %", 9.58, means.Weighted, "0.00"),
            PlanningMeasure.AtMost("bank calls, MASE", "mean of four weeks .867", 0.82, ours.Scaled, "0.0000"),
            PlanningMeasure.AtMost("bank calls, WAPE in %", "mean of four weeks 9.58", 9.2, ours.Weighted, "0.00"),
            PlanningMeasure.AtMost("bank calls, pinball of the 90 % quantile", "Poisson 4.85", 4.6, ours.Pinball, "0.000"),
            PlanningMeasure.Between("bank calls, up to the 90 % quantile, in %", "Poisson 80", 88, 92, ours.Covered, "0.0"),
        ];
    }

    private static (double[] Middle, double[] Bound) Forecasts(double[] forecast) => (forecast, forecast);

    private static (double[] Middle, double[] Bound) Ours(double[] history)
    {
        var forecast = Forecaster.Forecast(new SeasonalSeries([.. history.Select(value => (double?)value)], Day, DaysPerWeek), Week);
        return ([.. forecast.Intervals.Select(interval => interval.Median)], [.. forecast.Intervals.Select(interval => interval.Quantile(Share))]);
    }

    private static (double Scaled, double Weighted, double Pinball, double Covered) Errors(
        double[] calls, Func<double[], (double[] Middle, double[] Bound)> forecast)
    {
        var figures = new (double Scaled, double Weighted, double Pinball, double Covered)[Origins];
        Parallel.For(0, Origins, k =>
        {
            int origin = calls.Length - ((Origins - k) * Week);
            double[] history = calls[..origin], came = calls[origin..(origin + Week)];
            var (middle, bound) = forecast(history);
            double error = ForecastErrors.MeanAbsolute(came, middle);
            figures[k] = (
                error / ForecastErrors.Scale(history, Week),
                100 * error / came.Average(),
                ForecastErrors.Pinball(came, bound, Share),
                came.Where((value, i) => value <= bound[i]).Count() / (double)Week);
        });
        return (
            figures.Average(one => one.Scaled),
            figures.Average(one => one.Weighted),
            figures.Average(one => one.Pinball),
            100 * figures.Average(one => one.Covered));
    }
}
