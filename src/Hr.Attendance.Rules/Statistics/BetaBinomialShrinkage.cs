namespace Hr.Attendance.Rules.Statistics;

/// <summary>
/// The shares of many people, each drawn to the common share by as much as it may be luck: three successes of three do not lead a table, 290
/// of 300 do. Empirical Bayes with a beta distribution of shares among people.
/// </summary>
/// <remarks>
/// Sources: Efron and Morris 1975, "Data Analysis Using Stein's Estimator and Its Generalizations", Journal of the American Statistical
/// Association 70; G. Casella 1985, "An Introduction to Empirical Bayes Data Analysis", The American Statistician 39. How much people
/// differ is estimated by moments, after J. C. Kleinman 1973, "Proportions with Extraneous Variance: Single and Independent Samples", Journal
/// of the American Statistical Association 68, each weighted with its trials: of k people with nᵢ trials and share pᵢ, N trials together and
/// the common share p, the correlation within people is ρ = (Σ nᵢ(pᵢ - p)² / p(1-p) - (k-1)) / Σ (nᵢ-1)(1 - nᵢ/N), and the common share counts
/// like 1/ρ - 1 trials. The order in which people are given makes no difference, not in the last bit. Immutable.
/// </remarks>
public sealed class BetaBinomialShrinkage
{
    /// <summary>
    /// The least that the common share counts, in trials. It is the weight of a uniform distribution, so however much people seem to differ,
    /// a share of 0 or 1 from a few trials is never taken as it is.
    /// </summary>
    public const double LeastPriorTrials = 2;

    /// <summary>From so many trials on, the common share is taken for everybody's; the difference would be below a thousandth.</summary>
    private const double MostPriorTrials = 1e6;

    /// <summary>The most trials for which beta quantiles are worked out; above, Wilson's interval differs by less than 1e-5.</summary>
    private const double MostExactTrials = 1e6;

    private BetaBinomialShrinkage(double commonShare, double? priorTrials, IReadOnlyList<ShareInterval> shares)
    {
        CommonShare = commonShare;
        PriorTrials = priorTrials;
        Shares = shares;
    }

    /// <summary>The share of all successes in all trials, 0 to 1.</summary>
    public double CommonShare { get; }

    /// <summary>
    /// How many trials the common share counts like, at least <see cref="LeastPriorTrials"/>: someone with as many trials of their own lies
    /// halfway. Null where people differ no more than chance explains, or where that cannot be told (one person, nobody with two trials):
    /// then everybody has the common share.
    /// </summary>
    public double? PriorTrials { get; }

    /// <summary>
    /// Everybody's shrunken share, in the order in which people were given: it lies between the own share and the common one, and of two
    /// people with equal trials the one with more successes has the greater. <see cref="ShareInterval.Observations"/> are the own trials.
    /// </summary>
    /// <remarks>
    /// The interval is that of the posterior beta distribution, with equal tails, wide enough to hold the estimate; exact to 1e-9, and beyond
    /// a million trials replaced by Wilson's, which differs by less than 1e-5. Where everybody has the common share it is Wilson's interval of
    /// that. It takes the common share and <see cref="PriorTrials"/> for known, so with few people it is somewhat too narrow.
    /// </remarks>
    public IReadOnlyList<ShareInterval> Shares { get; }

    /// <summary>Shrinks the shares of people.</summary>
    /// <param name="people">Successes and trials of each; perhaps no trials, which gives the common share.</param>
    /// <param name="confidence">The confidence of the intervals, between 0 and 1, both excluded.</param>
    /// <returns>The shrunken shares; null where there are no trials at all.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence does not lie between 0 and 1.</exception>
    /// <exception cref="OverflowException">There are more trials than a <see cref="long"/> holds.</exception>
    public static BetaBinomialShrinkage? Fit(IReadOnlyList<ShareCount> people, double confidence = 0.95)
    {
        StatisticsGuard.Confidence(confidence);
        var all = default(ShareCount);
        for (int i = 0; i < Guard.NotNull(people).Count; i++)
        {
            all = all.Merge(people[i]);
        }

        if (all.Interval(confidence) is not { } common)
        {
            return null;
        }

        double? prior = PriorTrialsOf(people, all);
        var shares = new ShareInterval[people.Count];
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] = prior is { } trials
                ? Posterior(people[i], common.Estimate, trials, confidence)
                : new ShareInterval(common.Estimate, common.Lower, common.Upper, confidence, people[i].Trials);
        }

        return new BetaBinomialShrinkage(common.Estimate, prior, shares);
    }

    private static double? PriorTrialsOf(IReadOnlyList<ShareCount> people, ShareCount all)
    {
        double trials = all.Trials;
        double common = all.Successes / trials;
        var counted = people.Where(person => person.Trials > 0).ToList();
        double spread = OrderFreeSum.Of(counted.Count, i => counted[i].Trials * Square((counted[i].Successes / (double)counted[i].Trials) - common));
        double room = OrderFreeSum.Of(counted.Count, i => (counted[i].Trials - 1) * (1 - (counted[i].Trials / trials)));
        double chance = common * (1 - common);
        if (chance <= 0 || room <= 0)
        {
            return null;
        }

        double correlation = ((spread / chance) - (counted.Count - 1)) / room;
        return correlation <= 1 / (1 + MostPriorTrials) ? null : Math.Max(LeastPriorTrials, (1 / correlation) - 1);
    }

    private static ShareInterval Posterior(ShareCount person, double common, double prior, double confidence)
    {
        double a = (prior * common) + person.Successes;
        double b = (prior * (1 - common)) + (person.Trials - person.Successes);
        double mean = a / (a + b);
        if (a + b > MostExactTrials)
        {
            var wilson = WilsonInterval.OfMean(mean, (long)Math.Min(long.MaxValue / 2, a + b), confidence);
            return new ShareInterval(mean, wilson.Lower, wilson.Upper, confidence, person.Trials);
        }

        double tail = (1 - confidence) / 2;
        return new ShareInterval(mean, BetaDistribution.Quantile(a, b, tail), 1 - BetaDistribution.Quantile(b, a, tail), confidence, person.Trials);
    }

    private static double Square(double value) => value * value;
}
