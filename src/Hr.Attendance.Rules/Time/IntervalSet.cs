using System.Collections;
using NodaTime;

namespace Hr.Attendance.Rules.Time;

/// <summary>
/// An immutable set of instants, held as half-open intervals that are sorted, do not overlap, do not touch and are not empty.
/// </summary>
/// <remarks>
/// Half-open: the start of an interval belongs to the set, its end does not, so two shifts that meet at 18:00 share no instant.
/// Two sets are equal when they hold the same instants. Thread-safe. Every operation on sets takes time linear in its inputs and
/// allocates nothing but its result.
/// </remarks>
public sealed class IntervalSet : IReadOnlyList<Interval>, IEquatable<IntervalSet>
{
    // There is one way to write a set: sorted, without overlaps, without touching ends. Sets are equal when their arrays are, every
    // operation goes through both arrays once, side by side, and an instant is found by halving, as the ends stand in order because the
    // starts do.

    private readonly Interval[] _intervals;

    private IntervalSet(Interval[] intervals) => _intervals = intervals;

    /// <summary>The set with no instant in it.</summary>
    public static IntervalSet Empty { get; } = new([]);

    /// <summary>How many separate intervals the set consists of.</summary>
    public int Count => _intervals.Length;

    /// <summary>Whether the set has no instant in it.</summary>
    public bool IsEmpty => _intervals.Length == 0;

    /// <summary>The first instant of the set.</summary>
    /// <exception cref="InvalidOperationException">The set is empty.</exception>
    public Instant Start => IsEmpty ? throw new InvalidOperationException("an empty set has no start") : _intervals[0].Start;

    /// <summary>The end of the last interval; not itself in the set.</summary>
    /// <exception cref="InvalidOperationException">The set is empty.</exception>
    public Instant End => IsEmpty ? throw new InvalidOperationException("an empty set has no end") : _intervals[^1].End;

    /// <summary>The time that the set covers, gaps left out.</summary>
    public Duration Total
    {
        get
        {
            var total = Duration.Zero;
            foreach (var interval in _intervals)
            {
                total += interval.Duration;
            }

            return total;
        }
    }

    /// <summary>The interval at a position, in order of time.</summary>
    /// <param name="index">The position, from 0.</param>
    public Interval this[int index] => _intervals[index];

    /// <summary>The set that one interval covers.</summary>
    /// <param name="start">The first instant.</param>
    /// <param name="end">The end, exclusive; equal to <paramref name="start"/> for the empty set.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is before <paramref name="start"/>.</exception>
    public static IntervalSet Of(Instant start, Instant end) =>
        end < start ? throw new ArgumentOutOfRangeException(nameof(end), "must not be before the start")
        : end == start ? Empty
        : new([new Interval(start, end)]);

    /// <summary>The union of intervals given in any order; they may overlap, touch or be empty.</summary>
    /// <param name="intervals">The intervals; each with a start and an end.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException">An interval has no start or no end.</exception>
    public static IntervalSet Of(IEnumerable<Interval> intervals) => Taking(Guard.NotNull(intervals).ToArray());

    /// <summary>The same of an array that nobody else has: the set may keep it.</summary>
    internal static IntervalSet Taking(Interval[] intervals)
    {
        var sorted = intervals;

        // Evidence nearly always comes in order, and then one look at each interval is all that it takes.
        bool isSorted = true;
        for (int i = 0; i < sorted.Length; i++)
        {
            if (!sorted[i].HasStart || !sorted[i].HasEnd)
            {
                throw new ArgumentException("every interval needs a start and an end", nameof(intervals));
            }

            isSorted &= i == 0 || sorted[i - 1].Start <= sorted[i].Start;
        }

        if (!isSorted)
        {
            Array.Sort(sorted, static (a, b) => a.Start.CompareTo(b.Start));
        }

        return FromSorted(sorted);
    }

    /// <summary>The instants that are in this set, in the other one, or in both.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The union.</returns>
    public IntervalSet Union(IntervalSet other)
    {
        Guard.NotNull(other);
        return IsEmpty ? other : other.IsEmpty ? this : Merged(IntervalMerge.Union, other);
    }

    /// <summary>The instants that are in both sets.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The intersection.</returns>
    public IntervalSet Intersect(IntervalSet other)
    {
        Guard.NotNull(other);
        return Merged(IntervalMerge.Intersect, other);
    }

    /// <summary>The instants of this set that are not in the other one.</summary>
    /// <param name="other">What to take out.</param>
    /// <returns>What remains.</returns>
    public IntervalSet Subtract(IntervalSet other)
    {
        Guard.NotNull(other);
        return IsEmpty || other.IsEmpty ? this : Merged(IntervalMerge.Subtract, other);
    }

    /// <summary>The part of this set that lies within bounds.</summary>
    /// <param name="start">The first instant to keep.</param>
    /// <param name="end">The end, exclusive.</param>
    /// <returns>The part within the bounds.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is before <paramref name="start"/>.</exception>
    public IntervalSet Clip(Instant start, Instant end)
    {
        if (end < start)
        {
            throw new ArgumentOutOfRangeException(nameof(end), "must not be before the start");
        }

        int first = FirstEndingAfter(start);
        int next = first;
        while (next < Count && _intervals[next].Start < end)
        {
            next++;
        }

        if (next == first || start == end)
        {
            return Empty;
        }

        var clipped = new Interval[next - first];
        Array.Copy(_intervals, first, clipped, 0, clipped.Length);
        clipped[0] = new Interval(Instant.Max(start, clipped[0].Start), clipped[0].End);
        clipped[^1] = new Interval(clipped[^1].Start, Instant.Min(end, clipped[^1].End));
        return new IntervalSet(clipped);
    }

    /// <summary>What lies between the intervals of this set: within its span, but not in it.</summary>
    /// <returns>The gaps; empty for fewer than two intervals.</returns>
    public IntervalSet Gaps()
    {
        if (Count < 2)
        {
            return Empty;
        }

        var gaps = new Interval[Count - 1];
        for (int i = 1; i < Count; i++)
        {
            gaps[i - 1] = new Interval(_intervals[i - 1].End, _intervals[i].Start);
        }

        return new IntervalSet(gaps);
    }

    /// <summary>Whether an instant is in the set.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>Whether it is in the set.</returns>
    public bool Contains(Instant instant)
    {
        int index = FirstEndingAfter(instant);
        return index < Count && _intervals[index].Start <= instant;
    }

    /// <summary>Whether all of an interval is in the set.</summary>
    internal bool Contains(Interval interval)
    {
        int index = FirstEndingAfter(interval.Start);
        return index < Count && _intervals[index].Start <= interval.Start && interval.End <= _intervals[index].End;
    }

    /// <summary>Puts the intervals into a list, in order.</summary>
    internal void AddTo(List<Interval> list) => list.AddRange(_intervals);

    /// <inheritdoc/>
    public IEnumerator<Interval> GetEnumerator() => ((IEnumerable<Interval>)_intervals).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(IntervalSet? other) => other is not null && _intervals.SequenceEqual(other._intervals);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IntervalSet);

    /// <inheritdoc/>
    public override int GetHashCode() => IsEmpty ? 0 : Start.GetHashCode() ^ (End.GetHashCode() * 31) ^ Count;

    /// <summary>The intervals as text, for diagnostics.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => "{" + string.Join(", ", _intervals.Select(interval => interval.ToString())) + "}";

    /// <summary>Runs a merge twice, first to count and then into an array of that length: nothing is allocated but the result.</summary>
    private IntervalSet Merged(Merge merge, IntervalSet other)
    {
        int length = merge(_intervals, other._intervals, null);
        if (length == 0)
        {
            return Empty;
        }

        var merged = new Interval[length];
        merge(_intervals, other._intervals, merged);
        return new IntervalSet(merged);
    }

    private int FirstEndingAfter(Instant instant)
    {
        var search = new SortedSearch(Count);
        while (search.IsOpen)
        {
            search.Answer(_intervals[search.Middle].End <= instant);
        }

        return search.Place;
    }

    /// <summary>Joins what overlaps or touches and drops what is empty, in place; the input is sorted by start.</summary>
    private static IntervalSet FromSorted(Interval[] sorted)
    {
        int kept = 0;
        foreach (var next in sorted)
        {
            if (next.Start == next.End)
            {
                continue;
            }

            if (kept > 0 && next.Start <= sorted[kept - 1].End)
            {
                sorted[kept - 1] = new Interval(sorted[kept - 1].Start, Instant.Max(sorted[kept - 1].End, next.End));
            }
            else
            {
                sorted[kept++] = next;
            }
        }

        if (kept == 0)
        {
            return Empty;
        }

        Array.Resize(ref sorted, kept);
        return new IntervalSet(sorted);
    }

    private delegate int Merge(Interval[] left, Interval[] right, Interval[]? result);
}
