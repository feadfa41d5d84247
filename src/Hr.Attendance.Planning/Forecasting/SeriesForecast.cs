using Hr.Attendance.Planning.Forecasting.Backtests;
using Hr.Attendance.Planning.Forecasting.Preparation;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Forecasting;

/// <summary>The forecast of a series: what to expect, how sure it is, and by what it was made. Immutable.</summary>
public sealed class SeriesForecast
{
    private readonly Func<int, int, double, double> _quantileOfSum;

    internal SeriesForecast(
        IReadOnlyList<IntervalForecast> intervals,
        Func<int, int, double, double> quantileOfSum,
        IReadOnlyList<ModelShare> models,
        IReadOnlyList<FeatureEffect> features,
        IReadOnlyList<UnusualDay> unusualDays,
        ForecastAccuracy? accuracy,
        int backtestOrigins,
        IReadOnlyList<Diagnostic> diagnostics)
    {
        Intervals = intervals;
        _quantileOfSum = quantileOfSum;
        Models = models;
        Features = features;
        UnusualDays = unusualDays;
        Accuracy = accuracy;
        BacktestOrigins = backtestOrigins;
        Diagnostics = diagnostics;
    }

    /// <summary>The intervals after the history, in order; none where nothing is known of it.</summary>
    public IReadOnlyList<IntervalForecast> Intervals { get; }

    /// <summary>The models that were weighed, the weightiest first.</summary>
    public IReadOnlyList<ModelShare> Models { get; }

    /// <summary>What each feature was found to do, in the order in which they were given.</summary>
    public IReadOnlyList<FeatureEffect> Features { get; }

    /// <summary>The days of the history that the forecast does not follow.</summary>
    public IReadOnlyList<UnusualDay> UnusualDays { get; }

    /// <summary>How right the whole was in the backtest; null where the history is too short for one.</summary>
    public ForecastAccuracy? Accuracy { get; }

    /// <summary>From how many times of the past the backtest forecast; 0 where the history is too short for one.</summary>
    public int BacktestOrigins { get; }

    /// <summary>What was wrong or odd in what was given.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// The sum over some intervals that is not exceeded with a probability: less than the sum of the intervals' own quantiles, by as much as their errors
    /// even out in the backtest. Where the backtest has not tried as many intervals ahead, it is that sum.
    /// </summary>
    /// <param name="first">The first interval's position.</param>
    /// <param name="count">How many intervals, 1 or more.</param>
    /// <param name="probability">The probability, between 0 and 1, both excluded.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The intervals are not all in the forecast, or the probability does not lie between 0 and 1.</exception>
    public double QuantileOfSum(int first, int count, double probability)
    {
        if (first < 0 || first >= Intervals.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(first), first, "must be the position of an interval of the forecast");
        }

        if (count < 1 || count > Intervals.Count - first)
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, "must be 1 or more and end within the forecast");
        }

        return _quantileOfSum(first, count, Probability(probability));
    }

    internal static double Probability(double probability) => probability > 0 && probability < 1
        ? probability
        : throw new ArgumentOutOfRangeException(nameof(probability), probability, "must lie between 0 and 1, both excluded");
}
