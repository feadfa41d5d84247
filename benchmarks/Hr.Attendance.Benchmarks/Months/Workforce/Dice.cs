namespace Hr.Attendance.Benchmarks.Months.Workforce;

/// <summary>Numbers by chance, the same for the same seed under every version of the runtime.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from <paramref name="low"/> up to, but without, <paramref name="high"/>.</summary>
    internal int Between(int low, int high) => low + (int)(((Next() >> 32) * (ulong)(high - low)) >> 32);

    /// <summary>Whether something happens that happens so many times in a thousand.</summary>
    internal bool Happens(int timesInAThousand) => Between(0, 1000) < timesInAThousand;

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            ulong mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
