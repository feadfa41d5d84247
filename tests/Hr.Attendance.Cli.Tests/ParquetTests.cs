using System.Text.RegularExpressions;
using ParquetSharp;

namespace Hr.Attendance.Cli.Tests;

/// <summary>Evidence from Parquet files, results as Parquet tables.</summary>
public sealed class ParquetTests : IDisposable
{
    private static readonly string[] Tables =
        ["alerts.parquet", "compensatory-leave.parquet", "days.parquet", "diagnostics.parquet", "pay-lines.parquet", "sessions.parquet"];

    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Tables_are_written_beside_pay_and_each_is_told()
    {
        var run = Evaluate("samples/support-team", "results", "--pay", Path.Combine(_folder, "results", "pay.csv"));
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBeEmpty();
        string[] written = [.. Directory.GetFiles(Path.Combine(_folder, "results")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];
        written.ShouldBe(Tables.Concat(["pay.csv", "pay.totals.csv"]), ignoreOrder: true);
        written.ShouldAllBe(file => run.Error.Contains(file));
        RowsOf("results", "days.parquet").ShouldBeGreaterThan(500);
    }

    [Fact]
    public void The_same_evidence_gives_the_same_bytes_in_any_format()
    {
        Evaluate("samples/support-team", "csv").ExitCode.ShouldBe(0);
        string workspace = Copy();
        string csv = Path.Combine(workspace, "evidence", "messages.csv");
        string[][] rows = [.. File.ReadLines(csv).Select(line => line.Split(','))];
        File.Delete(csv);

        string lines = Path.Combine(workspace, "evidence", "messages.jsonl");
        File.WriteAllLines(lines, rows.Skip(1).Select(row =>
            "{" + string.Join(",", row.Select((cell, column) => $"\"{rows[0][column]}\":\"{cell}\"")) + "}"));
        Evaluate(workspace, "jsonl").ExitCode.ShouldBe(0);
        File.Delete(lines);

        WriteParquet(Path.Combine(workspace, "evidence", "messages.2017.parquet"), rows);
        Evaluate(workspace, "parquet").ExitCode.ShouldBe(0);

        // Findings name the file, which is another.
        foreach (string table in Tables.Except(["diagnostics.parquet"]))
        {
            byte[] expected = File.ReadAllBytes(Path.Combine(_folder, "csv", table));
            File.ReadAllBytes(Path.Combine(_folder, "jsonl", table)).ShouldBe(expected, table);
            File.ReadAllBytes(Path.Combine(_folder, "parquet", table)).ShouldBe(expected, table);
        }

        RowsOf("parquet", "diagnostics.parquet").ShouldBe(RowsOf("csv", "diagnostics.parquet"));
    }

    [Fact]
    public void Every_command_reads_evidence_in_Parquet()
    {
        string workspace = Copy();
        string csv = Path.Combine(workspace, "evidence", "messages.csv");
        WriteParquet(Path.ChangeExtension(csv, ".parquet"), [.. File.ReadLines(csv).Select(line => line.Split(','))]);
        File.Delete(csv);
        foreach (string[] command in new string[][]
        {
            ["explain", "--employee", "marksandspencer", "--on", "2017-11-11"],
            ["measures", "--from", "2017-11-01", "--to", "2017-11-30"],
            ["evaluate", "--from", "2017-11-01", "--to", "2017-11-30", "--format", "html", "--employee", "Tesco"],
            ["forecast", "--from", "2017-12-04", "--to", "2017-12-10"],
        })
        {
            Places(HrAttendance.Run([command[0], workspace, .. command[1..]]))
                .ShouldBe(Places(HrAttendance.Run([command[0], "samples/support-team", .. command[1..]])), command[0]);
        }

        static string Places(RunResult run) =>
            run.ExitCode + Regex.Replace(run.Output + run.Error, @"messages\.(csv|parquet):\d+", "messages");
    }

    [Fact]
    public void Tables_need_a_folder()
    {
        var run = HrAttendance.Run("evaluate", "samples/support-team", "--from", "2017-11-01", "--to", "2017-11-30", "--format", "parquet");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--out DIR");
    }

    [Fact]
    public void A_damaged_file_of_evidence_is_a_finding()
    {
        string workspace = Copy();
        File.WriteAllText(Path.Combine(workspace, "evidence", "punches.parquet"), "PAR1 and no more");
        var run = Evaluate(workspace, "results");
        run.ExitCode.ShouldBe(1);
        RowsOf("results", "diagnostics.parquet").ShouldBe(1 + RowsOfSample());

        int RowsOfSample()
        {
            Evaluate("samples/support-team", "sample");
            return RowsOf("sample", "diagnostics.parquet");
        }
    }

    private RunResult Evaluate(string workspace, string results, params string[] more) => HrAttendance.Run(
        ["evaluate", workspace, "--from", "2017-11-01", "--to", "2017-11-30", "--format", "parquet", "--out", Path.Combine(_folder, results), .. more]);

    private int RowsOf(string results, string table)
    {
        using var file = new ParquetFileReader(Path.Combine(_folder, results, table));
        return (int)file.FileMetaData.NumRows;
    }

    private string Copy()
    {
        string workspace = Path.Combine(_folder, "workspace");
        string sample = Repository.PathOf("samples", "support-team");
        foreach (string file in Directory.GetFiles(sample, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(workspace, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return workspace;
    }

    private static void WriteParquet(string file, string[][] rows)
    {
        using var writer = new ParquetFileWriter(file, [.. rows[0].Select(name => new Column<string>(name))]);
        using (var group = writer.AppendRowGroup())
        {
            for (int column = 0; column < rows[0].Length; column++)
            {
                using var values = group.NextColumn().LogicalWriter<string?>();
                values.WriteBatch([.. rows.Skip(1).Select(row => row[column].Length == 0 ? null : row[column])]);
            }
        }

        writer.Close();
    }
}
