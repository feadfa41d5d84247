using NodaTime;

namespace Hr.Attendance.Rules.Statistics;

/// <summary>Counts durations into a <see cref="DurationSketch"/>. For one thread at a time; each thread may have its own, for sketches merge.</summary>
internal sealed class DurationSketchBuilder
{
    // Two arrays in order of the buckets, and no dictionary: response times fill a few dozen buckets, to make room among them moves little,
    // and a sketch takes the arrays over as they are.
    private int[] _indexes = new int[16];
    private long[] _counts = new long[16];
    private int _buckets;
    private long _count;
    private long _shortest;
    private long _longest;
    private decimal _total;

    /// <summary>How many durations were added.</summary>
    public long Count => _count;

    /// <summary>Adds a duration; what it has beyond whole milliseconds is dropped.</summary>
    /// <param name="duration">The duration, from zero to <see cref="DurationSketch.Longest"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or too long.</exception>
    public void Add(Duration duration)
    {
        if (duration < Duration.Zero || duration > DurationSketch.Longest)
        {
            throw new ArgumentOutOfRangeException(nameof(duration), duration, "must lie from zero to 366 days");
        }

        AddMilliseconds((duration.Days * (long)NodaConstants.MillisecondsPerDay) + (duration.NanosecondOfDay / NodaConstants.NanosecondsPerMillisecond));
    }

    /// <summary>Adds a duration in milliseconds.</summary>
    /// <param name="milliseconds">The duration, from 0 to that of <see cref="DurationSketch.Longest"/>, 31,622,400,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or too long.</exception>
    public void AddMilliseconds(long milliseconds)
    {
        if (milliseconds is < 0 or > DurationSketch.LongestMilliseconds)
        {
            throw new ArgumentOutOfRangeException(nameof(milliseconds), milliseconds, "must lie from 0 to 31622400000");
        }

        Take(1, milliseconds, milliseconds, milliseconds);
        AddTo(DurationBuckets.IndexOf(milliseconds), 1);
    }

    /// <summary>Adds all durations of a sketch.</summary>
    /// <param name="sketch">The sketch.</param>
    /// <exception cref="OverflowException">There are more durations than a <see cref="long"/> holds.</exception>
    public void Add(DurationSketch sketch)
    {
        if (Guard.NotNull(sketch).Count == 0)
        {
            return;
        }

        Take(sketch.Count, sketch.ShortestMilliseconds, sketch.GreatestMilliseconds, sketch.TotalMilliseconds);
        for (int i = 0; i < sketch.Indexes.Length; i++)
        {
            AddTo(sketch.Indexes[i], sketch.Counts[i]);
        }
    }

    /// <summary>The sketch of what was added so far. More can be added afterwards; the sketch stays as it is.</summary>
    /// <returns>The sketch.</returns>
    public DurationSketch Build() =>
        _count == 0
            ? DurationSketch.Empty
            : new(_indexes.AsSpan(0, _buckets).ToArray(), _counts.AsSpan(0, _buckets).ToArray(), _count, _shortest, _longest, _total);

    private void Take(long count, long shortest, long longest, decimal total)
    {
        long sum = _count + count;
        _shortest = _count == 0 ? shortest : Math.Min(_shortest, shortest);
        _longest = Math.Max(_longest, longest);
        _total += total;
        _count = sum;
    }

    private void AddTo(int index, long count)
    {
        int place = Array.BinarySearch(_indexes, 0, _buckets, index);
        if (place < 0)
        {
            place = ~place;
            MakeRoom(place);
            _indexes[place] = index;
            _counts[place] = 0;
        }

        _counts[place] += count;
    }

    private void MakeRoom(int place)
    {
        if (_buckets == _indexes.Length)
        {
            Array.Resize(ref _indexes, 2 * _buckets);
            Array.Resize(ref _counts, 2 * _buckets);
        }

        Array.Copy(_indexes, place, _indexes, place + 1, _buckets - place);
        Array.Copy(_counts, place, _counts, place + 1, _buckets - place);
        _buckets++;
    }
}
