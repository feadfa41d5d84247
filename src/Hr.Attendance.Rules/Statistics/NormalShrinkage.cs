namespace Hr.Attendance.Rules.Statistics;

/// <summary>
/// The means of many people, each drawn to the common mean by as much as it may be luck. Empirical Bayes (James and Stein's estimator for
/// unequal variances) with a normal distribution of means among people.
/// </summary>
/// <remarks>
/// Sources: Efron and Morris 1975, "Data Analysis Using Stein's Estimator and Its Generalizations", Journal of the American Statistical
/// Association 70; C. N. Morris 1983, "Parametric Empirical Bayes Inference: Theory and Applications", Journal of the American Statistical
/// Association 78. The variance τ² among people is estimated by moments, after DerSimonian and Laird 1986, "Meta-Analysis in Clinical Trials",
/// Controlled Clinical Trials 7. With vᵢ the sampling variance, someone's own mean counts τ²/(τ² + vᵢ) and the common mean the rest. The
/// order in which people are given makes no difference, not in the last bit. Immutable.
/// </remarks>
internal sealed class NormalShrinkage
{
    private NormalShrinkage(double commonMean, double varianceAmong, IReadOnlyList<MeanInterval> means)
    {
        CommonMean = commonMean;
        VarianceAmong = varianceAmong;
        Means = means;
    }

    /// <summary>The mean of all, each weighted with the inverse of τ² + vᵢ.</summary>
    public double CommonMean { get; }

    /// <summary>
    /// The variance τ² of the true means among people; 0 where they differ no more than chance explains, and for one person: then everybody
    /// has the common mean.
    /// </summary>
    public double VarianceAmong { get; }

    /// <summary>
    /// Everybody's shrunken mean, in the order in which they were given: it lies between the own mean and the common one, and of two people
    /// with equal variances the one with the greater mean stays the greater.
    /// </summary>
    /// <remarks>
    /// The interval is normal, with the uncertainty of the own mean and of the common one; it takes τ² for known, so with few people it is
    /// somewhat too narrow.
    /// </remarks>
    public IReadOnlyList<MeanInterval> Means { get; }

    /// <summary>Shrinks the means of people.</summary>
    /// <param name="estimates">The mean of each and the variance of it.</param>
    /// <param name="confidence">The confidence of the intervals, between 0 and 1, both excluded.</param>
    /// <returns>The shrunken means; null where there is nobody.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence does not lie between 0 and 1.</exception>
    /// <exception cref="ArgumentException">An estimate is null.</exception>
    public static NormalShrinkage? Fit(IReadOnlyList<MeanEstimate> estimates, double confidence = 0.95)
    {
        double z = NormalDistribution.UpperQuantile((1 - StatisticsGuard.Confidence(confidence)) / 2);
        int count = Guard.NotNull(estimates).Count;
        for (int i = 0; i < count; i++)
        {
            Guard.NotNull(estimates[i], nameof(estimates));
        }

        if (count == 0)
        {
            return null;
        }

        // A mean of three turns says little and a mean of three hundred says much, so each is drawn to the common mean by its own
        // uncertainty. How much people truly differ is estimated from the same means: where they differ no more than chance explains,
        // nobody is ahead of anybody.
        double among = AmongPeople(estimates);
        var (common, weight) = WeightedMean(estimates, among);
        var means = new MeanInterval[count];
        for (int i = 0; i < count; i++)
        {
            double own = among / (among + estimates[i].SamplingVariance);
            double shrunken = common + (own * (estimates[i].Mean - common));
            double variance = (own * estimates[i].SamplingVariance) + ((1 - own) * (1 - own) / weight);
            means[i] = new MeanInterval(shrunken, Math.Sqrt(variance), z, confidence);
        }

        return new NormalShrinkage(common, among, means);
    }

    private static double AmongPeople(IReadOnlyList<MeanEstimate> estimates)
    {
        var (mean, weight) = WeightedMean(estimates, 0);
        double squares = OrderFreeSum.Of(estimates.Count, i => 1 / (estimates[i].SamplingVariance * estimates[i].SamplingVariance));
        double room = weight - (squares / weight);
        double spread = OrderFreeSum.Of(estimates.Count, i => (estimates[i].Mean - mean) * (estimates[i].Mean - mean) / estimates[i].SamplingVariance);

        // One person leaves no room; neither does one whose weight is everything but for rounding.
        return room <= weight * 1e-12 ? 0 : Math.Max(0, (spread - (estimates.Count - 1)) / room);
    }

    private static (double Mean, double Weight) WeightedMean(IReadOnlyList<MeanEstimate> estimates, double among)
    {
        double weight = OrderFreeSum.Of(estimates.Count, i => 1 / (estimates[i].SamplingVariance + among));
        return (OrderFreeSum.Of(estimates.Count, i => estimates[i].Mean / (estimates[i].SamplingVariance + among) / weight), weight);
    }
}
