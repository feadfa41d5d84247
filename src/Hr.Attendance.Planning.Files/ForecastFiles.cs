using Hr.Attendance.Planning.Files.Json;
using Hr.Attendance.Planning.Files.Requests;
using Hr.Attendance.Planning.Files.Tables;
using Hr.Attendance.Reports.Tables;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Files;

/// <summary>Writes a forecast for people and programs. The same forecast gives the same bytes.</summary>
public static class ForecastFiles
{
    /// <summary>Writes the forecast as JSON, as the schema <c>forecast</c> of <see cref="PlanningSchemas"/> says.</summary>
    /// <param name="report">The forecast.</param>
    /// <param name="stream">Takes the text, in UTF-8; stays open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteJson(ForecastReport report, Stream stream) => ForecastJsonWriter.Write(Guard.NotNull(stream), Guard.NotNull(report));

    /// <summary>The tables of a forecast: each day, the busiest intervals, and which model weighs how much.</summary>
    /// <param name="report">The forecast.</param>
    /// <returns>The tables.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static IReadOnlyList<ReportTable> TablesOf(ForecastReport report) => new ForecastTables(Guard.NotNull(report)).All;

    /// <summary>What the forecast says of itself: how far it was off on the past, what a holiday did, and in plain words why an evening is busy.</summary>
    /// <param name="report">The forecast.</param>
    /// <returns>A sentence each, with the queue before it where there are several.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static IReadOnlyList<Bilingual> SentencesOf(ForecastReport report) => new ForecastTables(Guard.NotNull(report)).Sentences;
}
