using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Evidence as columns of seconds, with numbers for ids given in an order of its own.</summary>
internal static class Columns
{
    /// <summary>
    /// Whether rows can say which of two messages came first: columns have no ids, so of two people's messages in one conversation, of one kind and
    /// instant, the first is that of the lower row, and of two decisions that were made at one instant.
    /// </summary>
    internal static bool CanHaveOrderOf(EvidenceSet evidence)
    {
        string[] ids = Employees(evidence);
        return Messages(ids, evidence)
            .GroupBy(row => (row.Record.ConversationId, row.Record.At, row.Record.Sender))
            .All(alike => alike.OrderBy(row => row.Record.EvidenceId, StringComparer.Ordinal).SequenceEqual(alike))
            && Rows(ids, evidence, of => of.Decisions)
                .GroupBy(row => (row.Employee, row.Record.DecidedAt))
                .All(alike => alike.OrderBy(row => row.Record.EvidenceId, StringComparer.Ordinal).SequenceEqual(alike));
    }

    internal static EvidenceColumns Of(EvidenceSet evidence)
    {
        string[] ids = Employees(evidence);
        var punches = Rows(ids, evidence, of => of.Punches);
        var messages = Messages(ids, evidence);
        var decisions = Rows(ids, evidence, of => of.Decisions);
        var presence = Rows(ids, evidence, of => of.Presence);
        var shifts = Rows(ids, evidence, of => of.Shifts);
        var leave = Rows(ids, evidence, of => of.Leave);
        var approvals = Rows(ids, evidence, of => of.Approvals);
        string[] rolesOfShifts = [.. shifts.Select(row => row.Record.Role).OfType<string>().Distinct(StringComparer.Ordinal)];
        string[] kindsOfLeave = [.. leave.Select(row => row.Record.Kind).Distinct(StringComparer.Ordinal)];
        string[] rolesOfMessages = [.. messages.Select(row => row.Record.Role).OfType<string>().Distinct(StringComparer.Ordinal)];
        string[] roles = [.. punches.Select(row => row.Record.Role).OfType<string>().Distinct(StringComparer.Ordinal)];
        string[] conversations = [.. messages.Select(row => row.Record.ConversationId)
            .Concat(evidence.Ratings.Select(rating => rating.ConversationId))
            .Concat(evidence.Assignments.Select(row => row.ConversationId))
            .Distinct(StringComparer.Ordinal)];
        return new EvidenceColumns(
            ids,
            new PunchColumns
            {
                Employee = Owners(punches),
                At = punches.Select(row => Seconds(row.Record.At)).ToArray(),
                Kind = punches.Select(row => row.Record.Kind).ToArray(),
                Role = punches.Select(row => row.Record.Role is { } role ? Array.IndexOf(roles, role) : -1).ToArray(),
                Roles = roles,
            },
            new MessageColumns
            {
                Employee = Owners(messages),
                Conversation = messages.Select(row => Array.IndexOf(conversations, row.Record.ConversationId)).ToArray(),
                At = messages.Select(row => Seconds(row.Record.At)).ToArray(),
                Sender = messages.Select(row => row.Record.Sender).ToArray(),
                Role = messages.Select(row => row.Record.Role is { } role ? Array.IndexOf(rolesOfMessages, role) : -1).ToArray(),
                Roles = rolesOfMessages,
            },
            new RatingColumns
            {
                Conversation = evidence.Ratings.Select(rating => Array.IndexOf(conversations, rating.ConversationId)).ToArray(),
                At = evidence.Ratings.Select(rating => Seconds(rating.At)).ToArray(),
                Score = evidence.Ratings.Select(rating => rating.Score).ToArray(),
                Min = evidence.Ratings.Select(rating => rating.Min).ToArray(),
                Max = evidence.Ratings.Select(rating => rating.Max).ToArray(),
            },
            new PresenceColumns
            {
                Employee = Owners(presence),
                From = presence.Select(row => Seconds(row.Record.From)).ToArray(),
                To = presence.Select(row => Seconds(row.Record.To)).ToArray(),
                State = presence.Select(row => row.Record.State).ToArray(),
            },
            decisions: new DecisionColumns
            {
                Employee = Owners(decisions),
                At = decisions.Select(row => Seconds(row.Record.At)).ToArray(),
                Kind = decisions.Select(row => row.Record.Kind).ToArray(),
                DecidedAt = decisions.Select(row => Seconds(row.Record.DecidedAt)).ToArray(),
            },
            shifts: new ShiftColumns
            {
                Employee = Owners(shifts),
                Date = shifts.Select(row => Days(row.Record.Date)).ToArray(),
                From = shifts.Select(row => Seconds(row.Record.From, free: 7)).ToArray(),
                To = shifts.Select(row => Seconds(row.Record.To, free: 86_400)).ToArray(),
                Role = shifts.Select(row => row.Record.Role is { } role ? Array.IndexOf(rolesOfShifts, role) : -1).ToArray(),
                Kind = shifts.Select(row => row.Record.Kind).ToArray(),
                Roles = rolesOfShifts,
            },
            leave: new LeaveColumns
            {
                Employee = Owners(leave),
                Date = leave.Select(row => Days(row.Record.Date)).ToArray(),
                From = leave.Select(row => Seconds(row.Record.From, LeaveColumns.Unknown)).ToArray(),
                To = leave.Select(row => Seconds(row.Record.To, LeaveColumns.Unknown)).ToArray(),
                Length = leave.Select(row => (int)row.Record.Duration.TotalSeconds).ToArray(),
                Kind = leave.Select(row => Array.IndexOf(kindsOfLeave, row.Record.Kind)).ToArray(),
                Kinds = kindsOfLeave,
            },
            approvals: new ApprovalColumns
            {
                Employee = Owners(approvals),
                From = approvals.Select(row => Seconds(row.Record.From)).ToArray(),
                To = approvals.Select(row => Seconds(row.Record.To)).ToArray(),
                State = approvals.Select(row => row.Record.State).ToArray(),
            },
            assignments: new AssignmentColumns
            {
                Conversation = evidence.Assignments.Select(row => Array.IndexOf(conversations, row.ConversationId)).ToArray(),
                Employee = evidence.Assignments.Select(row => Array.IndexOf(ids, row.EmployeeId)).ToArray(),
                From = evidence.Assignments.Select(row => row.From is { } from ? Seconds(from) : AssignmentColumns.Open).ToArray(),
                To = evidence.Assignments.Select(row => row.To is { } to ? Seconds(to) : AssignmentColumns.Open).ToArray(),
            });
    }

    private static string[] Employees(EvidenceSet evidence) =>
        [.. evidence.EmployeeIds.Union(evidence.Assignments.Select(row => row.EmployeeId)).OrderByDescending(id => id, StringComparer.Ordinal)];

    private static List<(int Employee, Message Record)> Messages(string[] ids, EvidenceSet evidence) =>
        [.. evidence.MessagesOfNobody.Select(message => (-1, message)), .. Rows(ids, evidence, of => of.Messages)];

    private static List<(int Employee, T Record)> Rows<T>(string[] ids, EvidenceSet evidence, Func<EmployeeEvidence, IEnumerable<T>> of) =>
        [.. ids.SelectMany((id, code) => of(evidence.Of(id)).Select(record => (code, record)))];

    private static int[] Owners<T>(List<(int Employee, T Record)> rows) => [.. rows.Select(row => row.Employee)];

    private static int Days(LocalDate date) => Period.DaysBetween(new LocalDate(1970, 1, 1), date);

    private static int Seconds(LocalTime? time, int free) => time is { } known ? (int)(known.NanosecondOfDay / NodaConstants.NanosecondsPerSecond) : free;

    private static long Seconds(Instant at) => at.ToUnixTimeSeconds();
}
