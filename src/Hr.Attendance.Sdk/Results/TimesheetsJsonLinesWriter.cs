using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Sdk.Results;

/// <summary>
/// Writes <c>timesheets.jsonl</c>: what <see cref="TimesheetsJsonWriter"/> writes, as lines that each are JSON. The first has version and period, then comes
/// one for each employee, and in the end one for each alert on a unit and each diagnostic. The same results always give the same bytes.
/// </summary>
public sealed class TimesheetsJsonLinesWriter : IResultsWriter, IDisposable
{
    private readonly JsonLines _lines;
    private readonly MessageLanguage _language;

    /// <summary>Begins the file.</summary>
    /// <param name="stream">Where to write, in UTF-8; left open.</param>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <param name="language">The language of messages.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public TimesheetsJsonLinesWriter(Stream stream, LocalDate firstDay, LocalDate lastDay, MessageLanguage language = MessageLanguage.English)
    {
        _lines = new JsonLines(Guard.NotNull(stream));
        _language = language;
        _lines.Write(TimesheetsJsonWriter.Head(firstDay, lastDay) + " }\n");
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="employee"/> is null.</exception>
    public void Write(EmployeeReport employee)
    {
        _lines.WriteValue(TimesheetsJsonWriter.ToJson(Guard.NotNull(employee), _language), ResultsJson.Context.EmployeeJson);
        _lines.Write("\n");
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void End(IReadOnlyList<UnitAlert> unitAlerts, IReadOnlyList<Diagnostic> diagnostics)
    {
        Guard.NotNull(diagnostics);
        foreach (var alert in Guard.NotNull(unitAlerts))
        {
            _lines.Write("{\"unitAlert\":");
            _lines.WriteValue(TimesheetsJsonWriter.ToJson(alert, _language), ResultsJson.Context.UnitAlertJson);
            _lines.Write("}\n");
        }

        foreach (var diagnostic in diagnostics)
        {
            _lines.Write("{\"diagnostic\":");
            _lines.WriteValue(ResultsJson.ToJson(diagnostic, _language), ResultsJson.Context.DiagnosticJson);
            _lines.Write("}\n");
        }
    }

    /// <summary>Hands what was written to the stream.</summary>
    public void Dispose() => _lines.Dispose();
}
