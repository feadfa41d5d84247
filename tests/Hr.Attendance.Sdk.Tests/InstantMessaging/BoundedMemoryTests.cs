using System.Text;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.InstantMessaging;
using Hr.Attendance.Sdk.Tests.Support;

namespace Hr.Attendance.Sdk.Tests.InstantMessaging;

public class BoundedMemoryTests
{
    private const long Length = 200_000_000;
    private const long Shorter = 20_000_000;
    private const long MostAllocated = 16_000_000;

    [Theory]
    [InlineData("x")]
    [InlineData("中文", Shorter)]
    [InlineData("2026-03-02 19:00:00 ", Shorter)]
    [InlineData("=", Shorter)]
    public void A_text_export_of_one_endless_line_is_read_in_small_memory(string pattern, long length = Length) =>
        ShouldAllocateLittle(
            (stream, log) => QqExportReader.Read(stream, Exports.Accounts, Exports.Shanghai, null, log),
            Exports.Group("2026-03-02 19:00:00 家长(20001)\n"),
            pattern,
            length)
            .ShouldBe(1);

    [Theory]
    [InlineData("{\"msgid\":\"", "x")]
    [InlineData("[{\"msgid\":\"", "\\\"", Shorter)]
    [InlineData("[{\"text\":{\"content\":\"", "中文", Shorter)]
    [InlineData("", " ", Shorter)]
    [InlineData("nothing", "x", Shorter)]
    public void An_archive_of_one_endless_message_is_read_in_small_memory(string beginning, string pattern, long length = Length) =>
        ShouldAllocateLittle(
            (stream, log) => MessageArchiveReader.Read(stream, Exports.Accounts, Exports.Shanghai, log), beginning, pattern, length)
            .ShouldBe(0);

    [Fact]
    public void An_archive_nested_without_end_is_read_in_small_memory() =>
        ShouldAllocateLittle((stream, log) => MessageArchiveReader.Read(stream, Exports.Accounts, Exports.Shanghai, log), "{\"a\":", "[", Shorter).ShouldBe(0);

    [Fact]
    public void A_long_archive_is_read_in_memory_that_does_not_grow_with_it()
    {
        // Five thousand messages of four thousand bytes each: 20 MB. Between colleagues, so that nothing is kept.
        string message = Exports.Archived("m1", "lin", "chen", body: new string('x', 3_800)) + "\n";
        var log = new ReadingLog("x");
        using var stream = new EndlessStream(string.Empty, message, 5_000L * message.Length);
        long before = GC.GetAllocatedBytesForCurrentThread();
        MessageArchiveReader.Read(stream, Exports.Accounts, Exports.Shanghai, log).Count().ShouldBe(0);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostAllocated);
        log.Records.ShouldBe(5_000);
        log.SetAside.ShouldBe(5_000);
    }

    [Theory]
    [InlineData(EvidenceFormat.Csv, "account,kind\n", "x", Length)]
    [InlineData(EvidenceFormat.Csv, "account,kind\n\"", "\"\"", Shorter)]
    [InlineData(EvidenceFormat.JsonLines, "{\"account\":\"", "x", Shorter)]
    public void An_account_map_of_one_endless_row_is_read_in_small_memory(EvidenceFormat format, string beginning, string pattern, long length) =>
        ShouldAllocateLittle(
            (stream, log) =>
            {
                AccountMap.Read(stream, format, log);
                return [];
            }, beginning, pattern, length).ShouldBe(0);

    private static int ShouldAllocateLittle(Func<Stream, ReadingLog, IEnumerable<Message>> read, string beginning, string pattern, long length)
    {
        using var stream = new EndlessStream(beginning, pattern, length);
        var log = new ReadingLog("x");
        long before = GC.GetAllocatedBytesForCurrentThread();
        int count = read(stream, log).Count();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MostAllocated);
        return count;
    }
}
