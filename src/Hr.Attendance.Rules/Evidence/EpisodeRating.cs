namespace Hr.Attendance.Rules.Evidence;

/// <summary>A rating and the turns of its episode that are its owner's, by their places among those of <see cref="WholeConversations"/>.</summary>
/// <param name="FirstTurn">The place of the first of the turns.</param>
/// <param name="LastTurn">The place of the last one.</param>
/// <param name="Share">The rating as a share of its scale.</param>
/// <param name="Billionths">The same in whole billionths; negative where it has more digits.</param>
/// <param name="Rating">The position of the rating.</param>
internal readonly record struct EpisodeRating(int FirstTurn, int LastTurn, decimal Share, long Billionths, int Rating)
{
    internal EpisodeRating((int First, int Last) turns, decimal share, int rating)
        : this(turns.First, turns.Last, share, InBillionths(share), rating)
    {
    }

    /// <summary>A share in whole billionths; negative where it has more digits than that.</summary>
    internal static long InBillionths(decimal share)
    {
        decimal scaled = share * 1_000_000_000m;
        return decimal.Truncate(scaled) == scaled ? (long)scaled : -1;
    }
}
