using Hr.Attendance.Planning.Forecasting.Models;
using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Forecasting.Backtests;

/// <summary>What each model would have forecast from several days of the past, each knowing only what came before (Tashman 2000).</summary>
/// <remarks>
/// The origins lie at the same interval of the day as the end of the history, a day or more apart, so that they fall on all days of the week. None lies
/// in the first half of the history, nor, where there is more, in its first two weeks.
/// </remarks>
internal sealed class RollingBacktest
{
    private const int MostOrigins = 12;

    private RollingBacktest(int[] origins, int horizon, IReadOnlyDictionary<ForecastModel, double[][]> forecasts)
    {
        Origins = origins;
        Horizon = horizon;
        Forecasts = forecasts;
    }

    /// <summary>How many intervals were known at each origin, latest first; empty where the history is too short.</summary>
    internal int[] Origins { get; }

    internal int Horizon { get; }

    /// <summary>By model, then by origin; of the models that could forecast from every origin.</summary>
    internal IReadOnlyDictionary<ForecastModel, double[][]> Forecasts { get; }

    internal static RollingBacktest Of(SeasonalHistory history, ValueScale scale, int horizon)
    {
        int day = history.IntervalsPerDay;
        int longest = history.Count / 4 / day * day;
        int tried = Math.Min(horizon, Math.Max(day, longest));
        int[] origins = OriginsOf(history, tried);
        var forecasts = new SortedDictionary<ForecastModel, double[][]>();
        for (int k = 0; k < origins.Length; k++)
        {
            foreach (var forecast in ForecastMethods.Forecast(history.Until(origins[k]), scale, tried))
            {
                if (!forecasts.TryGetValue(forecast.Key, out double[][]? ofModel))
                {
                    forecasts.Add(forecast.Key, ofModel = new double[origins.Length][]);
                }

                ofModel[k] = forecast.Value;
            }
        }

        foreach (var model in forecasts.Keys.Where(model => Array.Exists(forecasts[model], forecast => forecast is null)).ToList())
        {
            forecasts.Remove(model);
        }

        return new RollingBacktest(origins, tried, forecasts);
    }

    private static int[] OriginsOf(SeasonalHistory history, int horizon)
    {
        int day = history.IntervalsPerDay;
        int latest = history.Count - horizon;
        int fortnight = 2 * history.IntervalsPerWeek;
        int earliest = Math.Max(Math.Max(day, history.Count / 2), latest >= fortnight ? fortnight : 0);
        if (latest < earliest)
        {
            return [];
        }

        int room = (latest - earliest) / day;
        int stride = StrideOf(room / (MostOrigins - 1), history.DaysPerWeek);
        return [.. Enumerable.Range(0, Math.Min(MostOrigins, (room / stride) + 1)).Select(k => latest - (k * stride * day))];
    }

    /// <summary>One day, or two where there is room, or the next number that goes through all days of the week.</summary>
    private static int StrideOf(int days, int daysPerWeek)
    {
        int stride = days >= 2 ? 2 : 1;
        while (Numbers.GreatestCommonDivisor(stride, daysPerWeek) > 1)
        {
            stride++;
        }

        return stride;
    }
}
