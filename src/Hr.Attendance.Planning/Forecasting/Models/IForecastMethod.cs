using Hr.Attendance.Planning.Forecasting.Numerics;

namespace Hr.Attendance.Planning.Forecasting.Models;

/// <summary>One way of forecasting. Holds nothing between calls: the same history gives the same forecast.</summary>
internal interface IForecastMethod
{
    ForecastModel Model { get; }

    /// <summary>Whether the history is long enough for it.</summary>
    bool Fits(SeasonalHistory history);

    /// <summary>The next intervals after the history.</summary>
    double[] Forecast(SeasonalHistory history, int horizon);
}
