using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Forecasting.Models;

/// <summary>All ways of forecasting, in the order in which they are named.</summary>
internal static class ForecastMethods
{
    /// <summary>These read the values as they are.</summary>
    private static readonly IForecastMethod[] Plain =
    [
        new LastDay(),
        new WeeklyMeans(),
        new Autoregression(),
    ];

    /// <summary>These read the values on the scale on which they vary alike.</summary>
    private static readonly IForecastMethod[] Stabilised =
    [
        new SeasonalSmoothing(),
        new DeseasonalisedSmoothing(),
        new DayFactors(ForecastModel.DayFactorRegression),
        new DayFactors(ForecastModel.DayFactorSmoothing),
        new DayLagRegression(),
    ];

    internal static bool IsStabilised(ForecastModel model) => Array.Exists(Stabilised, method => method.Model == model);

    /// <summary>What each model that the history is long enough for says of the next intervals.</summary>
    internal static IReadOnlyDictionary<ForecastModel, double[]> Forecast(SeasonalHistory history, ValueScale scale, int horizon)
    {
        var forecasts = new SortedDictionary<ForecastModel, double[]>();
        foreach (var method in Plain.Where(method => method.Fits(history)))
        {
            Keep(method.Model, method.Forecast(history, horizon));
        }

        var scaled = scale.To(history);
        foreach (var method in Stabilised.Where(method => method.Fits(scaled)))
        {
            double[] forecast = method.Forecast(scaled, horizon);
            for (int i = 0; i < horizon; i++)
            {
                forecast[i] = scale.Back(forecast[i]);
            }

            Keep(method.Model, forecast);
        }

        return forecasts;

        void Keep(ForecastModel model, double[] forecast)
        {
            // A model that is lost in its numbers is no model for this history.
            if (Array.TrueForAll(forecast, Numbers.IsFinite))
            {
                forecasts.Add(model, forecast);
            }
        }
    }
}
