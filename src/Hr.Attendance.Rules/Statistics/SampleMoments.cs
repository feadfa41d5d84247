namespace Hr.Attendance.Rules.Statistics;

/// <summary>Mean, variance and size of a sample of numbers, of any unit.</summary>
public sealed record SampleMoments
{
    /// <summary>Creates the moments.</summary>
    /// <param name="mean">The mean; at most 1e50 in magnitude.</param>
    /// <param name="variance">The variance, divided by one less than the number of observations; 0 to 1e50; 0 for one observation.</param>
    /// <param name="observations">How many observations there are; 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside these bounds or is none.</exception>
    public SampleMoments(double mean, double variance, long observations)
    {
        Mean = StatisticsGuard.Sane(mean);
        Variance = variance >= 0 ? StatisticsGuard.Sane(variance) : throw new ArgumentOutOfRangeException(nameof(variance), variance, "must be 0 or more");
        Observations = observations >= 1 ? observations : throw new ArgumentOutOfRangeException(nameof(observations), observations, "must be 1 or more");
        if (observations == 1 && variance != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(variance), variance, "must be 0 for one observation");
        }
    }

    /// <summary>The mean.</summary>
    public double Mean { get; }

    /// <summary>The variance, divided by one less than the number of observations; 0 for one observation, which has none.</summary>
    public double Variance { get; }

    /// <summary>How many observations there are.</summary>
    public long Observations { get; }

    /// <summary>The moments of successes counted as 1 and failures as 0.</summary>
    /// <param name="count">Successes and trials; one trial or more.</param>
    /// <returns>The moments.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no trials.</exception>
    public static SampleMoments Of(ShareCount count)
    {
        double share = count.Share ?? throw new ArgumentOutOfRangeException(nameof(count), "must have trials");
        return new SampleMoments(share, count.Trials == 1 ? 0 : share * (1 - share) * ((double)count.Trials / (count.Trials - 1)), count.Trials);
    }

    /// <summary>The moments with another mean, such as one from which the part that load explains has been taken.</summary>
    /// <param name="mean">The other mean; at most 1e50 in magnitude.</param>
    /// <returns>The moments.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The mean is too big or no number.</exception>
    public SampleMoments WithMean(double mean) => new(mean, Variance, Observations);
}
