using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Text;

namespace Hr.Attendance.Sdk.Evidence;

/// <summary>Hands the rows of one file to sinks. It is read in blocks, by a thread for each sink; the findings are those of one thread.</summary>
/// <param name="kind">What the file holds.</param>
/// <param name="log">Takes the findings.</param>
/// <param name="sinks">Take the rows, each from one thread at a time.</param>
internal sealed class EvidenceFileRows(EvidenceKind kind, ReadingLog log, IReadOnlyList<IEvidenceSink> sinks)
{
    private const int BlockLength = 4 << 20;

    private readonly RecordColumns _columns = EvidenceRows.ColumnsOf(kind);

    private readonly PartLogs _parts = new(log);

    /// <summary>The first block of CSV has the header, which all others need.</summary>
    private CsvHeader? _header;

    /// <summary>How many bytes make a block.</summary>
    internal int BytesOfBlock { get; init; } = BlockLength;

    /// <summary>How many bytes a row may have.</summary>
    internal int LongestRow { get; init; } = RecordCursor.LongestRecord;

    /// <summary>Reads a file.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="format">How it is written.</param>
    /// <exception cref="IOException">The file cannot be read to its end; what came before was handed over.</exception>
    internal void Read(Stream stream, EvidenceFormat format)
    {
        bool isCsv = format == EvidenceFormat.Csv;
        var blocks = new LineBlocks(TextEncodings.OpenUtf8(stream), BytesOfBlock, isCsv ? LongestRow : 0);
        byte[] buffer = [];
        if (!blocks.TryTake(ref buffer, out var first))
        {
            return;
        }

        Task[] others = [];
        try
        {
            ReadBlock(first, Open, sinks[0], begun: () => others = [.. sinks.Skip(1).Select(sink => Task.Run(() => ReadOn(blocks, [], Open, sink)))]);
            ReadOn(blocks, buffer, Open, sinks[0]);
        }
        finally
        {
            blocks.Stop();
            Task.WhenAll(others).GetAwaiter().GetResult();
        }

        RecordCursor Open(LineBlock block, ReadingLog part)
        {
            if (!isCsv)
            {
                return new JsonLineRecords(block.Utf8, part, _columns, LongestRow, block.LinesBefore);
            }

            var records = new CsvRecords(block.Utf8, part, _columns, LongestRow, block.LinesBefore, _header);
            _header ??= records.Header;
            return records;
        }
    }

    private void ReadOn(LineBlocks blocks, byte[] buffer, Func<LineBlock, ReadingLog, RecordCursor> open, IEvidenceSink sink)
    {
        try
        {
            while (blocks.TryTake(ref buffer, out var block))
            {
                ReadBlock(block, open, sink);
            }
        }
        catch
        {
            blocks.Stop();
            throw;
        }
    }

    private void ReadBlock(LineBlock block, Func<LineBlock, ReadingLog, RecordCursor> open, IEvidenceSink sink, Action? begun = null)
    {
        var part = log.ForPart();
        try
        {
            using var records = open(block, part);
            begun?.Invoke();
            EvidenceRows.Read(kind, records, sink);
        }
        finally
        {
            _parts.Finish(block.Number, part);
        }
    }
}
