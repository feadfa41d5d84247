using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Evidence;

public class EvidenceReaderTests
{
    private const string Messages = "evidence_id,employee_id,conversation_id,at,sender\n";
    private const string Good = "m1,e1,c1,2026-03-02T18:05:00Z,employee\n";

    [Fact]
    public void A_call_without_a_stream_or_a_log_is_wrong_before_anything_is_read()
    {
        Should.Throw<ArgumentNullException>(() => EvidenceReader.ReadMessages(null!, EvidenceFormat.Csv, new ReadingLog("f")));
        Should.Throw<ArgumentNullException>(() => EvidenceReader.ReadPunches(Stream.Null, EvidenceFormat.Csv, null!));
        Should.Throw<ArgumentException>(() => new ReadingLog(string.Empty));
    }

    [Theory]
    [InlineData(EvidenceFormat.Csv)]
    [InlineData(EvidenceFormat.JsonLines)]
    public void An_empty_file_has_no_records_and_nothing_wrong(EvidenceFormat format)
    {
        foreach (byte[] file in new byte[][] { [], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [(byte)'\n'] })
        {
            Outcome.Of(EvidenceKind.Messages, format, file).Text().ShouldBe("\n0 records, 0 set aside");
        }
    }

    [Fact]
    public void A_record_may_say_its_revision_and_one_that_is_taken_back_needs_no_more_than_its_id()
    {
        string csv = "evidence_id,revision,employee_id,conversation_id,at,sender,withdrawn\n"
            + "m1,2,e1,c1,2026-03-02T18:05:00Z,employee,\nm2,,e1,c1,2026-03-02T18:05:00Z,employee,false\nm3,1,,,,,true\nm4,,x,,y,z,true\n";
        string json = """
            {"evidence_id":"m1","revision":2,"employee_id":"e1","conversation_id":"c1","at":"2026-03-02T18:05:00Z","sender":"employee","withdrawn":null}
            {"evidence_id":"m2","employee_id":"e1","conversation_id":"c1","at":"2026-03-02T18:05:00Z","sender":"employee","withdrawn":false}
            {"evidence_id":"m3","revision":"1","withdrawn":true}
            {"evidence_id":"m4","withdrawn":"true","at":"y"}
            """;
        foreach (var (format, text) in new[] { (EvidenceFormat.Csv, csv), (EvidenceFormat.JsonLines, json) })
        {
            var outcome = Outcome.Of(EvidenceKind.Messages, format, text);
            outcome.Findings.ShouldBeEmpty();
            outcome.Records.Select(record => (record.EvidenceId, record.Revision, record.IsWithdrawn))
                .ShouldBe([("m1", 2, false), ("m2", 0, false), ("m3", 1, true), ("m4", 0, true)]);
        }
    }

    [Fact]
    public void Who_writes_for_nobody_and_closes_and_in_which_role_may_be_said()
    {
        var outcome = Outcome.Of(
            EvidenceKind.Messages,
            EvidenceFormat.Csv,
            "evidence_id,employee_id,conversation_id,at,sender,role\nm1,,c1,2026-03-02T18:05:00Z,customer,\nm2,e1,c1,2026-03-02T18:06:00Z,employee,online\n"
            + "m3,,c1,2026-03-02T18:07:00Z,close,\nm4,,c1,2026-03-02T18:07:00Z,employee,\nm5,,,2026-03-02T18:07:00Z,close,\n");
        outcome.Records.Cast<Message>().Select(message => (message.EmployeeId, message.Sender, message.Role))
            .ShouldBe([(null, MessageSender.Customer, null), ("e1", MessageSender.Employee, "online"), (null, MessageSender.Close, null)]);
        outcome.Findings.ShouldBe(["HRA2001:5", "HRA2001:6"]);
        string json = """{"evidence_id":"m1","conversation_id":"c1","at":"2026-03-02T18:05:00Z","sender":"auto"}""";
        Outcome.Of(EvidenceKind.Messages, EvidenceFormat.JsonLines, json).Records.Cast<Message>().Single().EmployeeId.ShouldBeNull();
    }

    [Fact]
    public void A_punch_may_leave_open_whether_it_is_in_or_out()
    {
        Outcome.Of(EvidenceKind.Punches, EvidenceFormat.Csv, "evidence_id,employee_id,at,kind\np1,e1,2026-03-02T18:05:00Z,\np2,e1,2026-03-02T18:05:00Z,In\n")
            .Records.Cast<Punch>().Single().Kind.ShouldBe(PunchKind.Unstated);
        Outcome.Of(EvidenceKind.Punches, EvidenceFormat.Csv, "evidence_id,employee_id,at\np1,e1,2026-03-02T18:05:00Z\n").Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("m1,e1,c1,2026-03-02T18:05:00Z,employee,-1,")]
    [InlineData("m1,e1,c1,2026-03-02T18:05:00Z,employee,1.5,")]
    [InlineData("m1,e1,c1,2026-03-02T18:05:00Z,employee,first,")]
    [InlineData("m1,e1,c1,2026-03-02T18:05:00Z,employee,99999999999999999999,")]
    [InlineData("m1,e1,c1,2026-03-02T18:05:00Z,employee,1,yes")]
    [InlineData(",,,,,1,true")]
    [InlineData("m1,,,,,1,")]
    public void What_is_no_revision_or_takes_nothing_back_is_set_aside(string row) => Outcome.Of(
        EvidenceKind.Messages, EvidenceFormat.Csv, Messages.TrimEnd() + ",revision,withdrawn\n" + row + "\n").Findings.ShouldBe(["HRA2001:2"]);

    [Theory]
    [InlineData(EvidenceKind.Messages, "m1,e1,c1,noon,employee", "`at` is no instant such as 2026-03-02T19:03:22Z or", "`at` 不是时刻，例如 2026-03-02T19:03:22Z 或")]
    [InlineData(EvidenceKind.Messages, "m1,e1,c1,2026-03-02T18:05:00Z,boss", "`sender` is none of customer, employee", "`sender` 不是 customer, employee")]
    [InlineData(EvidenceKind.Messages, "m1,e1,,2026-03-02T18:05:00Z,employee", "`conversation_id` is empty", "`conversation_id` 为空")]
    [InlineData(EvidenceKind.Ratings, "r1,c1,2026-03-02T18:05:00Z,good,1,5", "`score` is no number such as 4.5", "`score` 不是数字，例如 4.5")]
    [InlineData(EvidenceKind.Leave, "l1,e1,2 March,PT8H,compensatory,,", "`date` is no date such as 2026-03-02", "`date` 不是日期，例如 2026-03-02")]
    [InlineData(EvidenceKind.Leave, "l1,e1,2026-03-02,8,compensatory,,", "`duration` is no length of time such as PT8H", "`duration` 不是时长，例如 PT8H")]
    [InlineData(EvidenceKind.Leave, "l1,e1,2026-03-02,PT8H,,,", "`kind` is empty", "`kind` 为空")]
    [InlineData(EvidenceKind.Leave, "l1,e1,2026-03-02,PT4H,annual,,18:00", "`from` is empty: `from` and `to` go together", "`from` 为空：`from` 与 `to`")]
    [InlineData(EvidenceKind.Leave, "l1,e1,2026-03-02,PT4H,annual,14:00,", "`to` is empty: `from` and `to` go together", "`to` 为空：`from` 与 `to`")]
    [InlineData(EvidenceKind.Leave, "l1,e1,2026-03-02,PT4H,annual,2 pm,18:00", "`from` is no time of day such as 18:00", "`from` 不是时间，例如 18:00")]
    [InlineData(EvidenceKind.Leave, "l1,e1,2026-03-02,PT4H,annual,24:00,02:00", "`from` is no time of day such as 18:00", "`from` 不是时间，例如 18:00")]
    [InlineData(EvidenceKind.Shifts, "s1,e1,2026-03-02,,,,work", "`from` is empty", "`from` 为空")]
    [InlineData(EvidenceKind.Shifts, "s1,e1,2026-03-02,09:00,,,work", "`to` is empty: `from` and `to` go together", "`to` 为空：`from` 与 `to`")]
    [InlineData(EvidenceKind.Shifts, "s1,e1,2026-03-02,09:00,18:00,,off", "a date that is free (`off`) has no times", "休息（`off`）不填写时间")]
    [InlineData(EvidenceKind.Shifts, "s1,e1,2026-03-02,,18:00,,off", "a date that is free (`off`) has no times", "休息（`off`）不填写时间")]
    [InlineData(EvidenceKind.Shifts, "s1,e1,2026-03-02,09:00,18:00,,early", "`kind` is none of work, off", "`kind` 不是 work, off")]
    [InlineData(EvidenceKind.Shifts, "s1,e1,2026-03-02,09:00,33:00,,work", "`to` is no time of day such as 18:00", "`to` 不是时间，例如 18:00")]
    [InlineData(EvidenceKind.Approvals, "a1,e1,leave,2026-03-02T18:00:00Z,2026-03-02T20:00:00Z,approved,", "`kind` is none of overtime", "`kind` 不是 overtime")]
    [InlineData(EvidenceKind.Approvals, "a1,e1,overtime,2026-03-02T18:00:00Z,2026-03-02T20:00:00Z,asked,", "`state` is none of approved", "`state` 不是")]
    [InlineData(EvidenceKind.Approvals, "a1,e1,overtime,18:00,20:00,approved,", "`from` is no instant such as", "`from` 不是时刻，例如")]
    [InlineData(EvidenceKind.Decisions, "d1,e1,2026-03-02T18:00:00Z,later,2026-03-03T09:00:00Z,,", "`decision` is none of accept", "`decision` 不是")]
    [InlineData(EvidenceKind.Decisions, "d1,e1,2026-03-02T18:00:00Z,accept,,boss,", "`decided_at` is empty", "`decided_at` 为空")]
    public void What_cannot_be_read_is_told_with_an_example_in_both_languages(EvidenceKind kind, string row, string english, string chinese)
    {
        string header = kind switch
        {
            EvidenceKind.Ratings => "evidence_id,conversation_id,at,score,min,max",
            EvidenceKind.Leave => "evidence_id,employee_id,date,duration,kind,from,to",
            EvidenceKind.Shifts => "evidence_id,employee_id,date,from,to,role,kind",
            EvidenceKind.Approvals => "evidence_id,employee_id,kind,from,to,state,by",
            EvidenceKind.Decisions => "evidence_id,employee_id,at,decision,decided_at,by,reason",
            _ => Messages.TrimEnd(),
        };
        var finding = Outcome.Of(kind, EvidenceFormat.Csv, $"{header}\n{row}\n").Log.Diagnostics.Single();
        finding.GetMessage().ShouldStartWith("this record cannot be read and is set aside: " + english);
        finding.GetMessage(MessageLanguage.Chinese).ShouldStartWith("该记录无法读取，不参与计算：" + chinese);
    }

    [Fact]
    public void Leave_has_any_kind_and_perhaps_times_and_a_shift_has_times_unless_the_date_is_free()
    {
        var leave = Outcome.Of(EvidenceKind.Leave, EvidenceFormat.Csv, "evidence_id,employee_id,date,duration,kind,from,to\n"
            + "l1,e1,2026-03-02,PT8H,sick,,\nl2,e1,2026-03-03,PT2H,病假,22:00,24:00\n").Records.Cast<Leave>().ToList();
        leave.Select(record => (record.Kind, record.From, record.To)).ShouldBe(
            [("sick", null, null), ("病假", new LocalTime(22, 0), LocalTime.Midnight)]);
        Outcome.Of(EvidenceKind.Leave, EvidenceFormat.Csv, "evidence_id,employee_id,date,duration,kind\nl1,e1,2026-03-02,PT8H,sick\n").Findings.ShouldBeEmpty();
        var shifts = Outcome.Of(EvidenceKind.Shifts, EvidenceFormat.Csv, "evidence_id,employee_id,date,from,to,role,kind\n"
            + "s1,e1,2026-03-02,22:00,06:00:30,online,work\ns2,e1,2026-03-03,,,,off\n").Records.Cast<Shift>().ToList();
        shifts.Select(record => (record.Kind, record.Role, record.From, record.To)).ShouldBe(
            [(ShiftKind.Work, "online", new LocalTime(22, 0), new LocalTime(6, 0, 30)), (ShiftKind.Off, null, null, null)]);
    }

    [Fact]
    public void A_file_that_only_takes_records_back_needs_no_other_columns()
    {
        var outcome = Outcome.Of(EvidenceKind.Punches, EvidenceFormat.Csv, "withdrawn,evidence_id,revision\ntrue,p1,3\n,p2,\n");
        outcome.Records.ShouldBe([Punch.Withdrawn("p1", 3) with { Source = new(Outcome.File, 2) }]);
        outcome.Findings.ShouldBe(["HRA2001:3"]);
        Outcome.Of(EvidenceKind.Punches, EvidenceFormat.Csv, "withdrawn,revision\ntrue,3\n").Findings.ShouldContain("HRA0010:1");
        Outcome.Of(EvidenceKind.Punches, EvidenceFormat.Csv, "withdrawn,evidence_id,employe_id,at,kind\n").Findings.ShouldBe(["HRA0010:1", "HRA0011:1"]);
    }

    [Fact]
    public void The_stream_is_left_open()
    {
        var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Messages + Good));
        Outcome.Of(EvidenceKind.Messages, EvidenceFormat.Csv, stream).Records.Count.ShouldBe(1);
        stream.CanRead.ShouldBeTrue();
    }

    [Fact]
    public void What_a_record_keeps_stays_when_reading_goes_on()
    {
        // Long enough to fill every buffer many times.
        var lines = new LinesStream(40_000, i =>
            $$"""{"evidence_id":"m{{i}}","employee_id":"员{{i % 7}}","conversation_id":"c{{i % 9000}}","at":"2026-03-02T18:05:00Z","sender":"auto"}""");
        var records = Outcome.Of(EvidenceKind.Messages, EvidenceFormat.JsonLines, lines).Records.Cast<Message>().ToList();
        records.Select(record => (record.EvidenceId, record.EmployeeId!, record.ConversationId, record.Source.Line))
            .ShouldBe(Enumerable.Range(0, 40_000).Select(i => ($"m{i}", $"员{i % 7}", $"c{i % 9000}", i + 1)));

        lines = new LinesStream(40_000, i => i == 0 ? Messages.TrimEnd() : $"m{i},员{i % 7},c{i % 9000},2026-03-02T18:05:00Z,auto");
        records = Outcome.Of(EvidenceKind.Messages, EvidenceFormat.Csv, lines).Records.Cast<Message>().ToList();
        records.Select(record => (record.EvidenceId, record.EmployeeId!, record.ConversationId, record.Source.Line))
            .ShouldBe(Enumerable.Range(1, 39_999).Select(i => ($"m{i}", $"员{i % 7}", $"c{i % 9000}", i + 1)));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Lines_end_as_they_like(string end)
    {
        Outcome.Of(EvidenceKind.Messages, EvidenceFormat.Csv, (Messages + Good + "x\n" + Good).Replace("\n", end, StringComparison.Ordinal))
            .Findings.ShouldBe(["HRA2001:3"]);
        Outcome.Of(EvidenceKind.Messages, EvidenceFormat.JsonLines, $"{{}}{end}{end}x{end}").Findings.ShouldBe(["HRA2001:1", "HRA2001:3"]);
    }

    [Fact]
    public void An_end_of_line_between_two_fills_of_the_buffer_is_one()
    {
        foreach (int length in Enumerable.Range(65_436, 120))
        {
            // The end of the second line lies around the end of the first 64 Ki characters.
            string file = Messages + new string('x', length - Messages.Length) + "\r\n" + Good + "bad\r\n";
            var outcome = Outcome.Of(EvidenceKind.Messages, EvidenceFormat.Csv, file);
            outcome.Findings.ShouldBe(["HRA2001:2", "HRA2001:4"], length.ToString(System.Globalization.CultureInfo.InvariantCulture));
            outcome.Records.Single().Source.Line.ShouldBe(3);
        }
    }

    [Theory]
    [InlineData(64 * 1024, true)]
    [InlineData((64 * 1024) + 1, false)]
    public void A_line_may_be_64_Ki_long_and_not_longer(int length, bool isRead)
    {
        string csv = $"{new string('m', length - Good.Length + 3)}{Good.Substring(2).TrimEnd()}";
        csv.Length.ShouldBe(length);
        foreach (string end in new[] { "", "\n", "\r\n", "\n" + Good })
        {
            var outcome = Outcome.Of(EvidenceKind.Messages, EvidenceFormat.Csv, Messages + csv + end);
            outcome.Records.Count.ShouldBe((isRead ? 1 : 0) + (end.Length > 2 ? 1 : 0));
            outcome.Findings.ShouldBe(isRead ? [] : ["HRA2001:2"]);
        }

        string start = """{"evidence_id":"m","employee_id":"e1","conversation_id":"c1","at":"2026-03-02T18:05:00Z","sender":"auto","employee_id":"e1"}""";
        string json = start + new string(' ', length - start.Length);
        Outcome.Of(EvidenceKind.Messages, EvidenceFormat.JsonLines, json + "\n" + start).Records.Count.ShouldBe(isRead ? 2 : 1);
    }

    [Theory]
    [InlineData("2026-03-02T18:05:00Z", "2026-03-02T18:05:00Z")]
    [InlineData("2026-03-02T18:05Z", "2026-03-02T18:05:00Z")]
    [InlineData("2026-03-02T18:05:00+08:00", "2026-03-02T10:05:00Z")]
    [InlineData("2026-03-02T18:05:00.25+08:00", "2026-03-02T10:05:00Z")]
    [InlineData("2026-03-02T18:05:00+18:00", "2026-03-02T00:05:00Z")]
    [InlineData("2024-02-29T00:00:00-18:00", "2024-02-29T18:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+08:00", "0000-12-31T16:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z")]
    [InlineData("9999-12-31T23:59:59-00:01", null)]
    [InlineData("9999-12-31T23:59:59.5-08:00", null)]
    [InlineData("-9998-01-01T00:00:00+08:00", null)]
    [InlineData("2026-03-02T18:05:00+19:00", null)]
    [InlineData("2026-03-02T18:05:00+99:99", null)]
    [InlineData("2026-03-02T18:05:60Z", null)]
    [InlineData("2026-03-02T24:00:00Z", "2026-03-03T00:00:00Z")]
    [InlineData("2026-03-02T24:00:01Z", null)]
    [InlineData("2026-02-30T00:00:00Z", null)]
    [InlineData("2025-02-29T00:00:00Z", null)]
    [InlineData("2026-03-02T18:05:00", null)]
    [InlineData("2026-03-02 18:05:00Z", null)]
    [InlineData("1772445900", null)]
    public void Instants_are_read_or_set_aside(string written, string? read)
    {
        foreach (var outcome in new[]
        {
            Outcome.Of(EvidenceKind.Messages, EvidenceFormat.Csv, Messages + $"m,e1,c1,{written},auto\n"),
            Outcome.Of(
                EvidenceKind.Messages,
                EvidenceFormat.JsonLines,
                $$"""{"evidence_id":"m","employee_id":"e1","conversation_id":"c1","at":"{{written}}","sender":"auto"}"""),
        })
        {
            outcome.Records.Cast<Message>().Select(message => message.At.ToString()).ShouldBe(read is null ? [] : [read]);
            outcome.ShouldAddUp();
        }
    }

    [Theory]
    [InlineData("4.5", 4.5)]
    [InlineData("-1", -1.0)]
    [InlineData("5e0", 5.0)]
    [InlineData("1E-2", 0.01)]
    [InlineData("1e-400", 0.0)]
    [InlineData("1000000000", 1e9)]
    [InlineData("1000000000.1", null)]
    [InlineData("1e400", null)]
    [InlineData("-1e400", null)]
    [InlineData("1e99999999999999999999", null)]
    [InlineData("99999999999999999999999", null)]
    [InlineData("99999999999999999999999999999999999999999", null)]
    public void Numbers_are_read_or_set_aside(string written, double? read)
    {
        string[] scores = ["evidence_id,conversation_id,at,score,min,max", $"r,c1,2026-03-02T18:05:00Z,{written},1,1"];
        string json = $$"""{"evidence_id":"r","conversation_id":"c1","at":"2026-03-02T18:05:00Z","score":{{written}},"min":1,"max":"1"}""";
        foreach (var outcome in new[]
        {
            Outcome.Of(EvidenceKind.Ratings, EvidenceFormat.Csv, string.Join("\n", scores)),
            Outcome.Of(EvidenceKind.Ratings, EvidenceFormat.JsonLines, json),
        })
        {
            outcome.Records.Cast<Rating>().Select(rating => rating.Score).ShouldBe(read is null ? [] : [(decimal)read]);
            outcome.Text().ShouldContain(read is null ? "`score` is no number" : "Normalised = 0");
        }
    }

    [Theory]
    [InlineData("+5", 5.0)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5.0)]
    public void Numbers_of_CSV_may_be_written_short(string written, double read) =>
        Outcome.Of(EvidenceKind.Ratings, EvidenceFormat.Csv, $"evidence_id,conversation_id,at,score,min,max\nr,c1,2026-03-02T18:05:00Z,{written},1,5\n")
            .Records.Cast<Rating>().Single().Score.ShouldBe((decimal)read);

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("1,5")]
    [InlineData("0x10")]
    [InlineData(" 5")]
    [InlineData("５")]
    [InlineData("5\0")]
    [InlineData("1e")]
    [InlineData("-")]
    [InlineData("5 ")]
    public void What_is_no_number_is_set_aside(string written) =>
        Outcome.Of(EvidenceKind.Ratings, EvidenceFormat.Csv, $"evidence_id,conversation_id,at,score,min,max\nr,c1,2026-03-02T18:05:00Z,\"{written}\",1,5\n")
            .Findings.ShouldBe(["HRA2001:2"]);

    [Fact]
    public void A_failure_of_the_stream_is_thrown_after_what_came_before_it()
    {
        foreach (int rows in new[] { 1, 900, 4000 })
        {
            string csv = Messages + string.Concat(Enumerable.Repeat(Good, rows)) + "m1,e1";
            string json = string.Concat(Enumerable.Repeat(
                """{"evidence_id":"m","employee_id":"e1","conversation_id":"c1","at":"2026-03-02T18:05:00Z","sender":"auto"}""" + "\n", rows))
                + "{";
            foreach (string encoding in Laws.TextFiles.Encodings)
            {
                Count(EvidenceFormat.Csv, Laws.TextFiles.Encode(csv, encoding)).ShouldBe(rows, encoding);
                Count(EvidenceFormat.JsonLines, Laws.TextFiles.Encode(json, encoding)).ShouldBe(rows, encoding);
            }
        }

        static int Count(EvidenceFormat format, byte[] bytes)
        {
            int count = 0;
            Should.Throw<IOException>(() =>
            {
                foreach (var message in EvidenceReader.ReadMessages(new FailingStream(bytes), format, new ReadingLog("f")))
                {
                    count++;
                }
            });
            return count;
        }
    }

    [Fact]
    public void Of_one_kind_of_finding_ten_thousand_are_listed_and_the_others_counted()
    {
        var outcome = Outcome.Of(EvidenceKind.Messages, EvidenceFormat.Csv, Messages + string.Concat(Enumerable.Repeat("x\n", 10_007)));
        outcome.ShouldAddUp();
        outcome.Log.Diagnostics.Count.ShouldBe(10_001);
        outcome.Log.Diagnostics[10_000].GetMessage().ShouldStartWith("there are 7 more findings HRA2001 in this file");
        Outcome.Of(EvidenceKind.Messages, EvidenceFormat.Csv, Messages + string.Concat(Enumerable.Repeat("x\n", 10_000)))
            .Log.Diagnostics.Count.ShouldBe(10_000);
    }
}
