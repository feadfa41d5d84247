using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Forecasting.Models;

/// <summary>Means of the same interval of the same day of the last weeks, together with near intervals of the day.</summary>
/// <remarks>
/// A week counts <see cref="Fading"/> times as much as the one after it. Other days of the week count a little, so that a weekday
/// that was seen once, or never, leans on the rest.
/// </remarks>
internal sealed class WeeklyMeans : IForecastMethod
{
    private const double Fading = 0.65;
    private const double WeightOfOtherDays = 0.02;

    /// <summary>Older weeks count less than a millionth.</summary>
    private const int OldestWeek = 32;

    public ForecastModel Model => ForecastModel.WeeklyMeans;

    public bool Fits(SeasonalHistory history) => history.Count > 0;

    public double[] Forecast(SeasonalHistory history, int horizon)
    {
        double[] week = DayNeighbours.Smooth(MeansOfWeek(history), history.IntervalsPerDay);
        double[] forecast = new double[horizon];
        for (int i = 0; i < horizon; i++)
        {
            forecast[i] = week[(history.Count + i) % week.Length];
        }

        return forecast;
    }

    private static double[] MeansOfWeek(SeasonalHistory history)
    {
        int day = history.IntervalsPerDay, week = history.IntervalsPerWeek;
        double[] sums = new double[week], weights = new double[week], daySums = new double[day], dayWeights = new double[day];
        for (int t = Math.Max(0, history.Count - (OldestWeek * week)); t < history.Count; t++)
        {
            double weight = Math.Pow(Fading, (history.Count - 1 - t) / week);
            sums[t % week] += weight * history.Values[t];
            weights[t % week] += weight;
            daySums[t % day] += weight * history.Values[t];
            dayWeights[t % day] += weight;
        }

        double ofAll = Numbers.Mean(history.Values);
        double[] means = new double[week];
        for (int i = 0; i < week; i++)
        {
            double ofOtherDays = dayWeights[i % day] > 0 ? daySums[i % day] / dayWeights[i % day] : ofAll;
            means[i] = (sums[i] + (WeightOfOtherDays * ofOtherDays)) / (weights[i] + WeightOfOtherDays);
        }

        return means;
    }
}
