namespace Hr.Attendance.Planning.OrTools.Search;

/// <summary>Draws that are the same for a seed on every machine (SplitMix64, Steele, Lea and Flood 2014).</summary>
internal sealed class Draws(int seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>A whole number from 0 to below <paramref name="end"/>.</summary>
    internal int Below(int end) => (int)(Next() % (ulong)end);

    /// <summary>One of some positions, each as likely as its weight; weights are not below zero.</summary>
    internal int Weighted(IReadOnlyList<double> weights)
    {
        double drawn = Next() / (double)ulong.MaxValue * weights.Sum();
        for (int position = 0; position < weights.Count; position++)
        {
            drawn -= weights[position];
            if (drawn < 0)
            {
                return position;
            }
        }

        return weights.Count - 1;
    }

    internal void Shuffle<T>(T[] values)
    {
        for (int last = values.Length - 1; last > 0; last--)
        {
            int other = Below(last + 1);
            (values[last], values[other]) = (values[other], values[last]);
        }
    }

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
