using System.Globalization;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using Hr.Attendance.Sdk.Json;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Results;

/// <summary>
/// Writes <c>timesheets.json</c>. The same results always give the same bytes; each employee is one line. Results of a review have more fields: what was
/// not counted, and of each session its zone, pieces and response times.
/// </summary>
public static class TimesheetsJsonWriter
{
    private const int Digits = 6;
    private const decimal NanosecondsPerSecond = 1_000_000_000;

    /// <summary>Writes a report.</summary>
    /// <param name="stream">Where to write, in UTF-8; left open.</param>
    /// <param name="report">The report.</param>
    /// <param name="diagnostics">All diagnostics to list, those of the report among them, in order.</param>
    /// <param name="language">The language of messages.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Stream stream, AttendanceReport report, IReadOnlyList<Diagnostic> diagnostics, MessageLanguage language = MessageLanguage.English)
    {
        Guard.NotNull(stream);
        Guard.NotNull(report);
        Guard.NotNull(diagnostics);

        using var lines = new JsonLines(stream);
        lines.Write(
            $"{{ \"version\": {ContractVersion.Current}, \"from\": \"{Date(report.FirstDay)}\", \"to\": \"{Date(report.LastDay)}\",\n  \"employees\": [");
        lines.WriteAll(report.Employees.Select(employee => ToJson(employee, language)), ResultsJson.Context.EmployeeJson);
        if (report.UnitAlerts.Count > 0)
        {
            lines.Write("],\n  \"unitAlerts\": [");
            lines.WriteAll(report.UnitAlerts.Select(alert => ToJson(alert, language)), ResultsJson.Context.UnitAlertJson);
        }

        lines.Write("],\n  \"diagnostics\": [");
        lines.WriteAll(diagnostics.Select(diagnostic => ResultsJson.ToJson(diagnostic, language)), ResultsJson.Context.DiagnosticJson);
        lines.Write("] }\n");
    }

    internal static EmployeeJson ToJson(EmployeeReport report, MessageLanguage language) => new(
        report.Employee.Id,
        report.UnitId,
        [.. report.Timesheet.Days.Select(day => ToJson(day, isReviewed: report.Uncounted is not null))],
        ToJson(report.Timesheet),
        [.. report.Pay.Select(ToJson)],
        report.CompensatoryLeave.Count == 0 ? null : [.. report.CompensatoryLeave.Select(ToJson)],
        [.. report.Alerts.Select(alert => ToJson(alert, language))],
        report.Uncounted is null ? null : [.. report.Uncounted.Select(ToJson)]);

    private static UncountedJson ToJson(UncountedTime time) => new(
        Date(time.Date), time.Role, time.Zone.Id, UncountedReasonName.Of(time.Reason), Time(time.Time.Start), Time(time.Time.End),
        time.Messages, time.EvidenceIds);

    private static TotalsJson ToJson(Timesheet timesheet)
    {
        var total = timesheet.Total;
        return new TotalsJson(
            Time(total.Primary), Time(total.Online), Time(total.Credited), ByKind(total.Overtime, withZero: true), ToJson(timesheet.Roles),
            [.. timesheet.Months.Select(month => new MonthTotalsJson(
                string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}", month.Year, month.Month),
                Time(month.Time.Primary),
                Time(month.Time.Online),
                Time(month.Time.Credited),
                ByKind(month.Time.Overtime, withZero: true),
                ToJson(month.Roles)))]);
    }

    private static IReadOnlyList<RoleTotalsJson> ToJson(IReadOnlyList<RoleTotals> roles) =>
        [.. roles.Select(role => role.Kind == RoleKind.Primary
            ? new RoleTotalsJson(role.Role, "primary", Time(role.Primary), null, null, ByKind(role.Overtime, withZero: false), null, null)
            : new RoleTotalsJson(
                role.Role, "concurrent", null, Time(role.Online), Time(role.Credited), ByKind(role.Overtime, withZero: false),
                role.EffectiveSessions, role.RefusedSessions))];

    private static DayJson ToJson(TimesheetDay day, bool isReviewed) => new(
        Date(day.Date),
        DayKindName.Of(day.DayKind),
        Time(day.Primary),
        Time(day.Online),
        Time(day.Credited),
        Time(day.Overtime.Total),
        ByKind(day.Overtime, withZero: false),
        [.. day.Sessions.Select(session => isReviewed ? Reviewed(session) : ToJson(session))]);

    private static SessionJson ToJson(TimesheetSession session) => new(
        session.Session.Role,
        Time(session.Session.Start),
        Time(session.Session.End),
        Time(session.Measures.Net),
        session.Measures.Turns,
        session.Measures.JudgedTurns,
        session.Measures.TurnsInTime,
        session.Measures.Conversations,
        session.Measures.Ratings,
        Rounded(session.Measures.Satisfaction),
        session.Verdict.IsEffective,
        [.. session.Verdict.Criteria.Select(result => new CriterionJson(result.Criterion.Id, Value(result.Value), Value(result.Threshold), result.IsMet))],
        Time(session.Credited),
        session.Measures.EvidenceIds);

    private static SessionJson Reviewed(TimesheetSession session) => ToJson(session) with
    {
        Zone = session.Session.Day.Zone.Id,
        Pieces = session.Session.Pieces.Count > 1 ? [.. session.Session.Pieces.Select(piece => new SpanJson(Time(piece.Start), Time(piece.End)))] : null,
        Responses = session.Facts.ResponseTimes is { } times
            ? [.. times.Select(time => Trimmed((decimal)time.ToInt64Nanoseconds() / NanosecondsPerSecond))]
            : null,
    };

    private static PayLineJson ToJson(PayLine line)
    {
        var overtime = line as PayLine.Overtime;
        return new PayLineJson(
            Date(line.Date),
            line.Code,
            Rounded(overtime?.Hours),
            Rounded(overtime?.HourlyBase),
            Rounded(overtime?.Multiplier),
            overtime is null ? Rounded(line.Quantity) : null,
            overtime is null ? Trimmed(line.Rate) : null,
            Trimmed(line.Amount.Amount),
            line.Amount.Currency,
            overtime?.EarnedOn is { } earnedOn ? Date(earnedOn) : null);
    }

    private static LeaveEntryJson ToJson(CompensatoryLeaveEntry entry) => new(
        Date(entry.EarnedOn),
        Time(entry.Earned),
        Date(entry.DueOn),
        Time(entry.Used),
        Time(entry.Open),
        entry.PaidOn is { } paidOn ? Date(paidOn) : null,
        entry.PaidOn is null ? null : Time(entry.Paid),
        [.. entry.Uses.Select(use => new LeaveUseJson(use.EvidenceId, Date(use.Date), Time(use.Time)))]);

    private static AlertJson ToJson(Alert alert, MessageLanguage language) =>
        new(alert.Finding.Code, Date(alert.Date), ResultsJson.NameOf(alert.Finding.Severity), alert.Finding.GetMessage(language));

    internal static UnitAlertJson ToJson(UnitAlert alert, MessageLanguage language) =>
        new(alert.Finding.Code, alert.UnitId, ResultsJson.NameOf(alert.Finding.Severity), alert.Finding.GetMessage(language));

    private static SortedDictionary<string, string> ByKind(TimeByDayKind time, bool withZero)
    {
        var byKind = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in new[] { DayKind.Workday, DayKind.RestDay, DayKind.StatutoryHoliday }.Where(kind => withZero || time[kind] > Duration.Zero))
        {
            byKind.Add(DayKindName.Of(kind), Time(time[kind]));
        }

        return byKind;
    }

    private static object? Value(CriterionValue? value) => value switch
    {
        CriterionValue.Time time => Time(time.Value),
        CriterionValue.Share share => Rounded(share.Value),
        CriterionValue.Count count => count.Value,
        CriterionValue.Name name => name.Value,
        _ => null,
    };

    private static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Time(Instant time) => InstantPattern.ExtendedIso.Format(time);

    private static string Time(Duration time) => IsoDuration.Format(time);

    private static decimal? Rounded(decimal? number) => number is { } known ? Trimmed(decimal.Round(known, Digits, MidpointRounding.AwayFromZero)) : null;

    /// <summary>Without zeros at the end, so that equal numbers have equal texts.</summary>
    private static decimal Trimmed(decimal number) => number / 1.0000000000000000000000000000m;
}
