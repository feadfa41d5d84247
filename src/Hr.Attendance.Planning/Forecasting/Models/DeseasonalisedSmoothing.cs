using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Forecasting.Models;

/// <summary>
/// What is left when the day and the week are taken out, forecast by a damped trend and by the Theta method, which differ in what they make of a trend: the
/// mean of both, with day and week put back.
/// </summary>
internal sealed class DeseasonalisedSmoothing : IForecastMethod
{
    public ForecastModel Model => ForecastModel.DeseasonalisedSmoothing;

    public bool Fits(SeasonalHistory history) => history.Count >= Math.Max(8, 3 * history.IntervalsPerDay);

    public double[] Forecast(SeasonalHistory history, int horizon)
    {
        var decomposition = SeasonalDecomposition.Of(history);
        double[] damped = DampedTrend.Forecast(decomposition.Deseasonalised, horizon);
        double[] theta = ThetaMethod.Forecast(decomposition.Deseasonalised, horizon);
        double[] forecast = new double[horizon];
        for (int i = 0; i < horizon; i++)
        {
            forecast[i] = ((damped[i] + theta[i]) / 2) + decomposition.SeasonAhead(i);
        }

        return forecast;
    }
}
