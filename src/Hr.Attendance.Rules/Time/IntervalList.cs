using NodaTime;

namespace Hr.Attendance.Rules.Time;

/// <summary>
/// A list of half-open intervals in plain numbers that is filled again and again without being allocated again. Unless a member says
/// otherwise, the intervals are in order of their starts, not empty, and apart from each other. Not thread-safe.
/// </summary>
internal sealed class IntervalList
{
    // What IntervalSet is, in plain numbers and changed in place, for paths that go through a workforce: starts and ends are two arrays, so
    // that a search for an end reads nothing else, and a list that was cleared keeps its room.

    private const int Few = 4;

    // Many lists of one person stay empty: of somebody who is never away, for one.
    private long[] _starts = [];
    private long[] _ends = [];

    internal IntervalList()
    {
    }

    /// <summary>What another list has, and no room for more.</summary>
    internal IntervalList(IntervalList other)
    {
        Count = other.Count;
        _starts = other._starts.AsSpan(0, Count).ToArray();
        _ends = other._ends.AsSpan(0, Count).ToArray();
    }

    /// <summary>What this list has, for whoever keeps it: another list where that has the same and neither is changed any more, else a copy.</summary>
    internal IntervalList Kept(IntervalList likely) =>
        _starts.AsSpan(0, Count).SequenceEqual(likely._starts.AsSpan(0, likely.Count))
        && _ends.AsSpan(0, Count).SequenceEqual(likely._ends.AsSpan(0, likely.Count))
            ? likely
            : new IntervalList(this);

    internal int Count { get; private set; }

    internal long Start(int index) => _starts[index];

    internal long End(int index) => _ends[index];

    /// <summary>The sum of the lengths.</summary>
    internal long Total
    {
        get
        {
            long total = 0;
            for (int i = 0; i < Count; i++)
            {
                total += _ends[i] - _starts[i];
            }

            return total;
        }
    }

    internal void Clear() => Count = 0;

    /// <summary>Adds an interval that begins where the last one begins, or later; what overlaps or touches is joined.</summary>
    internal void Append(long start, long end) => Append(start, end, first: 0);

    /// <summary>The same, where the intervals before a position are another list.</summary>
    internal void Append(long start, long end, int first)
    {
        if (start >= end)
        {
            return;
        }

        if (Count > first && start <= _ends[Count - 1])
        {
            _ends[Count - 1] = Math.Max(_ends[Count - 1], end);
            return;
        }

        AddApart(start, end);
    }

    /// <summary>Adds an interval without joining it to others.</summary>
    internal void AddApart(long start, long end)
    {
        if (Count == _starts.Length)
        {
            Resize(Math.Max(Few, Count * 2));
        }

        _starts[Count] = start;
        _ends[Count++] = end;
    }

    /// <summary>Adds what another list has, without joining it to others.</summary>
    internal void Add(IntervalList more)
    {
        if (Count + more.Count > _starts.Length)
        {
            Resize(Math.Max(Count + more.Count, 2 * Count));
        }

        Array.Copy(more._starts, 0, _starts, Count, more.Count);
        Array.Copy(more._ends, 0, _ends, Count, more.Count);
        Count += more.Count;
    }

    /// <summary>Sets this list to what another one has.</summary>
    internal void CopyFrom(IntervalList other)
    {
        Clear();
        Add(other);
    }

    /// <summary>Whether two have an instant in common.</summary>
    internal bool Meets(IntervalList other)
    {
        for (int i = 0; i < Count; i++)
        {
            int first = other.FirstEndingAfter(_starts[i]);
            if (first < other.Count && other._starts[first] < _ends[i])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same instants as a set.</summary>
    internal IntervalSet ToSet()
    {
        var intervals = new Interval[Count];
        for (int i = 0; i < intervals.Length; i++)
        {
            intervals[i] = new Interval(Nanoseconds.ToInstant(_starts[i]), Nanoseconds.ToInstant(_ends[i]));
        }

        return IntervalSet.Taking(intervals);
    }

    /// <summary>Puts intervals that were added in any order into order, and joins what overlaps or touches.</summary>
    internal void Normalise()
    {
        Sort();
        int count = Count;
        Count = 0;
        for (int i = 0; i < count; i++)
        {
            // Never ahead of what is read: joining only makes them fewer.
            Append(_starts[i], _ends[i]);
        }
    }

    /// <summary>The position of the first interval that ends after a time; their number where none does.</summary>
    internal int FirstEndingAfter(long time)
    {
        var search = new SortedSearch(Count);
        while (search.IsOpen)
        {
            search.Answer(_ends[search.Middle] <= time);
        }

        return search.Place;
    }

    /// <summary>Sets this list to what others leave of one.</summary>
    internal void SetToDifference(IntervalList from, IntervalList taken)
    {
        Clear();

        // What ends before an interval begins is of no use to those after it either. What reaches beyond its end may cut the next one too,
        // so `other` runs ahead and `next` stays.
        int next = from.Count == 0 ? 0 : taken.FirstEndingAfter(from.Start(0));
        for (int i = 0; i < from.Count; i++)
        {
            long start = from.Start(i);
            long end = from.End(i);
            while (next < taken.Count && taken.End(next) <= start)
            {
                next++;
            }

            for (int other = next; other < taken.Count && taken.Start(other) < end; other++)
            {
                Append(start, taken.Start(other));
                start = taken.End(other);
            }

            Append(start, end);
        }
    }

    /// <summary>Sets this list to what two have in common.</summary>
    internal void SetToIntersection(IntervalList one, IntervalList other)
    {
        Clear();
        int i = 0;
        int j = one.Count == 0 ? 0 : other.FirstEndingAfter(one.Start(0));
        while (i < one.Count && j < other.Count)
        {
            Append(Math.Max(one.Start(i), other.Start(j)), Math.Min(one.End(i), other.End(j)));

            // The one that ends first has met all that it can meet.
            if (one.End(i) < other.End(j))
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    private void Resize(int length)
    {
        Array.Resize(ref _starts, length);
        Array.Resize(ref _ends, length);
    }

    /// <summary>Puts intervals that were added in any order into order; they may still overlap.</summary>
    internal void Sort()
    {
        for (int i = 1; i < Count; i++)
        {
            if (_starts[i] < _starts[i - 1] || (_starts[i] == _starts[i - 1] && _ends[i] < _ends[i - 1]))
            {
                Array.Sort(_starts, _ends, 0, Count);
                SortEnds();
                return;
            }
        }
    }

    /// <summary>Puts those that begin together in the order of their ends.</summary>
    private void SortEnds()
    {
        for (int first = 0, next; first < Count; first = next)
        {
            for (next = first + 1; next < Count && _starts[next] == _starts[first];)
            {
                next++;
            }

            Array.Sort(_ends, first, next - first);
        }
    }
}
