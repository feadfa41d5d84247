using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Text;
using Hr.Attendance.Tests;
using Shouldly;
using Xunit;

namespace Hr.Attendance.Sdk.Tests.Laws;

/// <summary>A file that is read in blocks by several threads gives what one thread reads.</summary>
[Laws(400)]
public sealed class BlockLaws
{
    private const string Header = "evidence_id,employee_id,conversation_id,at,sender\n";

    /// <summary>Shorter than in earnest, so that files of a few hundred bytes have many blocks.</summary>
    private const int LongestRow = 90;

    private static readonly string[] Pieces =
    [
        "m1,e1,c1,2026-03-02T20:00:00+08:00,customer\n", "m2,e1,c1,2026-03-02T20:01:00Z,employee\r\n", "\"m3\",e2,\"c,1\",2026-03-02T20:02:00Z,auto\n",
        "m4,e1,\"c\n1\",2026-03-02T20:03:00Z,employee\n", "m5,\"e\n\n1,c1,2026-03-02T20:04:00Z,employee\n", "\"", "\n", "\r", "\r\n", ",",
        "m6,,c1,x,customer\n",
        "m7,é,对话,2026-03-02T20:05:00Z,customer\n", "\"m\"\"8\",e1,c1,2026-03-02T20:06:00Z,employee\n", new string('x', 70), "\0",
    ];

    /// <summary>So many plain rows that a block may end behind them, and fewer.</summary>
    private static readonly string[] Fillers = [.. new[] { 0, 2, 8, 12 }.Select(rows => string.Concat(Enumerable.Repeat(Pieces[0], rows)))];

    [Law]
    public FsCheck.Property Blocks_of_a_file_give_the_rows_and_findings_of_the_whole() => Prop.ForAll(
        (from parts in Gen.ArrayOf(from pieces in Gen.ArrayOf(Gen.Choose(0, Pieces.Length - 1))
                                   from filler in Gen.Choose(0, Fillers.Length - 1)
                                   select string.Concat(pieces.Select(piece => Pieces[piece])) + Fillers[filler])
         from blockLength in Gen.Choose(1, 900)
         from threads in Gen.Choose(2, 4)
         select (Text: string.Concat(parts.Take(30)), BlockLength: blockLength, Threads: threads)).ToArbitrary(),
        drawn =>
        {
            byte[] file = Encoding.UTF8.GetBytes(Header + drawn.Text);
            Read(file, drawn.Threads, drawn.BlockLength, LongestRow).ShouldBe(Read(file, 1, 1 + file.Length, LongestRow));
        });

    [Fact]
    public void Large_file_is_cut_and_every_row_is_read_once()
    {
        var text = new StringBuilder(Header);
        for (int i = 0; i < 30_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"m{i},e{i % 7},{(i % 20 == 0 ? "\"c,1\"" : "c1")},2026-03-02T20:00:00Z,customer\n");
        }

        text.Append("late,e1,c1,never,customer\n");
        byte[] file = Encoding.UTF8.GetBytes(text.ToString());
        new LineBlocks(new MemoryStream(file), 400_000, RecordCursor.LongestRecord).CountOfBlocks().ShouldBeGreaterThan(2);
        var (rows, findings) = Read(file, 3, 400_000);
        rows.ShouldBe(Read(file, 1, 1 + file.Length).Rows);
        findings.ShouldStartWith("evidence/messages.csv:30002");
    }

    private static (string Rows, string Findings) Read(byte[] file, int threads, int blockLength, int longestRow = RecordCursor.LongestRecord)
    {
        var log = new ReadingLog("evidence/messages.csv");
        var sinks = Enumerable.Range(0, threads).Select(_ => new EvidenceBuilder()).ToList();
        var rowsOfFile = new EvidenceFileRows(EvidenceKind.Messages, log, sinks) { BytesOfBlock = blockLength, LongestRow = longestRow };
        rowsOfFile.Read(new MemoryStream(file), EvidenceFormat.Csv);
        var rows = sinks.SelectMany(sink => sink.Build().Messages).Select(message => message.ToString()).Order(StringComparer.Ordinal);
        string findings = string.Join("\n", log.Diagnostics.Select(finding => $"{finding.Place} {finding.GetMessage()}"));
        return (string.Join("\n", rows), $"{findings}\n{log.Records} {log.SetAside}");
    }
}

internal static class LineBlocksTestExtensions
{
    internal static int CountOfBlocks(this LineBlocks blocks)
    {
        byte[] buffer = [];
        int count = 0;
        while (blocks.TryTake(ref buffer, out _))
        {
            count++;
        }

        return count;
    }
}
