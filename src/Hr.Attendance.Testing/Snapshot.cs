using System.Globalization;
using System.Text;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime.Text;

namespace Hr.Attendance.Testing;

/// <summary>
/// Results as text for approved files: one line for each day, session, pay line, alert and finding, with figures that a person can check. The
/// same results give the same text on every machine; ids of evidence are left out, because they are nobody's decision.
/// </summary>
public static class Snapshot
{
    /// <summary>Writes results.</summary>
    /// <param name="report">The results.</param>
    /// <returns>The lines, each ending in a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string Of(AttendanceReport report)
    {
        var text = new StringBuilder();
        foreach (var employee in Guard.NotNull(report).Employees)
        {
            Line(text, 0, $"{employee.Employee.Id} in {employee.UnitId}");
            foreach (var day in employee.Timesheet.Days)
            {
                Write(text, day);
            }

            foreach (var line in employee.Pay)
            {
                Line(
                    text,
                    1,
                    $"pay {LocalDatePattern.Iso.Format(line.Date)} {line.Code}: {Number(line.Quantity)} x {Number(line.Rate)} = "
                        + $"{Number(line.Amount.Amount)} {line.Amount.Currency}");
            }

            foreach (var alert in employee.Alerts)
            {
                Line(text, 1, $"alert {LocalDatePattern.Iso.Format(alert.Date)} {alert.Finding.Code}: {alert.Finding.GetMessage()}");
            }
        }

        foreach (var finding in report.Diagnostics)
        {
            Line(text, 0, $"finding {finding.Code}: {finding.GetMessage()}");
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, TimesheetDay day)
    {
        string kind = day.DayKind is { } known ? DayKindName.Of(known) : "unknown";
        Line(text, 1, $"{LocalDatePattern.Iso.Format(day.Date)} {kind}: primary {IsoDuration.Format(day.Primary)}, "
            + $"online {IsoDuration.Format(day.Online)}, credited {IsoDuration.Format(day.Credited)}, "
            + $"overtime {IsoDuration.Format(day.Overtime.Total)}{PlanOf(day)}");
        foreach (var session in day.Sessions)
        {
            string criteria = string.Join(", ", session.Verdict.Criteria.Select(result => $"{result.Criterion.Id} {(result.IsMet ? "met" : "not met")}"));
            Line(text, 2, $"{Clock(session, session.Session.Start)}-{Clock(session, session.Session.End)} {session.Session.Role}: "
                + $"net {IsoDuration.Format(session.Measures.Net)}, {(session.Verdict.IsEffective ? "effective" : "refused")}, "
                + $"credited {IsoDuration.Format(session.Credited)}; {session.Measures.TurnsInTime} of {session.Measures.JudgedTurns} "
                + $"turns in time, {session.Measures.Conversations} conversations, "
                + $"{session.Measures.Ratings} ratings{(criteria.Length == 0 ? string.Empty : $"; {criteria}")}");
        }
    }

    /// <summary>What was planned, where the day was not just that.</summary>
    private static string PlanOf(TimesheetDay day)
    {
        if (!day.DiffersFromPlan)
        {
            return string.Empty;
        }

        string marks = string.Join(" and ", DayMarkName.Of(day.Marks));
        return $"; planned {IsoDuration.Format(day.Planned)}, leave {IsoDuration.Format(day.Leave)}, assumed {IsoDuration.Format(day.Assumed)}, "
            + $"undertime {IsoDuration.Format(day.Undertime)}{(marks.Length == 0 ? string.Empty : $", {marks}")}";
    }

    private static string Clock(TimesheetSession session, NodaTime.Instant instant) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss").Format(instant.InZone(session.Session.Day.Zone).LocalDateTime);

    private static string Number(decimal number) => Math.Round(number, 6).ToString("0.######", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, int depth, string line) => text.Append(' ', depth * 2).Append(line).Append('\n');
}
