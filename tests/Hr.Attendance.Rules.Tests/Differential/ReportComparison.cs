using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>Holds <see cref="AttendanceEngine.Evaluate"/> to the plain evaluator: each session and each day as one line of text.</summary>
internal static class ReportComparison
{
    internal static void ShouldAgree(DrawnCase given, IReadOnlyList<PlainDay> days, AttendanceReport report)
    {
        string[] plain = [.. Lines(days)];
        string[] found = [.. Lines(report)];
        if (!plain.SequenceEqual(found))
        {
            Assert.Fail(Differences(given, plain, found));
        }
    }

    internal static IEnumerable<string> Lines(IEnumerable<PlainDay> days) => days.SelectMany(day => day.Sessions.Select(Line).Prepend(
        $"{day.EmployeeId} {day.Date:uuuu-MM-dd} {day.Kind} primary {day.Primary} planned {day.Planned} leave {day.Leave} assumed {day.Assumed} undertime "
        + $"{day.Undertime} marks {day.Marks} online {day.Online} credited {day.Credited} overtime {Overtime(kind => day.Overtime[kind])} unapproved "
        + $"{day.Unapproved}"));

    internal static IEnumerable<string> Lines(AttendanceReport report) =>
        from employee in report.Employees
        from day in employee.Timesheet.Days
        from line in day.Sessions.Select(session => Line(employee.Employee.Id, session)).Prepend(
            $"{employee.Employee.Id} {day.Date:uuuu-MM-dd} {day.DayKind} primary {day.Primary} planned {day.Planned} leave {day.Leave} assumed {day.Assumed} "
            + $"undertime {day.Undertime} marks {day.Marks} online {day.Online} credited {day.Credited} overtime {Overtime(kind => day.Overtime[kind])} "
            + $"unapproved {day.Unapproved.Total}")
        select line;

    private static string Line(PlainSession session) =>
        $"  {session.EmployeeId} {session.Date:uuuu-MM-dd} {session.Role} {session.Start} to {session.End} pieces {Pieces(session.Pieces)} "
        + $"net {session.Net} active {session.Active} turns {session.Turns} judged {session.Judged} in time {session.InTime} backlog "
        + $"{session.Backlog} missed {session.Missed} closed {session.Closed} provisional {session.IsProvisional} outbound {session.Outbound} "
        + $"conversations {session.Conversations} ratings {session.Ratings} mean {session.Satisfaction?.Text()} effective {session.IsEffective} "
        + $"{Criteria(session.Criteria)} decided {session.Decision?.EvidenceId} {session.Decision?.Kind} credited {session.Credited}";

    private static string Line(string employeeId, TimesheetSession session)
    {
        var (online, measures) = (session.Session, session.Measures);
        return $"  {employeeId} {online.Day.Date:uuuu-MM-dd} {online.Role} {online.Start} to {online.End} pieces "
            + $"{Pieces(online.Pieces.Select(piece => (piece.Start, piece.End)))} net {measures.Net} active {measures.Active} turns "
            + $"{measures.Turns} judged {measures.JudgedTurns} in time {measures.TurnsInTime} backlog {measures.Backlog} missed "
            + $"{measures.MissedTurns} closed {measures.ClosedTurns} provisional {measures.IsProvisional} outbound {measures.Outbound} "
            + $"conversations {measures.Conversations} ratings {measures.Ratings} mean "
            + $"{(measures.Satisfaction is { } mean ? PlainShare.Text(mean) : null)} effective {session.Verdict.IsEffective} "
            + $"{Criteria(session.Verdict.Criteria.Select(result => (result.Criterion.Id, result.IsMet)))} decided "
            + $"{session.Verdict.Decision?.EvidenceId} {session.Verdict.Decision?.Kind} credited {session.Credited}";
    }

    private static string Pieces(IEnumerable<(Instant Start, Instant End)> pieces) => string.Join(",", pieces.Select(piece => $"{piece.Start}/{piece.End}"));

    private static string Criteria(IEnumerable<(string Id, bool IsMet)> criteria) =>
        string.Join(",", criteria.Select(one => $"{one.Id}={one.IsMet}").OrderBy(text => text, StringComparer.Ordinal));

    private static string Overtime(Func<DayKind, Duration> time) =>
        $"{time(DayKind.Workday)} workday {time(DayKind.RestDay)} restDay {time(DayKind.StatutoryHoliday)} holiday";

    /// <summary>The case, and the lines that only one side has.</summary>
    private static string Differences(DrawnCase given, string[] plain, string[] found) => string.Join(
        "\n",
        [
            given.ToString(),
            "the contract, plainly:",
            .. plain.Select(line => (found.Contains(line) ? "   " : " ! ") + line),
            "the engine:",
            .. found.Select(line => (plain.Contains(line) ? "   " : " ! ") + line),
        ]);
}
