namespace Hr.Attendance.Planning.Staffing;

/// <summary>How many customers come in an interval, as far as it can be known beforehand. Immutable.</summary>
/// <remarks>
/// What is uncertain has two parts. Chance alone makes counts vary around their mean as a Poisson distribution does; the queue models contain that. The
/// other part is that nobody knows how busy the interval will be: the mean itself varies. Only this second part is averaged over here.
/// </remarks>
public sealed class CustomerArrivals
{
    /// <summary>The variance of how busy an interval is, as a multiple of the square of its mean, that is not exceeded.</summary>
    private const double WidestSpread = 4;

    /// <summary>Where the levels of busyness are cut: more finely where it is busy, because there customers are lost.</summary>
    private static readonly double[] Cuts = [0, 0.05, 0.2, 0.4, 0.6, 0.75, 0.85, 0.92, 0.97, 0.99, 1];

    private readonly RateDistribution _rates;

    private CustomerArrivals(double mean, double variance, RateDistribution rates)
    {
        Mean = mean;
        Variance = variance;
        _rates = rates;
        Levels = LevelsOf(rates, mean, variance);
    }

    /// <summary>How many customers come on average.</summary>
    public double Mean { get; }

    /// <summary>The variance of the number of customers; at least the mean.</summary>
    public double Variance { get; }

    /// <summary>How busy it can be: mean numbers of customers, each with its probability; together they have the mean of all.</summary>
    internal IReadOnlyList<(double Probability, double Mean)> Levels { get; }

    /// <summary>A number of customers around a mean that is known.</summary>
    /// <param name="mean">The mean, 0 to 1e9.</param>
    /// <returns>The arrivals.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The mean is negative or not a number.</exception>
    public static CustomerArrivals Poisson(double mean) => new(StaffingGuard.Customers(mean), mean, new RateDistribution.Known(mean));

    /// <summary>A number of customers that varies more than chance alone makes it.</summary>
    /// <remarks>
    /// A variance of at most the mean is that of chance alone. One above mean + 4·mean² is taken as that: with a forecast so wide, staffing cannot be told
    /// better.
    /// </remarks>
    /// <param name="mean">The mean, 0 to 1e9.</param>
    /// <param name="variance">The variance, 0 or more.</param>
    /// <returns>The arrivals.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The mean is negative, the variance is, or one of them is not a number.</exception>
    public static CustomerArrivals NegativeBinomial(double mean, double variance)
    {
        StaffingGuard.Customers(mean);
        if (!(variance >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(variance), variance, "must be a number of 0 or more");
        }

        double spread = mean == 0 ? 0 : Math.Min((variance - mean) / mean / mean, WidestSpread);

        // Below one in a million the two cannot be told apart, and the gamma distribution has no digits left.
        return spread <= 1e-6 ? Poisson(mean) : new(mean, mean + (spread * mean * mean), new RateDistribution.OfGamma(mean, 1 / spread));
    }

    /// <summary>A number of customers of which quantiles are forecast.</summary>
    /// <remarks>
    /// Between quantiles, and on to the ends, it is joined by straight lines, at the ends with half of the nearest step. From the spread of the
    /// counts the part that chance makes is taken out by drawing the quantiles to their mean, so that it does not count twice.
    /// </remarks>
    /// <param name="levels">The levels in ascending order, each above 0 and below 1, such as 0.05, 0.5 and 0.95; at least one.</param>
    /// <param name="values">The number of customers of each level, from 0 to 1e9, never falling.</param>
    /// <returns>The arrivals.</returns>
    /// <exception cref="ArgumentNullException">A list is missing.</exception>
    /// <exception cref="ArgumentException">The lists have different lengths or none, levels do not rise, values fall, or one lies out of range.</exception>
    public static CustomerArrivals Quantiles(IReadOnlyList<double> levels, IReadOnlyList<double> values)
    {
        Guard.NotNull(levels);
        Guard.NotNull(values);
        if (levels.Count == 0 || levels.Count != values.Count)
        {
            throw new ArgumentException("must have as many values as levels, and at least one", nameof(values));
        }

        int last = levels.Count;
        var allLevels = new double[last + 2];
        var counts = new double[last + 2];
        allLevels[last + 1] = 1;
        for (int i = 1; i <= last; i++)
        {
            allLevels[i] = levels[i - 1];
            counts[i] = StaffingGuard.Customers(values[i - 1], nameof(values));
            if (!(allLevels[i] > allLevels[i - 1] && allLevels[i] < 1))
            {
                throw new ArgumentException("must rise, each above 0 and below 1", nameof(levels));
            }

            if (i > 1 && counts[i] < counts[i - 1])
            {
                throw new ArgumentException("must not fall", nameof(values));
            }
        }

        counts[0] = Math.Max(0, counts[1] - (last > 1 ? (counts[2] - counts[1]) / 2 : 0));
        counts[last + 1] = counts[last] + (last > 1 ? (counts[last] - counts[last - 1]) / 2 : 0);
        return WithoutChance(allLevels, counts);
    }

    /// <summary>The mean number of customers for a level of busyness.</summary>
    /// <param name="level">The share of times that are less busy, above 0 and below 1.</param>
    internal double MeanAt(double level) => Mean == 0 ? 0 : _rates.Quantile(level);

    private static CustomerArrivals WithoutChance(double[] levels, double[] counts)
    {
        double mean = new RateDistribution.OfQuantiles(levels, counts).QuantilesUpTo(1);
        double variance = 0;
        for (int i = 1; i < levels.Length; i++)
        {
            // The square of a straight line from a to b has the mean (a² + ab + b²)/3.
            double a = counts[i - 1] - mean;
            double b = counts[i] - mean;
            variance += (levels[i] - levels[i - 1]) * ((a * a) + (a * b) + (b * b)) / 3;
        }

        if (variance <= mean)
        {
            return Poisson(mean);
        }

        double kept = Math.Sqrt((variance - mean) / variance);
        return new CustomerArrivals(
            mean,
            variance,
            new RateDistribution.OfQuantiles(levels, Array.ConvertAll(counts, count => mean + (kept * (count - mean)))));
    }

    private static (double Probability, double Mean)[] LevelsOf(RateDistribution rates, double mean, double variance)
    {
        if (variance <= mean)
        {
            return [(1, mean)];
        }

        var levels = new (double Probability, double Mean)[Cuts.Length - 1];
        double below = 0;
        for (int i = 0; i < levels.Length; i++)
        {
            double probability = Cuts[i + 1] - Cuts[i];
            double upTo = i == levels.Length - 1 ? mean : rates.QuantilesUpTo(Cuts[i + 1]);
            levels[i] = (probability, Math.Max(0, upTo - below) / probability);
            below = upTo;
        }

        return levels;
    }
}
