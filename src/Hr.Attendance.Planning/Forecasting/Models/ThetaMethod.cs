namespace Hr.Attendance.Planning.Forecasting.Models;

/// <summary>Simple exponential smoothing with half the slope of the straight line through all values.</summary>
/// <remarks>
/// Sources: V. Assimakopoulos and K. Nikolopoulos 2000, "The theta model", International Journal of Forecasting 16, in the form of R. J. Hyndman and
/// B. Billah 2003, "Unmasking the Theta method", same journal 19.
/// </remarks>
internal static class ThetaMethod
{
    private const int Steps = 20;

    internal static double[] Forecast(double[] values, int horizon)
    {
        double least = double.MaxValue, level = values[0], best = 1;
        for (int step = 1; step <= Steps; step++)
        {
            double share = step / (double)Steps;
            var (squares, last) = Smooth(values, share);
            if (squares < least)
            {
                (least, level, best) = (squares, last, share);
            }
        }

        double drift = Slope(values) / 2;
        double begun = (1 - Math.Pow(1 - best, values.Length)) / best;
        double[] forecast = new double[horizon];
        for (int i = 0; i < horizon; i++)
        {
            forecast[i] = level + (drift * (i + begun));
        }

        return forecast;
    }

    private static (double Squares, double Level) Smooth(double[] values, double share)
    {
        double level = values[0], squares = 0;
        for (int t = 1; t < values.Length; t++)
        {
            double error = values[t] - level;
            squares += error * error;
            level += share * error;
        }

        return (squares, level);
    }

    private static double Slope(double[] values)
    {
        double middle = (values.Length - 1) / 2.0, mean = Numerics.Numbers.Mean(values), xy = 0, xx = 0;
        for (int t = 0; t < values.Length; t++)
        {
            xy += (t - middle) * (values[t] - mean);
            xx += (t - middle) * (t - middle);
        }

        return xx > 0 ? xy / xx : 0;
    }
}
