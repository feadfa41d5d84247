using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Sdk.Evidence;

/// <summary>Reads files of evidence in a format that the SDK does not know. A package adds a format by it; CSV and JSON lines need none.</summary>
public interface IEvidenceFileReader
{
    /// <summary>What the names of its files end in, with the dot and in lower case, such as <c>.parquet</c>.</summary>
    string Ending { get; }

    /// <summary>Hands each row of a file to one of the sinks. What cannot be read is set aside with a finding, and the good part is kept.</summary>
    /// <param name="kind">What the file holds.</param>
    /// <param name="stream">The file; left open.</param>
    /// <param name="sinks">Take what can be read, each from one thread at a time; there is one for each thread that may be used.</param>
    /// <param name="log">Takes the findings.</param>
    /// <exception cref="IOException">The file cannot be read to its end; what came before was handed over.</exception>
    void Read(EvidenceKind kind, Stream stream, IReadOnlyList<IEvidenceSink> sinks, ReadingLog log);
}
