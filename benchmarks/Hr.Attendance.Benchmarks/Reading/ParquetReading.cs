using BenchmarkDotNet.Attributes;
using Hr.Attendance.Benchmarks.Data;
using Hr.Attendance.Parquet;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;
using ParquetSharp;

namespace Hr.Attendance.Benchmarks.Reading;

/// <summary>
/// Messages from Parquet: our reader, which checks every row and hands it over, beside the libraries, which read the same five columns and know of
/// no row: Parquet.Net, and ParquetSharp by its fastest way, on which our reader stands.
/// </summary>
public class ParquetReading
{
    private const int Messages = 500_000;
    private const int Columns = 5;
    private const int At = 3;
    private const int Sender = 4;
    private const int RowsOfBatch = 4096;

    private byte[] _file = [];

    [GlobalSetup]
    public void Setup()
    {
        var messages = new Workforce(seed: 1, employees: 2_000).Messages(Messages).ToList();
        _file = MessageFile.AsParquet(messages);
        var expected = MessageReader.Sum(messages);
        CheckSum.Check(nameof(ParquetNet), expected, ReadManaged(_file).GetAwaiter().GetResult());
        CheckSum.Check(nameof(ParquetSharp), expected, ReadNative(_file));
        CheckSum.Check(nameof(ParquetEvidence), expected, ReadEvidence(_file));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Messages)]
    public long ParquetNet() => ReadManaged(_file).GetAwaiter().GetResult().Ids;

    [Benchmark(OperationsPerInvoke = Messages)]
    public long ParquetSharp() => ReadNative(_file).Ids;

    [Benchmark(OperationsPerInvoke = Messages)]
    public long ParquetEvidence() => ReadEvidence(_file).Ids;

    private static CheckSum ReadEvidence(byte[] file)
    {
        using var stream = new MemoryStream(file);
        var sink = new SummingSink();
        new ParquetEvidence().Read(EvidenceKind.Messages, stream, [sink], new ReadingLog("messages"));
        return sink.Sum;
    }

    private static async Task<CheckSum> ReadManaged(byte[] file)
    {
        var sum = default(CheckSum);
        using var stream = new MemoryStream(file);
        await using var reader = await global::Parquet.ParquetReader.CreateAsync(stream).ConfigureAwait(false);
        var fields = reader.Schema.DataFields;
        foreach (var group in reader.RowGroups)
        {
            int rows = (int)group.RowCount;
            sum.Records += rows;
            var texts = new ReadOnlyMemory<char>[rows];
            int[] levels = new int[rows];
            for (int column = 0; column < Columns; column++)
            {
                if (column == At)
                {
                    var times = new DateTime[rows];
                    await group.ReadRawAsync<DateTime>(fields[column], times, levels, null).ConfigureAwait(false);
                    foreach (var time in times)
                    {
                        sum.Seconds += (time - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond;
                    }
                }
                else
                {
                    await group.ReadRawAsync<ReadOnlyMemory<char>>(fields[column], texts, levels, null).ConfigureAwait(false);
                    foreach (var text in texts.AsSpan(0, column == Sender ? 0 : rows))
                    {
                        sum.AddId(text.Span);
                    }
                }
            }
        }

        return sum;
    }

    private static unsafe CheckSum ReadNative(byte[] file)
    {
        var sum = default(CheckSum);
        using var stream = new MemoryStream(file);
        using var reader = new ParquetFileReader(stream);
        var texts = new ByteArray[RowsOfBatch];
        long[] times = new long[RowsOfBatch];
        short[] levels = new short[RowsOfBatch];
        for (int i = 0; i < reader.FileMetaData.NumRowGroups; i++)
        {
            using var group = reader.RowGroup(i);
            sum.Records += group.MetaData.NumRows;
            for (int number = 0; number < Columns; number++)
            {
                using var column = group.Column(number);
                while (column.HasNext)
                {
                    if (number == At)
                    {
                        ((ColumnReader<long>)column).ReadBatch(RowsOfBatch, levels, [], times, out long count);
                        foreach (long time in times.AsSpan(0, (int)count))
                        {
                            sum.Seconds += time / 1_000_000;
                        }
                    }
                    else
                    {
                        ((ColumnReader<ByteArray>)column).ReadBatch(RowsOfBatch, levels, [], texts, out long count);
                        foreach (var text in texts.AsSpan(0, number == Sender ? 0 : (int)count))
                        {
                            sum.AddId(new ReadOnlySpan<byte>((void*)text.Pointer, text.Length));
                        }
                    }
                }
            }
        }

        return sum;
    }

    /// <summary>Sums what it is given and keeps nothing.</summary>
    private sealed class SummingSink : IEvidenceSink
    {
        internal CheckSum Sum;

        public void Add(in MessageRow message)
        {
            Sum.Records++;
            Sum.AddId(message.EvidenceId);
            Sum.AddId(message.EmployeeId);
            Sum.AddId(message.ConversationId);
            Sum.Seconds += message.At.ToUnixTimeSeconds();
        }

        public void Add(in PunchRow punch) => Sum.Records++;

        public void Add(in RatingRow rating) => Sum.Records++;

        public void Add(EvidenceRecord record) => Sum.Records++;

        public void Add(ConversationAssignment assignment) => Sum.Records++;
    }
}
