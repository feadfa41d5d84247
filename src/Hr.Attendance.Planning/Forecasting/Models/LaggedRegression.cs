using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Forecasting.Models;

/// <summary>A value as a weighted sum of earlier ones; the forecast of each interval is a value for those after it.</summary>
/// <remarks>Ridge regression on standardised values, solved by Cholesky. A run-away sum is held within three deviations of what has been seen.</remarks>
internal static class LaggedRegression
{
    private const double Beyond = 3;
    private const double PenaltyOfIntercept = 1e-6;

    /// <summary>The next values.</summary>
    /// <param name="values">The values so far.</param>
    /// <param name="lags">How far back the earlier ones lie, from 1 on.</param>
    /// <param name="penalty">What the size of a coefficient costs, on standardised values.</param>
    /// <param name="horizon">How many.</param>
    /// <param name="reach">For a lag beyond it, the earlier value is the mean of so many neighbours on either side as well.</param>
    internal static double[] Forecast(double[] values, IReadOnlyList<int> lags, double penalty, int horizon, int reach = 0)
    {
        double mean = Numbers.Mean(values), deviation = Numbers.StandardDeviation(values);
        double[] path = new double[values.Length + horizon];
        double low = 0, high = 0;
        for (int t = 0; t < values.Length; t++)
        {
            path[t] = deviation > 0 ? (values[t] - mean) / deviation : 0;
            low = Math.Min(low, path[t]);
            high = Math.Max(high, path[t]);
        }

        int oldest = lags.Count == 0 ? 0 : lags.Max();
        double[] row = new double[lags.Count + 1];
        var regression = new RidgeRegression(row.Length);
        for (int t = oldest; t < values.Length; t++)
        {
            regression.Add(Row(row, path, lags, reach, t), path[t]);
        }

        double[] penalties = new double[row.Length];
        for (int i = 0; i < penalties.Length; i++)
        {
            penalties[i] = i < lags.Count ? penalty : PenaltyOfIntercept;
        }

        double[] coefficients = regression.Solve(penalties);
        double[] forecast = new double[horizon];
        for (int i = 0; i < horizon; i++)
        {
            int t = values.Length + i;
            Row(row, path, lags, reach, t);
            double sum = 0;
            for (int j = 0; j < row.Length; j++)
            {
                sum += coefficients[j] * row[j];
            }

            path[t] = Numbers.Within(sum, low - Beyond, high + Beyond);
            forecast[i] = (path[t] * deviation) + mean;
        }

        return forecast;
    }

    private static double[] Row(double[] row, double[] path, IReadOnlyList<int> lags, int reach, int t)
    {
        for (int i = 0; i < lags.Count; i++)
        {
            row[i] = lags[i] <= reach ? path[t - lags[i]] : DayNeighbours.Mean(path, t - lags[i], reach, 0, t - 1);
        }

        row[lags.Count] = 1;
        return row;
    }
}
