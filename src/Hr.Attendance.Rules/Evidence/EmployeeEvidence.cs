using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>All that was recorded of one employee, in order of time. Immutable.</summary>
public sealed class EmployeeEvidence
{
    private readonly Punch[] _punches;
    private readonly Message[] _messages;
    private EvidenceNumbers? _numbers;

    internal EmployeeEvidence(EmployeeRecords own)
    {
        _punches = own.Punches.ToArray();
        _messages = own.Messages.ToArray();
        Presence = own.Presence.ToArray();
        Availability = own.Availability.ToArray();
        Leave = own.Leave.ToArray();
        Shifts = own.Shifts.ToArray();
        Approvals = own.Approvals.ToArray();
        Decisions = own.Decisions.ToArray();
    }

    /// <summary>No evidence at all.</summary>
    public static EmployeeEvidence None { get; } = new(new EmployeeRecords());

    /// <summary>The punches, by time; at the same time <c>in</c> before <c>out</c> before one that says neither, then by id.</summary>
    public IReadOnlyList<Punch> Punches => _punches;

    /// <summary>The messages, by time; at the same time customer, auto, employee, close, then by id.</summary>
    public IReadOnlyList<Message> Messages => _messages;

    /// <summary>The spans of presence, by start, then by id.</summary>
    public IReadOnlyList<Presence> Presence { get; }

    /// <summary>When the person can have online duty, and when not, by start, then by id.</summary>
    public IReadOnlyList<Availability> Availability { get; }

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
        Punches.Concat<EvidenceRecord>(Messages).Concat(Presence).Concat(Availability).Concat(Leave).Concat(Shifts).Concat(Approvals)
            .Concat(Decisions);

    /// <summary>How many records that is.</summary>
    internal int Count => Punches.Count + _messages.Length + Presence.Count + Availability.Count + Leave.Count + Shifts.Count
        + Approvals.Count + Decisions.Count;

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

    /// <summary>The positions of the messages within a span: the first, and the one behind the last.</summary>
    /// <param name="start">The first instant, in nanoseconds since 1970.</param>
    /// <param name="end">The end, exclusive.</param>
    internal (int First, int End) MessagesBetween(long start, long end)
    {
        var times = Numbers.MessageAt;
        int first = FirstNotBefore(times, start);
        return (first, Math.Max(first, FirstNotBefore(times, end)));
    }

    private static int FirstNotBefore(long[] times, long time)
    {
        var search = new SortedSearch(times.Length);
        while (search.IsOpen)
        {
            search.Answer(times[search.Middle] < time);
        }

        return search.Place;
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
    internal EvidenceNumbers Numbers => _numbers ?? NumbersIn(new Dictionary<string, int>(StringComparer.Ordinal));

    /// <summary>The same, made in room that others are made in too: a dictionary by ordinal comparison.</summary>
    internal EvidenceNumbers NumbersIn(Dictionary<string, int> room) => _numbers ??= new EvidenceNumbers(this, room);

    /// <summary>From the first instant that any of it speaks of, by which time is judged, to the last; null for none. Availability judges nothing.</summary>
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
}
