using System.Numerics;

namespace Hr.Attendance.Rules.Statistics;

/// <summary>
/// A share over trials that come in clusters, such as refused sessions of people: one person's sessions hang together, so that people are counted for the
/// uncertainty, not sessions. Tallies of different clusters add up. Immutable.
/// </summary>
/// <remarks>
/// The share is the ratio estimator Σr/Σt over clusters with r successes in t trials, its variance the linearised one, n/(n-1) · Σ(r - p·t)²/(Σt)², without
/// a correction for a finite population (W. G. Cochran 1977, "Sampling Techniques", third edition, chapters 6 and 9).
/// </remarks>
public readonly record struct ClusteredShare
{
    // Sums over clusters, not the clusters: tallies of branches add up in any order. Decimals hold them exactly up to some 10^28, and
    // BigInteger takes over where they are multiplied.

    private readonly decimal _successSquares;
    private readonly decimal _trialSquares;
    private readonly decimal _products;

    private ClusteredShare(long clusters, long successes, long trials, decimal successSquares, decimal trialSquares, decimal products)
    {
        Clusters = clusters;
        Successes = successes;
        Trials = trials;
        _successSquares = successSquares;
        _trialSquares = trialSquares;
        _products = products;
    }

    /// <summary>How many clusters have trials.</summary>
    public long Clusters { get; }

    /// <summary>The successes in all.</summary>
    public long Successes { get; }

    /// <summary>The trials in all.</summary>
    public long Trials { get; }

    /// <summary>The number of clusters below which nothing should be concluded: the variance itself is then a guess.</summary>
    public const int FewestClusters = 5;

    /// <summary>The share, 0 to 1; null without trials.</summary>
    public double? Share => Trials == 0 ? null : (double)Successes / Trials;

    /// <summary>Whether there are so few clusters that it should be said beside the figure.</summary>
    public bool IsSmallSample => Clusters < FewestClusters;

    /// <summary>The variance of the share; null with fewer than two clusters.</summary>
    public double? Variance
    {
        get
        {
            if (Clusters < 2 || Trials == 0)
            {
                return null;
            }

            // The sum of (successes - share * trials)^2, times the trials squared: whole, so that nothing is left of clusters that are all alike.
            BigInteger squares = (new BigInteger(_successSquares) * Trials * Trials) - (2 * new BigInteger(_products) * Successes * Trials)
                + (new BigInteger(_trialSquares) * Successes * Successes);
            return (double)squares / Trials / Trials / Trials / Trials * Clusters / (Clusters - 1);
        }
    }

    /// <summary>The tally of one cluster.</summary>
    /// <param name="count">Its successes and trials; one without trials is none.</param>
    /// <returns>The tally.</returns>
    public static ClusteredShare Of(ShareCount count) => count.Trials == 0 ? default : new ClusteredShare(
        1,
        count.Successes,
        count.Trials,
        (decimal)count.Successes * count.Successes,
        (decimal)count.Trials * count.Trials,
        (decimal)count.Successes * count.Trials);

    /// <summary>This tally and that of other clusters.</summary>
    /// <param name="other">The tally of other clusters.</param>
    /// <returns>The sum.</returns>
    public ClusteredShare Merge(ClusteredShare other) => new(
        Clusters + other.Clusters,
        Successes + other.Successes,
        Trials + other.Trials,
        _successSquares + other._successSquares,
        _trialSquares + other._trialSquares,
        _products + other._products);

    /// <summary>Compares this share with that of other clusters.</summary>
    /// <remarks>The interval and the test are normal; with few clusters on a side (<see cref="IsSmallSample"/>) they say too much.</remarks>
    /// <param name="other">The other share.</param>
    /// <param name="confidence">The confidence of the interval, between 0 and 1, both excluded.</param>
    /// <returns>The difference; null where a side has fewer than two clusters, or neither share varies.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence does not lie between 0 and 1.</exception>
    public ClusteredDifference? Minus(ClusteredShare other, double confidence = 0.95)
    {
        double z = NormalDistribution.UpperQuantile((1 - StatisticsGuard.Confidence(confidence)) / 2);
        double? variance = Variance + other.Variance;
        if (variance is not > 0)
        {
            return null;
        }

        double error = Math.Sqrt(variance.Value);
        double difference = Share!.Value - other.Share!.Value;
        return new ClusteredDifference(
            difference,
            Math.Max(-1, difference - (z * error)),
            Math.Min(1, difference + (z * error)),
            NormalDistribution.BothTails(difference / error));
    }
}

/// <summary>The difference of two shares over clusters.</summary>
public sealed record ClusteredDifference
{
    internal ClusteredDifference(double difference, double lower, double upper, double pValue)
    {
        Difference = difference;
        Lower = lower;
        Upper = upper;
        PValue = pValue;
    }

    /// <summary>The one share less the other, -1 to 1.</summary>
    public double Difference { get; }

    /// <summary>The lower end of the interval that the difference lies in with the confidence asked for, itself in it.</summary>
    public double Lower { get; }

    /// <summary>The upper end, itself in it.</summary>
    public double Upper { get; }

    /// <summary>How likely chance alone shows such a difference or a larger one, two-sided, 0 to 1.</summary>
    public double PValue { get; }
}
