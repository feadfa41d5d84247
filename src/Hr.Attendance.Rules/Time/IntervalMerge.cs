using NodaTime;

namespace Hr.Attendance.Rules.Time;

/// <summary>
/// Merges of two lists of intervals, each sorted, without overlaps and without touching ends, in one pass over both. Each returns the
/// length of its result and writes it to the array that is given; without an array it only counts.
/// </summary>
internal static class IntervalMerge
{
    internal static int Union(Interval[] left, Interval[] right, Interval[]? result)
    {
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < left.Length || j < right.Length)
        {
            var (start, end) = Bounds(TakesLeft(left, i, right, j) ? left[i++] : right[j++]);

            // Whatever begins before the end, or at it, belongs to the same interval.
            while ((i < left.Length && left[i].Start <= end) || (j < right.Length && right[j].Start <= end))
            {
                end = Instant.Max(end, TakesLeft(left, i, right, j) ? left[i++].End : right[j++].End);
            }

            Write(result, count++, start, end);
        }

        return count;
    }

    internal static int Intersect(Interval[] left, Interval[] right, Interval[]? result)
    {
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < left.Length && j < right.Length)
        {
            var start = Instant.Max(left[i].Start, right[j].Start);
            var end = Instant.Min(left[i].End, right[j].End);
            if (start < end)
            {
                Write(result, count++, start, end);
            }

            // The one that ends first has met all that it can meet.
            if (left[i].End <= right[j].End)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return count;
    }

    internal static int Subtract(Interval[] left, Interval[] right, Interval[]? result)
    {
        int count = 0;
        int j = 0;
        foreach (var interval in left)
        {
            var (start, end) = Bounds(interval);

            // What ends before this interval begins is of no use to those after it either. What reaches beyond its end may cut the next one
            // too, so `cut` runs ahead and `j` stays.
            while (j < right.Length && right[j].End <= start)
            {
                j++;
            }

            for (int cut = j; cut < right.Length && right[cut].Start < end; cut++)
            {
                if (start < right[cut].Start)
                {
                    Write(result, count++, start, right[cut].Start);
                }

                start = right[cut].End;
            }

            if (start < end)
            {
                Write(result, count++, start, end);
            }
        }

        return count;
    }

    private static bool TakesLeft(Interval[] left, int i, Interval[] right, int j) =>
        j == right.Length || (i < left.Length && left[i].Start <= right[j].Start);

    private static (Instant Start, Instant End) Bounds(Interval interval) => (interval.Start, interval.End);

    private static void Write(Interval[]? result, int index, Instant start, Instant end)
    {
        if (result is not null)
        {
            result[index] = new Interval(start, end);
        }
    }
}
