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

    // What was met in blocks is told in their order; a block that is done before an earlier one waits here. So findings are kept for a few blocks and not
    // for all of a file.
    private readonly Dictionary<int, ReadingLog?> _waiting = [];
    private int _next;

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

        // The first block of CSV has the header, which all others need.
        var header = default(CsvHeader);
        using var records = Open(first, log);
        header = (records as CsvRecords)?.Header;
        Task[] others = [.. sinks.Skip(1).Select(sink => Task.Run(() => ReadOn(blocks, [], Open, sink)))];
        try
        {
            try
            {
                EvidenceRows.Read(kind, records, sinks[0]);
            }
            finally
            {
                Finish(first.Number, null);
            }

            ReadOn(blocks, buffer, Open, sinks[0]);
        }
        finally
        {
            blocks.Stop();
            Task.WhenAll(others).GetAwaiter().GetResult();
        }

        RecordCursor Open(LineBlock block, ReadingLog part) => isCsv
            ? new CsvRecords(block.Utf8, part, _columns, LongestRow, block.LinesBefore, header)
            : new JsonLineRecords(block.Utf8, part, _columns, LongestRow, block.LinesBefore);
    }

    private void ReadOn(LineBlocks blocks, byte[] buffer, Func<LineBlock, ReadingLog, RecordCursor> open, IEvidenceSink sink)
    {
        try
        {
            while (blocks.TryTake(ref buffer, out var block))
            {
                var part = log.ForPart();
                try
                {
                    using var records = open(block, part);
                    EvidenceRows.Read(kind, records, sink);
                }
                finally
                {
                    Finish(block.Number, part);
                }
            }
        }
        catch
        {
            blocks.Stop();
            throw;
        }
    }

    /// <summary>Tells what was met in blocks, as far as all before them are done.</summary>
    private void Finish(int number, ReadingLog? part)
    {
        lock (_waiting)
        {
            _waiting.Add(number, part);
            for (; _waiting.TryGetValue(_next, out var done); _next++)
            {
                _waiting.Remove(_next);
                if (done is not null)
                {
                    log.Append(done);
                }
            }
        }
    }
}
