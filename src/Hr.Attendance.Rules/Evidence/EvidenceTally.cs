namespace Hr.Attendance.Rules.Evidence;

/// <summary>What became of records of evidence. Every record is counted once; a repetition shares the fate of the record it repeats.</summary>
/// <param name="Used">Records taken as they are.</param>
/// <param name="Repaired">Records that were completed from other evidence, each with a warning: punches in that lacked their punch out.</param>
/// <param name="SetAside">Records that count nowhere, each with a diagnostic.</param>
public readonly record struct EvidenceTally(long Used, long Repaired, long SetAside)
{
    /// <summary>All records that were given.</summary>
    public long Total => Used + Repaired + SetAside;

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
        new(left.Used + right.Used, left.Repaired + right.Repaired, left.SetAside + right.SetAside);
}
