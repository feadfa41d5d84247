using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>Times of some unit, read as nanoseconds where they lie.</summary>
/// <param name="times">The times, within <see cref="EngineYears"/>.</param>
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
        var search = new SortedSearch(Length);
        while (search.IsOpen)
        {
            search.Answer(this[search.Middle] < time);
        }

        return search.Place;
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
