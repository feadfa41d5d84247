using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Rules.Crediting;

/// <summary>A share that must be reached, compared in whole billionths where that is exact, and as a decimal where it is not.</summary>
/// <param name="value">The share, 0 to 1.</param>
internal readonly struct ShareThreshold(decimal value)
{
    private const int MeanDigits = 18;

    private readonly decimal _value = value;
    private readonly long _billionths = RatedTurn.InBillionths(value);

    /// <summary>Whether so many of so many are enough.</summary>
    internal bool IsReachedBy(int part, int whole) => _billionths >= 0
        ? part * 1_000_000_000L >= _billionths * whole
        : (decimal)part / whole >= _value;

    /// <summary>Whether the mean of some shares is enough; their sum is given in billionths.</summary>
    internal bool IsReachedByMean(long sum, int count) => _billionths >= 0
        ? sum >= _billionths * count
        : IsReachedByMean(sum / 1_000_000_000m, count);

    /// <summary>Whether the mean of some shares is enough.</summary>
    internal bool IsReachedByMean(decimal sum, int count) => decimal.Round(sum / count, MeanDigits) >= _value;
}
