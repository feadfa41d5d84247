namespace Hr.Attendance.Rules.Evidence;

/// <summary>A rating and the turn that decides where it belongs, in plain numbers.</summary>
/// <param name="TurnStart">When the turn began, in nanoseconds since 1970.</param>
/// <param name="Share">The rating as a share of its scale.</param>
/// <param name="Billionths">The same in whole billionths; negative where it has more digits.</param>
/// <param name="Rating">The position of the rating.</param>
internal readonly record struct RatedTurn(long TurnStart, decimal Share, long Billionths, int Rating)
{
    internal RatedTurn(long turnStart, decimal share, int rating)
        : this(turnStart, share, InBillionths(share), rating)
    {
    }

    /// <summary>A share in whole billionths; negative where it has more digits than that.</summary>
    internal static long InBillionths(decimal share)
    {
        decimal scaled = share * 1_000_000_000m;
        return decimal.Truncate(scaled) == scaled ? (long)scaled : -1;
    }
}
