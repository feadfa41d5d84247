namespace Hr.Attendance.Reports.Tests.Recomputed;

/// <summary>
/// The statistics that reports state, from their definitions and without a thought of speed or of rounding: what the product has for them is not asked.
/// </summary>
internal static class PlainStatistics
{
    /// <summary>The deviations of a normal distribution within which 95 % of it lie.</summary>
    internal const double Z = 1.959963984540054;

    private const long MostExactPairs = 400;

    /// <summary>Wilson's interval: (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n).</summary>
    internal static (double From, double To)? Wilson(decimal? share, int count)
    {
        if (share is not { } known)
        {
            return null;
        }

        double p = (double)known;
        double middle = p + (Z * Z / (2 * count));
        double half = Z * Math.Sqrt((p * (1 - p) / count) + (Z * Z / (4.0 * count * count)));
        double scale = 1 + (Z * Z / count);
        return (p <= 0 ? 0 : (middle - half) / scale, p >= 1 ? 1 : (middle + half) / scale);
    }

    /// <summary>Fewer than ten observations, or an interval wider than 20 points.</summary>
    internal static bool IsSmall((double From, double To)? interval, int count) => interval is { } known && (count < 10 || known.To - known.From > 0.2);

    /// <summary>How much of a normal distribution lies as far from its mean as that, on both sides: one less the area between, by Simpson's rule.</summary>
    internal static double BothTails(double deviations)
    {
        const int Steps = 4000;
        double end = Math.Abs(deviations);
        if (end > 10)
        {
            return 0;
        }

        double step = end / Steps;
        double area = 0;
        for (int i = 0; i < Steps; i += 2)
        {
            area += Density(i * step) + (4 * Density((i + 1) * step)) + Density((i + 2) * step);
        }

        return 1 - (2 * area * step / 3);

        static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
    }

    /// <summary>The rank test of Mann and Whitney: ranks of the values rounded to five digits, equal ones with the mean of theirs.</summary>
    internal static double? RankTest(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        if (first.Count == 0 || second.Count == 0)
        {
            return null;
        }

        decimal[] mine = [.. first.Select(Rounded)];
        decimal[] all = [.. mine, .. second.Select(Rounded)];
        int[] doubled = [.. all.Select(value => (2 * all.Count(other => other < value)) + all.Count(other => other == value) + 1)];
        long sum = doubled.Take(mine.Length).Sum(rank => (long)rank);
        long expected = mine.Length * (all.Length + 1L);
        return (long)first.Count * second.Count <= MostExactPairs
            ? ShareAsFar(doubled, mine.Length, Math.Abs(sum - expected), expected)
            : Approximate(all, mine.Length, Math.Abs(sum - expected));

        static decimal Rounded(double value) => decimal.Round((decimal)value, 5, MidpointRounding.AwayFromZero);
    }

    /// <summary>Holm's correction: the i-th smallest of m times m − i + 1, none smaller than the one before, none above one.</summary>
    internal static IReadOnlyList<double?> Holm(IReadOnlyList<double?> pValues)
    {
        double?[] adjusted = new double?[pValues.Count];
        int left = pValues.Count(p => p is not null);
        double highest = 0;
        foreach (int at in Enumerable.Range(0, pValues.Count).Where(i => pValues[i] is not null).OrderBy(i => pValues[i]))
        {
            highest = Math.Max(highest, Math.Min(1, left-- * pValues[at]!.Value));
            adjusted[at] = highest;
        }

        return adjusted;
    }

    /// <summary>The slope of the weighted least-squares line, and the weighted mean of the regressor.</summary>
    internal static (double Slope, double Mean) Line(double[] x, double[] y, double[] weights)
    {
        double all = weights.Sum();
        double meanX = x.Zip(weights, (value, weight) => value * weight).Sum() / all;
        double meanY = y.Zip(weights, (value, weight) => value * weight).Sum() / all;
        double xx = x.Select((value, i) => weights[i] * (value - meanX) * (value - meanX)).Sum();
        double xy = x.Select((value, i) => weights[i] * (value - meanX) * (y[i] - meanY)).Sum();
        return (x.Distinct().Count() == 1 ? 0 : xy / xx, meanX);
    }

    /// <summary>
    /// Empirical Bayes: A = (Σ(y − m)²/v − (n − 1)) / (Σ1/v − Σ1/v² ÷ Σ1/v), m the mean by 1/v and A not below 0; then b = A/(A + v), c the
    /// mean by 1/(v + A), the estimate c + b(y − c), its variance bv + (1 − b)² ÷ Σ1/(v + A).
    /// </summary>
    internal static IReadOnlyList<(double Estimate, double From, double To)> Shrink(double[] y, double[] v)
    {
        double among = Among(y, v);
        double weight = v.Sum(variance => 1 / (variance + among));
        double common = y.Select((value, i) => value / (v[i] + among)).Sum() / weight;
        return
        [
            .. y.Select((value, i) =>
            {
                double own = among / (among + v[i]);
                double estimate = common + (own * (value - common));
                double deviation = Math.Sqrt((own * v[i]) + ((1 - own) * (1 - own) / weight));
                return (estimate, estimate - (Z * deviation), estimate + (Z * deviation));
            }),
        ];
    }

    /// <summary>
    /// Two shares whose observations come in clusters (refused r and all t of each person): R/T less the other, with the variance
    /// n/(n − 1) · Σ(r − pt)² ÷ T² of each, p = R/T. Null where the variance is zero or a side has one person.
    /// </summary>
    internal static (double Difference, double From, double To, double P)? Difference(IReadOnlyList<(int R, int T)> mine, IReadOnlyList<(int R, int T)> others)
    {
        if (mine.Count < 2 || others.Count < 2 || Variance(mine) + Variance(others) is not (> 0 and var variance))
        {
            return null;
        }

        double error = Math.Sqrt(variance);
        double difference = Share(mine) - Share(others);
        return (difference, Math.Max(-1, difference - (Z * error)), Math.Min(1, difference + (Z * error)), BothTails(difference / error));
    }

    private static double Share(IReadOnlyList<(int R, int T)> people) => (double)people.Sum(one => one.R) / people.Sum(one => one.T);

    /// <summary>In whole numbers as far as they go, so that nothing is left of people who are all alike: r − pt = (rT − Rt)/T.</summary>
    private static double Variance(IReadOnlyList<(int R, int T)> people)
    {
        long refused = people.Sum(one => (long)one.R);
        long all = people.Sum(one => (long)one.T);
        decimal squares = people.Sum(one => (decimal)((one.R * all) - (refused * one.T)) * ((one.R * all) - (refused * one.T)));
        return (double)squares / all / all / all / all * people.Count / (people.Count - 1);
    }

    private static double Among(double[] y, double[] v)
    {
        double weight = v.Sum(variance => 1 / variance);
        double mean = y.Select((value, i) => value / v[i]).Sum() / weight;
        double room = weight - (v.Sum(variance => 1 / (variance * variance)) / weight);
        double spread = y.Select((value, i) => (value - mean) * (value - mean) / v[i]).Sum();
        return y.Length < 2 ? 0 : Math.Max(0, (spread - (y.Length - 1)) / room);
    }

    /// <summary>Of all ways to draw so many of the doubled ranks, the share of those whose sum is at least as far from the mean.</summary>
    private static double ShareAsFar(int[] doubled, int drawn, long distance, long expected)
    {
        var ways = new Dictionary<(int Count, long Sum), double> { [(0, 0)] = 1 };
        foreach (int rank in doubled)
        {
            foreach (var ((count, sum), number) in ways.ToList().Where(way => way.Key.Count < drawn).OrderByDescending(way => way.Key.Count))
            {
                ways[(count + 1, sum + rank)] = ways.GetValueOrDefault((count + 1, sum + rank)) + number;
            }
        }

        var whole = ways.Where(way => way.Key.Count == drawn).ToList();
        return whole.Where(way => Math.Abs(way.Key.Sum - expected) >= distance).Sum(way => way.Value) / whole.Sum(way => way.Value);
    }

    /// <summary>U is normal with the variance nm/12 · (N + 1 − Σ(t³ − t)/(N(N − 1))), half a pair taken off its distance.</summary>
    private static double Approximate(decimal[] all, int n, long doubledDistance)
    {
        double count = all.Length;
        double ties = all.GroupBy(value => value).Sum(same => Math.Pow(same.Count(), 3) - same.Count());
        double variance = n * (count - n) / 12 * (count + 1 - (ties / (count * (count - 1))));
        double distance = (doubledDistance - 1) / 2.0;
        return variance <= 0 || distance <= 0 ? 1 : BothTails(distance / Math.Sqrt(variance));
    }
}
