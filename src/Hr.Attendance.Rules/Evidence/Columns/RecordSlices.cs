using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Evidence.Columns;

/// <summary>Slices of records; each employee's numbers are kept with the records once they were asked for.</summary>
internal sealed class RecordSlices(EvidenceSet evidence) : IEvidenceSlices
{
    public IReadOnlyList<Diagnostic> Diagnostics => evidence.Conversations.Diagnostics;

    public EvidenceSlice Of(string employeeId, SliceBuffer buffer) => Of(evidence, employeeId);

    /// <summary>One employee's part of evidence as a slice.</summary>
    internal static EvidenceSlice Of(EvidenceSet evidence, string employeeId)
    {
        var numbers = evidence.Of(employeeId).Numbers;
        var conversations = evidence.Conversations.Of(employeeId);
        return new EvidenceSlice
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
            ConversationCount = numbers.ConversationCount + conversations.Others,
            Shifts = numbers.Shifts,
            RolesOfShifts = numbers.RolesOfShifts,
            Leave = numbers.Leave,
            Approved = numbers.Approved,
            Away = numbers.Away,
            AreWhole = conversations.AreWhole,
            WholeTurns = conversations.Turns,
            Ratings = conversations.Ratings,
            DecisionAt = numbers.DecisionAt,
            DecisionKinds = numbers.DecisionKinds,
            DecisionRanks = numbers.DecisionRanks,
            TurnLapse = Nanoseconds.Of(evidence.TurnLapse),
            LastMessage = evidence.LatestMessageAt is { } last ? Nanoseconds.Of(last) : long.MinValue,
        };
    }

    public (string EvidenceId, long At, string? Role, SourcePlace Source) PunchOf(string employeeId, int index)
    {
        var punch = evidence.Of(employeeId).Punches[index];
        return (punch.EvidenceId, Nanoseconds.Of(punch.At), punch.Role, punch.Source);
    }

    public (string EvidenceId, long At, string? Role, SourcePlace Source) MessageOf(string employeeId, int index)
    {
        var message = evidence.Of(employeeId).Messages[index];
        return (message.EvidenceId, Nanoseconds.Of(message.At), message.Role, message.Source);
    }

    public (string EvidenceId, long At, SourcePlace Source) DecisionOf(string employeeId, int index)
    {
        var decision = evidence.Of(employeeId).Decisions[index];
        return (decision.EvidenceId, Nanoseconds.Of(decision.At), decision.Source);
    }

    public (string EvidenceId, SourcePlace Source) RatingOf(int index) => (evidence.Ratings[index].EvidenceId, evidence.Ratings[index].Source);
}
