namespace Hr.Attendance.Planning.Forecasting.Models;

/// <summary>The ways of forecasting that are weighed against each other.</summary>
public enum ForecastModel
{
    /// <summary>The last day over again: the seasonal naive forecast of the day. Of one week <see cref="WeeklyMeans"/> is that of the week.</summary>
    LastDay,

    /// <summary>The mean of the same interval of the same day of the last weeks, newer weeks weighted more.</summary>
    WeeklyMeans,

    /// <summary>Exponential smoothing of level, day and week at once (Taylor 2003), with what the last interval was off by fading out.</summary>
    SeasonalSmoothing,

    /// <summary>The mean of smoothing with a damped trend and of the Theta method, after day and week have been taken out by loess (MSTL).</summary>
    DeseasonalisedSmoothing,

    /// <summary>
    /// A few profiles of the day, and how strong each will be by autoregression over days (Shen and Huang 2008); today's rest follows today so far.
    /// </summary>
    DayFactorRegression,

    /// <summary>The same profiles, and how strong each will be by exponential smoothing with a week (Holt and Winters).</summary>
    DayFactorSmoothing,

    /// <summary>A regression on the last intervals and on the same intervals of the last days and weeks.</summary>
    Autoregression,

    /// <summary>
    /// For each number of days ahead a regression on the same interval of the days known by then, on a scale on which small and large values vary alike.
    /// </summary>
    DayLagRegression,
}
