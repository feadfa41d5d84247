namespace Hr.Attendance.Planning.OrTools.Search;

/// <summary>Draws of a search, which follow from a seed alone.</summary>
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

    private ulong Next() => SplitMix64.Next(ref _state);
}
