using System.Globalization;
using System.Text;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.InstantMessaging;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Support;

/// <summary>Reads exports that tests write down as text. `10001` and `lin` are `e1`, `10002` and `chen` are `e2`.</summary>
internal static class Exports
{
    internal const string Rule = "================================================================\n";

    internal static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
    internal static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    internal static readonly AccountMap Accounts = new(
    [
        Of("10001", "e1"), Of("10002", "e2"), Of("2000*", AccountKind.Customer), Of("王女士", AccountKind.Customer),
        Of("parent@mail.example", AccountKind.Customer), Of("lin", "e1"), Of("chen", "e2"),
        Of("wm*", AccountKind.Customer), Of("wb*", AccountKind.Bot), Of("old", "e1") with { Dates = new DateRange(null, new LocalDate(2026, 1, 1)) },
    ]);

    internal static string Qq(string category, string partner, string messages) =>
        $"消息记录（此消息记录为文本格式，不支持重新导入）\n\n{Rule}消息分组:{category}\n{Rule}消息对象:{partner}\n{Rule}\n{messages}";

    internal static string Group(string messages) => Qq("我的QQ群", "三年级", messages);

    internal static string Friend(string messages) => Qq("我的好友", "王女士", messages);

    internal static (List<Message> Messages, ReadingLog Log) ReadQq(
        string text, string? owner = "10001", DateTimeZone? zone = null, AccountMap? accounts = null) =>
        ReadQq(Encoding.UTF8.GetBytes(text), owner, zone, accounts);

    internal static (List<Message> Messages, ReadingLog Log) ReadQq(
        byte[] bytes, string? owner = "10001", DateTimeZone? zone = null, AccountMap? accounts = null)
    {
        var log = new ReadingLog("qq.txt");
        using var stream = new MemoryStream(bytes);
        return ([.. QqExportReader.Read(stream, accounts ?? Accounts, zone ?? Shanghai, owner, log)], log);
    }

    internal static (List<Message> Messages, ReadingLog Log) ReadArchive(string text, AccountMap? accounts = null) =>
        ReadArchive(Encoding.UTF8.GetBytes(text), accounts);

    internal static (List<Message> Messages, ReadingLog Log) ReadArchive(byte[] bytes, AccountMap? accounts = null)
    {
        var log = new ReadingLog("archive.json");
        using var stream = new MemoryStream(bytes);
        return ([.. MessageArchiveReader.Read(stream, accounts ?? Accounts, Shanghai, log)], log);
    }

    private static Account Of(string name, AccountKind kind) => new() { Name = name, Kind = kind };

    private static Account Of(string name, string employee) => new() { Name = name, Kind = AccountKind.Employee, EmployeeId = employee };

    /// <summary>One message of an archive, seconds after 2026-03-02T19:00:00+08:00.</summary>
    internal static string Archived(
        string id, string from, string to, int second = 0, string room = "", string body = "hello", string action = "send", string type = "text") =>
        $$$"""
        {"seq":1,"msgid":"{{{id}}}","action":"{{{action}}}","from":"{{{from}}}",
        "tolist":["{{{to.Replace(",", "\",\"", StringComparison.Ordinal)}}}"],"roomid":"{{{room}}}",
        "msgtime":{{{(1_772_449_200_000 + (second * 1000L)).ToString(CultureInfo.InvariantCulture)}}},
        "msgtype":"{{{type}}}","{{{type}}}":{"content":"{{{body}}}"}}
        """.ReplaceLineEndings(string.Empty);

    internal static IEnumerable<string> Codes(this ReadingLog log) => log.Diagnostics.Select(diagnostic => $"{diagnostic.Code}:{diagnostic.Place.Line}");

    internal static IEnumerable<string> Times(this IEnumerable<Message> messages) =>
        messages.Select(message => message.At.InZone(Shanghai).LocalDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture));

    /// <summary>All that a reader gave, as text.</summary>
    internal static string Output(IEnumerable<Message> messages, ReadingLog log) =>
        string.Join("\n", messages)
        + string.Join("\n", log.Diagnostics.Select(diagnostic => $"{diagnostic}\n{diagnostic.GetMessage(MessageLanguage.Chinese)}"));

    internal static void ShouldAddUp(this (List<Message> Messages, ReadingLog Log) read)
    {
        (read.Messages.Count + read.Log.SetAside).ShouldBe(read.Log.Records);
        (read.Log.SetAside > 0).ShouldBe(read.Log.Diagnostics.Any(diagnostic => diagnostic.Code is not ("HRA0102" or "HRA0107")));
    }
}
