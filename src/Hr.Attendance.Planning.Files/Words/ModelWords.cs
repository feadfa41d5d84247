using Hr.Attendance.Planning.Forecasting.Models;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Files.Words;

/// <summary>What the models of forecasts are called.</summary>
internal static class ModelWords
{
    private static readonly Bilingual LastDay = new("the last day again", "重复最近一天");
    private static readonly Bilingual WeeklyMeans = new("means of the last weeks", "近几周同期均值");
    private static readonly Bilingual SeasonalSmoothing = new("smoothing of day and week", "日周双季节平滑");
    private static readonly Bilingual DeseasonalisedSmoothing = new("smoothing without the seasons", "去季节后平滑");
    private static readonly Bilingual DayFactorRegression = new("profiles of the day, regressed", "日内曲线自回归");
    private static readonly Bilingual DayFactorSmoothing = new("profiles of the day, smoothed", "日内曲线平滑");
    private static readonly Bilingual Autoregression = new("the last intervals and weeks", "近期时段自回归");
    private static readonly Bilingual DayLagRegression = new("the same interval of days before", "往日同时段回归");

    internal static Bilingual Of(ForecastModel model) => model switch
    {
        ForecastModel.LastDay => LastDay,
        ForecastModel.WeeklyMeans => WeeklyMeans,
        ForecastModel.SeasonalSmoothing => SeasonalSmoothing,
        ForecastModel.DeseasonalisedSmoothing => DeseasonalisedSmoothing,
        ForecastModel.DayFactorRegression => DayFactorRegression,
        ForecastModel.DayFactorSmoothing => DayFactorSmoothing,
        ForecastModel.Autoregression => Autoregression,
        ForecastModel.DayLagRegression => DayLagRegression,
        _ => Bilingual.Same(model.ToString()),
    };
}
