namespace Hr.Attendance.Rules.Statistics;

/// <summary>An estimated mean and the variance of the estimate (the square of its standard error), of any unit.</summary>
public sealed record MeanEstimate
{
    private const double LeastVariance = 1e-50;

    /// <summary>Creates an estimate.</summary>
    /// <param name="mean">The mean; at most 1e50 in magnitude.</param>
    /// <param name="samplingVariance">The variance of the estimate, 1e-50 to 1e50: above 0, for no estimate is beyond doubt.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside these bounds or is none.</exception>
    public MeanEstimate(double mean, double samplingVariance)
    {
        Mean = StatisticsGuard.Sane(mean);
        SamplingVariance = samplingVariance >= LeastVariance
            ? StatisticsGuard.Sane(samplingVariance)
            : throw new ArgumentOutOfRangeException(nameof(samplingVariance), samplingVariance, "must be 1e-50 or more");
    }

    /// <summary>The mean.</summary>
    public double Mean { get; }

    /// <summary>The variance of the estimate.</summary>
    public double SamplingVariance { get; }

    /// <summary>The estimates of samples, under the variance that all of them have in common.</summary>
    /// <param name="samples">The samples.</param>
    /// <returns>
    /// An estimate for each sample, in their order; null where the variance is unknown or nothing: no sample has two observations, or none
    /// varies. Then there is nothing to shrink by.
    /// </returns>
    /// <remarks>
    /// The variance of an observation is pooled over all samples, each weighted with one less than its observations, as in the analysis of
    /// variance (R. A. Fisher 1925, "Statistical Methods for Research Workers"). A sample's own variance would not do: three ratings that
    /// happen to be alike have none, and would count as beyond doubt.
    /// </remarks>
    /// <exception cref="ArgumentException">A sample is null.</exception>
    public static IReadOnlyList<MeanEstimate>? WithPooledVariance(IReadOnlyList<SampleMoments> samples)
    {
        int count = Guard.NotNull(samples).Count;
        for (int i = 0; i < count; i++)
        {
            Guard.NotNull(samples[i], nameof(samples));
        }

        double freedom = OrderFreeSum.Of(count, i => samples[i].Observations - 1);
        if (freedom <= 0)
        {
            return null;
        }

        double pooled = OrderFreeSum.Of(count, i => (samples[i].Observations - 1) * (samples[i].Variance / freedom));
        var estimates = new MeanEstimate[count];
        for (int i = 0; i < count; i++)
        {
            double variance = pooled / samples[i].Observations;
            if (variance < LeastVariance)
            {
                return null;
            }

            estimates[i] = new MeanEstimate(samples[i].Mean, variance);
        }

        return estimates;
    }
}
