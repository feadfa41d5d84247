namespace Hr.Attendance.Rules.Statistics;

/// <summary>
/// Ratings on a scale of 0 to 1, added up exactly: how many, their sum and the sum of their squares, so that parts give the same whole in any
/// order. The default is no ratings.
/// </summary>
/// <remarks>A rating is rounded to billionths, half away from zero; of that everything is exact up to <see cref="MostRatings"/> ratings.</remarks>
public readonly record struct RatingTally
{
    /// <summary>How many ratings a tally can hold exactly.</summary>
    public const long MostRatings = 10_000_000_000;

    private RatingTally(long count, decimal sum, decimal sumOfSquares)
    {
        Count = count <= MostRatings ? count : throw new OverflowException("a tally holds at most ten billion ratings");
        Sum = sum;
        SumOfSquares = sumOfSquares;
    }

    /// <summary>How many ratings there are.</summary>
    public long Count { get; }

    /// <summary>Their sum.</summary>
    public decimal Sum { get; }

    /// <summary>The sum of their squares.</summary>
    public decimal SumOfSquares { get; }

    /// <summary>Their mean, 0 to 1, to 18 digits; null where there are none.</summary>
    public decimal? Mean => Count == 0 ? null : decimal.Round(Sum / Count, 18, MidpointRounding.AwayFromZero);

    /// <summary>
    /// Their variance, estimated for the population that they are drawn from (divided by one less than their number); null for fewer than two.
    /// </summary>
    public double? Variance
    {
        get
        {
            if (Count < 2)
            {
                return null;
            }

            // In decimals the difference of two large sums loses nothing that matters; in floating point it would leave only noise where
            // ratings are alike.
            decimal mean = Sum / Count;
            return (double)Math.Max(0, SumOfSquares - (Sum * mean)) / (Count - 1);
        }
    }

    /// <summary>These ratings and one more.</summary>
    /// <param name="rating">The rating, from 0, the lowest of its scale, to 1, the highest.</param>
    /// <returns>The tally with it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rating does not lie from 0 to 1.</exception>
    /// <exception cref="OverflowException">There are more than <see cref="MostRatings"/> ratings.</exception>
    public RatingTally Add(decimal rating)
    {
        if (rating is < 0 or > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(rating), rating, "must lie from 0 to 1");
        }

        decimal rounded = decimal.Round(rating, 9, MidpointRounding.AwayFromZero);
        return new RatingTally(Count + 1, Sum + rounded, SumOfSquares + (rounded * rounded));
    }

    /// <summary>These ratings and other ones together.</summary>
    /// <param name="other">The other ones.</param>
    /// <returns>All of them.</returns>
    /// <exception cref="OverflowException">There are more than <see cref="MostRatings"/> ratings.</exception>
    public RatingTally Merge(RatingTally other) => new(Count + other.Count, Sum + other.Sum, SumOfSquares + other.SumOfSquares);

    /// <summary>The mean and an interval that holds for small samples, for any scale and for ratings that are all alike.</summary>
    /// <param name="confidence">The confidence, between 0 and 1, both excluded.</param>
    /// <returns>The mean and its interval; null where there are no ratings.</returns>
    /// <remarks>
    /// Wilson's interval (see <see cref="WilsonInterval"/>) with the mean in the place of the share. It asks which means m could have given
    /// this one, if the variance of a rating were m(1-m). Values from 0 to 1 with the mean m cannot vary more than that (Bhatia and Davis
    /// 2000, "A Better Bound on the Variance", American Mathematical Monthly 107); only ratings that are all 0 or 1 do. So it is as good as
    /// Wilson's interval for those and wider than needed for all others: it does not call three ratings of 0.8 certain, as an interval from
    /// their own variance of 0 would, and needs no random numbers, as a bootstrap would.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The confidence does not lie between 0 and 1.</exception>
    public ShareInterval? MeanInterval(double confidence = 0.95)
    {
        StatisticsGuard.Confidence(confidence);
        return Mean is { } mean ? WilsonInterval.OfMean((double)mean, Count, confidence) : null;
    }
}
