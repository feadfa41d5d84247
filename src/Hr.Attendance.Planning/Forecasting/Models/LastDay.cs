using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Forecasting.Models;

/// <summary>The last day over again: what any other method has to beat.</summary>
internal sealed class LastDay : IForecastMethod
{
    public ForecastModel Model => ForecastModel.LastDay;

    public bool Fits(SeasonalHistory history) => history.Count >= history.IntervalsPerDay;

    public double[] Forecast(SeasonalHistory history, int horizon)
    {
        int day = history.IntervalsPerDay;
        double[] forecast = new double[horizon];
        for (int i = 0; i < horizon; i++)
        {
            forecast[i] = history.Values[history.Count - day + (i % day)];
        }

        return forecast;
    }
}
