using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Sessions.Kernel;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary>A share that must be reached, compared in whole billionths where that is exact, and as a decimal where it is not.</summary>
/// <param name="value">The share, 0 to 1.</param>
internal readonly struct ShareThreshold(decimal value)
{
    private readonly long _billionths = EpisodeRating.InBillionths(value);

    internal decimal Value { get; } = value;

    /// <summary>Whether so many of so many are enough.</summary>
    internal bool IsReachedBy(int part, int whole) => _billionths >= 0
        ? part * 1_000_000_000L >= _billionths * whole
        : (decimal)part / whole >= Value;

    /// <summary>Whether the mean of a session's ratings is enough; there is one at least.</summary>
    internal bool IsReachedByRatings(in SessionFigures figures) => _billionths >= 0 && figures.LongRatingSum == 0
        ? figures.RatingBillionths >= _billionths * figures.Ratings
        : figures.Satisfaction >= Value;
}
