using Hr.Attendance.Rules.Timesheets;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>How well customers were answered in some sessions: counts and sums that add up over people and days. Immutable.</summary>
public readonly record struct Quality
{
    /// <summary>Customer turns that an answer could be asked for.</summary>
    public long JudgedTurns { get; init; }

    /// <summary>Those that were answered in time.</summary>
    public long TurnsInTime { get; init; }

    /// <summary>Ratings.</summary>
    public long Ratings { get; init; }

    /// <summary>The sum of the ratings as shares of their scales.</summary>
    public decimal RatingSum { get; init; }

    /// <summary>The sum of their squares.</summary>
    public decimal RatingSquares { get; init; }

    // A branch with three turns can fall from 100 % to 67 % by one late answer. So a fall counts only where it is as large as the policy
    // says and also larger than chance explains.

    private const long LeastTurns = 30;
    private const long LeastRatings = 10;

    /// <summary>The square of 1.645: of two equal qualities, chance alone shows one in twenty times a fall that is taken for one.</summary>
    private const decimal CriticalSquare = 1.645m * 1.645m;

    internal decimal ShareInTime => (decimal)TurnsInTime / JudgedTurns;

    internal decimal Satisfaction => RatingSum / Ratings;

    internal static Quality Of(IEnumerable<TimesheetSession> sessions) => Sum(sessions.Select(session =>
    {
        var ratings = session.Facts.Ratings.Select(rating => rating.Normalised).ToList();
        return new Quality
        {
            JudgedTurns = session.Measures.JudgedTurns,
            TurnsInTime = session.Measures.TurnsInTime,
            Ratings = ratings.Count,
            RatingSum = ratings.Sum(),
            RatingSquares = ratings.Sum(rating => rating * rating),
        };
    }));

    internal static Quality Sum(IEnumerable<Quality> qualities) => qualities.Aggregate(default(Quality), (sum, one) => new Quality
    {
        JudgedTurns = sum.JudgedTurns + one.JudgedTurns,
        TurnsInTime = sum.TurnsInTime + one.TurnsInTime,
        Ratings = sum.Ratings + one.Ratings,
        RatingSum = sum.RatingSum + one.RatingSum,
        RatingSquares = sum.RatingSquares + one.RatingSquares,
    });

    /// <summary>
    /// Whether the share of answers in time fell by at least so much, and by more than chance explains: the one-sided two-proportion z test
    /// with pooled variance at 5 %, on at least 30 turns on each side.
    /// </summary>
    internal static bool HasResponseFallen(Quality before, Quality after, decimal least)
    {
        if (before.JudgedTurns < LeastTurns || after.JudgedTurns < LeastTurns)
        {
            return false;
        }

        decimal fall = before.ShareInTime - after.ShareInTime;
        decimal pooled = (decimal)(before.TurnsInTime + after.TurnsInTime) / (before.JudgedTurns + after.JudgedTurns);
        decimal variance = pooled * (1 - pooled) * ((1m / before.JudgedTurns) + (1m / after.JudgedTurns));
        return IsFall(fall, least, variance);
    }

    /// <summary>
    /// Whether the mean rating fell by at least so much, and by more than chance explains: the one-sided z test on two means with the
    /// variance of each sample at 5 %, on at least 10 ratings on each side.
    /// </summary>
    internal static bool HasSatisfactionFallen(Quality before, Quality after, decimal least) =>
        before.Ratings >= LeastRatings && after.Ratings >= LeastRatings
        && IsFall(before.Satisfaction - after.Satisfaction, least, before.VarianceOfMean + after.VarianceOfMean);

    private decimal VarianceOfMean => Math.Max(0, (RatingSquares - (RatingSum * RatingSum / Ratings)) / (Ratings - 1)) / Ratings;

    /// <summary>Compared as squares, so that no root and no floating point is needed.</summary>
    private static bool IsFall(decimal fall, decimal least, decimal variance) => fall > 0 && fall >= least && fall * fall > CriticalSquare * variance;
}
