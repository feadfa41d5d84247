using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence.Columns;

/// <summary>Slices of columns, read where they lie; only numbers of conversations that lie far apart are worked out slice by slice.</summary>
internal sealed class ColumnSlices(EvidenceColumns columns, OrganizationChart chart) : IEvidenceSlices
{
    private readonly ConversationsOfColumns _conversations = columns.ConversationsUnder(chart);
    private readonly long _turnLapse = Nanoseconds.Of(chart.TurnLapse);

    /// <summary>How far apart the numbers of one employee's conversations may lie, for each message, to be used as they are.</summary>
    private const int SparesPerMessage = 4;

    public IReadOnlyList<Diagnostic> Diagnostics =>
        [.. _conversations.Diagnostics, .. Enumerable.Range(0, columns.EmployeeIds.Count).Select(Unknown).OfType<Diagnostic>()];

    public EvidenceSlice Of(string employeeId, SliceBuffer buffer)
    {
        buffer.Away.Clear();
        buffer.Approved.Clear();
        if (!columns.TryGetCode(employeeId, out int code))
        {
            return new EvidenceSlice
            {
                Roles = [],
                RolesOfMessages = [],
                RolesOfShifts = [],
                Away = buffer.Away,
                Approved = buffer.Approved,
                TurnLapse = _turnLapse,
                LastMessage = columns.LastMessage,
            };
        }

        var (firstPunch, punches) = columns.PunchesOf(code);
        var (firstMessage, messages) = columns.MessagesOf(code);
        ReadAway(code, buffer);
        ReadApproved(code, buffer);
        var numbers = Number(columns.Messages.Conversation.Span.Slice(firstMessage, messages), columns.ConversationsOf(code), buffer);
        var turns = Turns(code, ref numbers, buffer);
        var (firstDecision, decisions) = columns.DecisionsOf(code);
        return new EvidenceSlice
        {
            DecisionAt = decisions == 0 ? default : TimesOf(columns.Decisions.At.Span.Slice(firstDecision, decisions)),
            DecisionKinds = columns.Decisions.Kind.Span.Slice(firstDecision, decisions),
            DecisionRanks = decisions == 0 ? default : RanksOf(columns.Decisions.DecidedAt.Span.Slice(firstDecision, decisions)),
            PunchAt = new TimeColumn(columns.Punches.At.Span.Slice(firstPunch, punches), columns.Factor),
            PunchKinds = columns.Punches.Kind.Span.Slice(firstPunch, punches),
            PunchRoles = columns.Punches.Role.Span.Slice(firstPunch, punches),
            Roles = columns.Punches.Roles,
            MessageAt = new TimeColumn(columns.Messages.At.Span.Slice(firstMessage, messages), columns.Factor),
            Senders = columns.Messages.Sender.Span.Slice(firstMessage, messages),
            MessageRoles = columns.Messages.Role.Length == 0 ? default : columns.Messages.Role.Span.Slice(firstMessage, messages),
            RolesOfMessages = columns.Messages.Roles,
            Conversations = numbers.Column,
            ConversationCount = numbers.Count,
            Shifts = ShiftsOf(code, buffer),
            RolesOfShifts = columns.Shifts.Roles,
            Leave = LeaveOf(code, buffer),
            Approved = buffer.Approved,
            Away = buffer.Away,
            AreWhole = numbers.AreWhole,
            WholeTurns = turns,
            Ratings = _conversations.RatingsOf(code),
            TurnLapse = _turnLapse,
            LastMessage = columns.LastMessage,
        };
    }

    public (string EvidenceId, long At, string? Role, SourcePlace Source) PunchOf(string employeeId, int index)
    {
        columns.TryGetCode(employeeId, out int code);
        int row = columns.PunchesOf(code).First + index;
        int role = columns.Punches.Role.Span[row];
        return (
            ColumnRecords.PunchId(row), columns.Punches.At.Span[row] * columns.Factor, role < 0 ? null : columns.Punches.Roles[role],
            ColumnRecords.PunchPlace(row));
    }

    public (string EvidenceId, long At, string? Role, SourcePlace Source) MessageOf(string employeeId, int index)
    {
        columns.TryGetCode(employeeId, out int code);
        int row = columns.MessagesOf(code).First + index;
        int role = columns.Messages.Role.Length == 0 ? -1 : columns.Messages.Role.Span[row];
        return (
            ColumnRecords.MessageId(row), columns.Messages.At.Span[row] * columns.Factor, role < 0 ? null : columns.Messages.Roles[role],
            ColumnRecords.MessagePlace(row));
    }

    public (string EvidenceId, long At, SourcePlace Source) DecisionOf(string employeeId, int index)
    {
        columns.TryGetCode(employeeId, out int code);
        int row = columns.DecisionsOf(code).First + index;
        return (ColumnRecords.DecisionId(row), columns.Decisions.At.Span[row] * columns.Factor, ColumnRecords.DecisionPlace(row));
    }

    public (string EvidenceId, SourcePlace Source) RatingOf(int index) => (ColumnRecords.RatingId(index), ColumnRecords.RatingPlace(index));

    private Span<RosterShift> ShiftsOf(int code, SliceBuffer buffer)
    {
        var (first, count) = columns.ShiftsOf(code);
        var table = columns.Shifts;
        var shifts = buffer.Shifts(count);
        for (int i = 0; i < count; i++)
        {
            int row = first + i;
            bool isWork = table.Kind.Span[row] == ShiftKind.Work;
            var (from, to) = isWork ? OfDay(table.From.Span[row], table.To.Span[row]) : default;
            shifts[i] = new RosterShift(table.Date.Span[row], from, to, table.Role.Span[row]);
        }

        return shifts;
    }

    private Span<LeaveTaken> LeaveOf(int code, SliceBuffer buffer)
    {
        var (first, count) = columns.LeaveOf(code);
        var table = columns.Leave;
        var leave = buffer.Leave(count);
        for (int i = 0; i < count; i++)
        {
            int row = first + i;
            var (from, to) = table.From.Span[row] == LeaveColumns.Unknown ? (-1, -1) : OfDay(table.From.Span[row], table.To.Span[row]);
            leave[i] = new LeaveTaken(
                table.Date.Span[row], from, to, table.Length.Span[row] * NodaConstants.NanosecondsPerSecond,
                string.Equals(table.Kinds[table.Kind.Span[row]], Evidence.Leave.Compensatory, StringComparison.Ordinal));
        }

        return leave;
    }

    private void ReadApproved(int code, SliceBuffer buffer)
    {
        var (first, count) = columns.ApprovalsOf(code);
        for (int row = first; row < first + count; row++)
        {
            if (columns.Approvals.State.Span[row] == ApprovalState.Approved)
            {
                buffer.Approved.Append(columns.Approvals.From.Span[row] * columns.Factor, columns.Approvals.To.Span[row] * columns.Factor);
            }
        }
    }

    /// <summary>Seconds of local time as nanoseconds from midnight; an end that is not after the beginning is on the next date.</summary>
    private static (long From, long To) OfDay(int from, int to) =>
        (from * NodaConstants.NanosecondsPerSecond, (to > from ? to : to + NodaConstants.SecondsPerDay) * NodaConstants.NanosecondsPerSecond);

    /// <summary>Numbers conversations from zero: as they are, less the lowest, where they lie close together.</summary>
    private ConversationNumbers Number(ReadOnlySpan<int> codes, NumberRange range, SliceBuffer buffer)
    {
        buffer.ConversationNumbers.Clear();
        if (range.Count <= (long)SparesPerMessage * codes.Length)
        {
            return new ConversationNumbers
            {
                Column = new NumberColumn(codes, range.Lowest),
                AreWhole = _conversations.AreWhole.Length == 0 ? default : _conversations.AreWhole.AsSpan(range.Lowest, (int)range.Count),
                Lowest = range.Lowest,
                Own = (int)range.Count,
                Count = (int)range.Count,
            };
        }

        var numbers = buffer.Conversations(codes.Length);
        var areWhole = buffer.AreWhole(codes.Length);
        for (int i = 0; i < codes.Length; i++)
        {
            if (!buffer.ConversationNumbers.TryGetValue(codes[i], out numbers[i]))
            {
                numbers[i] = buffer.ConversationNumbers.Count;
                areWhole[numbers[i]] = _conversations.AreWhole.Length > 0 && _conversations.AreWhole[codes[i]];
                buffer.ConversationNumbers.Add(codes[i], numbers[i]);
            }
        }

        return new ConversationNumbers { Column = new NumberColumn(numbers, lowest: 0), AreWhole = areWhole, Count = buffer.ConversationNumbers.Count };
    }

    /// <summary>
    /// The turns that were worked out over everybody, with conversations numbered as the employee's own; those in which only others wrote come after them.
    /// </summary>
    private ReadOnlySpan<Turn> Turns(int code, scoped ref ConversationNumbers numbers, SliceBuffer buffer)
    {
        var given = _conversations.TurnsOf(code);
        if (given.Length == 0)
        {
            return default;
        }

        var turns = buffer.Turns(given);
        for (int i = 0; i < turns.Count; i++)
        {
            ref var turn = ref turns.Array![i];
            int conversation = _conversations.NumberOf(turn);
            int own = conversation - numbers.Lowest;
            if (own < 0 || own >= numbers.Own)
            {
                if (!buffer.ConversationNumbers.TryGetValue(conversation, out own))
                {
                    own = numbers.Count++;
                    buffer.ConversationNumbers.Add(conversation, own);
                }
            }

            turn.Conversation = own;
        }

        return turns;
    }

    /// <summary>Decisions are few, so what is worked out of them needs no room that is kept.</summary>
    private long[] TimesOf(ReadOnlySpan<long> column)
    {
        long[] times = column.ToArray();
        for (int i = 0; i < times.Length; i++)
        {
            times[i] *= columns.Factor;
        }

        return times;
    }

    private static int[] RanksOf(ReadOnlySpan<long> decidedAt)
    {
        long[] times = decidedAt.ToArray();
        int[] ranks = new int[times.Length];
        int rank = 0;
        foreach (int row in Enumerable.Range(0, times.Length).OrderBy(row => times[row]))
        {
            ranks[row] = rank++;
        }

        return ranks;
    }

    private void ReadAway(int code, SliceBuffer buffer)
    {
        var (first, count) = columns.PresenceOf(code);
        for (int row = first; row < first + count; row++)
        {
            if (columns.Presence.State.Span[row] == PresenceState.Away)
            {
                buffer.Away.Append(columns.Presence.From.Span[row] * columns.Factor, columns.Presence.To.Span[row] * columns.Factor);
            }
        }
    }

    private Diagnostic? Unknown(int code)
    {
        string id = columns.EmployeeIds[code];
        var (firstPunch, punches) = columns.PunchesOf(code);
        var (firstMessage, messages) = columns.MessagesOf(code);
        if (punches + messages == 0 || chart.TryGetEmployee(id, out _))
        {
            return null;
        }

        return punches > 0
            ? EvidenceDiagnostics.UnknownEmployee.At(ColumnRecords.PunchPlace(firstPunch), ("evidence", ColumnRecords.PunchId(firstPunch)), ("employee", id))
            : EvidenceDiagnostics.UnknownEmployee.At(
                ColumnRecords.MessagePlace(firstMessage), ("evidence", ColumnRecords.MessageId(firstMessage)), ("employee", id));
    }

    /// <summary>How an employee's conversations are numbered from zero on.</summary>
    private ref struct ConversationNumbers
    {
        internal NumberColumn Column;
        internal ReadOnlySpan<bool> AreWhole;

        /// <summary>
        /// The number in the columns that is zero here, and how many follow each other from there on; none where they are numbered one by
        /// one.
        /// </summary>
        internal int Lowest;
        internal int Own;
        internal int Count;
    }
}
