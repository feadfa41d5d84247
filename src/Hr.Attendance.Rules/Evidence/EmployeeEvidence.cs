using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>All that was recorded of one employee, in order of time. Immutable.</summary>
public sealed class EmployeeEvidence
{
    private readonly Punch[] _punches;
    private readonly Message[] _messages;
    private EvidenceNumbers? _numbers;

    // The order decides results: of a punch out and a punch in at one instant the "in" comes first, of a question and an answer the
    // question. The id comes last, so that there is one order whatever order records came in.
    internal EmployeeEvidence(EvidenceRecords own)
    {
        _punches = InOrder(own.Punches, static (one, other) => Decide(one.At.CompareTo(other.At), (int)one.Kind - (int)other.Kind, one, other));
        _messages = InOrder(own.Messages, static (one, other) => Decide(one.At.CompareTo(other.At), (int)one.Sender - (int)other.Sender, one, other));
        Presence = InOrder(own.Presence, static (one, other) => Decide(one.From.CompareTo(other.From), 0, one, other));
        Leave = InOrder(own.Leave, static (one, other) => Decide(one.Date.CompareTo(other.Date), 0, one, other));
        Shifts = InOrder(own.Shifts, static (one, other) =>
            Decide(one.Date.CompareTo(other.Date), Nullable.Compare(one.From, other.From), one, other));
        Approvals = InOrder(own.Approvals, static (one, other) => Decide(one.From.CompareTo(other.From), 0, one, other));
        Decisions = InOrder(own.Decisions, static (one, other) => Decide(one.At.CompareTo(other.At), 0, one, other));
    }

    /// <summary>No evidence at all.</summary>
    public static EmployeeEvidence None { get; } = new(new EvidenceRecords());

    /// <summary>The punches, by time; at the same time <c>in</c> before <c>out</c> before one that says neither, then by id.</summary>
    public IReadOnlyList<Punch> Punches => _punches;

    /// <summary>The messages, by time; at the same time customer, auto, employee, close, then by id.</summary>
    public IReadOnlyList<Message> Messages => _messages;

    /// <summary>The spans of presence, by start, then by id.</summary>
    public IReadOnlyList<Presence> Presence { get; }

    /// <summary>The leave taken, by date, then by id.</summary>
    public IReadOnlyList<Leave> Leave { get; }

    /// <summary>The lines of rosters, by date; on one date those that are free first, then by start, then by id.</summary>
    public IReadOnlyList<Shift> Shifts { get; }

    /// <summary>What was approved and what was not, by start, then by id.</summary>
    public IReadOnlyList<Approval> Approvals { get; }

    /// <summary>What people decided about sessions, by the instant of the session, then by id.</summary>
    public IReadOnlyList<Decision> Decisions { get; }

    internal ReadOnlySpan<Punch> PunchSpan => _punches;

    internal ReadOnlySpan<Message> MessageSpan => _messages;

    /// <summary>All of it, one kind after the other.</summary>
    public IEnumerable<EvidenceRecord> All =>
        Punches.Concat<EvidenceRecord>(Messages).Concat(Presence).Concat(Leave).Concat(Shifts).Concat(Approvals).Concat(Decisions);

    /// <summary>How many records that is.</summary>
    internal int Count => Punches.Count + _messages.Length + Presence.Count + Leave.Count + Shifts.Count + Approvals.Count + Decisions.Count;

    /// <summary>The messages within a span.</summary>
    /// <param name="start">The first instant.</param>
    /// <param name="end">The end, exclusive.</param>
    /// <returns>The messages, in order.</returns>
    public IEnumerable<Message> MessagesWithin(Instant start, Instant end)
    {
        for (int i = FirstNotBefore(start); i < _messages.Length && _messages[i].At < end; i++)
        {
            yield return _messages[i];
        }
    }

    /// <summary>The messages within a span, in order, without a copy.</summary>
    internal ReadOnlySpan<Message> MessagesBetween(Instant start, Instant end)
    {
        int first = FirstNotBefore(start);
        return first < _messages.Length && _messages[first].At < end ? _messages.AsSpan(first, FirstNotBefore(end) - first) : default;
    }

    private int FirstNotBefore(Instant time)
    {
        var search = new SortedSearch(_messages.Length);
        while (search.IsOpen)
        {
            search.Answer(_messages[search.Middle].At < time);
        }

        return search.Place;
    }

    /// <summary>The same as columns of plain numbers, made when they are first asked for; threads that ask at once may each make them.</summary>
    internal EvidenceNumbers Numbers => _numbers ??= new EvidenceNumbers(this);

    /// <summary>From the first instant that any of it speaks of to the last; null for no evidence.</summary>
    internal (Instant First, Instant Last)? Span
    {
        get
        {
            var times = Punches.Select(punch => punch.At)
                .Concat(Messages.Select(message => message.At))
                .Concat(Presence.SelectMany(span => new[] { span.From, span.To }))
                .Concat(Leave.Select(leave => leave.Date).Concat(Shifts.Select(shift => shift.Date))
                    .Select(date => date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant()))
                .Concat(Approvals.SelectMany(approval => new[] { approval.From, approval.To }))
                .Concat(Decisions.Select(decision => decision.At))
                .ToList();
            return times.Count == 0 ? null : (times.Min(), times.Max());
        }
    }

    /// <summary>Whether other evidence has the same records, read at the same places.</summary>
    internal bool IsSameAs(EmployeeEvidence other) => ReferenceEquals(this, other)
        || (Count == other.Count && All.SequenceEqual(other.All));

    private static int Decide(int byTime, int byKind, EvidenceRecord one, EvidenceRecord other) =>
        byTime != 0 ? byTime : byKind != 0 ? byKind : string.CompareOrdinal(one.EvidenceId, other.EvidenceId);

    /// <summary>No two records are equal in order, each being there once; most often they come in order.</summary>
    private static T[] InOrder<T>(IReadOnlyList<T> records, Comparison<T> order)
    {
        T[] inOrder = [.. records];
        for (int i = 1; i < inOrder.Length; i++)
        {
            if (order(inOrder[i - 1], inOrder[i]) > 0)
            {
                Array.Sort(inOrder, order);
                break;
            }
        }

        return inOrder;
    }
}
