using System.Globalization;
using System.Numerics;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>A part of a whole, as two whole numbers, so that nothing is rounded: "shares are compared exactly".</summary>
internal sealed record PlainShare(BigInteger Part, BigInteger Whole)
{
    private const int Digits = 15;

    /// <summary>How far a score stands above the lowest on its scale.</summary>
    internal static PlainShare OnScale(decimal score, decimal min, decimal max) => new(Scaled(score) - Scaled(min), Scaled(max) - Scaled(min));

    internal static PlainShare MeanOf(IReadOnlyCollection<PlainShare> shares)
    {
        var sum = shares.Aggregate(new PlainShare(0, 1), (all, one) => new PlainShare((all.Part * one.Whole) + (one.Part * all.Whole), all.Whole * one.Whole));
        return sum with { Whole = sum.Whole * shares.Count };
    }

    internal bool IsAtLeast(decimal minimum) => Part * Scaled(1) >= Scaled(minimum) * Whole;

    /// <summary>As a decimal number of some digits, for people and for comparison with another one that is cut alike.</summary>
    internal string Text() => Text((decimal)(Part * BigInteger.Pow(10, Digits + 2) / Whole) / (decimal)BigInteger.Pow(10, Digits + 2));

    internal static string Text(decimal share) => decimal.Round(share, Digits).ToString("0.###############", CultureInfo.InvariantCulture);

    /// <summary>A decimal number times ten to the 18th, which is whole for all that cases are drawn from.</summary>
    private static BigInteger Scaled(decimal number)
    {
        decimal scaled = number * 1_000_000_000_000_000_000m;
        return decimal.Floor(scaled) == scaled ? new BigInteger(scaled) : throw new InvalidOperationException($"{number} has too many digits");
    }
}
