using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>Finds records that were given more than once: the same again counts once, one id with different content not at all.</summary>
internal sealed class Repetitions
{
    // The same record often comes twice, because exports overlap; it must count once and still be accounted for. One id with two contents
    // is another matter: nobody can tell which is right, and to pick one would make the result depend on the order of files. So none of
    // them counts.

    private readonly Dictionary<EvidenceRecord, int> _copies;
    private ILookup<string, KeyValuePair<EvidenceRecord, int>>? _byEmployee;

    internal Repetitions() => _copies = new Dictionary<EvidenceRecord, int>(ById.Comparer);

    /// <summary>Begins with what was found before; contradictions are counted anew.</summary>
    internal Repetitions(Repetitions before) => _copies = new Dictionary<EvidenceRecord, int>(before._copies, ById.Comparer);

    /// <summary>The records of an employee that were given more than once, each with the number of times.</summary>
    internal IEnumerable<KeyValuePair<EvidenceRecord, int>> Of(string employeeId)
    {
        _byEmployee ??= _copies.ToLookup(static copies => copies.Key.OwnerId ?? string.Empty, StringComparer.Ordinal);
        return _byEmployee[employeeId];
    }

    /// <summary>Whether nothing was given more than once.</summary>
    internal bool IsEmpty => _copies.Count == 0;

    /// <summary>How many records were left out because they contradict each other.</summary>
    internal long Contradictions { get; private set; }

    /// <summary>Each record once; those of one id that contradict each other are left out.</summary>
    internal IReadOnlyList<T> Remove<T>(IReadOnlyList<T> records, ICollection<Diagnostic> diagnostics)
        where T : EvidenceRecord
    {
        var repeated = RepeatedIn(records);
        if (repeated is null)
        {
            return records;
        }

        var kept = new List<T>(records.Count);
        foreach (var record in records)
        {
            if (!repeated.TryGetValue(record.EvidenceId, out var copies))
            {
                kept.Add(record);
            }
            else
            {
                copies.Add(record);
            }
        }

        foreach (var group in repeated)
        {
            if (OneOf(group.Key, group.Value, diagnostics) is { } record)
            {
                kept.Add(record);
                _copies.Add(record, group.Value.Count);
            }
            else
            {
                Contradictions += group.Value.Count;
            }
        }

        return kept;
    }

    /// <summary>How many records were given for some that were kept.</summary>
    internal long CountOf(IReadOnlyCollection<EvidenceRecord> kept) => _copies.Count == 0 ? kept.Count : kept.Sum(CountOf);

    /// <summary>Forgets a record that is not kept, and gives how many were given for it.</summary>
    internal long TakeOut(EvidenceRecord refused)
    {
        long count = CountOf(refused);
        _copies.Remove(refused);
        return count;
    }

    internal long CountOf(EvidenceRecord kept) => _copies.Count > 0 && _copies.TryGetValue(kept, out int copies) ? copies : 1;

    /// <summary>The ids that come more than once, with no records yet; null where there are none.</summary>
    private static Dictionary<string, List<T>>? RepeatedIn<T>(IReadOnlyList<T> records)
        where T : EvidenceRecord
    {
        Dictionary<string, List<T>>? repeated = null;
        HashSet<string>? seen = null;
        string? last = null;
        for (int i = 0; i < records.Count; i++)
        {
            // As long as ids go up, as in files they mostly do (m9 before m10), only neighbours can be equal, and nobody has to remember all.
            string id = records[i].EvidenceId;
            int order = last is null ? -1 : last.Length != id.Length ? last.Length - id.Length : string.CompareOrdinal(last, id);
            if (seen is null && order > 0)
            {
                seen = new HashSet<string>(records.Take(i).Select(record => record.EvidenceId), StringComparer.Ordinal);
            }

            if (seen is null ? order == 0 : !seen.Add(id))
            {
                repeated ??= new Dictionary<string, List<T>>(StringComparer.Ordinal);
                repeated[id] = [];
            }

            last = id;
        }

        return repeated;
    }

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

    /// <summary>Equal as records are, told apart by their ids at first: records of one id are few, and hashing everything else takes long.</summary>
    private sealed class ById : IEqualityComparer<EvidenceRecord>
    {
        internal static ById Comparer { get; } = new();

        public bool Equals(EvidenceRecord? one, EvidenceRecord? other) => one == other;

        public int GetHashCode(EvidenceRecord record) => StringComparer.Ordinal.GetHashCode(record.EvidenceId);
    }
}
