using Hr.Attendance.Planning.Files.Requests;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Json;

namespace Hr.Attendance.Planning.Files.Json;

/// <summary>Writes <c>forecast.json</c>: queues by unit, intervals by start.</summary>
internal static class ForecastJsonWriter
{
    internal static void Write(Stream stream, ForecastReport report)
    {
        var forecast = report.Forecast;
        using var lines = new EntryLines(stream);
        lines.Field("version", json => json.WriteNumberValue(ContractVersion.Current));
        lines.Field("from", json => json.WriteDateValue(forecast.FirstDay));
        lines.Field("to", json => json.WriteDateValue(forecast.LastDay));
        lines.Field("role", json => json.WriteStringValue(forecast.Role));
        lines.Field("interval", json => json.WriteDurationValue(forecast.Interval));
        lines.List("queues", forecast.Queues, (json, queue) => QueueJson.Write(json, queue, report.Language, isPlanned: false));
        lines.List("guessedDates", forecast.GuessedDates, (json, date) => json.WriteDateValue(date));
        var findings = Diagnostic.InOrder(report.Diagnostics.Concat(forecast.Diagnostics));
        lines.List("diagnostics", findings, (json, finding) => json.Finding(finding, report.Language));
    }
}
