using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Parquet.Tests.Support;

/// <summary>What a file of evidence gave.</summary>
internal sealed record ReadFile(EvidenceRecords Records, ReadingLog Log)
{
    internal IReadOnlyList<string> Findings => [.. Log.Diagnostics.Select(finding => $"{finding.Code} {finding.Place}")];

    internal IReadOnlyList<string> Messages => [.. Log.Diagnostics.Select(finding => finding.GetMessage())];

    internal static ReadFile Parquet(EvidenceKind kind, byte[] file) => Parquet(kind, new MemoryStream(file));

    internal static ReadFile Parquet(EvidenceKind kind, Stream file) => Read("evidence/file.parquet", (sink, log) =>
        new ParquetEvidence().Read(kind, file, [sink], log));

    /// <summary>What several threads read, in order of the file.</summary>
    internal static IReadOnlyList<string> ByThreads(EvidenceKind kind, byte[] file, int threads)
    {
        var log = new ReadingLog("evidence/file.parquet");
        EvidenceBuilder[] sinks = [.. Enumerable.Range(0, threads).Select(_ => new EvidenceBuilder())];
        new ParquetEvidence().Read(kind, new MemoryStream(file), sinks, log);
        EvidenceRecords[] records = [.. sinks.Select(sink => sink.Build())];
        return
        [
            .. records.SelectMany(some => some.All).OrderBy(record => record.Source).Select(record => record.ToString()!),
            .. records.SelectMany(some => some.Assignments).OrderBy(assignment => assignment.Source).Select(assignment => assignment.ToString()),
            .. log.Diagnostics.Select(finding => finding.ToString()),
            $"{log.Records} {log.SetAside}",
        ];
    }

    internal static ReadFile Csv(EvidenceKind kind, byte[] file) => Read("evidence/file.csv", (sink, log) =>
        EvidenceReader.Read(kind, new MemoryStream(file), EvidenceFormat.Csv, sink, log));

    private static ReadFile Read(string name, Action<IEvidenceSink, ReadingLog> read)
    {
        var builder = new EvidenceBuilder();
        var log = new ReadingLog(name);
        read(builder, log);
        foreach (var finding in log.Diagnostics)
        {
            finding.GetMessage(MessageLanguage.Chinese).ShouldNotBeNullOrEmpty();
        }

        return new ReadFile(builder.Build(log.SetAside), log);
    }

    /// <summary>Records and findings as texts, without the places, which no two formats share.</summary>
    internal IReadOnlyList<string> WithoutPlaces() =>
    [
        .. Records.All.Select(record => (record with { Source = default }).ToString()!),
        .. Records.Assignments.Select(assignment => (assignment with { Source = default }).ToString()!),
        .. Log.Diagnostics.Select(finding => $"{finding.Code} {finding.GetMessage()} {finding.GetMessage(MessageLanguage.Chinese)}"),
        $"{Log.Records} {Log.SetAside}",
    ];
}
