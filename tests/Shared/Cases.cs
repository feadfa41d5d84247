using System.Globalization;

namespace Hr.Attendance.Tests;

/// <summary>On how many drawn cases each law is tried, and from which seed they are drawn.</summary>
internal static class Cases
{
    private const int Fewest = 5;

#if HR_NETSTANDARD
    // The mirrors try again what was tried on the net10.0 build.
    private const decimal Share = 0.1m;
#elif HR_NRULES
    // To match rules takes more time than all else in a law.
    private const decimal Share = 0.05m;
#else
    private const decimal Share = 1;
#endif

    /// <summary>One in a normal run; `HR_CASES=10` draws ten times as many.</summary>
    private static decimal Scale { get; } = Environment.GetEnvironmentVariable("HR_CASES") is { Length: > 0 } scale
        ? decimal.Parse(scale, CultureInfo.InvariantCulture)
        : 1;

    /// <summary>
    /// What all draws of this process begin with: `HR_SEED`, or another in each run. A law that fails prints it as the first of its two
    /// seeds.
    /// </summary>
    internal static ulong Seed { get; } = Environment.GetEnvironmentVariable("HR_SEED") is { Length: > 0 } seed
        ? ulong.Parse(seed, CultureInfo.InvariantCulture)
        : (ulong)Random.Shared.Next();

    /// <summary>How many cases are drawn here and now of those that a normal run draws.</summary>
    internal static int Of(int normally) => Math.Max(Fewest, (int)decimal.Ceiling(normally * Share * Scale));
}
