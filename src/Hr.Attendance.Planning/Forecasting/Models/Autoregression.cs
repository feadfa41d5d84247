using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Forecasting.Models;

/// <summary>
/// A regression on the last three intervals and on the same interval, and the one before it, of each day of the last week, of the day before that and of
/// two weeks ago: a seasonal autoregression in one step.
/// </summary>
internal sealed class Autoregression : IForecastMethod
{
    private const double Penalty = 0.3;
    private const int LastIntervals = 3;

    public ForecastModel Model => ForecastModel.Autoregression;

    public bool Fits(SeasonalHistory history)
    {
        int[] lags = LagsOf(history);
        return history.Count >= 4 * history.IntervalsPerDay && history.Count - lags.Max() >= 3 * lags.Length;
    }

    public double[] Forecast(SeasonalHistory history, int horizon) =>
        LaggedRegression.Forecast(history.Values, LagsOf(history), Penalty, horizon, DayNeighbours.Reach(history.IntervalsPerDay));

    private static int[] LagsOf(SeasonalHistory history)
    {
        var lags = new SortedSet<int>(Enumerable.Range(1, LastIntervals));
        foreach (int days in Enumerable.Range(1, history.DaysPerWeek + 1).Append(2 * history.DaysPerWeek))
        {
            lags.Add(days * history.IntervalsPerDay);
            lags.Add((days * history.IntervalsPerDay) + 1);
        }

        return [.. lags.Where(lag => lag <= LastIntervals || 2 * lag < history.Count)];
    }
}
