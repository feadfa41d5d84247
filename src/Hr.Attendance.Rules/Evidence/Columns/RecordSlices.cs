using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Rules.Evidence.Columns;

/// <summary>Slices of records; each employee's numbers are kept with the records once they were asked for.</summary>
internal sealed class RecordSlices(EvidenceSet evidence) : IEvidenceSlices
{
    public IReadOnlyList<Diagnostic> Diagnostics => evidence.Attribution.Diagnostics;

    public EvidenceSlice Of(string employeeId, SliceBuffer buffer) => Of(evidence.Of(employeeId).Numbers, evidence.Attribution.TurnsOf(employeeId));

    /// <summary>One employee's numbers and ratings as a slice.</summary>
    internal static EvidenceSlice Of(EvidenceNumbers numbers, ReadOnlyMemory<RatedTurn> ratings) => new()
    {
        PunchAt = new TimeColumn(numbers.PunchAt, unit: 1),
        PunchKinds = numbers.PunchKinds,
        PunchRoles = numbers.PunchRoles,
        Roles = numbers.Roles,
        MessageAt = new TimeColumn(numbers.MessageAt, unit: 1),
        Senders = numbers.Senders,
        MessageRoles = numbers.MessageRoles,
        RolesOfMessages = numbers.RolesOfMessages,
        Conversations = new NumberColumn(numbers.Conversations, lowest: 0),
        ConversationCount = numbers.ConversationCount,
        Away = numbers.Away,
        Ratings = ratings.Span,
    };

    public (string EvidenceId, string? Role, SourcePlace Source) PunchOf(string employeeId, int index)
    {
        var punch = evidence.Of(employeeId).Punches[index];
        return (punch.EvidenceId, punch.Role, punch.Source);
    }

    public (string EvidenceId, SourcePlace Source) MessageOf(string employeeId, int index)
    {
        var message = evidence.Of(employeeId).Messages[index];
        return (message.EvidenceId, message.Source);
    }
}
