namespace Hr.Attendance.Planning.Forecasting.Backtests;

/// <summary>By how much a value lay above its forecast, on the scale of the models.</summary>
internal readonly record struct Residual(double Value, int IntervalOfDay, int DayAhead, int Origin);
