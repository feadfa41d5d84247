namespace Hr.Attendance.Rules.Crediting;

/// <summary>Times of some unit, read as nanoseconds where they lie.</summary>
/// <param name="times">The times, of 1970 to 2199.</param>
/// <param name="unit">The nanoseconds of the unit.</param>
internal readonly ref struct TimeColumn(ReadOnlySpan<long> times, long unit)
{
    private readonly ReadOnlySpan<long> _times = times;
    private readonly long _unit = unit;

    internal int Length => _times.Length;

    /// <summary>A time in nanoseconds; cannot overflow, because evidence is checked to lie within these years.</summary>
    internal long this[int index] => unchecked(_times[index] * _unit);

    /// <summary>The position of the first time that is not before another; their number where all are.</summary>
    internal int FirstFrom(long time)
    {
        int low = 0;
        int high = Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            (low, high) = this[middle] < time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

/// <summary>Numbers from some lowest one on, read as numbers from zero on where they lie.</summary>
/// <param name="numbers">The numbers.</param>
/// <param name="lowest">The lowest of them.</param>
internal readonly ref struct NumberColumn(ReadOnlySpan<int> numbers, int lowest)
{
    private readonly ReadOnlySpan<int> _numbers = numbers;
    private readonly int _lowest = lowest;

    internal int this[int index] => unchecked(_numbers[index] - _lowest);
}
