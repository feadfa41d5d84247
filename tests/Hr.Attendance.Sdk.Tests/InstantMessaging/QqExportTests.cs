using System.Text;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.InstantMessaging;
using Hr.Attendance.Sdk.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.InstantMessaging;

public class QqExportTests
{
    private static readonly string Evening = Exports.Group(
        "2026-03-02 19:00:00 家长(20001)\n什么时候上课\n第二行\n\n2026-03-02 9:03:22 【管理员】林老师(10001)\n好的\n\n2026-03-02 19:05:00 妈妈<parent@mail.example>\n谢谢\n\n");

    [Fact]
    public void A_group_gives_time_and_sender_of_each_message_whatever_the_length_of_the_hour_and_the_tag_of_the_name()
    {
        var (messages, log) = Exports.ReadQq(Evening, owner: null);
        messages.Times().ShouldBe(["19:00:00", "09:03:22", "19:05:00"]);
        messages.Select(message => message.Sender).ShouldBe([MessageSender.Customer, MessageSender.Employee, MessageSender.Customer]);
        messages.Select(message => message.EmployeeId).ShouldBe([null, "e1", null]);
        messages.Select(message => message.Source.Line).ShouldBe([9, 13, 16]);
        messages.Select(message => message.ConversationId).Distinct().Count().ShouldBe(1);
        log.Diagnostics.ShouldBeEmpty();
        log.Records.ShouldBe(3);
    }

    [Fact]
    public void Every_encoding_and_every_end_of_line_gives_the_same_messages()
    {
        var expected = Exports.ReadQq(Evening).Messages;
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Exports.Gb18030 })
        {
            foreach (string end in new[] { "\n", "\r\n", "\r" })
            {
                byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Evening.Replace("\n", end, StringComparison.Ordinal))];
                Exports.ReadQq(bytes).Messages.ShouldBe(expected, encoding.WebName);
            }
        }
    }

    [Fact]
    public void In_a_chat_with_a_friend_the_owner_is_who_is_not_the_friend()
    {
        var read = Exports.ReadQq(Exports.Friend("2026-03-02 19:00:00 王女士\n在吗\n2026-03-02 19:01:00 小林\n在\n2026-03-02 19:02:00 小林老师\n请说\n"));
        read.Messages.Select(message => (message.Sender, message.EmployeeId)).ShouldBe(
            [(MessageSender.Customer, "e1"), (MessageSender.Employee, "e1"), (MessageSender.Employee, "e1")]);
        read.Log.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Where_no_name_is_the_friends_and_several_could_be_the_owners_nobody_is_guessed()
    {
        var read = Exports.ReadQq(Exports.Friend("2026-03-02 19:00:00 甲\nx\n2026-03-02 19:01:00 乙\nx\n2026-03-02 19:02:00 甲\nx\n"));
        read.Messages.ShouldBeEmpty();
        read.Log.Codes().ShouldBe(["HRA0110:9", "HRA0110:11"]);
        read.ShouldAddUp();
    }

    [Fact]
    public void Numbers_in_a_chat_with_a_friend_tell_who_is_who()
    {
        var read = Exports.ReadQq(Exports.Qq("我的好友", "甲", "2026-03-02 19:00:00 乙(20007)\nx\n2026-03-02 19:01:00 丙(10001)\nx\n"));
        read.Messages.Select(message => message.Sender).ShouldBe([MessageSender.Customer, MessageSender.Employee]);
    }

    [Fact]
    public void A_friend_who_is_a_colleague_or_nobody_known_is_no_customer()
    {
        var colleague = Exports.ReadQq(Exports.Qq("我的好友", "老陈(10002)", "2026-03-02 19:00:00 老陈\nx\n2026-03-02 19:01:00 我\nx\n"));
        colleague.Messages.ShouldBeEmpty();
        colleague.Log.Codes().ShouldBe(["HRA0103:9"]);
        colleague.ShouldAddUp();

        var unknown = Exports.ReadQq(Exports.Qq("我的好友", "妈妈", "2026-03-02 19:00:00 妈妈\nx\n2026-03-02 19:01:00 我\nx\n"));
        unknown.Messages.ShouldBeEmpty();
        unknown.Log.Codes().ShouldBe(["HRA0110:9"]);
        unknown.ShouldAddUp();
    }

    [Fact]
    public void Chats_with_friends_need_an_owner_who_is_an_employee_and_groups_do_not()
    {
        string friend = Exports.Friend("2026-03-02 19:00:00 王女士\nx\n");
        var nobodys = Exports.ReadQq(friend, owner: null);
        nobodys.Log.Codes().ShouldBe(["HRA0109:9"]);
        nobodys.ShouldAddUp();
        Exports.ReadQq(friend, owner: "20001").Log.Codes().ShouldBe(["HRA0102:0"]);
        Exports.ReadQq(Evening, owner: null).Messages.Count.ShouldBe(3);
    }

    [Fact]
    public void One_file_may_hold_many_conversations()
    {
        var read = Exports.ReadQq(Evening + Exports.Friend("2026-03-02 20:00:00 王女士\nx\n")
            + $"{Exports.Rule}消息对象：李女士\n{Exports.Rule}\n2026-03-02 20:00:00 家长(20001)\nx\n");
        read.Messages.Count.ShouldBe(5);
        read.Messages.Select(message => message.ConversationId).Distinct().Count().ShouldBe(3);
        read.Messages[4].EmployeeId.ShouldBe("e1"); // under the last category named, which is the friends'
        read.Log.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_message_has_the_same_id_in_every_export_that_has_it_and_equal_ones_are_told_apart()
    {
        string twice = "2026-03-02 19:00:00 家长(20001)\na\n2026-03-02 19:00:00 家长(20001)\na\n";
        var own = Exports.ReadQq(Exports.Group(twice)).Messages;
        var colleagues = Exports.ReadQq(
            Exports.Group("2026-03-01 08:00:00 家长(20002)\nx\n" + twice.Replace("家长", "改名", StringComparison.Ordinal)), owner: "10002").Messages;
        own.Select(message => message.EvidenceId).ShouldBeUnique();
        colleagues.Skip(1).Select(message => message.EvidenceId).ShouldBe(own.Select(message => message.EvidenceId));
    }

    [Fact]
    public void An_id_depends_on_conversation_sender_and_time_but_not_on_what_is_said()
    {
        string[] Ids(string text, string owner = "10001") => [.. Exports.ReadQq(text, owner).Messages.Select(message => message.EvidenceId)];
        string message = "2026-03-02 19:00:00 王女士\nsecret\n";
        string id = Ids(Exports.Friend(message)).Single();
        Ids(Exports.Friend(message.Replace("secret", "other", StringComparison.Ordinal))).ShouldBe([id]);
        Ids(Exports.Friend(message.Replace("19:00:00", "19:00:01", StringComparison.Ordinal))).ShouldNotContain(id);
        Ids(Exports.Friend(message.Replace("王女士", "我", StringComparison.Ordinal))).ShouldNotContain(id);
        Ids(Exports.Friend(message), owner: "10002").ShouldNotContain(id);
        Ids(Exports.Qq("我的好友", "王女士(20001)", message)).ShouldNotContain(id);
    }

    [Fact]
    public void What_the_system_says_is_no_message()
    {
        var read = Exports.ReadQq(
            Exports.Group("2026-03-02 19:00:00 系统消息(10000)\n某人加入\n2026-03-02 19:01:00 家长(20001)\nx\n2026-03-02 19:02:00 系统消息(1000000)\nx\n"));
        read.Messages.Times().ShouldBe(["19:01:00"]);
        read.Log.Diagnostics.Single().GetMessage().ShouldStartWith("2 entries");
        read.ShouldAddUp();
    }

    [Fact]
    public void A_reply_that_the_program_marks_as_its_own_is_a_machines()
    {
        var read = Exports.ReadQq(Exports.Friend("2026-03-02 19:00:00 王女士\n在吗\n2026-03-02 19:00:01 我\n[自动回复]稍后\n2026-03-02 19:01:00 我\n在\n[自动回复]\n"));
        read.Messages.Select(message => (message.Sender, message.EmployeeId))
            .ShouldBe([(MessageSender.Customer, "e1"), (MessageSender.Auto, "e1"), (MessageSender.Employee, "e1")]);
    }

    [Fact]
    public void An_account_that_is_not_listed_has_one_finding_and_the_others_go_on()
    {
        var read = Exports.ReadQq(Exports.Group("2026-03-02 19:00:00 甲(30001)\nx\n2026-03-02 19:01:00 家长(20001)\nx\n2026-03-02 19:02:00 乙(30001)\nx\n"));
        read.Messages.Count.ShouldBe(1);
        read.Log.Diagnostics.Single().ToString().ShouldStartWith("qq.txt:9: Error HRA0101: the account `30001` is not in the account map; 2 of its messages");
        read.ShouldAddUp();
    }

    [Fact]
    public void A_group_in_which_only_colleagues_write_is_no_conversation_with_a_customer()
    {
        var read = Exports.ReadQq(Exports.Group("2026-03-02 19:00:00 林(10001)\nx\n2026-03-02 19:01:00 陈(10002)\nx\n"));
        read.Messages.ShouldBeEmpty();
        read.Log.Diagnostics.Single().GetMessage().ShouldStartWith("2 messages between colleagues");
        read.ShouldAddUp();
    }

    [Theory]
    [InlineData("2026-03-02 19:00 家长(20001)")]
    [InlineData("2026-03-02 19:00:00")]
    [InlineData("2026-03-02 19:00:00 ")]
    [InlineData("2026-03-02 119:00:00 家长(20001)")]
    [InlineData(" 2026-03-02 19:00:00 家长(20001)")]
    [InlineData("2026/03/02 19:00:00 家长(20001)")]
    [InlineData("2026-03-02 19:00:00 他说过这句话")] // in a group every header has an account
    [InlineData("2026-03-02 19:00:00 家长(2000x)")]
    [InlineData("2026-03-02 19:00:00 家长(123456789012345678901)")]
    [InlineData("消息对象:别的")]
    [InlineData("========\n消息记录")]
    public void A_line_that_has_not_the_shape_of_a_header_is_part_of_a_message(string line)
    {
        var read = Exports.ReadQq(Exports.Group($"2026-03-02 19:00:00 家长(20001)\n{line}\n2026-03-02 19:01:00 家长(20001)\nx\n"));
        read.Messages.Times().ShouldBe(["19:00:00", "19:01:00"]);
        read.Log.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_quoted_header_is_read_as_one_because_nothing_tells_it_from_one() =>
        Exports.ReadQq(Exports.Group("2026-03-02 19:00:00 家长(20001)\n2026-03-01 08:00:00 林(10001)\n")).Messages.Times().ShouldBe(["19:00:00", "08:00:00"]);

    [Theory]
    [InlineData("2026-02-30 19:00:00")]
    [InlineData("2026-13-01 19:00:00")]
    [InlineData("2026-03-02 24:00:00")]
    [InlineData("2026-03-02 19:60:00")]
    [InlineData("0000-03-02 19:00:00")]
    [InlineData("0001-01-01 0:00:00")]
    [InlineData("9999-12-31 23:59:59")]
    public void An_impossible_time_sets_its_message_aside(string time)
    {
        var read = Exports.ReadQq(Exports.Group($"{time} 家长(20001)\nx\n2026-03-02 19:01:00 家长(20001)\nx\n"));
        read.Messages.Times().ShouldBe(["19:01:00"]);
        read.Log.Codes().ShouldBe(["HRA2001:9"]);
        read.ShouldAddUp();
    }

    [Fact]
    public void Skipped_and_repeated_hours_are_resolved_without_losing_a_message()
    {
        // In New York the clocks go from 02:00 to 03:00 on 2026-03-08 and from 02:00 back to 01:00 on 2026-11-01.
        var read = Exports.ReadQq(Exports.Group("2026-03-08 02:30:00 家长(20001)\nx\n2026-11-01 01:30:00 家长(20001)\nx\n2026-11-01 01:30:00 家长(20001)\nx\n"),
            zone: DateTimeZoneProviders.Tzdb["America/New_York"]);
        read.Messages.Select(message => message.At)
            .ShouldBe([Instant.FromUtc(2026, 3, 8, 7, 30), Instant.FromUtc(2026, 11, 1, 5, 30), Instant.FromUtc(2026, 11, 1, 5, 30)]);
        read.Messages.Select(message => message.EvidenceId).ShouldBeUnique();
    }

    [Fact]
    public void Messages_without_a_conversation_are_set_aside_with_one_finding()
    {
        var read = Exports.ReadQq("2026-03-02 19:00:00 家长(20001)\nx\n2026-03-02 19:01:00 家长(20001)\nx\n");
        read.Messages.ShouldBeEmpty();
        read.Log.Codes().ShouldBe(["HRA0108:1"]);
        read.ShouldAddUp();
    }

    [Fact]
    public void A_wrong_call_is_refused_at_once()
    {
        using var stream = new MemoryStream();
        var log = new Sdk.Evidence.ReadingLog("x");
        Should.Throw<ArgumentNullException>(() => QqExportReader.Read(null!, Exports.Accounts, Exports.Shanghai, null, log));
        Should.Throw<ArgumentNullException>(() => QqExportReader.Read(stream, null!, Exports.Shanghai, null, log));
        Should.Throw<ArgumentNullException>(() => QqExportReader.Read(stream, Exports.Accounts, zone: null!, null, log));
        Should.Throw<ArgumentNullException>(() => QqExportReader.Read(stream, Exports.Accounts, Exports.Shanghai, null, null!));
        Should.Throw<ArgumentNullException>(() => MessageArchiveReader.Read(null!, Exports.Accounts, Exports.Shanghai, log));
        Should.Throw<ArgumentNullException>(() => MessageArchiveReader.Read(stream, null!, Exports.Shanghai, log));
        Should.Throw<ArgumentNullException>(() => MessageArchiveReader.Read(stream, Exports.Accounts, null!, log));
        Should.Throw<ArgumentNullException>(() => MessageArchiveReader.Read(stream, Exports.Accounts, Exports.Shanghai, null!));
    }
}
