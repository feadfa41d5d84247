using System.Diagnostics;
using System.Globalization;
using Hr.Attendance.Parquet.Tests.Support;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;
using ParquetSharp;
using static Hr.Attendance.Parquet.Tests.Support.GivenColumn;

namespace Hr.Attendance.Parquet.Tests;

public class DamagedFileTests
{
    private const long TwoToThe31 = 1L << 31;

    private static readonly byte[] Sound = Messages(10_000);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(11)]
    [InlineData(5_000)]
    public void What_is_no_whole_file_is_set_aside(int length)
    {
        var file = ReadFile.Parquet(EvidenceKind.Messages, Sound[..length]);
        file.Findings.ShouldBe(["HRA0003 evidence/file.parquet"]);
        file.Messages[0].ShouldContain("no Parquet file, or it was cut off");
        file.Records.Messages.ShouldBeEmpty();
    }

    [Fact]
    public void Another_format_under_the_name_is_set_aside() =>
        ReadFile.Parquet(EvidenceKind.Messages, "evidence_id,employee_id,conversation_id,at,sender\n"u8.ToArray())
            .Messages.Single().ShouldContain("no Parquet file");

    [Fact]
    public void A_pipe_is_refused_before_it_is_read() =>
        ReadFile.Parquet(EvidenceKind.Messages, new Pipe()).Messages.Single().ShouldContain("pipe");

    [Fact]
    public void A_footer_of_an_absurd_length_is_damaged()
    {
        foreach (int length in new[] { int.MaxValue, -1, 0, Sound.Length })
        {
            byte[] file = [.. Sound];
            BitConverter.TryWriteBytes(file.AsSpan(file.Length - 8), length);
            Quickly(() => ReadFile.Parquet(EvidenceKind.Messages, file)).Findings.ShouldBe(["HRA0003 evidence/file.parquet"]);
        }
    }

    [Fact]
    public void A_row_group_that_claims_billions_of_rows_is_found_out_before_it_is_read()
    {
        byte[] file = new Footer(Sound).Set(TwoToThe31, Footer.Groups, 0, Footer.RowsOfGroup).ToFile();
        var read = Quickly(() => ReadFile.Parquet(EvidenceKind.Messages, file));
        read.Findings.ShouldBe(["HRA0003 evidence/file.parquet"]);
        read.Messages[0].ShouldEndWith("(row group 1 says it has 2147483648 rows, and its column `evidence_id` 4000)");
    }

    [Fact]
    public void A_row_group_whose_columns_claim_as_much_ends_with_its_pages()
    {
        var footer = new Footer(Sound).Set(TwoToThe31, Footer.Groups, 2, Footer.RowsOfGroup);
        for (int column = 0; column < 5; column++)
        {
            footer.Set(TwoToThe31, Footer.Groups, 2, Footer.ChunksOfGroup, column, Footer.ChunkMetadata, Footer.ValuesOfChunk);
        }

        var read = Quickly(() => ReadFile.Parquet(EvidenceKind.Messages, footer.ToFile()));
        read.Findings.ShouldBe(["HRA0003 evidence/file.parquet"]);
        read.Messages[0].ShouldContain("damaged after row 10000");
        read.Records.Messages.Count.ShouldBe(10_000);
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(-1)]
    public void A_file_that_claims_an_impossible_number_of_rows_is_damaged_where_they_are_counted(long rows)
    {
        // Nobody counts the rows of a file that can be read; of one that cannot, so many are set aside.
        byte[] file = new Footer(Sound).Set(rows, Footer.Rows).Set("unknown"u8.ToArray(), Footer.Schema, 1, Footer.NameOfElement).ToFile();
        var read = Quickly(() => ReadFile.Parquet(EvidenceKind.Messages, file));
        read.Findings.ShouldContain("HRA0003 evidence/file.parquet");
        read.Log.SetAside.ShouldBe(0);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(long.MaxValue)]
    public void A_column_that_lies_outside_the_file_is_damaged(long offset)
    {
        byte[] file = new Footer(Sound)
            .Set(offset, Footer.Groups, 1, Footer.ChunksOfGroup, 3, Footer.ChunkMetadata, Footer.DataOffset)
            .Set(offset, Footer.Groups, 1, Footer.ChunksOfGroup, 3, Footer.ChunkMetadata, Footer.DictionaryOffset)
            .ToFile();
        var read = Quickly(() => ReadFile.Parquet(EvidenceKind.Messages, file));
        read.Findings.ShouldBe(["HRA0003 evidence/file.parquet"]);
        read.Messages[0].ShouldContain("damaged after row 4000");
        read.Records.Messages.Count.ShouldBe(6_000, "those of the other row groups");
    }

    [Fact]
    public void The_rows_before_the_damage_and_the_other_row_groups_count()
    {
        byte[] file = [.. Sound];
        file.AsSpan((int)(file.Length * 0.6), 200).Fill(0xEE);
        var read = Quickly(() => ReadFile.Parquet(EvidenceKind.Messages, file));
        read.Findings.ShouldBe(["HRA0003 evidence/file.parquet"]);
        read.Records.Messages.Count.ShouldBeInRange(6_000, 9_999);
        read.Log.Records.ShouldBe(read.Records.Messages.Count);
    }

    [Fact]
    public void A_missing_column_sets_the_file_aside_as_in_csv()
    {
        var read = ReadFile.Parquet(EvidenceKind.Messages, ParquetBytes.Of(Text("evidence_id", "m1", "m2"), Text("conversation_id", "c1", "c1")));
        read.Findings.ShouldBe(["HRA0010 evidence/file.parquet", "HRA0010 evidence/file.parquet"]);
        (read.Log.Records, read.Log.SetAside).ShouldBe((2, 2));
    }

    [Fact]
    public void A_column_twice_sets_the_file_aside_as_in_csv()
    {
        byte[] file = new Footer(Messages(3)).Set("conversation_id"u8.ToArray(), Footer.Schema, 2, Footer.NameOfElement).ToFile();
        ReadFile.Parquet(EvidenceKind.Messages, file).Findings.ShouldBe(["HRA0012 evidence/file.parquet"]);
    }

    [Fact]
    public void A_column_that_nobody_knows_is_told_and_passed_over()
    {
        var read = ReadFile.Parquet(EvidenceKind.Assignments, ParquetBytes.Of(
            Text("conversation_id", "c1"), Text("employee_id", "e1"), Of<string[]>("tags", null, ["a", "b"])));
        read.Findings.ShouldBe(["HRA0011 evidence/file.parquet"]);
        read.Records.Assignments.Count.ShouldBe(1);
    }

    [Fact]
    public void Nulls_among_the_values_of_a_dictionary_cost_their_rows()
    {
        string?[] senders = [.. Enumerable.Range(0, 9_000).Select(row => row % 3 == 0 ? null : "employee")];
        var read = ReadFile.Parquet(EvidenceKind.Messages, ParquetBytes.Of(
            4_000,
            Text("evidence_id", [.. senders.Select((_, row) => $"m{row}")]),
            Text("employee_id", [.. senders.Select(_ => "e1")]),
            Text("conversation_id", [.. senders.Select((_, row) => $"c{row / 7}")]),
            Text("at", [.. senders.Select(_ => "2026-03-02T19:00:00Z")]),
            Text("sender", senders)));
        read.Records.Messages.Count.ShouldBe(6_000);
        read.Records.Messages.Count(message => int.Parse(message.EvidenceId.AsSpan(1), CultureInfo.InvariantCulture) % 3 == 0).ShouldBe(0);
        read.Log.SetAside.ShouldBe(3_000);
        read.Findings[0].ShouldBe("HRA2001 evidence/file.parquet:1");
        read.Findings[^1].ShouldBe("HRA2001 evidence/file.parquet:8998");
        read.Messages[0].ShouldContain("`sender` is empty");
    }

    [Fact]
    public void A_file_without_a_row_group_has_no_row()
    {
        var read = ReadFile.Parquet(EvidenceKind.Messages, Messages(0));
        read.Findings.ShouldBeEmpty();
        (read.Log.Records, read.Records.Messages.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void A_large_row_group_is_read_by_pieces()
    {
        const int Rows = 400_000;
        byte[] file = ParquetBytes.Of(
            Text("evidence_id", [.. Enumerable.Range(0, Rows).Select(row => $"m{row}")]),
            Text("conversation_id", [.. Enumerable.Range(0, Rows).Select(row => $"c{row / 9}")]),
            Of("at", LogicalType.Timestamp(true, TimeUnit.Micros), [.. Enumerable.Range(0, Rows).Select(row => DateTime.UnixEpoch.AddSeconds(row))]),
            Text("sender", [.. Enumerable.Range(0, Rows).Select(_ => "customer")]));
        var sink = new CountingSink();
        long before = GC.GetAllocatedBytesForCurrentThread();
        new ParquetEvidence().Read(EvidenceKind.Messages, new MemoryStream(file), [sink], new ReadingLog("evidence/messages.parquet"));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(2L << 20);
        sink.Messages.ShouldBe(Rows);
    }

    [Fact]
    public void A_stream_that_fails_says_so_itself() =>
        Should.Throw<IOException>(() => ReadFile.Parquet(EvidenceKind.Messages, new Failing(Sound))).Message.ShouldBe("the disk is gone");

    [Fact]
    public void A_reading_that_is_cancelled_is_no_fault_of_the_file() =>
        Should.Throw<OperationCanceledException>(() => ReadFile.Parquet(EvidenceKind.Messages, new Failing(Sound, new OperationCanceledException())));

    [Fact]
    public void A_sink_that_fails_is_no_fault_of_the_file() =>
        Should.Throw<IOException>(() => new ParquetEvidence().Read(
            EvidenceKind.Messages, new MemoryStream(Sound), [new FullSink(), new FullSink()], new ReadingLog("evidence/messages.parquet")))
            .Message.ShouldBe("no room");

    [Fact]
    public void Nothing_is_left_to_finalizers_whatever_fails()
    {
        byte[] damaged = [.. Sound];
        damaged.AsSpan((int)(damaged.Length * 0.6), 200).Fill(0xEE);
        for (int i = 0; i < 20; i++)
        {
            ReadFile.Parquet(EvidenceKind.Messages, damaged);
            ReadFile.Parquet(EvidenceKind.Messages, new Footer(Sound).Set(-1L, Footer.Rows).ToFile());
            Should.Throw<IOException>(() => ReadFile.Parquet(EvidenceKind.Messages, new Failing(Sound)));
        }

        // A native reader without its stream would end the process here.
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    private static byte[] Messages(int count) => ParquetBytes.Of(
        4_000,
        Text("evidence_id", [.. Enumerable.Range(0, count).Select(row => $"m{row * 7919 % 10_007}")]),
        Text("employee_id", [.. Enumerable.Range(0, count).Select(row => $"e{row % 7}")]),
        Text("conversation_id", [.. Enumerable.Range(0, count).Select(row => $"c{row / 7}")]),
        Text("at", [.. Enumerable.Range(0, count).Select(row => $"2026-03-{1 + (row / 600):00}T{row / 60 % 10:00}:{row % 60:00}:00Z")]),
        Text("sender", [.. Enumerable.Range(0, count).Select(row => row % 2 == 0 ? "customer" : "employee")]));

    /// <summary>A file that lies costs neither time nor memory.</summary>
    private static ReadFile Quickly(Func<ReadFile> read)
    {
        using var process = Process.GetCurrentProcess();
        long before = process.PeakWorkingSet64;
        var watch = Stopwatch.StartNew();
        var file = read();
        process.Refresh();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        (process.PeakWorkingSet64 - before).ShouldBeLessThan(500L << 20);
        return file;
    }

    private sealed class Pipe : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => throw new NotSupportedException();
    }

    private sealed class Failing(byte[] file, Exception? failure = null) : MemoryStream(file)
    {
        private int _calls;

        // The footer is read by few calls.
        public override int Read(Span<byte> buffer) => ++_calls > 6 ? throw failure ?? new IOException("the disk is gone") : base.Read(buffer);
    }

    private sealed class CountingSink : IEvidenceSink
    {
        internal int Messages { get; private set; }

        public void Add(in MessageRow message) => Messages++;

        public void Add(in PunchRow punch) => throw new InvalidOperationException();

        public void Add(in RatingRow rating) => throw new InvalidOperationException();

        public void Add(EvidenceRecord record) => throw new InvalidOperationException();

        public void Add(ConversationAssignment assignment) => throw new InvalidOperationException();
    }

    private sealed class FullSink : IEvidenceSink
    {
        public void Add(in PunchRow punch) => throw new IOException("no room");

        public void Add(in MessageRow message) => throw new IOException("no room");

        public void Add(in RatingRow rating) => throw new IOException("no room");

        public void Add(EvidenceRecord record) => throw new IOException("no room");

        public void Add(ConversationAssignment assignment) => throw new IOException("no room");
    }
}
