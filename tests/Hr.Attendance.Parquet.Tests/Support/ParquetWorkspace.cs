using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Workspaces;
using ParquetSharp;

namespace Hr.Attendance.Parquet.Tests.Support;

/// <summary>A copy of a sample workspace whose evidence is in Parquet files, for one test.</summary>
internal sealed class ParquetWorkspace : IDisposable
{
    private ParquetWorkspace(string path) => Path = path;

    internal string Path { get; }

    internal string Evidence => System.IO.Path.Combine(Path, "evidence");

    /// <summary>Copies a sample and writes each CSV file of its evidence as Parquet, with instants as timestamps.</summary>
    internal static ParquetWorkspace Of(string sample)
    {
        var workspace = Copy(sample);
        foreach (string file in Directory.GetFiles(workspace.Evidence, "*.csv"))
        {
            string[][] rows = [.. File.ReadLines(file).Select(line => line.Split(','))];
            File.WriteAllBytes(
                System.IO.Path.ChangeExtension(file, ".parquet"),
                ParquetBytes.Of(5_000, [.. rows[0].Select((name, column) => ColumnOf(name, [.. rows.Skip(1).Select(row => row[column])]))]));
            File.Delete(file);
        }

        return workspace;
    }

    /// <summary>Copies a sample as it is.</summary>
    internal static ParquetWorkspace Copy(string sample)
    {
        var workspace = new ParquetWorkspace(Directory.CreateTempSubdirectory("hr-attendance-").FullName);
        string from = Repository.PathOf("samples", sample);
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string to = System.IO.Path.Combine(workspace.Path, System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return workspace;
    }

    internal Workspace Read() => WorkspaceReader.Read(Path, readers: [new ParquetEvidence()]);

    internal IEnumerable<string> Findings() => Read().Diagnostics.Where(finding => finding.Severity >= DiagnosticSeverity.Warning)
        .Select(finding => $"{finding.Code} {finding.Place}: {finding.GetMessage()}");

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static GivenColumn ColumnOf(string name, string[] cells) => name == "at"
        ? GivenColumn.Of(name, LogicalType.Timestamp(true, TimeUnit.Micros), [.. cells.Select(cell =>
            DateTimeOffset.Parse(cell, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime)])
        : GivenColumn.Text(name, [.. cells.Select(cell => cell.Length == 0 ? null : cell)]);
}
