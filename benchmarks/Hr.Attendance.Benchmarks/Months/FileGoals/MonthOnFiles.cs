using Hr.Attendance.Benchmarks.Months.Contestants;
using Hr.Attendance.Benchmarks.Months.Workforce;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Benchmarks.Months.FileGoals;

/// <summary>A month as a workspace on disk, however many people there are, with what is to be found in it. Immutable.</summary>
/// <param name="People">How many people there are.</param>
/// <param name="Folder">The folder of the workspace.</param>
/// <param name="Expected">What the hand-written loop finds.</param>
internal sealed record MonthOnFiles(int People, string Folder, VerdictSum Expected)
{
    /// <summary>So many are in memory at once.</summary>
    private const int PeopleOfPart = 1_000;

    /// <summary>Draws a month and writes it.</summary>
    /// <param name="people">How many people there are.</param>
    /// <param name="format">How evidence is written.</param>
    /// <param name="parent">The folder that gets a folder for it, and one for DuckDB.</param>
    internal static MonthOnFiles Write(int people, EvidenceFormat format, string parent)
    {
        string folder = Path.Combine(parent, FormattableString.Invariant($"{people}-people-{(format == EvidenceFormat.Csv ? "csv" : "jsonl")}"));
        var expected = new VerdictSum(0, 0, 0, 0);
        var branches = new List<int>(people);
        BranchThresholds[] thresholds = [];
        WorkspaceFiles.Write(Parts(), folder, format);
        DuckDbFiles.WritePolicies(folder, branches, thresholds);
        return new MonthOnFiles(people, folder, expected);

        IEnumerable<GroupMonth> Parts()
        {
            foreach (var part in GroupMonth.InParts(people, PeopleOfPart))
            {
                expected = expected.And(new HandWrittenLoop(part).Run());
                branches.AddRange(part.Branches);
                thresholds = BranchThresholds.Of(part);
                yield return part;
            }
        }
    }

    /// <summary>Reads all evidence once, so that it is in the page cache, whatever was there before.</summary>
    internal void Warm()
    {
        byte[] buffer = new byte[1 << 20];
        foreach (string file in Directory.GetFiles(Path.Combine(Folder, "evidence")))
        {
            using var stream = File.OpenHandle(file, options: FileOptions.SequentialScan);
            for (long at = 0; RandomAccess.Read(stream, buffer, at) is > 0 and int read; at += read)
            {
            }
        }
    }
}
