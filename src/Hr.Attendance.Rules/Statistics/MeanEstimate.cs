namespace Hr.Attendance.Rules.Statistics;

/// <summary>An estimated mean and the variance of the estimate (the square of its standard error), of any unit.</summary>
internal sealed record MeanEstimate
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
}
