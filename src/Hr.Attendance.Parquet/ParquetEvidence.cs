using Hr.Attendance.Parquet.Rows;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Parquet;

/// <summary>Reads evidence from Parquet files, whose columns are named as in the contract. It has no state and may be shared.</summary>
/// <remarks>
/// Row groups are read by a thread for each sink, and of each column a part of a page at a time. Instants are texts, as in CSV, or timestamps of UTC;
/// everything else is a text or a type that says the same: numbers, dates, times of day, yes and no.
/// </remarks>
public sealed class ParquetEvidence : IEvidenceFileReader
{
    /// <inheritdoc/>
    public string Ending => ".parquet";

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is none.</exception>
    public void Read(EvidenceKind kind, Stream stream, IReadOnlyList<IEvidenceSink> sinks, ReadingLog log)
    {
        Guard.NotNull(sinks);
        using var file = ParquetFile.TryOpen(Guard.NotNull(stream), Guard.NotNull(log), EvidenceRows.ColumnsOf(kind));
        file?.Read(kind, sinks, log);
    }
}
