namespace Hr.Attendance.Planning.Forecasting;

/// <summary>What is expected in one interval after the history. Immutable.</summary>
public sealed class IntervalForecast
{
    private readonly Func<double, double> _quantile;
    private readonly Func<IReadOnlyList<ForecastReason>> _reasons;

    internal IntervalForecast(
        int position, int day, int intervalOfDay, double expected, Func<double, double> quantile, Func<IReadOnlyList<ForecastReason>> reasons)
    {
        Position = position;
        Day = day;
        IntervalOfDay = intervalOfDay;
        Expected = expected;
        _quantile = quantile;
        _reasons = reasons;
    }

    /// <summary>How many intervals after the first that is forecast; 0 is the first.</summary>
    public int Position { get; }

    /// <summary>Its day; 0 is the first day of the history.</summary>
    public int Day { get; }

    /// <summary>Its place in the day; 0 is the first.</summary>
    public int IntervalOfDay { get; }

    /// <summary>The mean that is expected: what staffing is reckoned from. Of counts never below 0.</summary>
    public double Expected { get; }

    /// <summary>The value that is exceeded as often as not; what is least wrong in absolute terms.</summary>
    public double Median => Quantile(0.5);

    /// <summary>The value that is not exceeded with a probability. It never falls as the probability rises, and of counts it is never below 0.</summary>
    /// <param name="probability">The probability, between 0 and 1, both excluded.</param>
    /// <returns>The value, not rounded to whole counts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability does not lie between 0 and 1.</exception>
    public double Quantile(double probability) => _quantile(SeriesForecast.Probability(probability));

    /// <summary>Why it is high or low: the level first, then what changes it most. They multiply to <see cref="Expected"/>.</summary>
    /// <returns>The reasons; none in a series with negative values, and where nothing ever happens.</returns>
    public IReadOnlyList<ForecastReason> GetReasons() => _reasons();
}
