using System.Text;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.InstantMessaging;
using Hr.Attendance.Sdk.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.InstantMessaging;

public class MessageArchiveTests
{
    private static readonly string First = Exports.Archived("m1", "wm1", "lin");
    private static readonly string Second = Exports.Archived("m2", "lin", "wm1", 60);
    private static readonly string Third = Exports.Archived("m3", "wm2", "lin,chen", 90, room: "wr7");

    [Fact]
    public void A_chat_of_two_is_one_conversation_in_both_directions_and_a_group_is_its_room()
    {
        var (messages, log) = Exports.ReadArchive($"{First}\n{Second}\n{Third}\n");
        messages.Select(message => message.EvidenceId).ShouldBe(["m1", "m2", "m3"]);
        messages.Times().ShouldBe(["19:00:00", "19:01:00", "19:01:30"]);
        messages.Select(message => (message.Sender, message.EmployeeId)).ShouldBe(
            [(MessageSender.Customer, "e1"), (MessageSender.Employee, "e1"), (MessageSender.Customer, null)]);
        messages[0].ConversationId.ShouldBe(messages[1].ConversationId);
        messages[0].ConversationId.ShouldNotContain("wm1");
        messages[2].ConversationId.ShouldBe("wr7");
        messages.Select(message => message.Source.Line).ShouldBe([1, 2, 3]);
        log.Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{0}\n{1}\n{2}")]
    [InlineData("{0}\r{1}\r\n\r\n{2}\r\n")]
    [InlineData("[{0},{1},{2}]")]
    [InlineData("[\n  {0},\n  {1} ,\n{2}\n]\n")]
    [InlineData("{{\"errcode\":0,\"errmsg\":\"ok [x\",\"chatdata\":[{0},{1},{2}],\"more\":{{\"a\":[1]}}}}")]
    [InlineData("{{\"data\": [\n{0},\n{1}]}}\n{{\"errcode\":0,\"chatdata\":[]}}\n{{\"data\":[ {2} ]}}\n")]
    public void Every_form_of_an_archive_gives_the_same_messages(string form)
    {
        string text = form.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)
            .Replace("{0}", First, StringComparison.Ordinal).Replace("{1}", Second, StringComparison.Ordinal).Replace("{2}", Third, StringComparison.Ordinal);
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Exports.Gb18030 })
        {
            var (messages, log) = Exports.ReadArchive([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
            messages.Select(message => message.EvidenceId).ShouldBe(["m1", "m2", "m3"]);
            log.Diagnostics.ShouldBeEmpty();
            log.Records.ShouldBe(3);
        }
    }

    [Fact]
    public void An_object_over_several_lines_is_one_message() =>
        Exports.ReadArchive(First.Replace(",", ",\n  ", StringComparison.Ordinal) + "\n" + Second).Messages.Count.ShouldBe(2);

    [Fact]
    public void The_time_may_be_quoted() =>
        Exports.ReadArchive(First.Replace("1772449200000", "\"1772449200000\"", StringComparison.Ordinal)).Messages.Single()
            .At.ShouldBe(Instant.FromUtc(2026, 3, 2, 11, 0));

    [Fact]
    public void Recalls_consents_and_changes_of_log_are_no_messages()
    {
        var read = Exports.ReadArchive(string.Join("\n",
            Exports.Archived("r1", "wm1", "lin", action: "recall", type: "revoke"), Exports.Archived("a1", "wm1", "lin", type: "agree"),
            Exports.Archived("d1", "wm1", "lin", type: "disagree"), """{"msgid":"s1","action":"switch","time":1772449200000,"user":"lin"}""", First));
        read.Messages.Single().EvidenceId.ShouldBe("m1");
        read.Log.Diagnostics.Single().ToString().ShouldStartWith("archive.json:1: Info HRA0104: 4 entries");
        read.ShouldAddUp();
    }

    [Fact]
    public void Messages_between_colleagues_and_their_machines_are_set_aside_with_one_finding()
    {
        var read = Exports.ReadArchive(string.Join(
            "\n", Exports.Archived("m1", "lin", "chen"), Exports.Archived("m2", "chen", "lin", room: "wr1"), Exports.Archived("m3", "wb1", "lin")));
        read.Messages.ShouldBeEmpty();
        read.Log.Diagnostics.Single().ToString().ShouldStartWith("archive.json:1: Info HRA0103: 3 messages");
        read.ShouldAddUp();
    }

    [Fact]
    public void A_machine_among_customers_is_an_automatic_sender() =>
        Exports.ReadArchive(Exports.Archived("m1", "wb1", "wm1,lin", room: "wr1"))
            .Messages.Select(message => (message.Sender, message.EmployeeId))
            .ShouldBe([(MessageSender.Auto, "e1")]);

    [Fact]
    public void An_account_that_is_not_listed_is_named_once_whether_it_writes_or_is_written_to()
    {
        var read = Exports.ReadArchive(string.Join(
            "\n", Exports.Archived("m1", "zhao", "lin"), Exports.Archived("m2", "lin", "zhao"), Exports.Archived("m3", "zhao", "wm1")));
        read.Messages.ShouldBeEmpty();
        read.Log.Diagnostics.Single().GetMessage().ShouldStartWith("the account `zhao` is not in the account map; 3 of its messages");
        read.ShouldAddUp();
    }

    [Fact]
    public void In_a_group_with_somebody_unlisted_it_is_not_known_who_alone_should_have_answered() =>
        Exports.ReadArchive(Exports.Archived("m1", "wm1", "lin,zhao", room: "wr1")).Messages.Single().EmployeeId.ShouldBeNull();

    [Theory]
    [InlineData("\"msgid\":\"m1\",", "", "`msgid` is empty")]
    [InlineData("\"msgid\":\"m1\"", "\"msgid\":7", "`msgid` is no text")]
    [InlineData("\"msgid\":\"m1\"", "\"msgid\":\"what somebody said\"", "`msgid` is no name")]
    [InlineData("\"msgid\":\"m1\"", "\"msgid\":\"m1\",\"msgid\":\"m2\"", "`msgid` stands there twice")]
    [InlineData("\"action\":\"send\"", "\"action\":\"sing\"", "`action` is none of send, recall, switch")]
    [InlineData("\"from\":\"wm1\"", "\"from\":null", "`from` is empty")]
    [InlineData("\"from\":\"wm1\"", "\"encrypt_chat_msg\":\"x\"", "it is still enciphered")]
    [InlineData("[\"lin\"]", "[]", "`tolist` is empty")]
    [InlineData("[\"lin\"]", "\"lin\"", "`tolist` is no list")]
    [InlineData("[\"lin\"]", "[\"lin\",7]", "`tolist` holds something that is no account")]
    [InlineData("1772449200000", "null", "`msgtime` is no number")]
    [InlineData("1772449200000", "17724492.5", "`msgtime` is no number")]
    [InlineData("1772449200000", "-1", "`msgtime` is no number")]
    [InlineData("1772449200000", "1e400", "`msgtime` is no number")]
    [InlineData("1772449200000", "99999999999999999999", "`msgtime` is no number")]
    [InlineData("1772449200000", "123456789012345678901234567890", "`msgtime` is no number")]
    [InlineData("1772449200000", "253402300799999", "its time lies outside 1970 to 2199")]
    [InlineData("1772449200000", "9223372036854775807", "`msgtime` is no number")]
    [InlineData("\"msgtype\":\"text\"", "\"msgtype\":\"\"", "`msgtype` is empty")]
    [InlineData("}}", "}},", "something follows it on its line")]
    [InlineData("}}", "}} x", "something follows it on its line")]
    [InlineData("}}", "}", "it breaks off before its end")]
    [InlineData("hello\"", "hello", "a text is not closed")]
    [InlineData("\"seq\":1", "\"seq\":01", "it is not a JSON object")]
    [InlineData("{\"seq\"", "\"seq\"", "it is not a JSON object")]
    public void What_is_wrong_with_a_message_sets_it_aside_and_the_next_line_is_read(string part, string replacement, string reason)
    {
        var read = Exports.ReadArchive(First.Replace(part, replacement, StringComparison.Ordinal) + "\n" + Second + "\n");
        read.Messages.Select(message => message.EvidenceId).ShouldBe(["m2"]);
        read.Log.Codes().ShouldBe(["HRA2001:1"]);
        read.Log.Diagnostics[0].GetMessage().ShouldContain(reason);
        read.ShouldAddUp();
    }

    [Fact]
    public void A_bad_message_in_an_array_does_not_lose_the_next()
    {
        var read = Exports.ReadArchive($"[{First.Replace("\"seq\":1", "\"seq\":01", StringComparison.Ordinal)},{Second}]");
        read.Messages.Select(message => message.EvidenceId).ShouldBe(["m2"]);
        read.Log.Diagnostics.Single().GetMessage().ShouldContain("message 1 of the file");
    }

    [Theory]
    [InlineData("[{0}\n,{1}", 2)]
    [InlineData("[{0}\n,{1}\n{0}]", 3)]
    [InlineData("[{0}\n,{1}\n,7]", 3)]
    [InlineData("[{0},{1},{\"msgid\":", 1)]
    [InlineData("[{0},{1},{\"msgid\":\"x\n\"}]", 1)]
    [InlineData("{\"chatdata\":[{0},\n{1}]", 2)]
    [InlineData("{\"chatdata\":[{0},{1}],\"next\":\"x", 1)]
    public void Of_a_broken_array_what_comes_before_is_kept(string form, int line)
    {
        var read = Exports.ReadArchive(form.Replace("{0}", First, StringComparison.Ordinal).Replace("{1}", Second, StringComparison.Ordinal));
        read.Messages.Select(message => message.EvidenceId).ShouldBe(["m1", "m2"]);
        read.Log.Codes().ShouldBe([$"HRA0107:{line}"]);
        read.ShouldAddUp();
    }

    [Fact]
    public void A_message_that_is_too_long_is_set_aside_and_reading_goes_on_in_lines_and_arrays()
    {
        string huge = Exports.Archived("m0", "wm1", "lin", body: new string('x', MessageArchiveReader.LongestMessage));
        foreach (string form in new[] { $"{huge}\n{First}", $"[{huge},{First}]" })
        {
            var read = Exports.ReadArchive(form);
            read.Messages.Select(message => message.EvidenceId).ShouldBe(["m1"]);
            read.Log.Diagnostics.Single().GetMessage().ShouldContain("longer than 1048576 bytes");
            read.ShouldAddUp();
        }
    }

    [Fact]
    public void Escaped_quotes_braces_and_brackets_in_what_is_said_end_nothing() =>
        Exports.ReadArchive($"[{Exports.Archived("m1", "wm1", "lin", body: "\\\\\\\"}]{[\\n,")},{Second}]").Messages.Count.ShouldBe(2);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\r\n ")]
    [InlineData("[]")]
    [InlineData("{\"errcode\":0,\"chatdata\":[]}")]
    public void An_archive_without_messages_is_fine(string text)
    {
        var read = Exports.ReadArchive(text);
        read.Messages.ShouldBeEmpty();
        read.Log.Diagnostics.ShouldBeEmpty();
        read.Log.Records.ShouldBe(0);
    }
}
