using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Forecasting.Models;

/// <summary>Exponential smoothing of a level and the days of a week: the additive method of Holt and Winters without a trend.</summary>
/// <remarks>
/// Both shares minimise the squared errors of as many days ahead as are asked for, at most a week: a share that follows one day ahead best runs after
/// chance where five are wanted.
/// </remarks>
internal static class WeekSmoothing
{
    private static readonly double[] SharesOfLevel = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9];
    private static readonly double[] SharesOfWeek = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7];

    internal static double[] Forecast(double[] values, int daysPerWeek, int days)
    {
        var (firstLevel, firstWeek) = Begin(values, daysPerWeek);
        int judged = Numbers.Within(days, 1, daysPerWeek);
        double least = double.MaxValue, level = firstLevel;
        double[] week = firstWeek, tried = new double[daysPerWeek];
        foreach (double ofLevel in SharesOfLevel)
        {
            foreach (double ofWeek in SharesOfWeek)
            {
                Array.Copy(firstWeek, tried, daysPerWeek);
                double last = firstLevel, squares = 0;
                for (int t = 0; t < values.Length; t++)
                {
                    for (int ahead = t; t >= daysPerWeek && ahead < Math.Min(t + judged, values.Length); ahead++)
                    {
                        double off = values[ahead] - last - tried[ahead % daysPerWeek];
                        squares += off * off;
                    }

                    double error = values[t] - last - tried[t % daysPerWeek];
                    last += ofLevel * error;
                    tried[t % daysPerWeek] += ofWeek * error;
                }

                if (squares < least)
                {
                    (least, level, week) = (squares, last, [.. tried]);
                }
            }
        }

        double[] forecast = new double[days];
        for (int i = 0; i < days; i++)
        {
            forecast[i] = level + week[(values.Length + i) % daysPerWeek];
        }

        return forecast;
    }

    /// <summary>The level and the week of the first two weeks.</summary>
    private static (double Level, double[] Week) Begin(double[] values, int daysPerWeek)
    {
        int count = Math.Min(values.Length, 2 * daysPerWeek);
        double level = 0;
        for (int t = 0; t < count; t++)
        {
            level += values[t] / count;
        }

        double[] week = new double[daysPerWeek];
        int[] seen = new int[daysPerWeek];
        for (int t = 0; t < count; t++)
        {
            week[t % daysPerWeek] += values[t] - level;
            seen[t % daysPerWeek]++;
        }

        for (int i = 0; i < daysPerWeek; i++)
        {
            week[i] /= Math.Max(1, seen[i]);
        }

        return (level, week);
    }
}
