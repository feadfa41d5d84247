namespace Hr.Attendance.Rules.Statistics;

/// <summary>
/// How many of a number of trials succeeded: turns answered in time of all turns, sessions refused of all sessions. Whole numbers, so that
/// parts add up to the same whole in any order. The default is no success of no trials.
/// </summary>
public readonly record struct ShareCount
{
    /// <summary>Creates the counts.</summary>
    /// <param name="successes">How many succeeded; 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How many there were; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or more succeeded than there were.</exception>
    public ShareCount(long successes, long trials)
    {
        Trials = StatisticsGuard.NotNegative(trials);
        Successes = StatisticsGuard.NotNegative(successes);
        if (successes > trials)
        {
            throw new ArgumentOutOfRangeException(nameof(successes), successes, "must not be more than there were trials");
        }
    }

    /// <summary>How many succeeded.</summary>
    public long Successes { get; }

    /// <summary>How many there were.</summary>
    public long Trials { get; }

    /// <summary>The successes as a share of the trials, 0 to 1; null where there were no trials.</summary>
    public double? Share => Trials == 0 ? null : (double)Successes / Trials;

    /// <summary>These counts and other ones together.</summary>
    /// <param name="other">The other counts.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="OverflowException">There are more trials than a <see cref="long"/> holds.</exception>
    public ShareCount Merge(ShareCount other) => new(Successes + other.Successes, Trials + other.Trials);

    /// <summary>The share and its interval after Wilson (<see cref="WilsonInterval"/>).</summary>
    /// <param name="confidence">The confidence, between 0 and 1, both excluded.</param>
    /// <returns>The share and its interval; null where there were no trials, for then any share is as good as another.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence does not lie between 0 and 1.</exception>
    public ShareInterval? Interval(double confidence = 0.95)
    {
        StatisticsGuard.Confidence(confidence);
        return Share is { } share ? WilsonInterval.OfMean(share, Trials, confidence) : null;
    }
}
