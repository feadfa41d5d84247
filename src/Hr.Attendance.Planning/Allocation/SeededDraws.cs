namespace Hr.Attendance.Planning.Allocation;

/// <summary>Draws that are the same on every machine and framework: SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).</summary>
internal sealed class SeededDraws(int seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>A whole number from zero up to a bound, which is above zero and itself not drawn.</summary>
    internal int Below(int bound) => (int)((Next() >> 33) % (ulong)bound);

    /// <summary>A number from 0 up to 1.</summary>
    internal double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            ulong mixed = _state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
