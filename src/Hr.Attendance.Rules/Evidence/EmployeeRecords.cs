namespace Hr.Attendance.Rules.Evidence;

/// <summary>One employee's records, or those of nobody, kind by kind, as they are found. Not thread-safe.</summary>
internal sealed class EmployeeRecords
{
    // The order decides results: of a punch out and a punch in at one instant the "in" comes first, of a question and an answer the
    // question. The id comes last, so that there is one order whatever order records came in.

    internal RecordsInOrder<Punch> Punches { get; } = new(static (one, other) =>
        Decide(one.At.CompareTo(other.At), (int)one.Kind - (int)other.Kind, one, other));

    internal RecordsInOrder<Message> Messages { get; } = new(static (one, other) =>
        Decide(one.At.CompareTo(other.At), (int)one.Sender - (int)other.Sender, one, other));

    internal RecordsInOrder<Presence> Presence { get; } = new(static (one, other) => Decide(one.From.CompareTo(other.From), 0, one, other));

    internal RecordsInOrder<Availability> Availability { get; } = new(static (one, other) => Decide(one.From.CompareTo(other.From), 0, one, other));

    internal RecordsInOrder<Leave> Leave { get; } = new(static (one, other) => Decide(one.Date.CompareTo(other.Date), 0, one, other));

    internal RecordsInOrder<Shift> Shifts { get; } = new(static (one, other) =>
        Decide(one.Date.CompareTo(other.Date), Nullable.Compare(one.From, other.From), one, other));

    internal RecordsInOrder<Approval> Approvals { get; } = new(static (one, other) => Decide(one.From.CompareTo(other.From), 0, one, other));

    internal RecordsInOrder<Decision> Decisions { get; } = new(static (one, other) => Decide(one.At.CompareTo(other.At), 0, one, other));

    internal bool HasAny => Punches.Count + Messages.Count + Presence.Count + Availability.Count + Leave.Count + Shifts.Count + Approvals.Count
        + Decisions.Count > 0;

    private static int Decide(int byTime, int byKind, EvidenceRecord one, EvidenceRecord other) =>
        byTime != 0 ? byTime : byKind != 0 ? byKind : string.CompareOrdinal(one.EvidenceId, other.EvidenceId);
}

/// <summary>Records of one kind, of which no two are equal in order. Most often they come in order, and then nothing is sorted. Not thread-safe.</summary>
/// <param name="order">The order.</param>
internal sealed class RecordsInOrder<T>(Comparison<T> order)
{
    private T[] _records = [];
    private bool _areInOrder = true;

    internal int Count { get; private set; }

    /// <summary>Makes room for some more, at least as much again as there is, so that many small steps do not copy the list again and again.</summary>
    internal void MakeRoomFor(int more)
    {
        if (_records.Length < Count + more)
        {
            Array.Resize(ref _records, Math.Max(Count + more, Count == 0 ? 0 : _records.Length * 2));
        }
    }

    internal void Add(T record)
    {
        MakeRoomFor(1);
        _areInOrder = _areInOrder && (Count == 0 || order(_records[Count - 1], record) <= 0);
        _records[Count++] = record;
    }

    /// <summary>The records in order; nothing can be added after that.</summary>
    internal T[] ToArray()
    {
        Array.Resize(ref _records, Count);
        if (!_areInOrder)
        {
            Array.Sort(_records, order);
            _areInOrder = true;
        }

        return _records;
    }
}
