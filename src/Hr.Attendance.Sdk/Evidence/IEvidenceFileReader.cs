using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Sdk.Evidence;

/// <summary>Reads files of evidence of one form, told by the ending of their names. Thread-safe.</summary>
public interface IEvidenceFileReader
{
    /// <summary>The ending of the names, with its dot: <c>.parquet</c>.</summary>
    string Ending { get; }

    /// <summary>Reads a file to its end. What cannot be read is set aside with a finding, and reading goes on.</summary>
    /// <param name="kind">What the file holds.</param>
    /// <param name="stream">The file; it can be sought, and is not closed.</param>
    /// <param name="sink">Takes what was read.</param>
    /// <param name="log">Takes the findings.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="IOException">The file itself cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    void Read(EvidenceKind kind, Stream stream, IEvidenceSink sink, ReadingLog log, CancellationToken cancellationToken);
}
