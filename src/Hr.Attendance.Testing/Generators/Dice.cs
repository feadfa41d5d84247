namespace Hr.Attendance.Testing.Generators;

/// <summary>Throws that follow from a seed alone, the same on every runtime.</summary>
/// <param name="seed">The seed.</param>
/// <param name="series">Which of the series of throws that a seed has.</param>
internal sealed class Dice(int seed, int series = 0)
{
    private ulong _state = unchecked(((ulong)(uint)seed << 32) | (uint)series);

    /// <summary>A number from zero to below a bound, which is one at least.</summary>
    internal int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>A number between two, both included.</summary>
    internal int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>Whether something happens that happens once in so many times.</summary>
    internal bool OnceIn(int times) => Below(times) == 0;

    /// <summary>One of some things.</summary>
    internal T Pick<T>(IReadOnlyList<T> things) => things[Below(things.Count)];

    /// <summary>One of some things.</summary>
    internal T OneOf<T>(params T[] things) => things[Below(things.Length)];

    private ulong Next() => SplitMix64.Next(ref _state);
}
