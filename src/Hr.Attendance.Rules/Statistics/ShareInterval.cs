namespace Hr.Attendance.Rules.Statistics;

/// <summary>An estimate of a share (or of a mean on a scale of 0 to 1) and the interval that the share lies in with a stated confidence.</summary>
/// <remarks>0 ≤ <see cref="Lower"/> ≤ <see cref="Estimate"/> ≤ <see cref="Upper"/> ≤ 1. Not rounded: round where it is written.</remarks>
public sealed record ShareInterval
{
    /// <summary>The number of observations below which a sample is small, whatever they say.</summary>
    public const int FewestObservations = 10;

    /// <summary>The width of an interval above which a sample is small, however many observations it has.</summary>
    public const double WidestInterval = 0.2;

    internal ShareInterval(double estimate, double lower, double upper, double confidence, long observations)
    {
        // Ends and estimate come from different formulas, and in the last digit one may pass the other or leave the scale.
        Estimate = Within01(estimate);
        Lower = Math.Min(Within01(lower), Estimate);
        Upper = Math.Max(Within01(upper), Estimate);
        Confidence = confidence;
        Observations = observations;
    }

    /// <summary>The estimate, 0 to 1.</summary>
    public double Estimate { get; }

    /// <summary>The lower end of the interval, itself in it.</summary>
    public double Lower { get; }

    /// <summary>The upper end of the interval, itself in it.</summary>
    public double Upper { get; }

    /// <summary>How far apart the ends are, 0 to 1.</summary>
    public double Width => Upper - Lower;

    /// <summary>The confidence of the interval, 0 to 1, such as 0.95.</summary>
    public double Confidence { get; }

    /// <summary>How many observations it comes from.</summary>
    public long Observations { get; }

    /// <summary>
    /// Whether the sample is so small that it should be said beside the figure: fewer than <see cref="FewestObservations"/> observations, or
    /// an interval wider than <see cref="WidestInterval"/>.
    /// </summary>
    /// <remarks>
    /// Ten, because below it the true coverage even of good intervals swings by several points with the share (Brown, Cai and DasGupta 2001,
    /// "Interval Estimation for a Binomial Proportion"). 0.2, because a figure of 80 % that may as well be 70 % or 90 % does not tell two
    /// people apart who differ by ten points. At a confidence of 0.95 that takes 93 trials at a share of a half and 37 at nine tenths.
    /// </remarks>
    public bool IsSmallSample => Observations < FewestObservations || Width > WidestInterval;

    private static double Within01(double value) => Math.Max(0, Math.Min(1, value));
}
