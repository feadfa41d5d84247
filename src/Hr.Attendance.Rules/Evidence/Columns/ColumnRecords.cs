using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Evidence.Columns;

/// <summary>Makes records of columns; their ids are made of their rows.</summary>
internal sealed class ColumnRecords(EvidenceColumns columns)
{
    internal static string PunchId(int row) => Id('p', row);

    internal static string MessageId(int row) => Id('m', row);

    internal static string RatingId(int row) => Id('r', row);

    internal static string DecisionId(int row) => Id('d', row);

    internal static SourcePlace PunchPlace(int row) => new("punches", row + 1);

    internal static SourcePlace MessagePlace(int row) => new("messages", row + 1);

    internal static SourcePlace RatingPlace(int row) => new("ratings", row + 1);

    internal static SourcePlace DecisionPlace(int row) => new("decisions", row + 1);

    internal EvidenceRecords All() => new()
    {
        Punches = [.. Enumerable.Range(0, columns.Punches.At.Length).Select(PunchAt)],
        Messages = [.. Enumerable.Range(0, columns.Messages.At.Length).Select(MessageAt)],
        Ratings = [.. Enumerable.Range(0, columns.Ratings.Score.Length).Select(RatingAt)],
        Presence = [.. Enumerable.Range(0, columns.Presence.From.Length).Select(PresenceAt)],
        Decisions = [.. Enumerable.Range(0, columns.Decisions.At.Length).Select(DecisionAt)],
        Shifts = [.. Enumerable.Range(0, columns.Shifts.Date.Length).Select(ShiftAt)],
        Leave = [.. Enumerable.Range(0, columns.Leave.Date.Length).Select(LeaveAt)],
        Approvals = [.. Enumerable.Range(0, columns.Approvals.From.Length).Select(ApprovalAt)],
        Assignments = [.. Enumerable.Range(0, columns.Assignments.Conversation.Length).Select(AssignmentAt)],
    };

    private Punch PunchAt(int row)
    {
        int role = columns.Punches.Role.Span[row];
        return new Punch
        {
            EvidenceId = PunchId(row),
            EmployeeId = columns.EmployeeIds[columns.Punches.Employee.Span[row]],
            At = Time(columns.Punches.At.Span[row]),
            Kind = columns.Punches.Kind.Span[row],
            Role = role < 0 ? null : columns.Punches.Roles[role],
            Source = PunchPlace(row),
        };
    }

    private Message MessageAt(int row)
    {
        int employee = columns.Messages.Employee.Span[row];
        int role = columns.Messages.Role.Length == 0 ? -1 : columns.Messages.Role.Span[row];
        return new Message
        {
            EvidenceId = MessageId(row),
            EmployeeId = employee < 0 ? null : columns.EmployeeIds[employee],
            ConversationId = Text(columns.Messages.Conversation.Span[row]),
            At = Time(columns.Messages.At.Span[row]),
            Sender = columns.Messages.Sender.Span[row],
            Role = role < 0 ? null : columns.Messages.Roles[role],
            Source = MessagePlace(row),
        };
    }

    private Rating RatingAt(int row) => new()
    {
        EvidenceId = RatingId(row),
        ConversationId = Text(columns.Ratings.Conversation.Span[row]),
        At = Time(columns.Ratings.At.Span[row]),
        Score = columns.Ratings.Score.Span[row],
        Min = columns.Ratings.Min.Span[row],
        Max = columns.Ratings.Max.Span[row],
        Source = RatingPlace(row),
    };

    private Decision DecisionAt(int row) => new()
    {
        EvidenceId = DecisionId(row),
        EmployeeId = columns.EmployeeIds[columns.Decisions.Employee.Span[row]],
        At = Time(columns.Decisions.At.Span[row]),
        Kind = columns.Decisions.Kind.Span[row],
        DecidedAt = Time(columns.Decisions.DecidedAt.Span[row]),
        Source = DecisionPlace(row),
    };

    private Shift ShiftAt(int row)
    {
        bool isWork = columns.Shifts.Kind.Span[row] == ShiftKind.Work;
        int role = columns.Shifts.Role.Span[row];
        return new Shift
        {
            EvidenceId = Id('s', row),
            EmployeeId = columns.EmployeeIds[columns.Shifts.Employee.Span[row]],
            Date = Nanoseconds.ToDate(columns.Shifts.Date.Span[row]),
            From = isWork ? LocalTime.FromSecondsSinceMidnight(columns.Shifts.From.Span[row]) : null,
            To = isWork ? LocalTime.FromSecondsSinceMidnight(columns.Shifts.To.Span[row]) : null,
            Role = role < 0 ? null : columns.Shifts.Roles[role],
            Kind = columns.Shifts.Kind.Span[row],
            Source = new SourcePlace("shifts", row + 1),
        };
    }

    private Leave LeaveAt(int row)
    {
        bool hasTimes = columns.Leave.From.Span[row] != LeaveColumns.Unknown;
        return new Leave
        {
            EvidenceId = Id('l', row),
            EmployeeId = columns.EmployeeIds[columns.Leave.Employee.Span[row]],
            Date = Nanoseconds.ToDate(columns.Leave.Date.Span[row]),
            From = hasTimes ? LocalTime.FromSecondsSinceMidnight(columns.Leave.From.Span[row]) : null,
            To = hasTimes ? LocalTime.FromSecondsSinceMidnight(columns.Leave.To.Span[row]) : null,
            Duration = Duration.FromSeconds(columns.Leave.Length.Span[row]),
            Kind = columns.Leave.Kinds[columns.Leave.Kind.Span[row]],
            Source = new SourcePlace("leave", row + 1),
        };
    }

    private Approval ApprovalAt(int row) => new()
    {
        EvidenceId = Id('o', row),
        EmployeeId = columns.EmployeeIds[columns.Approvals.Employee.Span[row]],
        From = Time(columns.Approvals.From.Span[row]),
        To = Time(columns.Approvals.To.Span[row]),
        State = columns.Approvals.State.Span[row],
        Source = new SourcePlace("approvals", row + 1),
    };

    private Presence PresenceAt(int row) => new()
    {
        EvidenceId = Id('a', row),
        EmployeeId = columns.EmployeeIds[columns.Presence.Employee.Span[row]],
        From = Time(columns.Presence.From.Span[row]),
        To = Time(columns.Presence.To.Span[row]),
        State = columns.Presence.State.Span[row],
        Source = new SourcePlace("presence", row + 1),
    };

    private ConversationAssignment AssignmentAt(int row) => new()
    {
        ConversationId = Text(columns.Assignments.Conversation.Span[row]),
        EmployeeId = columns.EmployeeIds[columns.Assignments.Employee.Span[row]],
        From = columns.Assignments.From.Span[row] is not AssignmentColumns.Open and var from ? Time(from) : null,
        To = columns.Assignments.To.Span[row] is not AssignmentColumns.Open and var to ? Time(to) : null,
        Source = new SourcePlace("assignments", row + 1),
    };

    private Instant Time(long time) => Nanoseconds.ToInstant(time * columns.Factor);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Ids in the order of their rows.</summary>
    private static string Id(char table, int row) => table + (row + 1).ToString("D10", CultureInfo.InvariantCulture);
}
