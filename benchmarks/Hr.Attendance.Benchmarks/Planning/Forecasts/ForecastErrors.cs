namespace Hr.Attendance.Benchmarks.Planning.Forecasts;

/// <summary>Measures of forecasts, as the competitions define them.</summary>
internal static class ForecastErrors
{
    /// <summary>The mean absolute difference of values one season apart: what MASE and MSIS divide by.</summary>
    internal static double Scale(double[] history, int season) =>
        Enumerable.Range(season, history.Length - season).Average(t => Math.Abs(history[t] - history[t - season]));

    internal static double MeanAbsolute(double[] came, double[] forecast) => came.Zip(forecast, (value, said) => Math.Abs(value - said)).Average();

    /// <summary>In percent, over the mean of both.</summary>
    internal static double SymmetricPercent(double[] came, double[] forecast) =>
        came.Zip(forecast, (value, said) => 200 * Math.Abs(value - said) / (Math.Abs(value) + Math.Abs(said))).Average();

    /// <summary>The mean loss of a quantile.</summary>
    internal static double Pinball(double[] came, double[] quantile, double share) =>
        came.Zip(quantile, (value, bound) => value >= bound ? share * (value - bound) : (1 - share) * (bound - value)).Average();

    /// <summary>The mean width of a band, and two over the share outside times what lies outside of it (Gneiting and Raftery 2007), not yet scaled.</summary>
    internal static double Interval(double[] came, double[] low, double[] high, double outside) => came.Select((value, i) =>
        high[i] - low[i] + (2 / outside * (Math.Max(0, low[i] - value) + Math.Max(0, value - high[i])))).Average();
}
