using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Tests.Support;

namespace Hr.Attendance.Sdk.Tests.Evidence;

/// <summary>Files of any length are read in memory of one size. Alone, because what others keep would be measured too.</summary>
[Collection(nameof(NotInParallel))]
public class BoundedMemoryTests
{
    private const long MebiByte = 1024 * 1024;
    private const string Header = "evidence_id,employee_id,conversation_id,at,sender\n";
    private const string Punches = "evidence_id,employee_id,at,kind\n";
    private const string Row = "m1,e1,c1,2026-03-02T18:05:00Z,auto\n";

    [CollectionDefinition(nameof(NotInParallel), DisableParallelization = true)]
    public sealed class NotInParallel;

    [Theory]
    [InlineData(EvidenceFormat.Csv, Header, "endless ")]
    [InlineData(EvidenceFormat.Csv, Header + "\"", "endless ")]
    [InlineData(EvidenceFormat.Csv, Header, "\"")]
    [InlineData(EvidenceFormat.Csv, "", "endless ")]
    [InlineData(EvidenceFormat.Csv, "", "endless,")]
    [InlineData(EvidenceFormat.JsonLines, "{\"evidence_id\":\"", "endless ")]
    [InlineData(EvidenceFormat.JsonLines, "", "{\"at\":")]
    [InlineData(EvidenceFormat.JsonLines, "", "\0")]
    [InlineData(EvidenceFormat.Csv, "", "\n")]
    [InlineData(EvidenceFormat.JsonLines, "", "\n")]
    public void A_line_without_end_is_never_held(EvidenceFormat format, string beginning, string block)
    {
        var stream = new EndlessStream(beginning, block, block == "\n" ? 2 * MebiByte : 300 * MebiByte);
        long before = GC.GetAllocatedBytesForCurrentThread();
        var outcome = Outcome.Of(EvidenceKind.Messages, format, stream);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(6 * MebiByte);
        stream.IsReadToItsEnd.ShouldBeTrue();
        outcome.Records.ShouldBeEmpty();
        outcome.Log.Diagnostics.Count.ShouldBeLessThan(6);
        outcome.ShouldAddUp();
    }

    [Theory]
    [InlineData(EvidenceKind.Messages, EvidenceFormat.Csv, Header + "\"", "an open field of many lines, each of them short\n")]
    [InlineData(EvidenceKind.Messages, EvidenceFormat.Csv, Header, "\"\n\n\n\n")]
    [InlineData(EvidenceKind.Messages, EvidenceFormat.Csv, Header, "m,e\"1,c1,2026-03-02T18:05:00Z,auto\n")]
    [InlineData(EvidenceKind.Messages, EvidenceFormat.Csv, Header, "m,e1,c1,2026-02-30T18:05:00Z,auto\n")]
    [InlineData(EvidenceKind.Messages, EvidenceFormat.Csv, "evidence_id\n", "m,e1,c1,2026-02-30T18:05:00Z,auto\n")]
    [InlineData(EvidenceKind.Punches, EvidenceFormat.Csv, Punches, "x,\n")]
    [InlineData(EvidenceKind.Messages, EvidenceFormat.JsonLines, "", "{\"at\":1,\"at\":2,\"at\":3,\"more\":{}}\n")]
    public void Bad_rows_without_end_leave_nothing_behind_but_the_findings_that_are_listed(
        EvidenceKind kind, EvidenceFormat format, string beginning, string block)
    {
        var stream = new EndlessStream(beginning, block, 3 * MebiByte / 2);
        long start = GC.GetTotalMemory(forceFullCollection: true);
        var log = new ReadingLog("f");
        kind.Read(stream, format, log).ShouldBeEmpty();
        stream.IsReadToItsEnd.ShouldBeTrue();
        (GC.GetTotalMemory(forceFullCollection: true) - start).ShouldBeLessThan(10 * MebiByte);
        log.Records.ShouldBe(log.SetAside);
        log.Records.ShouldBeGreaterThan(2 * ReadingLog.MostOfOneKind);
        log.Diagnostics.Count.ShouldBeLessThanOrEqualTo((2 * ReadingLog.MostOfOneKind) + 4);
    }

    [Fact]
    public void The_work_that_stray_quotes_cause_grows_as_the_file_does()
    {
        string[] blocks =
        [
            "m,e\"1,c1,2026-03-02T18:05:00Z,auto\n", "m,e\"1\n" + new string('\n', 500) + "\"\n", "\"" + new string('x', 60_000) + "\n" + Row + "\"\n",
            "\"\n" + string.Concat(Enumerable.Repeat(Row, 50)) + "x\"y\n",
        ];
        foreach (string block in blocks)
        {
            long small = Allocated(MebiByte / 4);
            Allocated(MebiByte).ShouldBeLessThan(5 * small, block.Substring(0, 5));

            long Allocated(long length)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                var log = new ReadingLog("f");
                foreach (var _ in EvidenceReader.ReadMessages(new EndlessStream(Header, block, length), EvidenceFormat.Csv, log))
                {
                    // Nothing is kept.
                }

                return GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }
    }

    [Theory]
    [InlineData(EvidenceFormat.Csv, 200_000)]
    [InlineData(EvidenceFormat.JsonLines, 200_000)]
    public void Hundreds_of_thousands_of_messages_stream_through_without_being_held(EvidenceFormat format, int count)
    {
        var lines = new LinesStream(count + 1, i => format == EvidenceFormat.Csv
            ? i == 0
                ? Header.TrimEnd()
                : $"message-{i:00000000},employee-{i % 5000:0000},conversation-{i / 20:0000000},2026-03-02T18:05:{i % 60:00}+08:00,customer"
            : i == 0 ? "" : $$"""
            {"evidence_id":"message-{{i:00000000}}","employee_id":"employee-{{i % 5000:0000}}",
            "conversation_id":"conversation-{{i / 20:0000000}}","at":"2026-03-02T18:05:{{i % 60:00}}+08:00","sender":"customer"}
            """.ReplaceLineEndings(string.Empty));
        long start = GC.GetTotalMemory(forceFullCollection: true);
        var log = new ReadingLog("f");
        long read = 0;
        long most = 0;
        foreach (var message in EvidenceReader.ReadMessages(lines, format, log))
        {
            read++;
            if (read % (count / 4) == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - start);
                message.EvidenceId.ShouldEndWith(read.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        read.ShouldBe(count);
        log.Records.ShouldBe(count);
        log.Diagnostics.ShouldBeEmpty();
        most.ShouldBeLessThan(4 * MebiByte);
    }
}
