using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Json;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Hr.Attendance.Sdk.Results;

/// <summary>
/// Writes <c>timesheets.json</c>. The same results always give the same bytes; each employee is one line. Results of a review have more fields: what was
/// not counted, and of each session its zone, pieces and response times.
/// </summary>
public static class TimesheetsJsonWriter
{
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
        lines.Write($"{{ \"version\": {ContractVersion.Current}, \"timeZones\": \"{TzdbDateTimeZoneSource.Default.TzdbVersion}\", ");
        lines.Write($"\"from\": \"{Date(report.FirstDay)}\", \"to\": \"{Date(report.LastDay)}\",\n  \"employees\": [");
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

    internal static EmployeeJson ToJson(EmployeeReport report, MessageLanguage language) => new(report, language);

    internal static UnitAlertJson ToJson(UnitAlert alert, MessageLanguage language) =>
        new(alert.Finding.Code, alert.UnitId, ResultsJson.NameOf(alert.Finding.Severity), alert.Finding.GetMessage(language));

    private static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
