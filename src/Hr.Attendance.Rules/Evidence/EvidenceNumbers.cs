using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>One employee's evidence as columns of plain numbers, in the order of <see cref="EmployeeEvidence"/>; times in nanoseconds since 1970.</summary>
internal sealed class EvidenceNumbers
{
    // Made once for an employee and used for every period and policy: ids become small numbers, so that two conversations are compared by
    // an integer and counted in an array.
    internal EvidenceNumbers(EmployeeEvidence evidence)
        : this(evidence.Punches, evidence.Messages)
    {
        foreach (var span in evidence.Presence)
        {
            if (span.State == PresenceState.Away)
            {
                Away.AddApart(Nanoseconds.Of(span.From), Nanoseconds.Of(span.To));
            }
        }

        Away.Normalise();
        (int[] roles, RolesOfShifts) = evidence.Shifts.Count == 0 ? ([], []) : NumberedRoles(evidence.Shifts, static shift => shift.Role);
        Shifts = new RosterShift[roles.Length];
        for (int i = 0; i < roles.Length; i++)
        {
            var (from, to) = OfDay(evidence.Shifts[i].From, evidence.Shifts[i].To);
            Shifts[i] = new RosterShift(Nanoseconds.DayOf(evidence.Shifts[i].Date), Math.Max(from, 0), Math.Max(to, 0), roles[i]);
        }

        Leave = evidence.Leave.Count == 0 ? [] : [.. evidence.Leave.Select(static leave =>
            OfDay(leave.From, leave.To) is var (from, to)
                ? new LeaveTaken(Nanoseconds.DayOf(leave.Date), from, to, Nanoseconds.Of(leave.Duration), leave.IsCompensatory)
                : default)];
        foreach (var approval in evidence.Approvals)
        {
            if (approval.State == ApprovalState.Approved)
            {
                Approved.Append(Nanoseconds.Of(approval.From), Nanoseconds.Of(approval.To));
            }
        }

        DecisionAt = [.. evidence.Decisions.Select(static decision => Nanoseconds.Of(decision.At))];
        DecisionKinds = [.. evidence.Decisions.Select(static decision => decision.Kind)];
        DecisionRanks = RanksOf(evidence.Decisions);
    }

    private EvidenceNumbers(IReadOnlyList<Punch> punches, IReadOnlyList<Message> messages)
    {
        PunchAt = new long[punches.Count];
        PunchKinds = new PunchKind[punches.Count];
        for (int i = 0; i < punches.Count; i++)
        {
            var punch = punches[i];
            (PunchAt[i], PunchKinds[i]) = (Nanoseconds.Of(punch.At), punch.Kind);
        }

        (PunchRoles, Roles) = NumberedRoles(punches, static punch => punch.Role);
        MessageAt = new long[messages.Count];
        Senders = new MessageSender[messages.Count];
        bool haveRoles = false;
        for (int i = 0; i < messages.Count; i++)
        {
            var message = messages[i];
            (MessageAt[i], Senders[i]) = (Nanoseconds.Of(message.At), message.Sender);
            haveRoles |= message.Role is not null;
        }

        (Conversations, ConversationIds) = NumberedConversations(messages);
        (MessageRoles, RolesOfMessages) = haveRoles ? NumberedRoles(messages, static message => message.Role) : ([], []);
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
    internal int[] MessageRoles { get; }

    internal IReadOnlyList<string> RolesOfMessages { get; }

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

    private static (int[] Roles, IReadOnlyList<string> Names) NumberedRoles<T>(IReadOnlyList<T> records, Func<T, string?> roleOf)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new List<string>();
        int[] roles = new int[records.Count];
        for (int i = 0; i < roles.Length; i++)
        {
            roles[i] = -1;
            if (roleOf(records[i]) is { } role && !numbers.TryGetValue(role, out roles[i]))
            {
                roles[i] = names.Count;
                numbers.Add(role, names.Count);
                names.Add(role);
            }
        }

        return (roles, names);
    }

    private static (int[] Conversations, IReadOnlyList<string> Ids) NumberedConversations(IReadOnlyList<Message> messages)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var ids = new List<string>();
        string last = string.Empty;
        int[] conversations = new int[messages.Count];
        for (int i = 0; i < conversations.Length; i++)
        {
            // Messages of one conversation mostly follow each other.
            string id = messages[i].ConversationId;
            if (i > 0 && string.Equals(id, last, StringComparison.Ordinal))
            {
                conversations[i] = conversations[i - 1];
            }
            else if (!numbers.TryGetValue(id, out conversations[i]))
            {
                conversations[i] = ids.Count;
                numbers.Add(id, ids.Count);
                ids.Add(id);
            }

            last = id;
        }

        return (conversations, ids);
    }
}
