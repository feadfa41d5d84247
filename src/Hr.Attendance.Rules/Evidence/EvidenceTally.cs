namespace Hr.Attendance.Rules.Evidence;

/// <summary>What became of records of evidence. Every record is counted once; a repetition shares the fate of the record it repeats.</summary>
public readonly record struct EvidenceTally
{
    /// <summary>Records taken as they are.</summary>
    public long Used { get; init; }

    /// <summary>Records that were completed from other evidence, each with a warning: punches in that lacked their punch out.</summary>
    public long Repaired { get; init; }

    /// <summary>Records that count nowhere, each with a diagnostic.</summary>
    public long SetAside { get; init; }

    /// <summary>Records for which a higher revision stands, and those that were withdrawn.</summary>
    public long Replaced { get; init; }

    /// <summary>All records that were given.</summary>
    public long Total => Used + Repaired + SetAside + Replaced;

    /// <summary>What became of the records of two tallies together.</summary>
    /// <param name="left">One tally.</param>
    /// <param name="right">The other tally.</param>
    /// <returns>The sum.</returns>
    public static EvidenceTally operator +(EvidenceTally left, EvidenceTally right) => Add(left, right);

    /// <summary>What became of the records of two tallies together.</summary>
    /// <param name="left">One tally.</param>
    /// <param name="right">The other tally.</param>
    /// <returns>The sum.</returns>
    public static EvidenceTally Add(EvidenceTally left, EvidenceTally right) =>
        new()
        {
            Used = left.Used + right.Used,
            Repaired = left.Repaired + right.Repaired,
            SetAside = left.SetAside + right.SetAside,
            Replaced = left.Replaced + right.Replaced,
        };
}
