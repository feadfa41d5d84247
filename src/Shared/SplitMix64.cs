using Microsoft.CodeAnalysis;

namespace Hr.Attendance;

/// <summary>Random bits that follow from a seed alone, the same on every machine and framework: no source of secrets.</summary>
/// <remarks>
/// G. Steele, D. Lea and C. Flood 2014, "Fast splittable pseudorandom number generators", OOPSLA. System.Random gives other numbers on other runtimes, and a
/// seed has to draw the same everywhere.
/// </remarks>
[Embedded]
internal static class SplitMix64
{
    /// <summary>The next bits: the state goes on by a constant, and is mixed.</summary>
    internal static ulong Next(ref ulong state)
    {
        state = unchecked(state + 0x9E3779B97F4A7C15);
        return Mix(state);
    }

    /// <summary>Bits of which each depends on all that are given.</summary>
    internal static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}
