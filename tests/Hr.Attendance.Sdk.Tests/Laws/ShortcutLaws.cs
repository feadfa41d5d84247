using System.Text;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Sdk.Tests.Laws;

/// <summary>The readers take a short way where a line allows it. That must show in nothing but their speed.</summary>
[Laws(100)]
public class ShortcutLaws
{
    private const string Header = "evidence_id,employee_id,conversation_id,at,sender\n";

    /// <summary>Pieces of a value as they stand between the quotes of a JSON text; some make it another value, some no JSON at all.</summary>
    private static readonly string[] JsonPieces =
        ["m1", "m1", "7", " ", "", "é", "消息", "\\u00e9", "\\\"", "\\", "\"", "\t", "\\uFFFD", "\uFFFD", ",", "\",\"sender\":\"auto", "\u007f", "}"];

    private static readonly string[] CsvPieces = ["m1", "m1", "7", " ", "é", "消息", ",", "\"", "\n", "'", ";"];

    [Law]
    public void A_line_of_JSON_is_read_alike_whatever_line_stands_before_it(byte[][] values, byte[] layouts)
    {
        string[] lines = [.. values.Select((value, i) => JsonLine(Join(value, JsonPieces), layouts.Length == 0 ? 0 : layouts[i % layouts.Length]))];
        var (together, findings) = Read(string.Join("\n", lines), EvidenceFormat.JsonLines);

        var alone = lines.Select(line => Read(line, EvidenceFormat.JsonLines)).ToList();
        together.ShouldBe(alone.SelectMany(read => read.Messages));
        findings.Distinct().Order(StringComparer.Ordinal).ShouldBe(alone.SelectMany(read => read.Findings).Distinct().Order(StringComparer.Ordinal));
    }

    [Law]
    public void A_CSV_field_is_read_as_it_was_written_with_quotes_or_without(byte[][] values, bool[] quotes)
    {
        // A field that is empty is none, so every one begins with something.
        string[] written = [.. values.Select(value => "#" + Join(value, CsvPieces))];
        string rows = string.Concat(written.Select((id, i) =>
            $"{Quoted(id, quotes.Length > 0 && quotes[i % quotes.Length])},e1,{Quoted("c1", i % 3 == 0)},2026-03-02T18:05:00+08:00,"
            + $"{Quoted("auto", i % 2 == 0)}\n"));

        var (messages, findings) = Read(Header + rows, EvidenceFormat.Csv);

        findings.ShouldBeEmpty();
        messages.Select(message => message.EvidenceId).ShouldBe(written);
    }

    [Fact]
    public void Lines_that_are_laid_out_alike_share_the_text_of_their_ids()
    {
        var (messages, _) = Read(string.Join("\n", JsonLine("m1", 0), JsonLine("m2", 0), JsonLine("m3", 0)), EvidenceFormat.JsonLines);
        messages.Select(message => message.EvidenceId).ShouldBe(["m1", "m2", "m3"]);
        messages[2].ConversationId.ShouldBeSameAs(messages[0].ConversationId);
    }

    private static string JsonLine(string id, int layout) => (layout % 6) switch
    {
        1 => $$"""{ "at": "2026-03-02T10:05:00Z", "evidence_id": "{{id}}", "employee_id": "e1", "conversation_id": "c1", "sender": "employee" }""",
        2 => $$"""{"evidence_id":"{{id}}","employee_id":"e1","conversation_id":"c1","at":"2026-03-02T10:05:00Z","sender":"auto","note":"{{id}}"}""",
        3 => $$"""{"evidence_id":"m","evidence_id":"{{id}}","employee_id":"e1","conversation_id":"c1","at":"2026-03-02T10:05:00Z","sender":"auto"}""",
        4 => $$"""{"evidence_id":12,"employee_id":"{{id}}","conversation_id":"c1","at":"2026-03-02T10:05:00Z","sender":"auto"}""",
        5 => $$"""{"evidence_id":"m","employee_id":"{{id}}","conversation_id":null,"at":"2026-03-02T10:05:00Z","sender":"auto"}""",
        _ => $$"""{"evidence_id":"{{id}}","employee_id":"e1","conversation_id":"c1","at":"2026-03-02T10:05:00Z","sender":"auto"}""",
    };

    private static string Join(byte[] choices, string[] pieces) => string.Concat(choices.Take(4).Select(choice => pieces[choice % pieces.Length]));

    private static string Quoted(string field, bool isAlways) =>
        isAlways || field.IndexOfAny([',', '"', '\n']) >= 0 ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    /// <summary>What a file makes, without the lines on which it stands.</summary>
    private static (List<Message> Messages, List<string> Findings) Read(string text, EvidenceFormat format)
    {
        var log = new ReadingLog("messages");

        // Marked as UTF-8: of a file with few and broken characters it could be doubted.
        using var stream = new MemoryStream([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)]);
        List<Message> messages = [.. EvidenceReader.ReadMessages(stream, format, log).Select(message => message with { Source = SourcePlace.None })];
        return (messages, [.. log.Diagnostics.Select(finding => $"{finding.Code} {finding.GetMessage()}")]);
    }
}
