using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>All that was recorded of one employee, in order of time. Immutable.</summary>
public sealed class EmployeeEvidence
{
    private EvidenceNumbers? _numbers;

    private EmployeeEvidence(IReadOnlyList<Punch> punches, IReadOnlyList<Message> messages, IReadOnlyList<Presence> presence, IReadOnlyList<Leave> leave)
    {
        Punches = punches;
        Messages = messages;
        Presence = presence;
        Leave = leave;
    }

    /// <summary>No evidence at all.</summary>
    public static EmployeeEvidence None { get; } = new([], [], [], []);

    /// <summary>The punches, by time; at the same time <c>in</c> before <c>out</c>, then by id.</summary>
    public IReadOnlyList<Punch> Punches { get; }

    /// <summary>The messages, by time; at the same time customer, auto, employee, then by id.</summary>
    public IReadOnlyList<Message> Messages { get; }

    /// <summary>The spans of presence, by start, then by id.</summary>
    public IReadOnlyList<Presence> Presence { get; }

    /// <summary>The leave taken, by date, then by id.</summary>
    public IReadOnlyList<Leave> Leave { get; }

    /// <summary>The messages within a span.</summary>
    /// <param name="start">The first instant.</param>
    /// <param name="end">The end, exclusive.</param>
    /// <returns>The messages, in order.</returns>
    public IEnumerable<Message> MessagesWithin(Instant start, Instant end)
    {
        int low = 0;
        int high = Messages.Count;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (Messages[middle].At < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < Messages.Count && Messages[low].At < end; low++)
        {
            yield return Messages[low];
        }
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
                .Concat(Leave.Select(leave => leave.Date.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant()))
                .ToList();
            return times.Count == 0 ? null : (times.Min(), times.Max());
        }
    }

    /// <summary>Whether other evidence has the same records, read at the same places.</summary>
    internal bool IsSameAs(EmployeeEvidence other) => ReferenceEquals(this, other)
        || (Punches.SequenceEqual(other.Punches) && Messages.SequenceEqual(other.Messages)
            && Presence.SequenceEqual(other.Presence) && Leave.SequenceEqual(other.Leave));

    internal static EmployeeEvidence Sort(
        IEnumerable<Punch> punches, IEnumerable<Message> messages, IEnumerable<Presence> presence, IEnumerable<Leave> leave) => new(
        [.. punches.OrderBy(punch => punch.At).ThenBy(punch => punch.Kind).ThenBy(punch => punch.EvidenceId, StringComparer.Ordinal)],
        [.. messages.OrderBy(message => message.At).ThenBy(message => message.Sender).ThenBy(message => message.EvidenceId, StringComparer.Ordinal)],
        [.. presence.OrderBy(span => span.From).ThenBy(span => span.EvidenceId, StringComparer.Ordinal)],
        [.. leave.OrderBy(taken => taken.Date).ThenBy(taken => taken.EvidenceId, StringComparer.Ordinal)]);
}
