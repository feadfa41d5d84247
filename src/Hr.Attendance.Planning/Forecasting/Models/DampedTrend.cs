using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Forecasting.Models;

/// <summary>Exponential smoothing with a trend that fades out.</summary>
/// <remarks>
/// Source: E. S. Gardner and E. McKenzie 1985, "Forecasting Trends in Time Series", Management Science 31: ETS(A,Ad,N) in the words of Hyndman and
/// others 2008. The damping lies between 0.8 and 0.98, the range that they advise.
/// </remarks>
internal static class DampedTrend
{
    private const double LeastDamping = 0.8;
    private const double MostDamping = 0.98;
    private const int Steps = 100;

    private static readonly double[] Start = [0, -2, 0];

    internal static double[] Forecast(double[] values, int horizon)
    {
        double[] best = Minimum.Find(point => Run(values, point).Squares, Start, 1, Steps);
        var (_, level, trend) = Run(values, best);
        double damping = DampingOf(best), sum = 0, power = 1;
        double[] forecast = new double[horizon];
        for (int i = 0; i < horizon; i++)
        {
            power *= damping;
            sum += power;
            forecast[i] = level + (sum * trend);
        }

        return forecast;
    }

    private static (double Squares, double Level, double Trend) Run(double[] values, double[] point)
    {
        double ofLevel = Share(point[0]), ofTrend = ofLevel * Share(point[1]), damping = DampingOf(point);
        double level = values[0], trend = 0, squares = 0;
        for (int t = 1; t < values.Length; t++)
        {
            double ahead = level + (damping * trend);
            double error = values[t] - ahead;
            level = ahead + (ofLevel * error);
            trend = (damping * trend) + (ofTrend * error);
            squares += error * error;
        }

        return (squares / values.Length, level, trend);
    }

    private static double DampingOf(double[] point) => LeastDamping + ((MostDamping - LeastDamping) * Share(point[2]));

    private static double Share(double x) => 1 / (1 + Math.Exp(-x));
}
