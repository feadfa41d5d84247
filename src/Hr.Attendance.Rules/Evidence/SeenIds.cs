namespace Hr.Attendance.Rules.Evidence;

/// <summary>The ids of records that were seen so far.</summary>
internal sealed class SeenIds
{
    // In files ids mostly go up (m9 before m10), and as long as they do, only neighbours can be equal and nothing is remembered. From the first
    // on that does not, all are kept in order, and each is put into its place from the end, which is near where records stand as people worked.
    // To hash every id of a month takes longer than all other checks. Where places are far away there is no order, and then that is done.

    /// <summary>By how many places on the whole others may be moved for one id.</summary>
    private const long MostMoves = 256;

    private List<string>? _inOrder;
    private HashSet<string>? _all;
    private string? _last;
    private long _moves;

    /// <summary>Adds the id of the next record. Whether it was not seen before.</summary>
    /// <param name="id">The id.</param>
    /// <param name="records">All records.</param>
    /// <param name="position">The position of this one; the ids of all before it were added.</param>
    internal bool Add(string id, IReadOnlyList<EvidenceRecord> records, int position)
    {
        if (_all is not null)
        {
            return _all.Add(id);
        }

        if (_inOrder is null)
        {
            int order = _last is null ? -1 : Compare(_last, id);
            _last = id;
            if (order <= 0)
            {
                return order < 0;
            }

            _inOrder = new List<string>(records.Count);
            _inOrder.AddRange(records.Take(position).Select(static record => record.EvidenceId));
        }

        return PutInOrder(id, _inOrder);
    }

    private bool PutInOrder(string id, List<string> inOrder)
    {
        // From the end in longer and longer steps: whatever lies from `high` on is not lower, and what lies up to `low` is.
        int high = inOrder.Count;
        int low = high - 1;
        for (int step = 1; low >= 0 && Compare(inOrder[low], id) >= 0; step *= 2)
        {
            (high, low) = (low, low - step);
        }

        low = Math.Max(low, -1);
        while (high - low > 1)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = Compare(inOrder[middle], id) < 0 ? (middle, high) : (low, middle);
        }

        if (high < inOrder.Count && string.Equals(inOrder[high], id, StringComparison.Ordinal))
        {
            return false;
        }

        _moves += inOrder.Count - high;
        inOrder.Insert(high, id);
        if (_moves > MostMoves * inOrder.Count)
        {
            _all = new HashSet<string>(inOrder, StringComparer.Ordinal);
            _inOrder = null;
        }

        return true;
    }

    /// <summary>By length, then letter by letter.</summary>
    private static int Compare(string one, string other) =>
        one.Length != other.Length ? one.Length - other.Length : string.CompareOrdinal(one, other);
}
