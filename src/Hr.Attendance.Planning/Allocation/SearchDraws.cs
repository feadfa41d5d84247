namespace Hr.Attendance.Planning.Allocation;

/// <summary>Draws of a search, which follow from a seed alone.</summary>
internal sealed class SearchDraws(int seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>A whole number from zero up to a bound, which is above zero and itself not drawn.</summary>
    internal int Below(int bound) => (int)((SplitMix64.Next(ref _state) >> 33) % (ulong)bound);

    /// <summary>A number from 0 up to 1.</summary>
    internal double Share() => (SplitMix64.Next(ref _state) >> 11) * (1.0 / (1UL << 53));
}
