using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>
/// Finds which record an id stands for: of several revisions the highest, of the same given again one, of different ones of one revision none, and
/// none where it is withdrawn.
/// </summary>
internal sealed class Repetitions
{
    // The same record often comes twice, because exports overlap; it must count once and still be accounted for. One id with two contents
    // is another matter: nobody can tell which is right, and to pick one would make the result depend on the order of files. So none of
    // them counts. A source that corrects a record says so with a revision, which is told from a contradiction by that alone.

    private readonly Dictionary<EvidenceRecord, int> _copies;
    private ILookup<string, KeyValuePair<EvidenceRecord, int>>? _byEmployee;

    internal Repetitions() => _copies = new Dictionary<EvidenceRecord, int>(ById.Comparer);

    /// <summary>What was given more than once in parts that have no record in common.</summary>
    internal Repetitions(IEnumerable<Repetitions> parts)
        : this()
    {
        foreach (var copies in parts.SelectMany(part => part._copies))
        {
            _copies.Add(copies.Key, copies.Value);
        }
    }

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

    /// <summary>How many records were left out because a higher revision stands for them, or they are withdrawn.</summary>
    internal long Replaced { get; private set; }

    /// <summary>For each id the record that it stands for, if it stands for any.</summary>
    internal ReadOnlySpan<T> Remove<T>(ReadOnlySpan<T> records, ICollection<Diagnostic> diagnostics)
        where T : EvidenceRecord
    {
        var repeated = RepeatedIn(records);
        if (repeated is null)
        {
            return records;
        }

        var kept = new T[records.Length];
        int count = 0;
        foreach (var record in records)
        {
            if (!repeated.TryGetValue(record.EvidenceId, out var copies))
            {
                kept[count++] = record;
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
                kept[count++] = record;
            }
        }

        return kept.AsSpan(0, count);
    }

    /// <summary>How many records were given for some that were kept.</summary>
    internal long CountOf(IReadOnlyCollection<EvidenceRecord> kept) => _copies.Count == 0 ? kept.Count : kept.Sum(CountOf);

    /// <summary>How many more records of a kind were given than were kept.</summary>
    internal long MoreOf<T>()
        where T : EvidenceRecord => _copies.Where(static copies => copies.Key is T).Sum(static copies => copies.Value - 1L);

    /// <summary>Forgets a record that is not kept, and gives how many were given for it.</summary>
    internal long TakeOut(EvidenceRecord refused)
    {
        long count = CountOf(refused);
        _copies.Remove(refused);
        return count;
    }

    internal long CountOf(EvidenceRecord kept) => _copies.Count > 0 && _copies.TryGetValue(kept, out int copies) ? copies : 1;

    /// <summary>The ids that come more than once or are withdrawn, with no records yet; null where there are none.</summary>
    private static Dictionary<string, List<T>>? RepeatedIn<T>(ReadOnlySpan<T> records)
        where T : EvidenceRecord
    {
        Dictionary<string, List<T>>? repeated = null;
        var seen = new SeenIds(records.Length);
        foreach (var record in records)
        {
            if (!seen.Add(record.EvidenceId) || record.IsWithdrawn)
            {
                repeated ??= new Dictionary<string, List<T>>(StringComparer.Ordinal);
                repeated[record.EvidenceId] = [];
            }
        }

        return repeated;
    }

    private T? OneOf<T>(string evidenceId, List<T> given, ICollection<Diagnostic> diagnostics)
        where T : EvidenceRecord
    {
        // Which copy stands for the record must not depend on the order in which files were read.
        given.Sort(static (a, b) => a.Source.CompareTo(b.Source));
        long newest = given.Max(record => record.Revision);
        var copies = given.FindAll(record => record.Revision == newest);
        Replaced += given.Count - copies.Count;
        var contents = new List<T>();
        foreach (var copy in copies)
        {
            if (!contents.Exists(content => EvidenceRecord.SayTheSame(content, copy)))
            {
                contents.Add(copy);
            }
        }

        if (contents.Count == 1 && contents[0].IsWithdrawn)
        {
            Replaced += copies.Count;
            return null;
        }

        (string Name, string? Value)[] arguments = [("evidence", evidenceId), ("count", contents.Count.ToString(CultureInfo.InvariantCulture))];
        SourcePlace[] others = [.. copies.Skip(1).Select(copy => copy.Source)];
        if ((contents.Count == 1 ? contents[0] : FullestOf(contents)) is not { } kept)
        {
            Contradictions += copies.Count;
            diagnostics.Add(EvidenceDiagnostics.Contradiction.Between(copies[0].Source, others, arguments));
            return null;
        }

        if (contents.Count > 1)
        {
            diagnostics.Add(EvidenceDiagnostics.OtherPlace.Between(copies[0].Source, others, arguments));
        }

        _copies.Add(kept, copies.Count);
        return kept;
    }

    /// <summary>Of punches that differ in nothing but place and terminal the one that says most, then the lower text; null for any other records.</summary>
    private static T? FullestOf<T>(List<T> contents)
        where T : EvidenceRecord
    {
        var punches = contents.OfType<Punch>().ToList();
        var first = punches.Count == contents.Count ? WithoutPlace(punches[0]) : null;
        return first is null || punches.Exists(punch => punch.IsWithdrawn || WithoutPlace(punch) != first)
            ? null
            : punches
                .OrderByDescending(static punch => (punch.Place is null ? 0 : 1) + (punch.Terminal is null ? 0 : 1))
                .ThenBy(static punch => punch.Place ?? string.Empty, StringComparer.Ordinal)
                .ThenBy(static punch => punch.Terminal ?? string.Empty, StringComparer.Ordinal)
                .First() as T;
    }

    private static Punch WithoutPlace(Punch punch) => punch with { Place = null, Terminal = null, Source = SourcePlace.None };

    /// <summary>Equal as records are, told apart by their ids at first: records of one id are few, and hashing everything else takes long.</summary>
    private sealed class ById : IEqualityComparer<EvidenceRecord>
    {
        internal static ById Comparer { get; } = new();

        public bool Equals(EvidenceRecord? one, EvidenceRecord? other) => one == other;

        public int GetHashCode(EvidenceRecord record) => StringComparer.Ordinal.GetHashCode(record.EvidenceId);
    }
}
