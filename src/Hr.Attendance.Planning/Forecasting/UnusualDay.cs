namespace Hr.Attendance.Planning.Forecasting;

/// <summary>A day of the history that the forecast does not follow, because it lies far from all near it. Immutable.</summary>
/// <param name="Day">The day; 0 is the first of the history.</param>
/// <param name="Observed">The sum of its known intervals.</param>
/// <param name="Expected">The sum that is usual for those intervals at the time.</param>
public sealed record UnusualDay(int Day, double Observed, double Expected);
