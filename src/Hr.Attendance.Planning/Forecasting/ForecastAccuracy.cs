namespace Hr.Attendance.Planning.Forecasting;

/// <summary>How right a forecast of this kind was in the backtest: from several days of the past, knowing only what came before. Immutable.</summary>
/// <param name="MeanAbsoluteError">How far the middle of the forecast lay from what came, in the values' unit.</param>
/// <param name="ScaledError">
/// That divided by the error of repeating the last week (the last day, where there are no two weeks) all through the history: MASE, Hyndman and Koehler
/// 2006. Below 1 it is better. 0 where the history never changes.
/// </param>
/// <param name="WeightedError">The sum of the errors divided by the sum of the values: WAPE, 0.1 is 10 %. 0 where nothing ever happens.</param>
/// <param name="Pinball">
/// The mean loss of the 0.9 quantile, in the values' unit: nine tenths of what came above it, a tenth of what came below. Null for a single model and where
/// the backtest has one origin alone.
/// </param>
/// <param name="Covered">The share of values up to the 0.9 quantile: near 0.9 the band is right. Null as <paramref name="Pinball"/> is.</param>
public sealed record ForecastAccuracy(double MeanAbsoluteError, double ScaledError, double WeightedError, double? Pinball, double? Covered);
