using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Workspaces;

public sealed class WorkspaceFilesTests : IDisposable
{
    /// <summary>A file that can be opened and whose first byte cannot be read, where the system has one.</summary>
    private const string Unreadable = "/proc/self/mem";

    private readonly TemporaryWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Evidence_in_several_files_of_both_formats_counts_once()
    {
        string one = Row("m1") + Row("m2");
        _workspace.Write("evidence/messages.csv", TemporaryWorkspace.MessagesHeader + one);
        _workspace.Write("evidence/messages.2026-03.csv", TemporaryWorkspace.MessagesHeader + Row("m2") + Row("m3") + "x\n");
        _workspace.Write("evidence/messages.jsonl", string.Concat(new[] { "m1", "m3", "m4" }.Select(Json)) + "x\n");
        _workspace.Write("evidence/messages.more.JSONL", Json("m5"));
        _workspace.Write("evidence/messages-old.csv", TemporaryWorkspace.MessagesHeader + Row("m6"));
        _workspace.Write("evidence/messages.csv.bak", TemporaryWorkspace.MessagesHeader + Row("m7"));
        var workspace = _workspace.Read();
        workspace.Evidence.Of("e1").Messages.Select(message => message.EvidenceId).ShouldBe(["m1", "m2", "m3", "m4", "m5"]);
        workspace.Diagnostics.Select(finding => finding.ToString().Split(": ")[0]).ShouldBe(["evidence/messages.2026-03.csv:4", "evidence/messages.jsonl:4"]);
    }

    [Fact]
    public void One_id_with_different_content_in_two_files_is_set_aside_in_both()
    {
        _workspace.Write("evidence/messages.csv", TemporaryWorkspace.MessagesHeader + Row("m1") + Row("m2"));
        _workspace.Write("evidence/messages.2.csv", TemporaryWorkspace.MessagesHeader + Row("m1").Replace("c1", "c2", StringComparison.Ordinal));
        _workspace.Read().Evidence.Of("e1").Messages.Select(message => message.EvidenceId).ShouldBe(["m2"]);
        _workspace.Findings().Single().ShouldStartWith("HRA2002");
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_reported_and_the_others_count()
    {
        _workspace.Write("evidence/messages.1.csv", TemporaryWorkspace.MessagesHeader + Row("m1"));
        _workspace.Write("evidence/messages.2.csv", TemporaryWorkspace.MessagesHeader + Row("m2"));
        _workspace.Write("calendar.csv", "date,kind\n2026-03-02,statutoryHoliday\n");
        using (Hold("evidence/messages.1.csv"))
        using (Hold("calendar.csv"))
        {
            _workspace.Findings().ShouldBe(["HRA0003 calendar.csv", "HRA0003 evidence/messages.1.csv"]);
            _workspace.Read().Evidence.Of("e1").Messages.Single().EvidenceId.ShouldBe("m2");
        }

        _workspace.Findings().ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_fails_while_it_is_read_is_reported_and_the_others_count()
    {
        _workspace.Write("evidence/messages.csv", TemporaryWorkspace.MessagesHeader + Row("m1"));
        string[] files = File.Exists(Unreadable) ? ["calendar.csv", "evidence/messages.2.csv", "evidence/messages.jsonl", "policies/group.json"] : [];
        foreach (string file in files)
        {
            Directory.CreateDirectory(Path.Combine(_workspace.Path, "policies"));
            File.CreateSymbolicLink(Path.Combine(_workspace.Path, file), Unreadable);
        }

        _workspace.Findings().ShouldBe(files.Select(file => $"HRA0003 {file}"));
        _workspace.Read().Evidence.Of("e1").Messages.Single().EvidenceId.ShouldBe("m1");
    }

    [Fact]
    public void Bad_rows_of_a_calendar_cost_nothing_but_themselves()
    {
        _workspace.Write("calendar.csv", "date,kind\r\n"
            + "2026-03-02,statutoryHoliday\r\n"
            + "2026-02-30,workday\r\n"
            + "2026-03-03,\r\n"
            + "2026-03\"-04,restDay\r\n"
            + "\"2026-03-05,restDay\r\n"
            + ",restDay\r\n"
            + "2026-03-06,restDay,x\r\n"
            + "2026-03-02,restDay\r\n99999-01-01,workday\r\n" + new string('9', 70_000) + ",workday\r\n\"2026-03-06\",\"restDay\"");
        _workspace.Findings().ShouldBe(Enumerable.Range(3, 9).Select(line => $"HRA0013 calendar.csv:{line}"));
        var calendar = _workspace.Read().Calendar;
        calendar.KindOf(new LocalDate(2026, 3, 2)).ShouldBe(DayKind.StatutoryHoliday);
        calendar.KindOf(new LocalDate(2026, 3, 6)).ShouldBe(DayKind.RestDay);
        calendar.KindOf(new LocalDate(2026, 3, 4)).ShouldBe(DayKind.Workday);
    }

    [Theory]
    [InlineData("date;kind\n2026-03-02;restDay\n", "HRA0010 calendar.csv:1,HRA0010 calendar.csv:1,HRA0011 calendar.csv:1")]
    [InlineData("date,kind,date\n2026-03-02,restDay,2026-03-02\n", "HRA0012 calendar.csv:1")]
    [InlineData("", "")]
    public void A_calendar_without_its_columns_leaves_the_built_in_one(string text, string findings)
    {
        _workspace.Write("calendar.csv", text);
        _workspace.Findings().ShouldBe(findings.Split(',', StringSplitOptions.RemoveEmptyEntries));
        _workspace.Read().Calendar.KindOf(new LocalDate(2026, 3, 2)).ShouldBe(DayKind.Workday);
    }

    private FileStream Hold(string file) => new(Path.Combine(_workspace.Path, file), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

    private static string Row(string id) => $"{id},e1,c1,2026-03-02T18:05:00+08:00,employee\n";

    private static string Json(string id) =>
        $$"""{"evidence_id":"{{id}}","employee_id":"e1","conversation_id":"c1","at":"2026-03-02T10:05:00Z","sender":"employee"}""" + "\n";
}
