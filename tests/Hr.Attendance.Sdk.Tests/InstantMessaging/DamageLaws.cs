using System.Text;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.InstantMessaging;
using Hr.Attendance.Sdk.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.InstantMessaging;

/// <summary>Whatever befalls a file: no exception, every record accounted for, and nothing that somebody said comes out.</summary>
[Laws(100, Arbitrary = [typeof(FileDamage.Generators)])]
public class DamageLaws
{
    private static readonly byte[][] QqFiles = InAllEncodings(
        Exports.Group(
            $"2026-03-02 19:00:00 家长(20001)\n{Words.Body}\n{Words.Body}\n\n2026-03-02 9:03:22 【管理员】林老师(10001)\n{Words.Body}\n\n"
            + $"2026-03-02 19:05:00 某人<other@mail.example>\n{Words.Body}\n\n")
        + Exports.Friend($"2026-03-02 20:00:00 王女士\n{Words.Body}\n2026-03-02 20:01:00 小林\n[自动回复]{Words.Body}\n2026-03-02 20:02:00 小林\n{Words.Body}\n"));

    private static readonly string[] Archived =
    [
        Exports.Archived("m1", "wm1", "lin", body: Words.Body), Exports.Archived("m2", "lin", "wm1", 60, body: Words.Body + "\\\"}]"),
        Exports.Archived("m3", "wm2", "lin,chen", 90, room: "wr7", body: Words.Body), Exports.Archived("m4", "zhao", "lin", 90, body: Words.Body),
    ];

    private static readonly byte[][] ArchiveFiles =
    [
        .. InAllEncodings(string.Join("\n", Archived)), .. InAllEncodings("[" + string.Join(",\n", Archived) + "]"),
        .. InAllEncodings("{\"errcode\":0,\"chatdata\":[" + string.Join(",", Archived) + "],\"more\":1}"),
    ];

    private static readonly byte[][] MapFiles = InAllEncodings(
        "account,kind,employee_id,from,to\n10001,employee,e1,2026-01-01,\n\"2*\",customer,,,\n*,bot,,,2026-05-01\n");

    private static readonly byte[][] JsonMapFiles = InAllEncodings(
        "{\"account\":\"10001\",\"kind\":\"employee\",\"employee_id\":\"e1\",\"from\":\"2026-01-01\"}\n"
        + "{\"account\":\"*\",\"kind\":\"customer\",\"to\":null}\n");

    [Law]
    public void A_damaged_text_export_is_read_as_far_as_it_goes(FileDamage damage, byte[] noise)
    {
        ShouldBeSound(Exports.ReadQq(damage.ApplyTo(QqFiles[damage.Steps[0].Value % QqFiles.Length])));
        ShouldBeSound(Exports.ReadQq(noise, owner: null));
    }

    [Law]
    public void A_damaged_archive_is_read_as_far_as_it_goes(FileDamage damage, byte[] noise)
    {
        ShouldBeSound(Exports.ReadArchive(damage.ApplyTo(ArchiveFiles[damage.Steps[0].Value % ArchiveFiles.Length])));
        ShouldBeSound(Exports.ReadArchive(noise));
        ShouldBeSound(Exports.ReadArchive([(byte)'[', (byte)'{', .. noise]));
    }

    [Law]
    public void A_damaged_account_map_is_read_as_far_as_it_goes(FileDamage damage, byte[] noise)
    {
        Read(damage.ApplyTo(MapFiles[damage.Steps[0].Value % MapFiles.Length]), EvidenceFormat.Csv);
        Read(damage.ApplyTo(JsonMapFiles[damage.Steps[0].Value % JsonMapFiles.Length]), EvidenceFormat.JsonLines);
        Read(noise, EvidenceFormat.Csv);
        Read(noise, EvidenceFormat.JsonLines);
    }

    [Fact]
    public void Undamaged_the_files_give_messages_and_findings()
    {
        QqFiles.ShouldAllBe(file => Exports.ReadQq(file, "10001", null, null).Messages.Count == 5);
        ArchiveFiles.ShouldAllBe(file => Exports.ReadArchive(file, null).Messages.Count == 3);
    }

    [Fact]
    public void A_stream_that_fails_is_the_only_exception_and_what_came_before_is_kept()
    {
        var log = new ReadingLog("x");
        var messages = new List<Message>();
        using var stream = new FailingStream(
            Encoding.UTF8.GetBytes(Archived[0] + "\n" + Archived[3] + "\n").Concat(new byte[70_000].Select(_ => (byte)'\n')).ToArray());
        Should.Throw<IOException>(() =>
        {
            foreach (var message in MessageArchiveReader.Read(stream, Exports.Accounts, Exports.Shanghai, log))
            {
                messages.Add(message);
            }
        });
        messages.Count.ShouldBe(1);
        log.Diagnostics.Single().Code.ShouldBe("HRA0101");
    }

    private static void ShouldBeSound((List<Message> Messages, ReadingLog Log) read)
    {
        read.ShouldAddUp();
        Words.ShouldNotBeIn(Exports.Output(read.Messages, read.Log));
    }

    private static void Read(byte[] bytes, EvidenceFormat format)
    {
        var log = new ReadingLog("accounts");
        using var stream = new MemoryStream(bytes);
        var map = AccountMap.Read(stream, format, log);
        foreach (string account in new[] { "10001", "20001", "*", "" })
        {
            var found = map.Find(account, new LocalDate(2026, 3, 2));
            (found is { Kind: AccountKind.Employee, EmployeeId: null }).ShouldBeFalse();
        }

        log.SetAside.ShouldBeLessThanOrEqualTo(log.Records);
    }

    private static byte[][] InAllEncodings(string text) =>
        [.. new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Exports.Gb18030 }
            .Select(encoding => (byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(text)])];

    private sealed class FailingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = base.Read(buffer, offset, count);
            return read > 0 ? read : throw new IOException("the disk is gone");
        }
    }
}
