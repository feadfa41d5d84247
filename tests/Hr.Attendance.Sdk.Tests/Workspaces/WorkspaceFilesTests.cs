using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.Workspaces;

public sealed class WorkspaceFilesTests : IDisposable
{
    private const string AllNames = "`punches.csv`, `shifts.csv`, `messages.csv`, `ratings.csv`, `presence.csv`, `availability.csv`, `leave.csv`, "
        + "`approvals.csv`, `decisions.csv`, `assignments.csv`, `accounts.csv`";

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
        workspace.Diagnostics.Select(finding => finding.ToString().Split(": ")[0]).ShouldBe(
            ["evidence/messages-old.csv", "evidence/messages.2026-03.csv:4", "evidence/messages.csv.bak", "evidence/messages.jsonl:4"]);
    }

    [Theory]
    [InlineData("punch.csv", "`punches.csv`")]
    [InlineData("Messages.csv", "`messages.csv`")]
    [InlineData("massages-2026-03.csv", "`messages.csv`")]
    [InlineData("rating.jsonl", "`ratings.jsonl`")]
    [InlineData("leaves.csv", "`leave.csv`")]
    [InlineData("presence.xlsx", "`presence.csv`")]
    [InlineData("account.csv", "`accounts.csv`")]
    [InlineData("assignment.csv", "`assignments.csv`")]
    [InlineData("shift-2026-03.csv", "`shifts.csv`")]
    [InlineData("Approvals.csv", "`approvals.csv`")]
    [InlineData("decision.jsonl", "`decisions.jsonl`")]
    [InlineData("archives/a.json", "`archive/*.json`")]
    [InlineData("QQ/a.txt", "`qq/*.txt`")]
    [InlineData("messages/march.csv", "`messages.csv`")]
    [InlineData("qq/export.csv", "`*.txt`")]
    [InlineData("qq/10001/export.csv", "`*.txt`")]
    [InlineData("qq/10001/more/a.txt", "`*.txt`")]
    [InlineData("archive/a.txt", "`*.json`, `*.jsonl`")]
    [InlineData("archive/2026/a.json", "`*.json`, `*.jsonl`")]
    [InlineData("打卡.csv", AllNames)]
    [InlineData(".keep", AllNames)]
    public void A_name_that_no_evidence_has_is_named_with_the_one_that_is_probably_meant(string name, string meant)
    {
        _workspace.Write("evidence/" + name, "x\n");
        var finding = _workspace.Read().Diagnostics.Single();
        (finding.Code, finding.Severity).ShouldBe(("HRA0017", DiagnosticSeverity.Warning));
        finding.GetMessage().ShouldEndWith($"{meant} is probably meant");
        ("evidence/" + name).ShouldStartWith(finding.Place.File!);
    }

    [Fact]
    public void Assignments_of_conversations_are_read_and_what_is_wrong_with_a_row_costs_that_row()
    {
        _workspace.Write("evidence/assignments.csv", "conversation_id,employee_id,from,to\nc1,e1,2026-03-02T18:00:00+08:00,\nc1,e1,,2026-03-02T18:00:00+08:00\n"
            + "c1,nobody,,\nc1,,,\nc1,e1,yesterday,\nc1,e1,2026-03-02T18:00:00Z,2026-03-02T17:00:00Z\n");
        _workspace.Write("evidence/assignments.more.jsonl", """{"conversation_id":"c2","employee_id":"e1"}""");
        _workspace.Findings().ShouldBe(
        [
            "HRA2003 evidence/assignments.csv:4", "HRA2001 evidence/assignments.csv:5", "HRA2001 evidence/assignments.csv:6",
            "HRA2005 evidence/assignments.csv:7",
        ]);
        _workspace.Read().Evidence.Assignments.Select(row => (row.ConversationId, row.From is null, row.To is null))
            .ShouldBe([("c1", false, true), ("c1", true, false), ("c2", true, true)]);
    }

    [Fact]
    public void A_folder_in_place_of_a_file_and_a_file_in_place_of_a_folder_are_reported()
    {
        _workspace.Write("evidence/punches.csv/a.csv", "x").Write("policies/a.json/b.json", "{}").Write("calendar.csv/a", "x");
        _workspace.Findings().ShouldBe(["HRA0003 calendar.csv", "HRA0003 evidence/punches.csv", "HRA0003 policies/a.json"]);
        using var other = new TemporaryWorkspace();
        other.Write("evidence", "x").Write("policies", "x").Findings().ShouldBe(["HRA0003 evidence", "HRA0003 policies"]);
    }

    [Fact]
    public void A_file_of_evidence_without_a_row_is_an_info()
    {
        _workspace.Write("evidence/messages.csv", TemporaryWorkspace.MessagesHeader).Write("evidence/punches.jsonl", "\n").Write("evidence/leave.csv", "");
        var findings = _workspace.Read().Diagnostics;
        findings.Select(finding => $"{finding.Code} {finding.Place}")
            .ShouldBe(["HRA0018 evidence/leave.csv", "HRA0018 evidence/messages.csv", "HRA0018 evidence/punches.jsonl"]);
        findings.ShouldAllBe(finding => finding.Severity == DiagnosticSeverity.Info);
        _workspace.Write("evidence/messages.csv", "evidence_id\n").Write("evidence/punches.jsonl", "{}").Findings()
            .ShouldBe(["HRA0018 evidence/leave.csv", .. Enumerable.Repeat("HRA0010 evidence/messages.csv:1", 3), "HRA2001 evidence/punches.jsonl:1"]);
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
            + "2026-03-07,feast\r\n99999-01-01,workday\r\n" + new string('9', 70_000) + ",workday\r\n\"2026-03-06\",\"restDay\"");
        _workspace.Findings().ShouldBe(Enumerable.Range(3, 9).Select(line => $"HRA0013 calendar.csv:{line}"));
        var calendar = _workspace.Read().CreateEngine().CalendarOf("sh");
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
        _workspace.Read().CreateEngine().CalendarOf("sh").KindOf(new LocalDate(2026, 3, 2)).ShouldBe(DayKind.Workday);
    }

    private FileStream Hold(string file) => new(Path.Combine(_workspace.Path, file), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

    private static string Row(string id) => $"{id},e1,c1,2026-03-02T18:05:00+08:00,employee\n";

    private static string Json(string id) =>
        $$"""{"evidence_id":"{{id}}","employee_id":"e1","conversation_id":"c1","at":"2026-03-02T10:05:00Z","sender":"employee"}""" + "\n";
}
