using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;

namespace Hr.Attendance.Rules.Evidence.Columns;

/// <summary>Slices of columns, read where they lie; only numbers of conversations that lie far apart are worked out slice by slice.</summary>
internal sealed class ColumnSlices(EvidenceColumns columns, OrganizationChart chart) : IEvidenceSlices
{
    /// <summary>How far apart the numbers of one employee's conversations may lie, for each message, to be used as they are.</summary>
    private const int SparesPerMessage = 4;

    public IReadOnlyList<Diagnostic> Diagnostics =>
        [.. columns.Attribution.Diagnostics, .. Enumerable.Range(0, columns.EmployeeIds.Count).Select(Unknown).OfType<Diagnostic>()];

    public EvidenceSlice Of(string employeeId, SliceBuffer buffer)
    {
        buffer.Away.Clear();
        if (!columns.TryGetCode(employeeId, out int code))
        {
            return new EvidenceSlice { Roles = [], RolesOfMessages = [], Away = buffer.Away };
        }

        var (firstPunch, punches) = columns.PunchesOf(code);
        var (firstMessage, messages) = columns.MessagesOf(code);
        ReadAway(code, buffer);
        var conversations = Number(
            columns.Messages.Conversation.Span.Slice(firstMessage, messages), columns.ConversationsOf(code), buffer, out int conversationCount);
        return new EvidenceSlice
        {
            PunchAt = new TimeColumn(columns.Punches.At.Span.Slice(firstPunch, punches), columns.Factor),
            PunchKinds = columns.Punches.Kind.Span.Slice(firstPunch, punches),
            PunchRoles = columns.Punches.Role.Span.Slice(firstPunch, punches),
            Roles = columns.Punches.Roles,
            MessageAt = new TimeColumn(columns.Messages.At.Span.Slice(firstMessage, messages), columns.Factor),
            Senders = columns.Messages.Sender.Span.Slice(firstMessage, messages),
            MessageRoles = columns.Messages.Role.Length == 0 ? default : columns.Messages.Role.Span.Slice(firstMessage, messages),
            RolesOfMessages = columns.Messages.Roles,
            Conversations = conversations,
            ConversationCount = conversationCount,
            Away = buffer.Away,
            Ratings = columns.Attribution.TurnsOf(code).Span,
        };
    }

    public (string EvidenceId, string? Role, SourcePlace Source) PunchOf(string employeeId, int index)
    {
        columns.TryGetCode(employeeId, out int code);
        int row = columns.PunchesOf(code).First + index;
        int role = columns.Punches.Role.Span[row];
        return (ColumnRecords.PunchId(row), role < 0 ? null : columns.Punches.Roles[role], ColumnRecords.PunchPlace(row));
    }

    public (string EvidenceId, SourcePlace Source) MessageOf(string employeeId, int index)
    {
        columns.TryGetCode(employeeId, out int code);
        int row = columns.MessagesOf(code).First + index;
        return (ColumnRecords.MessageId(row), ColumnRecords.MessagePlace(row));
    }

    /// <summary>Numbers conversations from zero: as they are, less the lowest, where they lie close together.</summary>
    private static NumberColumn Number(ReadOnlySpan<int> codes, NumberRange range, SliceBuffer buffer, out int count)
    {
        if (range.Count <= (long)SparesPerMessage * codes.Length)
        {
            count = (int)range.Count;
            return new NumberColumn(codes, range.Lowest);
        }

        buffer.ConversationNumbers.Clear();
        var numbers = buffer.Conversations(codes.Length);
        for (int i = 0; i < codes.Length; i++)
        {
            if (!buffer.ConversationNumbers.TryGetValue(codes[i], out numbers[i]))
            {
                numbers[i] = buffer.ConversationNumbers.Count;
                buffer.ConversationNumbers.Add(codes[i], numbers[i]);
            }
        }

        count = buffer.ConversationNumbers.Count;
        return new NumberColumn(numbers, lowest: 0);
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
}
