using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Json;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Hr.Attendance.Sdk.Results;

/// <summary>
/// Writes <c>timesheets.json</c>, whole or employee by employee as results come. The same results always give the same bytes; each employee is one line.
/// Results of a review have more fields: what was not counted, and of each session its zone, pieces and response times.
/// </summary>
public sealed class TimesheetsJsonWriter : IResultsWriter, IDisposable
{
    private readonly JsonLines _lines;
    private readonly MessageLanguage _language;
    private bool _isFirst = true;

    /// <summary>Begins the file.</summary>
    /// <param name="stream">Where to write, in UTF-8; left open.</param>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <param name="language">The language of messages.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public TimesheetsJsonWriter(Stream stream, LocalDate firstDay, LocalDate lastDay, MessageLanguage language = MessageLanguage.English)
    {
        _lines = new JsonLines(Guard.NotNull(stream));
        _language = language;
        _lines.Write(Head(firstDay, lastDay));
        _lines.Write(",\n  \"employees\": [");
    }

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
        using var writer = new TimesheetsJsonWriter(stream, report.FirstDay, report.LastDay, language);
        foreach (var employee in report.Employees)
        {
            writer.Write(employee);
        }

        writer.End(report.UnitAlerts, diagnostics);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="employee"/> is null.</exception>
    public void Write(EmployeeReport employee)
    {
        _lines.WriteEntry(ToJson(Guard.NotNull(employee), _language), ResultsJson.Context.EmployeeJson, _isFirst);
        _isFirst = false;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void End(IReadOnlyList<UnitAlert> unitAlerts, IReadOnlyList<Diagnostic> diagnostics)
    {
        Guard.NotNull(diagnostics);
        if (Guard.NotNull(unitAlerts).Count > 0)
        {
            _lines.Write("],\n  \"unitAlerts\": [");
            _lines.WriteAll(unitAlerts.Select(alert => ToJson(alert, _language)), ResultsJson.Context.UnitAlertJson);
        }

        _lines.Write("],\n  \"diagnostics\": [");
        _lines.WriteAll(diagnostics.Select(diagnostic => ResultsJson.ToJson(diagnostic, _language)), ResultsJson.Context.DiagnosticJson);
        _lines.Write("] }\n");
    }

    /// <summary>Hands what was written to the stream.</summary>
    public void Dispose() => _lines.Dispose();

    /// <summary>What results begin with, with no end.</summary>
    internal static string Head(LocalDate firstDay, LocalDate lastDay) =>
        $"{{ \"version\": {ContractVersion.Current}, \"timeZones\": \"{TzdbDateTimeZoneSource.Default.TzdbVersion}\", "
        + $"\"from\": \"{Date(firstDay)}\", \"to\": \"{Date(lastDay)}\"";

    internal static EmployeeJson ToJson(EmployeeReport report, MessageLanguage language) => new(report, language);

    internal static UnitAlertJson ToJson(UnitAlert alert, MessageLanguage language) =>
        new(alert.Finding.Code, alert.UnitId, ResultsJson.NameOf(alert.Finding.Severity), alert.Finding.GetMessage(language));

    private static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
