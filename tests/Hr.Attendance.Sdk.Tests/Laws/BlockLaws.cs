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
    private const string File = "evidence/messages.csv";
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

    /// <summary>Lines of JSON, whole and broken; names that nobody knows, of which a file tells a hundred.</summary>
    private static readonly string[] JsonPieces =
    [
        """{"evidence_id":"m1","conversation_id":"c1","at":"2026-03-02T20:00:00Z","sender":"auto"}""" + "\n",
        """{"evidence_id":"m2","conversation_id":"c2","at":"2026-03-02T20:01:00Z","sender":"auto"}""" + "\r\n",
        """{"sender":"auto","at":"2026-03-02T20:02:00Z","conversation_id":"\u5bf9","evidence_id":"m3"}""" + "\n",
        """{"evidence_id":"m4","conversation_id":"对话","at":"2026-03-02T20:03:00Z","x":1}""" + "\n", "{\"y\":[", "]}", "\"", "\n", "\r", "\r\n", "{", "[]\n",
        """{"evidence_id":"m5","sender":"auto","sender":"auto"}""" + "\r",
        """{"evidence_id":"m6","withdrawn":true,"zz":null}""" + "\n", new string('x', 70), "\0",
        string.Concat(Enumerable.Range(0, 40).Select(number => $$"""{"a{{number}}":1,"b{{number}}":2,"c{{number}}":3}""" + "\n")),
    ];

    /// <summary>So many plain rows that a block may end behind them, and fewer.</summary>
    private static readonly string[] Fillers = [.. new[] { 0, 2, 8, 12 }.Select(rows => string.Concat(Enumerable.Repeat(Pieces[0], rows)))];

    [Law]
    public FsCheck.Property Blocks_of_json_lines_give_the_rows_and_findings_of_the_whole() => Prop.ForAll(
        (from pieces in Gen.ArrayOf(Gen.Elements(JsonPieces))
         from blockLength in Gen.Choose(1, 900)
         from threads in Gen.Choose(1, 4)
         from encoding in Gen.Elements(Encoding.UTF8, Encoding.Unicode)
         select (Text: string.Concat(pieces.Take(60)), BlockLength: blockLength, Threads: threads, Encoding: encoding)).ToArbitrary(),
        drawn =>
        {
            byte[] file = [.. drawn.Encoding.GetPreamble(), .. drawn.Encoding.GetBytes(drawn.Text)];
            Read(file, drawn.Threads, drawn.BlockLength, LongestRow, EvidenceFormat.JsonLines).ShouldBe(ReadWhole(file));
        });

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

    [Fact]
    public void Large_file_of_json_lines_is_cut_though_quotes_do_not_come_in_pairs()
    {
        string text = string.Concat(Enumerable.Range(0, 9_000).Select(line => line % 3 == 0
            ? $$"""{"evidence_id":"m{{line}}","conversation_id":"c\"1","at":"2026-03-02T20:00:00Z","sender":"auto"}""" + "\n"
            : "\"\n")) + "{\"evidence_id\":\"unfinished\",\"conv";
        byte[] file = Encoding.UTF8.GetBytes(text);
        new LineBlocks(new MemoryStream(file), 100_000, longestRow: 0).CountOfBlocks().ShouldBeGreaterThan(2);
        var read = Read(file, 3, 100_000, RecordCursor.LongestRecord, EvidenceFormat.JsonLines);
        read.Rows.Split('\n').Length.ShouldBe(3_000);
        read.Findings.ShouldEndWith("\n9001 6001");
        read.Findings.ShouldContain("evidence/messages.csv:9001");
    }

    /// <summary>What a plain reader of one line after the other gives.</summary>
    private static (string Rows, string Findings) ReadWhole(byte[] file)
    {
        var log = new ReadingLog(File);
        var sink = new EvidenceBuilder();
        using var records = new JsonLineRecords(TextEncodings.OpenUtf8(new MemoryStream(file)), log, EvidenceRows.MessageColumns, LongestRow);
        EvidenceRows.Read(EvidenceKind.Messages, records, sink);
        return Told([sink], log);
    }

    private static (string Rows, string Findings) Read(
        byte[] file, int threads, int blockLength, int longestRow = RecordCursor.LongestRecord, EvidenceFormat format = EvidenceFormat.Csv)
    {
        var log = new ReadingLog(File);
        var sinks = Enumerable.Range(0, threads).Select(_ => new EvidenceBuilder()).ToList();
        var rowsOfFile = new EvidenceFileRows(EvidenceKind.Messages, log, sinks) { BytesOfBlock = blockLength, LongestRow = longestRow };
        rowsOfFile.Read(new MemoryStream(file), format);
        return Told(sinks, log);
    }

    private static (string Rows, string Findings) Told(IEnumerable<EvidenceBuilder> sinks, ReadingLog log)
    {
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
