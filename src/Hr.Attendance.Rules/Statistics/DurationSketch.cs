using NodaTime;

namespace Hr.Attendance.Rules.Statistics;

/// <summary>
/// A summary of durations in bounded memory that quantiles (a median, a 90th percentile) can be asked of and that can be merged: the sketches
/// of two branches give the region's, the same to the last bit in whatever order durations were added and sketches merged.
/// </summary>
/// <remarks>
/// Durations from 0 to <see cref="Longest"/> in whole milliseconds. Their number, sum, smallest and greatest are exact; a quantile has an
/// error of at most <see cref="RelativeError"/> of its value, and none up to 127 ms. Values are counted in buckets whose width grows with the
/// value (64 for each doubling), which is the structure of G. Tene 2012, "HdrHistogram"; Masson, Rim and Lee 2019, "DDSketch: A Fast and
/// Fully-Mergeable Quantile Sketch with Relative-Error Guarantees", Proceedings of the VLDB Endowment 12, show why the error is relative.
/// Only buckets with something in them are held: at most 1,910 of 12 bytes. How many durations are at most some limit cannot be told exactly
/// from a sketch: count them elsewhere. Immutable; made by a <see cref="DurationSketchBuilder"/>; equal when all that was counted is equal.
/// </remarks>
public sealed class DurationSketch : IEquatable<DurationSketch>
{
    /// <summary>The greatest error of a quantile, as a share of the exact one: 1/128.</summary>
    public const decimal RelativeError = 0.0078125m;

    internal const long LongestMilliseconds = 366L * NodaConstants.MillisecondsPerDay;

    // Only the counts of buckets are added when sketches merge, and whole numbers do not care for the order. A sketch that keeps samples or
    // moves its buckets with the data would be smaller or closer, but merging the same branches in another order would give another median.
    private readonly int[] _indexes;
    private readonly long[] _counts;
    private readonly long _shortest;
    private readonly long _longest;

    /// <summary>Takes the arrays over: indexes of buckets, ascending, and how many durations are in each, none of them 0.</summary>
    internal DurationSketch(int[] indexes, long[] counts, long count, long shortest, long longest, decimal total)
    {
        _indexes = indexes;
        _counts = counts;
        Count = count;
        _shortest = shortest;
        _longest = longest;
        TotalMilliseconds = total;
    }

    /// <summary>The sketch of no durations.</summary>
    public static DurationSketch Empty { get; } = new([], [], 0, 0, 0, 0);

    /// <summary>The longest duration that a sketch takes: 366 days.</summary>
    public static Duration Longest => Duration.FromMilliseconds(LongestMilliseconds);

    /// <summary>How many durations were added.</summary>
    public long Count { get; }

    /// <summary>Their sum in milliseconds, exact; decimal, because it may be longer than a <see cref="Duration"/>.</summary>
    public decimal TotalMilliseconds { get; }

    /// <summary>The shortest of them; null where there are none.</summary>
    public Duration? Minimum => Count == 0 ? null : Duration.FromMilliseconds(_shortest);

    /// <summary>The longest of them; null where there are none.</summary>
    public Duration? Maximum => Count == 0 ? null : Duration.FromMilliseconds(_longest);

    /// <summary>Their mean, rounded to milliseconds, half up; null where there are none.</summary>
    public Duration? Mean =>
        Count == 0 ? null : Duration.FromMilliseconds((long)decimal.Round(TotalMilliseconds / Count, MidpointRounding.AwayFromZero));

    /// <summary>The quantile at a half; null where there are no durations.</summary>
    /// <remarks>Of an even number it is the lower of the two in the middle, as <see cref="Quantile"/> says.</remarks>
    public Duration? Median => Quantile(0.5m);

    internal ReadOnlySpan<int> Indexes => _indexes;

    internal ReadOnlySpan<long> Counts => _counts;

    internal long ShortestMilliseconds => _shortest;

    internal long GreatestMilliseconds => _longest;

    /// <summary>A quantile by nearest rank: the smallest of the durations that at least this share of them do not exceed.</summary>
    /// <param name="share">The share, 0 to 1: 0.9 for the 90th percentile. 0 gives the shortest, 1 the longest.</param>
    /// <returns>
    /// The quantile in whole milliseconds, off by at most <see cref="RelativeError"/> of the exact one, and never outside the shortest and
    /// the longest; null where there are no durations.
    /// </returns>
    /// <remarks>The definition is number 1 of Hyndman and Fan 1996, "Sample Quantiles in Statistical Packages", The American Statistician 50.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The share does not lie from 0 to 1.</exception>
    public Duration? Quantile(decimal share)
    {
        if (share is < 0 or > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "must lie from 0 to 1");
        }

        if (Count == 0)
        {
            return null;
        }

        // The first and the last are known exactly, so a bucket stands only for what lies between them.
        long rank = Math.Max(1, (long)decimal.Ceiling(share * Count));
        return Duration.FromMilliseconds(rank == 1 ? _shortest : rank == Count ? _longest : AtRank(rank));
    }

    /// <summary>The sketch of the durations in this one and in another.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>The sketch that adding all of them would have given.</returns>
    /// <exception cref="OverflowException">There are more durations than a <see cref="long"/> holds.</exception>
    public DurationSketch Merge(DurationSketch other)
    {
        Guard.NotNull(other);
        if (Count == 0 || other.Count == 0)
        {
            return Count == 0 ? other : this;
        }

        var builder = new DurationSketchBuilder();
        builder.Add(this);
        builder.Add(other);
        return builder.Build();
    }

    /// <inheritdoc/>
    public bool Equals(DurationSketch? other) =>
        other is not null && Count == other.Count && _shortest == other._shortest && _longest == other._longest
        && TotalMilliseconds == other.TotalMilliseconds && Indexes.SequenceEqual(other.Indexes) && Counts.SequenceEqual(other.Counts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DurationSketch);

    /// <inheritdoc/>
    public override int GetHashCode() => Count.GetHashCode() ^ TotalMilliseconds.GetHashCode();

    private long AtRank(long rank)
    {
        int place = 0;
        for (long passed = _counts[0]; passed < rank; passed += _counts[place])
        {
            place++;
        }

        return Math.Min(_longest, Math.Max(_shortest, DurationBuckets.MiddleOf(_indexes[place])));
    }
}
