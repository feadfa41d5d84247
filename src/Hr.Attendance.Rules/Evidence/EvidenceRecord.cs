using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>One thing that was seen and recorded. Immutable.</summary>
public abstract record EvidenceRecord
{
    /// <summary>Only the kinds of this library derive from it.</summary>
    internal EvidenceRecord()
    {
    }

    /// <summary>The record's id, which tells it from all others of its kind; the same id in another kind is another record.</summary>
    public required string EvidenceId { get; init; }

    /// <summary>
    /// Which word on its id the record is: of several the highest counts, alone and whole; 0, the first, unless set. Never below zero.
    /// </summary>
    public long Revision { get; init; }

    /// <summary>Whether the record is taken back: then its id stands for nothing, and whatever else the record says means nothing.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Where the record was read; nowhere unless set.</summary>
    public SourcePlace Source { get; init; }

    /// <summary>The employee whose record it is; null for a rating, which finds its owner later, and for what is nobody's.</summary>
    internal virtual string? OwnerId => null;

    /// <summary>Whether two records of one id say the same, wherever they were read. Of what is withdrawn the revision alone says something.</summary>
    internal static bool SayTheSame(EvidenceRecord one, EvidenceRecord other) => one.IsWithdrawn && other.IsWithdrawn
        ? one.Revision == other.Revision
        : one with { Source = SourcePlace.None } == other with { Source = SourcePlace.None };
}
