namespace Hr.Attendance.Rules.Evidence;

/// <summary>A rating and the last of its owner's turns of which it speaks.</summary>
/// <param name="IsWhole">Whether the turn is one of <see cref="WholeConversations"/>.</param>
/// <param name="Turn">
/// The turn: of <see cref="WholeConversations"/> its place among the owner's, of any other conversation the position of its first message among the owner's.
/// </param>
/// <param name="Share">The rating as a share of its scale.</param>
/// <param name="Billionths">The same in whole billionths; negative where it has more digits.</param>
/// <param name="Rating">The position of the rating.</param>
internal readonly record struct EpisodeRating(bool IsWhole, int Turn, decimal Share, long Billionths, int Rating)
{
    internal EpisodeRating(bool isWhole, int turn, decimal share, int rating)
        : this(isWhole, turn, share, InBillionths(share), rating)
    {
    }

    /// <summary>A share in whole billionths; negative where it has more digits than that.</summary>
    internal static long InBillionths(decimal share)
    {
        decimal scaled = share * 1_000_000_000m;
        return decimal.Truncate(scaled) == scaled ? (long)scaled : -1;
    }
}
