namespace Hr.Attendance.Testing.Generators;

/// <summary>Throws that follow from a seed alone, the same on every runtime.</summary>
/// <remarks>SplitMix64: each step adds a constant, and the sum is mixed. It is no source of secrets.</remarks>
/// <param name="seed">The seed.</param>
/// <param name="series">Which of the series of throws that a seed has.</param>
internal sealed class Dice(int seed, int series = 0)
{
    // System.Random gives other numbers on other runtimes, and a seed in a bug report must draw the same case everywhere.

    private const ulong Step = 0x9E3779B97F4A7C15;

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

    private ulong Next()
    {
        unchecked
        {
            _state += Step;
            ulong mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
