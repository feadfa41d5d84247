using System.Text;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Sdk.Tests.Support;

/// <summary>What reading a file gave: its records and its log.</summary>
internal sealed record Outcome(IReadOnlyList<EvidenceRecord> Records, ReadingLog Log)
{
    internal const string File = "evidence/file";

    internal IEnumerable<string> Ids => Records.Select(record => record.EvidenceId);

    internal IEnumerable<string> Findings => Log.Diagnostics.Select(diagnostic => $"{diagnostic.Code}:{diagnostic.Place.Line}");

    internal static Outcome Of(EvidenceKind kind, EvidenceFormat format, Stream stream)
    {
        var log = new ReadingLog(File);
        return new Outcome([.. kind.Read(stream, format, log)], log);
    }

    internal static Outcome Of(EvidenceKind kind, EvidenceFormat format, byte[] bytes) => Of(kind, format, new MemoryStream(bytes));

    internal static Outcome Of(EvidenceKind kind, EvidenceFormat format, string text) => Of(kind, format, Encoding.UTF8.GetBytes(text));

    /// <summary>Holds the log to its word: every record is given or set aside, and every one that is set aside has a finding.</summary>
    internal void ShouldAddUp()
    {
        Log.Records.ShouldBe(Records.Count + Log.SetAside);
        var findings = Log.Diagnostics;
        if (!findings.Any(finding => finding.Code is "HRA0010" or "HRA0012"))
        {
            int listed = findings.Count(finding => finding.Code == "HRA2001");
            listed.ShouldBe((int)Math.Min(Log.SetAside, ReadingLog.MostOfOneKind));
            string? more = findings
                .SingleOrDefault(finding => finding.Code == "HRA0015" && finding.GetMessage().Contains("HRA2001", StringComparison.Ordinal))
                ?.GetMessage();
            (more is null).ShouldBe(listed == Log.SetAside);
            more?.ShouldContain($"{Log.SetAside - listed} more findings");
        }
    }

    /// <summary>All of it as text, to compare two of them.</summary>
    internal string Text() => string.Join("\n", Records.Select(record => record.ToString()).Concat(Log.Diagnostics.Select(finding => finding.ToString())))
        + $"\n{Log.Records} records, {Log.SetAside} set aside";
}
