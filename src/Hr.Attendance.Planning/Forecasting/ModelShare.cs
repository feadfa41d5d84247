using Hr.Attendance.Planning.Forecasting.Models;

namespace Hr.Attendance.Planning.Forecasting;

/// <summary>How much one model counts in a forecast. Immutable.</summary>
/// <param name="Model">The model.</param>
/// <param name="Weight">Its weight; the weights of all models add up to 1.</param>
/// <param name="Accuracy">How it did in the backtest; null where there was none, and then all models count alike.</param>
public sealed record ModelShare(ForecastModel Model, double Weight, ForecastAccuracy? Accuracy);
