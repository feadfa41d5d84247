using System.Text;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Tests.Support;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Tests.Laws;

[Laws(100, Arbitrary = [typeof(EvidenceCase.Generators)])]
public class ReadingLaws
{
    private const string Header = "evidence_id,employee_id,conversation_id,at,sender\n";

    private static readonly OffsetDateTimePattern WithMinutes = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<G>");

    [Law]
    public void What_is_written_as_CSV_is_read_back_the_same_in_any_encoding(EvidenceCase evidence) => ShouldComeBack(evidence, EvidenceFormat.Csv);

    [Law]
    public void What_is_written_as_JSON_lines_is_read_back_the_same_in_any_encoding(EvidenceCase evidence) =>
        ShouldComeBack(evidence, EvidenceFormat.JsonLines);

    [Law]
    public void Rows_that_a_sink_is_given_are_the_records_of_the_file(EvidenceCase evidence)
    {
        var random = new Random(evidence.Seed);
        var format = random.Next(2) == 0 ? EvidenceFormat.Csv : EvidenceFormat.JsonLines;
        byte[] file = Encoding.UTF8.GetBytes(new EvidenceWriter(random).Write(evidence, format).Text);
        byte[] bytes = random.Next(2) == 0 ? file : Mutation.Of(file, random);
        var (sink, log, other) = (new EvidenceBuilder(), new ReadingLog("file"), new ReadingLog("file"));
        EvidenceReader.Read(evidence.Kind, new MemoryStream(bytes), format, sink, log);
        sink.Build().All.ShouldBe(evidence.Kind.Read(new MemoryStream(bytes), format, other));
        log.Diagnostics.Select(finding => (finding.Place, finding.GetMessage()))
            .ShouldBe(other.Diagnostics.Select(finding => (finding.Place, finding.GetMessage())));
        (log.Records, log.SetAside).ShouldBe((other.Records, other.SetAside));
    }

    [Law]
    public void In_what_chunks_a_stream_gives_its_bytes_does_not_matter(EvidenceCase evidence)
    {
        var random = new Random(evidence.Seed);
        var format = random.Next(2) == 0 ? EvidenceFormat.Csv : EvidenceFormat.JsonLines;
        byte[] file = TextFiles.Encode(new EvidenceWriter(random).Write(evidence, format).Text, TextFiles.Encodings[random.Next(TextFiles.Encodings.Count)]);
        byte[] bytes = random.Next(2) == 0 ? file : Mutation.Of(file, random);
        Outcome.Of(evidence.Kind, format, new ChunkedStream(bytes, evidence.Seed)).Text().ShouldBe(Outcome.Of(evidence.Kind, format, bytes).Text());
    }

    [Law]
    public void A_bad_row_of_CSV_takes_no_other_with_it(int seed)
    {
        string[] bad =
        [
            "m,e1,c1,2026-03-02T18:06:00Z", "m,e1,c1,2026-03-02T18:06:00Z,employee,", "m,e1,c1,2026-02-30T18:06:00Z,employee", "m,e1,c1,,employee", ",,,,",
            "m,e1,c1,2026-03-02T18:06:00Z,nobody", "m,e\"1,c1,2026-03-02T18:06:00Z,employee", "\"m,e1,c1,2026-03-02T18:06:00Z,employee",
            "\"m\"x,e1,c1,2026-03-02T18:06:00Z,employee", "m,e1,c1,2026-03-02T18:06:00Z,\"employee",
            "m,e1,c1,2026-03-02T18:06:00Z,employee\"", "\"\"\"", "m,e\xFF\x31,c1,2026-03-02T18:06:00Z,employee",
            "m,\xE5\xBC,c1,2026-03-02T18:06:00Z,employee", new string('x', 70_000), "m," + new string('"', 70_000),
        ];
        ShouldLoseOnlyTheBadRow(seed, EvidenceFormat.Csv, bad, i => i % 7 == 0
            ? $"\"m\n,{i}\",\"张三\",c1,2026-03-02T18:06:00Z,employee"
            : $"m{i},{(i % 3 == 0 ? "\"张\"\"三\"" : "张三")},c1,2026-03-02T18:06:00Z,employee");
    }

    [Law]
    public void A_bad_line_of_JSON_takes_no_other_with_it(int seed)
    {
        string[] bad =
        [
            "{", "[]", "7", "x", "\"", "{\"evidence_id\":\"m\"}", Json("m", "e1").Replace("18:06", "25:06", StringComparison.Ordinal),
            Json("m", "e1") + ",", Json("m", "e1") + "{}", Json("", "e1"), Json("m", "\xFF"), Json("m", "\xE5\xBC"), Json("m", "\\ud800"),
            Json("m", "\\x"), Json("m", new string('x', 70_000)), Json("m", "e1").Replace("\"e1\"", "{}", StringComparison.Ordinal),
            Json("m", "e1").Replace("\"e1\"", "true", StringComparison.Ordinal), new string('[', 1000), Json("m", "\u0001"), "\0",
        ];
        ShouldLoseOnlyTheBadRow(seed, EvidenceFormat.JsonLines, bad, i => Json($"m{i}", i % 3 == 0 ? "张\\u4E09" : "张三"));

        static string Json(string id, string employee) =>
            $$"""{"evidence_id":"{{id}}","employee_id":"{{employee}}","conversation_id":"c1","at":"2026-03-02T18:06:00Z","sender":"employee"}""";
    }

    [Law]
    public void An_instant_is_what_NodaTime_takes_for_one(int seed)
    {
        var random = new Random(seed);
        string[] written = [.. Enumerable.Range(0, 20).Select(_ => Instants.Make(random))];
        var outcome = Outcome.Of(EvidenceKind.Messages, EvidenceFormat.Csv, Header + string.Concat(written.Select((at, i) => $"m{i},e1,c1,{at},employee\n")));
        var expected = written.Select((at, i) => (Id: $"m{i}", At: Oracle(at)))
            .Where(expected => expected.At is not null)
            .Select(expected => $"{expected.Id} {expected.At}");
        outcome.Records.Cast<Message>().Select(message => $"{message.EvidenceId} {message.At}").ShouldBe(expected, string.Join("\n", written));
    }

    private static Instant? Oracle(string written)
    {
        try
        {
            var parsed = OffsetDateTimePattern.ExtendedIso.Parse(written);
            parsed = parsed.Success ? parsed : WithMinutes.Parse(written);
            return parsed.Success ? parsed.Value.ToInstant() : null;
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or OverflowException)
        {
            // NodaTime's way of saying no to +19:00, and to what lies past its last instant.
            return null;
        }
    }

    private static void ShouldComeBack(EvidenceCase evidence, EvidenceFormat format)
    {
        var random = new Random(evidence.Seed);
        var written = new EvidenceWriter(random).Write(evidence, format);
        string encoding = TextFiles.Encodings[random.Next(TextFiles.Encodings.Count)];
        var outcome = Outcome.Of(evidence.Kind, format, TextFiles.Encode(written.Text, encoding));
        var expected = evidence.Records.Select((record, i) => record with { Source = new SourcePlace(Outcome.File, written.Lines[i]) });
        outcome.Records.ShouldBe(expected, $"{encoding}:\n{written.Text}");
        outcome.Log.SetAside.ShouldBe(0);
        outcome.ShouldAddUp();
    }

    /// <summary>Some rows in UTF-8, with a bad one anywhere among them; what is above 127 in the bad one stands for that byte.</summary>
    private static void ShouldLoseOnlyTheBadRow(int seed, EvidenceFormat format, string[] bad, Func<int, string> good)
    {
        var random = new Random(seed);
        string end = random.Next(2) == 0 ? "\n" : "\r\n";
        string before = (format == EvidenceFormat.Csv ? Header : string.Empty)
            + string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(i => good(i) + end));
        string after = string.Concat(Enumerable.Range(10, random.Next(9)).Select(i => good(i) + end));
        byte[] sound = Encoding.UTF8.GetBytes(before + after);
        byte[] row = Encoding.Latin1.GetBytes(bad[random.Next(bad.Length)] + end);
        byte[] broken = [.. Encoding.UTF8.GetBytes(before), .. row, .. Encoding.UTF8.GetBytes(after)];

        var outcome = Outcome.Of(EvidenceKind.Messages, format, broken);
        outcome.Records.Select(record => record with { Source = default }).ShouldBe(
            Outcome.Of(EvidenceKind.Messages, format, sound).Records.Select(record => record with { Source = default }), Encoding.Latin1.GetString(broken));
        outcome.Findings.ShouldBe([$"HRA2001:{1 + before.Count(unit => unit == '\n')}"]);
        outcome.ShouldAddUp();
    }
}
