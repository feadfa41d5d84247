using Hr.Attendance.Planning.Forecasting.Models;

namespace Hr.Attendance.Planning.Forecasting.Backtests;

/// <summary>Forecasts of several models in one.</summary>
internal static class Mixture
{
    internal static double[] Of(IReadOnlyDictionary<ForecastModel, double> weights, Func<ForecastModel, double[]> forecastOf, int horizon)
    {
        double[] mixed = new double[horizon];
        foreach (var weight in weights)
        {
            double[] forecast = forecastOf(weight.Key);
            for (int i = 0; i < horizon; i++)
            {
                mixed[i] += weight.Value * forecast[i];
            }
        }

        return mixed;
    }
}
