using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Tests.Laws;
using Hr.Attendance.Sdk.Tests.Support;

namespace Hr.Attendance.Sdk.Tests.Text;

public class EncodingTests
{
    private const string Header = "evidence_id,employee_id,conversation_id,at,sender\r\n";

    public static TheoryData<string> Encodings => [.. TextFiles.Encodings];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_file_is_read_in_the_encoding_that_it_has(string encoding)
    {
        var outcome = Read(TextFiles.Encode(Header + Row("m1", "张三丰") + Row("m2", "客服\U00020000"), encoding));
        outcome.Records.Cast<Message>().Select(message => message.EmployeeId).ShouldBe(["张三丰", "客服\U00020000"]);
        outcome.Findings.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_character_may_lie_across_the_end_of_what_is_looked_at(string encoding)
    {
        for (int shift = 0; shift < 8; shift++)
        {
            string file = Header + string.Concat(
                Enumerable.Range(0, 1600).Select(i => Row($"m{(i == 0 ? new string('x', shift) : "")}{i}", "张三丰王老五客服\U00020000")));
            var outcome = Read(TextFiles.Encode(file, encoding));
            outcome.Records.Count.ShouldBe(1600, encoding);
            outcome.Records.Cast<Message>().Select(message => message.EmployeeId).Distinct().ShouldBe(["张三丰王老五客服\U00020000"]);
        }
    }

    [Theory]
    [InlineData("utf-8", 1)]
    [InlineData("utf-8", 4000)]
    [InlineData("utf-8 mark", 1)]
    [InlineData("utf-8 mark", 4000)]
    [InlineData("gb18030", 1)]
    [InlineData("gb18030", 4000)]
    public void Bytes_that_are_no_text_cost_their_own_row_only_and_are_never_guessed(string encoding, int row)
    {
        string text = Header + string.Concat(Enumerable.Range(0, 5000).Select(i => Row($"m{i}", i == row ? "e#" : "张三丰")));
        byte[] bytes = TextFiles.Encode(text, encoding);
        bytes[Array.IndexOf(bytes, (byte)'#')] = 0xFF;
        var outcome = Read(bytes);
        outcome.Findings.ShouldBe([$"HRA2001:{row + 2}"]);
        outcome.Log.Diagnostics.Single().GetMessage().ShouldContain("save the file as UTF-8");
        outcome.Records.Count.ShouldBe(4999);
        outcome.Records.Cast<Message>().Select(message => message.EmployeeId).Distinct().ShouldBe(["张三丰"]);
    }

    [Fact]
    public void A_zero_byte_makes_no_file_UTF_16()
    {
        string json = """{"evidence_id":"m1","employee_id":"e1","conversation_id":"c1","at":"2026-03-02T18:05:00Z","sender":"auto"}""";
        var outcome = Outcome.Of(EvidenceKind.Messages, EvidenceFormat.JsonLines, "{\0}\n" + json + "\n");
        outcome.Ids.ShouldBe(["m1"]);
        outcome.Findings.ShouldBe(["HRA2001:1"]);
    }

    [Theory]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void UTF_16_without_a_mark_may_begin_with_any_character(string encoding)
    {
        byte[] file = TextFiles.Encode("备注," + Header + "客服," + Row("m1", "张三丰"), encoding);
        Read(file).Ids.ShouldBe(["m1"]);
        Read([.. file, 0]).Ids.ShouldBe(["m1"]);
    }

    [Theory]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void Characters_that_end_in_a_zero_byte_do_not_hide_UTF_16(string encoding)
    {
        // U+4E00, U+2000 and the second half of U+1F600 have their zero where ASCII does not.
        string file = Header + string.Concat(Enumerable.Range(0, 50).Select(i => Row($"m{i}", "一一一\u2000\U0001F600")));
        Read(TextFiles.Encode(file, encoding)).Records.Count.ShouldBe(50);
    }

    private static Outcome Read(byte[] bytes) => Outcome.Of(EvidenceKind.Messages, EvidenceFormat.Csv, bytes);

    private static string Row(string id, string employee) => $"{id},{employee},c1,2026-03-02T18:05:00Z,auto\r\n";
}
