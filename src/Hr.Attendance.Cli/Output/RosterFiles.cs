using System.Globalization;
using Hr.Attendance.Planning.Files;
using Hr.Attendance.Planning.Files.Requests;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Cli.Output;

/// <summary>The rosters of a workspace, and what publishing a plan adds to them.</summary>
internal static class RosterFiles
{
    // What was published is evidence of what people were asked to do: no file of it is ever written again. A later publication corrects rows by their ids, in
    // a file of its own.

    private const string Folder = "evidence";
    private const string Kind = "shifts.";

    /// <summary>Adds a file with the rows that say the plan; none where the rosters say it already.</summary>
    /// <returns>What was done, for the user.</returns>
    internal static string Publish(string workspace, PlanReport report)
    {
        string folder = Path.Combine(workspace, Folder);
        string[] files = Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Where(IsRoster).Order(StringComparer.Ordinal)] : [];
        var rows = PlanFiles.RowsToPublish(report, files.SelectMany(Read));
        if (rows.Count == 0)
        {
            return "the rosters of the workspace say this plan already: nothing was published";
        }

        string file = Path.Combine(folder, NameAfter(files));
        ResultFile.Write(file, stream => PlanFiles.WriteRows(rows, stream), overwrite: false);
        return $"published {rows.Count} rows in {file}";
    }

    private static bool IsRoster(string file) =>
        Path.GetFileName(file).StartsWith(Kind, StringComparison.Ordinal)
        && (IsJsonLines(file) || file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase));

    private static bool IsJsonLines(string file) => file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);

    /// <summary>Rows that cannot be read are reported where the workspace is read.</summary>
    private static List<Shift> Read(string file)
    {
        using var stream = File.OpenRead(file);
        var format = IsJsonLines(file) ? EvidenceFormat.JsonLines : EvidenceFormat.Csv;
        return [.. EvidenceReader.ReadShifts(stream, format, new ReadingLog(Path.GetFileName(file)))];
    }

    private static string NameAfter(string[] files)
    {
        for (int number = 1; ; number++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{Kind}duty-{number}.csv");
            if (!files.Any(file => string.Equals(Path.GetFileName(file), name, StringComparison.OrdinalIgnoreCase)))
            {
                return name;
            }
        }
    }
}
