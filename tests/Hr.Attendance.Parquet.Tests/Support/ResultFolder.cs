using System.Text.Json;
using Hr.Attendance.Rules;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Parquet.Tests.Support;

/// <summary>The results of a workspace in a folder, as tables and as <c>timesheets.json</c>.</summary>
internal sealed class ResultFolder : IDisposable
{
    internal static readonly string[] Tables =
        ["days.parquet", "sessions.parquet", "pay-lines.parquet", "compensatory-leave.parquet", "alerts.parquet", "diagnostics.parquet"];

    private ResultFolder(JsonElement timesheets, AttendanceReport report) => (Timesheets, Report) = (timesheets, report);

    internal string Path { get; } = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    internal JsonElement Timesheets { get; }

    internal AttendanceReport Report { get; }

    internal static ResultFolder Of(string sample, LocalDate firstDay, LocalDate lastDay)
    {
        var workspace = WorkspaceReader.Read(Repository.PathOf("samples", sample));
        var report = workspace.CreateEngine().Evaluate(workspace.Evidence, firstDay, lastDay);
        using var json = new MemoryStream();
        TimesheetsJsonWriter.Write(json, report, workspace.Diagnostics);
        var folder = new ResultFolder(JsonDocument.Parse(json.ToArray()).RootElement, report);
        var streams = new List<Stream>();
        ParquetResultsWriter.Write(table => folder.Open(table, streams), report, workspace.Diagnostics);
        streams.ForEach(stream => stream.Dispose());
        return folder;
    }

    internal List<Dictionary<string, object?>> RowsOf(string table) => DuckDb.Ask(Path, $"SELECT * FROM '{table}'");

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private FileStream Open(string table, List<Stream> streams)
    {
        var stream = File.Create(System.IO.Path.Combine(Path, table));
        streams.Add(stream);
        return stream;
    }
}
