namespace Hr.Attendance.Rules.Statistics;

/// <summary>Wilson's score interval for a share of successes: right for small samples and near 0 and 1, where the usual one is not.</summary>
/// <remarks>
/// Source: E. B. Wilson 1927, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the American Statistical
/// Association 22; recommended for small samples by Brown, Cai and DasGupta 2001, "Interval Estimation for a Binomial Proportion",
/// Statistical Science 16. Without continuity correction. With p the share, n the trials and z the normal quantile, the ends are
/// (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n).
/// </remarks>
internal static class WilsonInterval
{
    /// <summary>The interval of a share.</summary>
    /// <param name="successes">How many succeeded; 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">How many there were; 0 or more.</param>
    /// <param name="confidence">The confidence, between 0 and 1, both excluded.</param>
    /// <returns>The share and its interval; null where there were no trials, for then any share is as good as another.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A count is negative, more succeeded than there were, or the confidence does not lie between 0 and 1.
    /// </exception>
    public static ShareInterval? Of(long successes, long trials, double confidence = 0.95) => new ShareCount(successes, trials).Interval(confidence);

    /// <summary>The interval of a mean of values from 0 to 1.</summary>
    internal static ShareInterval OfMean(double mean, long count, double confidence)
    {
        double z = NormalDistribution.UpperQuantile((1 - confidence) / 2);
        double weight = z * z / count;
        double middle = mean + (weight / 2);
        double half = z * Math.Sqrt(((mean * (1 - mean)) + (weight / 4)) / count);

        // At the ends of the scale the formula gives 0 and 1 but for rounding.
        double lower = mean <= 0 ? 0 : (middle - half) / (1 + weight);
        double upper = mean >= 1 ? 1 : (middle + half) / (1 + weight);
        return new ShareInterval(mean, lower, upper, confidence, count);
    }
}
