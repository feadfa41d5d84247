namespace Hr.Attendance.Rules.Statistics;

/// <summary>Two independent shares: how far they are apart, how certain that is, and whether chance alone explains it.</summary>
/// <remarks>
/// The interval of the difference is method 10 of R. G. Newcombe 1998, "Interval Estimation for the Difference between Independent
/// Proportions: Comparison of Eleven Methods", Statistics in Medicine 17: made of both Wilson intervals, without continuity correction. The
/// test is two-sided: Fisher's exact one where the smallest expected count is below 5 (W. G. Cochran 1954, "Some Methods for Strengthening
/// the Common χ² Tests", Biometrics 10), else the z test with pooled variance, which is Pearson's χ² without correction. As interval and test
/// are different methods, one may include no difference where the other just excludes it.
/// </remarks>
public sealed record TwoShares
{
    private const double LeastExpectedCount = 5;

    private TwoShares(ShareInterval first, ShareInterval second, double pValue, bool isExact)
    {
        First = first;
        Second = second;
        PValue = pValue;
        IsExact = isExact;
        Difference = first.Estimate - second.Estimate;
        Lower = Difference - Both(first.Estimate - first.Lower, second.Upper - second.Estimate);
        Upper = Difference + Both(first.Upper - first.Estimate, second.Estimate - second.Lower);
    }

    /// <summary>The first share and its own interval.</summary>
    public ShareInterval First { get; }

    /// <summary>The second share and its own interval.</summary>
    public ShareInterval Second { get; }

    /// <summary>The first share less the second, -1 to 1.</summary>
    public double Difference { get; }

    /// <summary>The lower end of the interval of the difference, itself in it; -1 or more.</summary>
    public double Lower { get; }

    /// <summary>The upper end of the interval of the difference, itself in it; 1 or less.</summary>
    public double Upper { get; }

    /// <summary>
    /// The two-sided p value, 0 to 1: how likely a difference at least as unlikely as this one is where both shares are the same.
    /// </summary>
    public double PValue { get; }

    /// <summary>Whether the p value is Fisher's exact one, not that of the z test.</summary>
    public bool IsExact { get; }

    /// <summary>Compares two shares.</summary>
    /// <param name="first">Successes and trials of the first sample.</param>
    /// <param name="second">Successes and trials of the second sample, independent of the first.</param>
    /// <param name="confidence">The confidence of the intervals, between 0 and 1, both excluded.</param>
    /// <returns>The comparison; null where a sample has no trials.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence does not lie between 0 and 1.</exception>
    /// <exception cref="OverflowException">Both samples have more successes together than a <see cref="long"/> holds.</exception>
    public static TwoShares? Compare(ShareCount first, ShareCount second, double confidence = 0.95)
    {
        if (first.Interval(confidence) is not { } one || second.Interval(confidence) is not { } other)
        {
            return null;
        }

        double all = (double)first.Trials + second.Trials;
        double pooled = (first.Successes + second.Successes) / all;
        double leastExpected = Math.Min(first.Trials, second.Trials) * Math.Min(pooled, 1 - pooled);
        if (leastExpected < LeastExpectedCount)
        {
            return new TwoShares(one, other, FisherExactTest.PValue(first, second), isExact: true);
        }

        double deviation = Math.Sqrt(pooled * (1 - pooled) * ((1.0 / first.Trials) + (1.0 / second.Trials)));
        return new TwoShares(one, other, NormalDistribution.BothTails((one.Estimate - other.Estimate) / deviation), isExact: false);
    }

    private static double Both(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
