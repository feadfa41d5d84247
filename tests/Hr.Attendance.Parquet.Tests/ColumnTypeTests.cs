using Hr.Attendance.Parquet.Tests.Support;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;
using NodaTime;
using ParquetSharp;
using static Hr.Attendance.Parquet.Tests.Support.GivenColumn;

namespace Hr.Attendance.Parquet.Tests;

public class ColumnTypeTests
{
    private static readonly Instant Seven = Instant.FromUtc(2026, 3, 2, 19, 0, 0);

    [Fact]
    public void Instants_are_timestamps_of_any_unit_or_texts()
    {
        long seconds = Seven.ToUnixTimeSeconds();
        var half = Seven + Duration.FromMilliseconds(500);
        AtOf(Of("at", LogicalType.Timestamp(true, TimeUnit.Millis), new DateTime(2026, 3, 2, 19, 0, 0, 500, DateTimeKind.Utc))).ShouldBe([half]);
        AtOf(Of("at", LogicalType.Timestamp(true, TimeUnit.Micros), new DateTime(2026, 3, 2, 19, 0, 0, 500, DateTimeKind.Utc))).ShouldBe([half]);
        AtOf(Of("at", LogicalType.Timestamp(true, TimeUnit.Nanos), new DateTimeNanos((seconds * 1_000_000_000) + 7)))
            .ShouldBe([Seven + Duration.FromNanoseconds(7)]);
        AtOf(Text("at", "2026-03-03T03:00:00+08:00")).ShouldBe([Seven]);
    }

    [Fact]
    public void An_instant_before_1970_is_read_as_what_it_is() =>
        AtOf(Of("at", LogicalType.Timestamp(true, TimeUnit.Millis), new DateTime(1969, 12, 31, 23, 59, 59, 750, DateTimeKind.Utc)))
            .ShouldBe([Instant.FromUnixTimeMilliseconds(-250)]);

    [Fact]
    public void A_timestamp_of_no_zone_sets_the_file_aside_and_says_what_to_write()
    {
        var file = ReadFile.Parquet(EvidenceKind.Messages, Messages(
            Of("at", LogicalType.Timestamp(false, TimeUnit.Micros), new DateTime(2026, 3, 2, 19, 0, 0))));
        file.Findings.ShouldBe(["HRA0022 evidence/file.parquet"]);
        file.Messages[0].ShouldContain("`at`");
        file.Messages[0].ShouldContain("TIMESTAMPTZ");
        (file.Log.Records, file.Log.SetAside, file.Records.Messages.Count).ShouldBe((1, 1, 0));
    }

    [Fact]
    public void A_timestamp_of_96_bits_has_no_zone_either() =>
        ReadFile.Parquet(EvidenceKind.Messages, Messages(Of("at", null, new Int96(1, 2, 3)))).Messages[0].ShouldContain("no time zone");

    [Fact]
    public void A_list_is_no_value()
    {
        var file = ReadFile.Parquet(EvidenceKind.Messages, Messages(Of<string[]>("at", null, [["2026-03-02T19:00:00Z"]])));
        file.Findings.ShouldBe(["HRA0022 evidence/file.parquet"]);
        file.Messages[0].ShouldContain("one value for each row");
    }

    [Fact]
    public void A_type_that_is_not_read_is_named()
    {
        var file = ReadFile.Parquet(EvidenceKind.Messages, Messages(Of("at", LogicalType.Float16(), (Half)1)));
        file.Findings.ShouldBe(["HRA0022 evidence/file.parquet"]);
        file.Messages[0].ShouldContain("FixedLenByteArray/Float16");
    }

    [Fact]
    public void A_value_of_another_type_costs_its_row_as_in_csv()
    {
        var file = ReadFile.Parquet(EvidenceKind.Messages, Messages(Of("at", null, 7.5)));
        file.Findings.ShouldBe(["HRA2001 evidence/file.parquet:1"]);
        file.Messages[0].ShouldContain("`at` is no instant");
    }

    [Fact]
    public void Numbers_may_have_any_type_of_numbers()
    {
        ScoreOf(Of("score", null, 4, 5)).ShouldBe([4m, 5m]);
        ScoreOf(Of("score", null, 4L)).ShouldBe([4m]);
        ScoreOf(Of<byte>("score", null, 200)).ShouldBe([200m]);
        ScoreOf(Of("score", null, 4_000_000_000u)).ShouldBe([], "beyond what scores are");
        ScoreOf(Of("score", null, 4.5, double.NaN)).ShouldBe([4.5m]);
        ScoreOf(Of("score", null, 4.1f)).ShouldBe([4.1m]);
        ScoreOf(Of("score", LogicalType.Decimal(29, 3), 4.125m, -0.5m)).ShouldBe([4.125m, -0.5m]);
        ScoreOf(Text("score", "4.5")).ShouldBe([4.5m]);
    }

    [Fact]
    public void Dates_and_times_of_day_may_be_such()
    {
        var file = ReadFile.Parquet(EvidenceKind.Shifts, ParquetBytes.Of(
            Text("evidence_id", "s1", "s2", "s3"),
            Text("employee_id", "e1", "e1", "e1"),
            Of("date", LogicalType.Date(), new Date(2026, 3, 2), new Date(2026, 3, 3), new Date(2026, 3, 4)),
            Of<TimeSpan?>("from", LogicalType.Time(false, TimeUnit.Micros), new TimeSpan(18, 0, 0), null, new TimeSpan(0, 18, 0, 0, 1)),
            Of<TimeSpan?>("to", LogicalType.Time(true, TimeUnit.Millis), new TimeSpan(24, 0, 0), null, new TimeSpan(22, 30, 15)),
            Text("kind", "work", "off", "work")));
        file.Records.Shifts.Select(shift => (shift.Date, shift.From, shift.To)).ShouldBe(
        [
            (new LocalDate(2026, 3, 2), new LocalTime(18, 0), LocalTime.Midnight),
            (new LocalDate(2026, 3, 3), (LocalTime?)null, (LocalTime?)null),
        ]);
        file.Findings.ShouldBe(["HRA2001 evidence/file.parquet:3"]);
    }

    [Fact]
    public void Ids_may_be_numbers_or_uuids()
    {
        var id = new Guid("00112233-4455-6677-8899-aabbccddeeff");
        var file = ReadFile.Parquet(EvidenceKind.Assignments, ParquetBytes.Of(
            Of("conversation_id", LogicalType.Uuid(), id), Of("employee_id", null, 17L)));
        file.Findings.ShouldBeEmpty();
        file.Records.Assignments.Select(one => (one.ConversationId, one.EmployeeId)).ShouldBe([(id.ToString(), "17")]);
    }

    [Fact]
    public void Revisions_are_numbers_and_withdrawn_is_yes_or_no()
    {
        var file = ReadFile.Parquet(EvidenceKind.Messages, ParquetBytes.Of(
            Text("evidence_id", "m1", "m2"), Of<long?>("revision", null, 3, null), Of<bool?>("withdrawn", null, true, true)));
        file.Findings.ShouldBeEmpty();
        file.Records.Messages.Select(message => (message.EvidenceId, message.Revision, message.IsWithdrawn)).ShouldBe([("m1", 3, true), ("m2", 0, true)]);
    }

    [Fact]
    public void Nothing_and_an_empty_text_are_the_same()
    {
        var file = ReadFile.Parquet(EvidenceKind.Messages, ParquetBytes.Of(
            Text("evidence_id", "m1", "m2", null),
            Text("employee_id", null, "", "e1"),
            Text("conversation_id", "c1", "c1", "c1"),
            Text("at", "2026-03-02T19:00:00Z", "2026-03-02T19:01:00Z", "2026-03-02T19:02:00Z"),
            Text("sender", "customer", "employee", "employee")));
        file.Records.Messages.Select(message => (message.EvidenceId, message.EmployeeId)).ShouldBe([("m1", null)]);
        file.Messages.Count.ShouldBe(2);
        file.Messages[0].ShouldContain("`employee_id` is empty");
        file.Messages[1].ShouldContain("`evidence_id` is empty");
    }

    [Fact]
    public void Bytes_that_are_no_text_cost_their_row()
    {
        byte[] file = Messages(Text("at", "2026-03-02T19:00:00Z"), "xyz");
        int at = file.AsSpan().IndexOf("xyz"u8);
        file[at] = 0xFF;
        var read = ReadFile.Parquet(EvidenceKind.Messages, file);
        read.Findings.ShouldBe(["HRA2001 evidence/file.parquet:1"]);
        read.Messages[0].ShouldContain("no text");
    }

    [Fact]
    public void A_row_that_is_too_long_is_set_aside() =>
        ReadFile.Parquet(EvidenceKind.Messages, Messages(Text("at", "2026-03-02T19:00:00Z"), new string('c', 70_000)))
            .Messages.Single().ShouldContain("longer than");

    private static byte[] Messages(GivenColumn at, string conversation = "c1") => ParquetBytes.Of(
        Text("evidence_id", "m1"), Text("employee_id", "e1"), Text("conversation_id", conversation), at, Text("sender", "employee"));

    private static IEnumerable<Instant> AtOf(GivenColumn at)
    {
        var file = ReadFile.Parquet(EvidenceKind.Messages, Messages(at));
        file.Findings.ShouldBeEmpty();
        return file.Records.Messages.Select(message => message.At);
    }

    private static IEnumerable<decimal> ScoreOf(GivenColumn score) => ReadFile.Parquet(EvidenceKind.Ratings, ParquetBytes.Of(
        Text("evidence_id", [.. Enumerable.Range(0, score.Count).Select(row => $"r{row}")]),
        Text("conversation_id", [.. Enumerable.Repeat("c1", score.Count)]),
        Text("at", [.. Enumerable.Repeat("2026-03-02T19:00:00Z", score.Count)]),
        score,
        Of("min", null, [.. Enumerable.Repeat(1, score.Count)]),
        Of("max", null, [.. Enumerable.Repeat(5, score.Count)]))).Records.Ratings.Select(rating => rating.Score);
}
