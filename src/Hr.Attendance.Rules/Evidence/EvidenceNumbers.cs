using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>One employee's evidence as columns of plain numbers, in the order of <see cref="EmployeeEvidence"/>; times in nanoseconds since 1970.</summary>
internal sealed class EvidenceNumbers
{
    // Made once for an employee and used for every period and policy: ids become small numbers, so that two conversations are compared by
    // an integer and counted in an array. Most people have punches and messages and nothing else.
    /// <param name="evidence">The evidence.</param>
    /// <param name="room">Room to number texts in, which whoever asks for many people's numbers has once.</param>
    internal EvidenceNumbers(EmployeeEvidence evidence, Dictionary<string, int> room)
        : this(evidence.PunchSpan, evidence.MessageSpan, room)
    {
        if (evidence.Presence.Count > 0)
        {
            foreach (var span in evidence.Presence)
            {
                if (span.State == PresenceState.Away)
                {
                    Away.AddApart(Nanoseconds.Of(span.From), Nanoseconds.Of(span.To));
                }
            }

            Away.Normalise();
        }

        if (evidence.Shifts.Count > 0)
        {
            var roles = new NumberedTexts(room);
            Shifts = [.. evidence.Shifts.Select(shift => OfDay(shift.From, shift.To) is var (from, to)
                ? new RosterShift(Nanoseconds.DayOf(shift.Date), Math.Max(from, 0), Math.Max(to, 0), roles.NumberOf(shift.Role))
                : default)];
            RolesOfShifts = roles.All;
        }

        if (evidence.Leave.Count > 0)
        {
            Leave = [.. evidence.Leave.Select(static leave => OfDay(leave.From, leave.To) is var (from, to)
                ? new LeaveTaken(Nanoseconds.DayOf(leave.Date), from, to, Nanoseconds.Of(leave.Duration), leave.IsCompensatory)
                : default)];
        }

        foreach (var approval in evidence.Approvals)
        {
            if (approval.State == ApprovalState.Approved)
            {
                Approved.Append(Nanoseconds.Of(approval.From), Nanoseconds.Of(approval.To));
            }
        }

        if (evidence.Decisions.Count > 0)
        {
            DecisionAt = [.. evidence.Decisions.Select(static decision => Nanoseconds.Of(decision.At))];
            DecisionKinds = [.. evidence.Decisions.Select(static decision => decision.Kind)];
            DecisionRanks = RanksOf(evidence.Decisions);
        }
    }

    private EvidenceNumbers(ReadOnlySpan<Punch> punches, ReadOnlySpan<Message> messages, Dictionary<string, int> room)
    {
        PunchAt = new long[punches.Length];
        PunchKinds = new PunchKind[punches.Length];
        PunchRoles = new int[punches.Length];
        var roles = new NumberedTexts(room);
        for (int i = 0; i < punches.Length; i++)
        {
            var punch = punches[i];
            (PunchAt[i], PunchKinds[i], PunchRoles[i]) = (Nanoseconds.Of(punch.At), punch.Kind, roles.NumberOf(punch.Role));
        }

        Roles = roles.All;
        MessageAt = new long[messages.Length];
        Senders = new MessageSender[messages.Length];
        Conversations = new int[messages.Length];
        var conversations = new NumberedTexts(room);
        bool haveRoles = false;
        for (int i = 0; i < messages.Length; i++)
        {
            var message = messages[i];
            (MessageAt[i], Senders[i], Conversations[i]) = (Nanoseconds.Of(message.At), message.Sender, conversations.NumberOf(message.ConversationId));
            haveRoles |= message.Role is not null;
        }

        ConversationIds = conversations.All;
        if (haveRoles)
        {
            var stated = new NumberedTexts(room);
            MessageRoles = new int[messages.Length];
            for (int i = 0; i < messages.Length; i++)
            {
                MessageRoles[i] = stated.NumberOf(messages[i].Role);
            }

            RolesOfMessages = stated.All;
        }
    }

    internal long[] PunchAt { get; }

    internal PunchKind[] PunchKinds { get; }

    /// <summary>For each punch the position of its role in <see cref="Roles"/>; negative for the primary role.</summary>
    internal int[] PunchRoles { get; }

    internal IReadOnlyList<string> Roles { get; }

    internal long[] MessageAt { get; }

    internal MessageSender[] Senders { get; }

    /// <summary>
    /// For each message the position in <see cref="RolesOfMessages"/> of the role that it states, negative where it states none; empty where none does.
    /// </summary>
    internal int[] MessageRoles { get; } = [];

    internal IReadOnlyList<string> RolesOfMessages { get; } = [];

    /// <summary>For each message the number of its conversation, from zero up to <see cref="ConversationCount"/>.</summary>
    internal int[] Conversations { get; }

    internal int ConversationCount => ConversationIds.Count;

    /// <summary>The ids of the conversations by number.</summary>
    internal IReadOnlyList<string> ConversationIds { get; }

    /// <summary>The time away.</summary>
    internal IntervalList Away { get; } = new();

    /// <summary>The lines of rosters.</summary>
    internal RosterShift[] Shifts { get; } = [];

    /// <summary>The roles that rosters name.</summary>
    internal IReadOnlyList<string> RolesOfShifts { get; } = [];

    /// <summary>The leave taken.</summary>
    internal LeaveTaken[] Leave { get; } = [];

    /// <summary>The time that was approved.</summary>
    internal IntervalList Approved { get; } = new();

    /// <summary>The instants of the decisions, in order.</summary>
    internal long[] DecisionAt { get; } = [];

    /// <summary>For each decision what was decided.</summary>
    internal DecisionKind[] DecisionKinds { get; } = [];

    /// <summary>For each decision its place by when it was decided, then by id.</summary>
    internal int[] DecisionRanks { get; } = [];

    /// <summary>Local times in nanoseconds from midnight; an end that is not after the beginning is on the next date. Negative where nobody says.</summary>
    private static (long From, long To) OfDay(LocalTime? from, LocalTime? to) => from is { } start && to is { } end
        ? (start.NanosecondOfDay, end > start ? end.NanosecondOfDay : end.NanosecondOfDay + Nanoseconds.PerDay)
        : (-1, -1);

    private static int[] RanksOf(IReadOnlyList<Decision> decisions)
    {
        int[] ranks = new int[decisions.Count];
        var byTime = Enumerable.Range(0, ranks.Length).OrderBy(i => decisions[i].DecidedAt).ThenBy(i => decisions[i].EvidenceId, StringComparer.Ordinal);
        foreach (var (decision, rank) in byTime.Select((decision, rank) => (decision, rank)))
        {
            ranks[decision] = rank;
        }

        return ranks;
    }

    /// <summary>Gives texts numbers, from zero on in the order in which they come.</summary>
    private struct NumberedTexts
    {
        private readonly Dictionary<string, int> _numbers;
        private string? _last;
        private int _lastNumber;

        internal NumberedTexts(Dictionary<string, int> room)
        {
            _numbers = room;
            _numbers.Clear();
        }

        /// <summary>The texts so far, by number.</summary>
        internal readonly string[] All
        {
            get
            {
                string[] texts = _numbers.Count == 0 ? [] : new string[_numbers.Count];
                foreach (var text in _numbers)
                {
                    texts[text.Value] = text.Key;
                }

                return texts;
            }
        }

        /// <summary>The number of a text; negative for none.</summary>
        internal int NumberOf(string? text)
        {
            if (text is null)
            {
                return -1;
            }

            // The same texts mostly follow each other.
            if (!string.Equals(text, _last, StringComparison.Ordinal))
            {
                if (!_numbers.TryGetValue(text, out _lastNumber))
                {
                    _lastNumber = _numbers.Count;
                    _numbers.Add(text, _lastNumber);
                }

                _last = text;
            }

            return _lastNumber;
        }
    }
}
