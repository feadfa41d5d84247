using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>All that a report says, as text: two reports are the same when their texts are.</summary>
internal static class ReportText
{
    internal static string Of(AttendanceReport report) =>
        $"{report.FirstDay} {report.LastDay} {report.Evidence}\n{OfEmployees(report)}\n{string.Join("\n", report.UnitAlerts)}\n{Of(report.Diagnostics)}";

    internal static string OfEmployees(AttendanceReport report) => string.Join("\n", report.Employees.Select(Of));

    internal static string Of(EmployeeReport report) => string.Join(
        "\n",
        [
            $"{report.Employee.Id} {report.UnitId}",
            OfDays(report.Timesheet.Days),
            .. report.Pay.Select(line => line.ToString()),
            .. report.Alerts.Select(alert => alert.ToString()),
        ]);

    /// <summary>Days as text, told as if everything had been some days earlier.</summary>
    internal static string OfDays(IEnumerable<TimesheetDay> days, int earlier = 0) => string.Join("\n", days.Select(day =>
        $"{day.Date.PlusDays(-earlier)} {day.DayKind} {day.Primary} {day.Online} {day.Credited} {day.Overtime}"
        + string.Concat(day.Sessions.Select(session => $"\n  {Of(session, earlier)}"))));

    private static string Of(TimesheetSession session, int earlier)
    {
        var days = Duration.FromDays(-earlier);
        string pieces = string.Join(" ", session.Session.Pieces.Select(piece => $"{piece.Start.Plus(days)}/{piece.End.Plus(days)}"));
        string criteria = string.Join(
            ",", session.Verdict.Criteria.Select(result => $"{result.Criterion.Id} {result.Value} {result.Threshold} {result.IsMet}"));
        return $"{session.Session.Role} {session.Session.Day.Date.PlusDays(-earlier)} {pieces} {session.Measures with { EvidenceIds = [] }} "
            + $"{string.Join(",", session.Measures.EvidenceIds)} {session.Verdict.IsEffective} {criteria} {session.Credited} {session.CutByCap}";
    }

    internal static string Of(IEnumerable<Diagnostic> diagnostics) =>
        string.Join("\n", diagnostics.Select(diagnostic => $"{diagnostic} {string.Join(" ", diagnostic.RelatedPlaces)}"));
}
