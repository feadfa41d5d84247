using System.Text;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Tests.Support;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests.InstantMessaging;

public sealed class ImWorkspaceTests : IDisposable
{
    private const string Map = "account,kind,employee_id\n10001,employee,e1\nlin,employee,e1\n2000*,customer,\nwm*,customer,\n王女士,customer,\n";

    private readonly TemporaryWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_sample_is_evaluated_as_worked_by_hand()
    {
        var workspace = WorkspaceReader.Read(Repository.PathOf("tests", "workspaces", "im-exports"));
        workspace.Diagnostics.Select(finding => $"{finding.Code} {finding.Place}").ShouldBe(
            ["HRA0104 evidence/archive/2026-03.jsonl:3", "HRA0103 evidence/archive/2026-03.jsonl:4", "HRA0104 evidence/qq/class.txt:10"]);

        // 7 headers in the group, 2 in the friend's file, 4 lines in the archive; set aside are a notice, a recall and a word to a colleague.
        workspace.Evidence.Count.ShouldBe(13);
        workspace.Evidence.SetAside.ShouldBe(3);

        var report = workspace.CreateEngine().Evaluate(workspace.Evidence, new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31));
        var first = report.Employees[0].Timesheet.Days.Single().Sessions.Single();

        // e1: asked 19:00 in the group, 19:10 there (after e1 wrote last), 19:20 by a friend, 19:40 in the archive; answered after 60 s, never
        // (a last word five minutes after an answer may be a goodbye and is not judged), 60 s and 90 s. The question of 19:02 in the group came
        // after e1 had written last; e2 answered it after 3 min, when e1 had missed it by one: 3 of 4 within 2 min, of which 0.7 is asked. From
        // 19:00 to the last answer at 19:41:30 and 2 min more: 43 min 30 s, credited in whole minutes.
        first.Session.Start.ShouldBe(Instant.FromUtc(2026, 3, 2, 11, 0));
        first.Measures.Net.ShouldBe(Duration.FromSeconds((43 * 60) + 30));
        (first.Measures.Turns, first.Measures.JudgedTurns, first.Measures.TurnsInTime, first.Measures.Conversations).ShouldBe((5, 4, 3, 3));
        first.Verdict.IsEffective.ShouldBeTrue();
        first.Credited.ShouldBe(Duration.FromMinutes(43));

        // e2: asked 19:02, answered 19:05: 3 min, too late, but what came before the first message of a run is backlog and judged only where it is
        // answered in time. So there is nothing to judge, and 19:02 to 19:07 counts.
        var second = report.Employees[1].Timesheet.Days.Single().Sessions.Single();
        second.Measures.Net.ShouldBe(Duration.FromMinutes(5));
        (second.Measures.Turns, second.Measures.TurnsInTime).ShouldBe((1, 0));
        second.Credited.ShouldBe(Duration.FromMinutes(5));
    }

    [Fact]
    public void Exports_without_an_account_map_are_set_aside_with_one_finding()
    {
        _workspace.Write("evidence/qq/a.txt", Exports.Group("2026-03-02 19:00:00 家长(20001)\nx\n"));
        _workspace.Write("evidence/archive/b.json", "[]");
        var finding = _workspace.Read().Diagnostics.Single();
        finding.Code.ShouldBe("HRA0106");
        finding.Place.File.ShouldBe("evidence/qq/a.txt");
        finding.RelatedPlaces.Single().File.ShouldBe("evidence/archive/b.json");
    }

    [Fact]
    public void A_map_without_exports_and_a_workspace_without_either_are_fine()
    {
        _workspace.Write("evidence/accounts.csv", Map);
        _workspace.Findings().ShouldBeEmpty();
        _workspace.Read().Evidence.Count.ShouldBe(0);
    }

    [Fact]
    public void The_map_may_be_in_several_files_and_a_fault_in_it_is_no_record_of_evidence()
    {
        _workspace.Write("evidence/accounts.csv", "account,kind,employee_id\n10001,employee,e1\n20001,nobody,\n");
        _workspace.Write("evidence/accounts.jsonl", "{\"account\":\"20001\",\"kind\":\"customer\"}\n{\"account\":\"10001\",\"kind\":\"bot\"}\n");
        _workspace.Write("evidence/qq/a.txt", Exports.Group("2026-03-02 19:00:00 家长(20001)\nx\n2026-03-02 19:01:00 林(10001)\nx\n"));
        _workspace.Findings().ShouldBe(["HRA2001 evidence/accounts.csv:3", "HRA2001 evidence/accounts.jsonl:2"]);
        _workspace.Read().Evidence.MessagesOfNobody.Select(message => message.Sender).ShouldBe([MessageSender.Customer]);
        _workspace.Read().Evidence.Of("e1").Messages.Select(message => message.Sender).ShouldBe([MessageSender.Employee]);
        _workspace.Read().Evidence.Count.ShouldBe(2);
        _workspace.Read().Evidence.SetAside.ShouldBe(0);
    }

    [Fact]
    public void The_folder_tells_the_owner_whose_units_zone_counts_and_the_roots_where_there_is_none()
    {
        _workspace.Write(
            "org.json",
            TemporaryWorkspace.Organization.Replace(
                "\"kind\": \"branch\" },\n    { \"id\": \"bj\"",
                "\"kind\": \"branch\", \"zone\": \"America/New_York\" },\n    { \"id\": \"bj\"",
                StringComparison.Ordinal));
        _workspace.Write("evidence/accounts.csv", Map);
        _workspace.Write("evidence/qq/10001/a.txt", Exports.Friend("2026-03-02 19:00:00 王女士\nx\n2026-03-02 19:01:00 我\nx\n"));
        _workspace.Write("evidence/qq/a.txt", Exports.Group("2026-03-02 19:00:00 家长(20001)\nx\n2026-03-02 19:01:00 林(10001)\nx\n"));
        _workspace.Findings().ShouldBeEmpty();
        var evidence = _workspace.Read().Evidence;
        evidence.MessagesOfNobody.Single().At.ShouldBe(Instant.FromUtc(2026, 3, 2, 11, 0));
        evidence.Of("e1").Messages.Select(message => message.At).ShouldBe(
            [Instant.FromUtc(2026, 3, 2, 11, 1), Instant.FromUtc(2026, 3, 3, 0, 0), Instant.FromUtc(2026, 3, 3, 0, 1)]);
    }

    [Fact]
    public void A_group_that_two_employees_exported_counts_once_and_every_copy_is_accounted_for()
    {
        string group = Exports.Group("2026-03-02 19:00:00 家长(20001)\nx\n2026-03-02 19:01:00 林(10001)\nx\n2026-03-02 19:02:00 系统消息(10000)\nx\n");
        _workspace.Write("evidence/accounts.csv", Map);
        _workspace.Write("evidence/qq/a.txt", group);
        _workspace.Write("evidence/qq/10001/b.txt", group);
        var workspace = _workspace.Read();
        (workspace.Evidence.Of("e1").Messages.Count, workspace.Evidence.MessagesOfNobody.Count).ShouldBe((1, 1));
        workspace.Evidence.Count.ShouldBe(6);
        workspace.Evidence.SetAside.ShouldBe(2);
    }

    [Fact]
    public void A_folder_that_is_no_employees_account_sets_its_files_aside()
    {
        _workspace.Write("evidence/accounts.csv", Map);
        _workspace.Write("evidence/qq/20001/a.txt", Exports.Group("2026-03-02 19:00:00 家长(20001)\nx\n"));
        _workspace.Findings().ShouldBe(["HRA0102 evidence/qq/20001/a.txt"]);
    }

    [Fact]
    public void Messages_of_which_nobody_knows_who_should_answer_are_nobody_s_and_kept()
    {
        _workspace.Write("evidence/accounts.csv", Map);
        _workspace.Write("evidence/archive/a.json", $"[{Exports.Archived("m1", "wm1", "wm2", room: "wr1")}]");
        var workspace = _workspace.Read();
        workspace.Diagnostics.ShouldBeEmpty();
        (workspace.Evidence.Count, workspace.Evidence.SetAside).ShouldBe((1, 0));
        workspace.Evidence.MessagesOfNobody.Single().EvidenceId.ShouldBe("m1");
    }

    [Fact]
    public void Nothing_that_somebody_said_and_no_account_of_a_customer_comes_out_of_sound_or_damaged_files()
    {
        string group = Exports.Group(
            $"2026-03-02 19:00:00 家长(20001)\n{Words.Body}\n2026-03-02 19:00:00 {Words.Body}\n2026-03-02 19:01:00 林(10001)\n{Words.Body}\n"
            + $"2026-03-02 19:02:00 {Words.Body}(30009)\nx\n");
        string friend = Exports.Friend($"2026-03-02 19:20:00 王女士\n{Words.Body}\n2026-03-02 19:21:00 {Words.Body}\nx\n2026-03-02 19:22:00 我\nx\n");
        string archive = string.Join(
            "\n",
            Exports.Archived("m1", "wm77", "lin", body: Words.Body),
            Exports.Archived("m2", "lin", "wm77", 60, body: Words.Body),
            Exports.Archived("m3", Words.Body, "lin", 60));
        _workspace.Write("evidence/accounts.csv", Map);
        _workspace.Write("evidence/qq/a.txt", Exports.Gb18030.GetBytes(group));
        _workspace.Write("evidence/qq/b.txt", Encoding.UTF8.GetBytes(group)[..^60]);
        _workspace.Write("evidence/qq/10001/a.txt", friend);
        _workspace.Write("evidence/archive/a.jsonl", archive + "\n" + archive[..^40]);
        _workspace.Write("evidence/archive/b.json", "[" + archive.Replace("\n", ",", StringComparison.Ordinal)[..^60]);
        _workspace.Write("evidence/archive/c.json", Words.Body + "\n{\"" + Words.Body + "\":1}");
        var workspace = _workspace.Read();
        var report = workspace.CreateEngine().Evaluate(workspace.Evidence, new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31));
        foreach (var language in new[] { MessageLanguage.English, MessageLanguage.Chinese })
        {
            using var stream = new MemoryStream();
            TimesheetsJsonWriter.Write(stream, report, workspace.Diagnostics, language);
            string output = Encoding.UTF8.GetString(stream.ToArray())
                + string.Join("\n", workspace.Evidence.Of("e1").Messages.Concat(workspace.Evidence.MessagesOfNobody))
                + string.Join("\n", workspace.Diagnostics);
            Words.ShouldNotBeIn(output);
            output.ShouldNotContain("20001");
            output.ShouldNotContain("wm77");
            output.ShouldNotContain("王女士");
            output.ShouldContain("HRA0107");
            output.ShouldContain("m2");
        }
    }
}
