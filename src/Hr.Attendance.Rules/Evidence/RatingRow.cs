using Hr.Attendance.Compatibility;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>The fields of a <see cref="Rating"/> where a reader found them; texts are UTF-8, empty where there is none.</summary>
public readonly ref struct RatingRow
{
    /// <summary>The id of the evidence.</summary>
    public required ReadOnlySpan<byte> EvidenceId { get; init; }

    /// <summary>The conversation.</summary>
    public ReadOnlySpan<byte> ConversationId { get; init; }

    /// <summary>When it was given.</summary>
    public Instant At { get; init; }

    /// <summary>The score, from <see cref="Min"/> to <see cref="Max"/>.</summary>
    public decimal Score { get; init; }

    /// <summary>The lowest score possible.</summary>
    public decimal Min { get; init; }

    /// <summary>The highest score possible.</summary>
    public decimal Max { get; init; }

    /// <summary>Which word on its id the record is; never below zero.</summary>
    public long Revision { get; init; }

    /// <summary>Whether the record is taken back: then nothing but the id and the revision means anything.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Where the record was read.</summary>
    public SourcePlace Source { get; init; }

    /// <summary>The same as a record.</summary>
    /// <returns>The record.</returns>
    public Rating ToRecord() => ToRecord(null);

    /// <summary>The same as a record; texts that others share come from a cache, if there is one.</summary>
    internal Rating ToRecord(StringCache? texts) => IsWithdrawn
        ? Rating.Withdrawn(Utf8Text.GetString(EvidenceId), Revision) with { Source = Source }
        : new Rating
        {
            EvidenceId = Utf8Text.GetString(EvidenceId),
            ConversationId = StringCache.Get(texts, ConversationId),
            At = At,
            Score = Score,
            Min = Min,
            Max = Max,
            Revision = Revision,
            Source = Source,
        };
}
