using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>Finds records that were given more than once: the same again counts once, one id with different content not at all.</summary>
internal sealed class Repetitions
{
    private readonly Dictionary<EvidenceRecord, int> _copies = [];

    /// <summary>Whether nothing was given more than once.</summary>
    internal bool IsEmpty => _copies.Count == 0;

    /// <summary>Each record once, without those whose ids contradict each other.</summary>
    internal IReadOnlyCollection<T> Remove<T>(IReadOnlyList<T> records, ICollection<Diagnostic> diagnostics)
        where T : EvidenceRecord
    {
        var first = new Dictionary<string, T>(records.Count, StringComparer.Ordinal);
        var repeated = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            if (!first.TryGetValue(record.EvidenceId, out var earlier))
            {
                first.Add(record.EvidenceId, record);
            }
            else if (repeated.TryGetValue(record.EvidenceId, out var copies))
            {
                copies.Add(record);
            }
            else
            {
                repeated.Add(record.EvidenceId, [earlier, record]);
            }
        }

        foreach (var group in repeated)
        {
            first.Remove(group.Key);
            if (OneOf(group.Key, group.Value, diagnostics) is { } record)
            {
                first.Add(group.Key, record);
                _copies.Add(record, group.Value.Count);
            }
        }

        return first.Values;
    }

    /// <summary>How many records were given for some that are kept.</summary>
    internal long CountOf(IReadOnlyCollection<EvidenceRecord> kept) =>
        _copies.Count == 0 ? kept.Count : kept.Sum(record => _copies.TryGetValue(record, out int copies) ? copies : 1L);

    private static T? OneOf<T>(string evidenceId, List<T> copies, ICollection<Diagnostic> diagnostics)
        where T : EvidenceRecord
    {
        // Which copy stands for the record must not depend on the order in which files were read.
        copies.Sort(static (a, b) => a.Source.CompareTo(b.Source));
        int distinct = copies.Select(record => record with { Source = SourcePlace.None }).Distinct().Count();
        if (distinct == 1)
        {
            return copies[0];
        }

        diagnostics.Add(EvidenceDiagnostics.Contradiction.Between(copies[0].Source, [.. copies.Skip(1).Select(copy => copy.Source)],
            ("evidence", evidenceId), ("count", distinct.ToString(CultureInfo.InvariantCulture))));
        return null;
    }
}
