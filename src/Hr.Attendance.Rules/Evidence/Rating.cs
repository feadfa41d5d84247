using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>A customer's rating of a conversation.</summary>
public sealed record Rating : EvidenceRecord
{
    /// <summary>The conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>When it was given.</summary>
    public required Instant At { get; init; }

    /// <summary>The score, from <see cref="Min"/> to <see cref="Max"/>.</summary>
    public required decimal Score { get; init; }

    /// <summary>The lowest score possible.</summary>
    public required decimal Min { get; init; }

    /// <summary>The highest score possible.</summary>
    public required decimal Max { get; init; }

    /// <summary>The score as a share of its scale, 0 for the lowest to 1 for the highest; 0 on a scale of one point, which no rating that counts has.</summary>
    public decimal Normalised => ShareOf(Score, Min, Max);

    /// <summary>A score as a share of its scale.</summary>
    internal static decimal ShareOf(decimal score, decimal min, decimal max)
    {
        if (max > 0 && min < max - decimal.MaxValue)
        {
            // In quarters where the scale is longer than a number can be.
            return ((score * 0.25m) - (min * 0.25m)) / ((max * 0.25m) - (min * 0.25m));
        }

        return max == min ? 0 : (score - min) / (max - min);
    }

    /// <summary>A word that takes a rating back.</summary>
    /// <param name="evidenceId">The id.</param>
    /// <param name="revision">The revision, higher than that of what is taken back.</param>
    /// <returns>The record; nothing but these two means anything in it.</returns>
    public static Rating Withdrawn(string evidenceId, long revision) => new()
    {
        EvidenceId = evidenceId,
        ConversationId = string.Empty,
        At = default,
        Score = default,
        Min = default,
        Max = default,
        Revision = revision,
        IsWithdrawn = true,
    };
}
