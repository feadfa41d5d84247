using System.Runtime.CompilerServices;

namespace Hr.Attendance.Rules.Statistics;

/// <summary>Checks of the numbers that are given to the statistics: what passes them can give neither NaN nor an infinity.</summary>
internal static class StatisticsGuard
{
    /// <summary>The biggest magnitude of a number that is squared and summed.</summary>
    private const double Biggest = 1e50;

    internal static double Confidence(double confidence) =>
        confidence is > 0 and < 1
            ? confidence
            : throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "must lie between 0 and 1, both excluded");

    internal static double Share(double value, string name) =>
        value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(name, value, "must lie from 0 to 1");

    internal static double Finite(double value, string name) =>
        double.IsNaN(value) || double.IsInfinity(value) ? throw new ArgumentException("must be a finite number", name) : value;

    internal static double Sane(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        Math.Abs(value) <= Biggest ? value : throw new ArgumentOutOfRangeException(name, value, "must be a number of at most 1e50 in magnitude");

    internal static long NotNegative(long value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value >= 0 ? value : throw new ArgumentOutOfRangeException(name, value, "must be 0 or more");
}
