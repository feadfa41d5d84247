using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Forecasting.Models;

/// <summary>
/// For each number of days ahead a regression of its own, on the same interval of the days that are known by then: the last ones, a week of them, and the
/// same day of the weeks before.
/// </summary>
/// <remarks>
/// A direct forecast in the words of Marcellino, Stock and Watson 2006, "A comparison of direct and iterated multistep AR methods", Journal of Econometrics
/// 135: what follows the last days one day ahead runs after chance five days ahead, so each distance weighs them by itself. The mean of the interval of
/// the day stands among the regressors, for what reverts to it.
/// </remarks>
internal sealed class DayLagRegression : IForecastMethod
{
    /// <summary>The same day three and four weeks before counts where the history is so many times as long: months have a shape as well.</summary>
    private const int LengthsForFarLags = 3;
    private const int LengthsForNearLags = 2;
    private const double Penalty = 0.3;
    private const double PenaltyOfIntercept = 1e-6;

    public ForecastModel Model => ForecastModel.DayLagRegression;

    public bool Fits(SeasonalHistory history) => history.WholeDays >= Math.Max(4, 2 * history.DaysPerWeek);

    public double[] Forecast(SeasonalHistory history, int horizon)
    {
        int day = history.IntervalsPerDay;
        double mean = Numbers.Mean(history.Values), deviation = Numbers.StandardDeviation(history.Values);
        double[] values = Array.ConvertAll(history.Values, value => deviation > 0 ? (value - mean) / deviation : 0);
        double[] smooth = DayNeighbours.Smooth(values, day), profile = Profile(values, day);
        double[] forecast = new double[horizon];
        for (int first = 0, days = 1; first < horizon; first += day, days++)
        {
            int[] lags = LagsOf(history, days);
            double[] row = new double[lags.Length + 2];
            double[] coefficients = Coefficients(values, smooth, profile, lags, row);
            for (int i = first; i < Math.Min(first + day, horizon); i++)
            {
                Fill(row, smooth, profile, lags, history.Count + i);
                double sum = 0;
                for (int j = 0; j < row.Length; j++)
                {
                    sum += coefficients[j] * row[j];
                }

                forecast[i] = (sum * deviation) + mean;
            }
        }

        return forecast;
    }

    /// <summary>How many intervals back the known days lie, the nearest first.</summary>
    private static int[] LagsOf(SeasonalHistory history, int days)
    {
        int week = history.DaysPerWeek;
        int sameWeekday = (2 + ((days - 1) / week)) * week;
        var near = Enumerable.Range(days, week + 1).Append(sameWeekday).Where(lag => LengthsForNearLags * lag < history.WholeDays);
        var far = new[] { sameWeekday + week, sameWeekday + (2 * week) }.Where(lag => LengthsForFarLags * lag < history.WholeDays);
        return [.. near.Concat(far).Distinct().Select(lag => lag * history.IntervalsPerDay)];
    }

    private static double[] Coefficients(double[] values, double[] smooth, double[] profile, int[] lags, double[] row)
    {
        var regression = new RidgeRegression(row.Length);
        for (int t = lags.Length == 0 ? 0 : lags.Max(); t < values.Length; t++)
        {
            Fill(row, smooth, profile, lags, t);
            regression.Add(row, values[t]);
        }

        double[] penalties = new double[row.Length];
        for (int i = 0; i < penalties.Length; i++)
        {
            penalties[i] = i < row.Length - 1 ? Penalty : PenaltyOfIntercept;
        }

        return regression.Solve(penalties);
    }

    private static void Fill(double[] row, double[] smooth, double[] profile, int[] lags, int t)
    {
        for (int i = 0; i < lags.Length; i++)
        {
            row[i] = smooth[t - lags[i]];
        }

        row[lags.Length] = profile[t % profile.Length];
        row[lags.Length + 1] = 1;
    }

    private static double[] Profile(double[] values, int day)
    {
        double[] sums = new double[day];
        int[] counts = new int[day];
        for (int t = 0; t < values.Length; t++)
        {
            sums[t % day] += values[t];
            counts[t % day]++;
        }

        return DayNeighbours.Smooth([.. sums.Select((sum, i) => sum / counts[i])], day);
    }
}
