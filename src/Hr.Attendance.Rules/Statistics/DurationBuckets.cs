namespace Hr.Attendance.Rules.Statistics;

/// <summary>
/// The buckets of a sketch: whole milliseconds up to 127 each for themselves, then 64 buckets of equal width for each doubling. Integers
/// only, so a value falls into the same bucket on any machine.
/// </summary>
internal static class DurationBuckets
{
    /// <summary>Buckets for each doubling, as a power of two: half a bucket is at most 1/128 of any value in it.</summary>
    private const int Bits = 6;

    private const int PerDoubling = 1 << Bits;

    internal static int IndexOf(long milliseconds)
    {
        // The six bits after the highest one tell the bucket, their position tells how wide it is: shifting a value right until seven bits
        // are left gives both. Up to 127 nothing is shifted, so each millisecond has a bucket of its own, and the numbering goes on without
        // a gap.
        int shift = 0;
        while (milliseconds >> shift >= 2 * PerDoubling)
        {
            shift++;
        }

        return (shift * PerDoubling) + (int)(milliseconds >> shift);
    }

    /// <summary>The whole millisecond in the middle of a bucket; of two, the lower one.</summary>
    internal static long MiddleOf(int index)
    {
        int shift = index < 2 * PerDoubling ? 0 : (index / PerDoubling) - 1;
        long lowest = (long)(index - (shift * PerDoubling)) << shift;
        return lowest + (((1L << shift) - 1) / 2);
    }
}
