using System.Text;
using Hr.Attendance.Sdk.Tests.Support;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Sdk.Tests;

public sealed class WorkspaceReaderTests : IDisposable
{
    private const string GoodMessage = "m1,e1,c1,2026-03-02T18:05:00+08:00,employee\n";

    private readonly TemporaryWorkspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_workspace_with_nothing_but_a_chart_is_fine() =>
        _workspace.Findings().ShouldBeEmpty();

    [Fact]
    public void A_missing_folder_says_what_to_give()
    {
        var exception = Should.Throw<WorkspaceException>(() => WorkspaceReader.Read(Path.Combine(_workspace.Path, "nowhere")));
        exception.Diagnostics.Single().Code.ShouldBe("HRA0001");
    }

    [Fact]
    public void A_missing_chart_is_named()
    {
        File.Delete(Path.Combine(_workspace.Path, "org.json"));
        Should.Throw<WorkspaceException>(_workspace.Read).Diagnostics.Single().Code.ShouldBe("HRA0002");
    }

    [Theory]
    [InlineData("{ \"units\": [\n  { \"id\": \"group\" },\n  { \"id\": }\n] }", 3)]
    [InlineData("", 1)]
    [InlineData("{ \"units\": [] } x", 1)]
    [InlineData("{ \"units\": [], // comment\n }", 1)]
    [InlineData("{\n\"a\": NaN }", 2)]
    public void A_chart_that_is_no_JSON_is_reported_with_its_line(string json, int line)
    {
        _workspace.Write("org.json", json);
        var diagnostic = Should.Throw<WorkspaceException>(_workspace.Read).Diagnostics.Single();
        diagnostic.Code.ShouldBe("HRA0004");
        diagnostic.Place.ToString().ShouldBe($"org.json:{line}");
    }

    [Fact]
    public void JSON_nested_a_hundred_thousand_times_is_refused_and_does_no_harm()
    {
        _workspace.Write("org.json", new string('[', 100_000));
        Should.Throw<WorkspaceException>(_workspace.Read).Diagnostics.Single().Code.ShouldBe("HRA0004");
    }

    [Fact]
    public void JSON_with_bytes_that_are_no_text_is_refused()
    {
        _workspace.Write("org.json", [(byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'"', 0xC3, 0x28, (byte)'"', (byte)'}']);
        Should.Throw<WorkspaceException>(_workspace.Read).Diagnostics.Single().Code.ShouldBe("HRA0004");
    }

    [Fact]
    public void A_byte_order_mark_is_no_trouble()
    {
        _workspace.Write("org.json", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(TemporaryWorkspace.Organization)]);
        _workspace.Findings().ShouldBeEmpty();
    }

    [Fact]
    public void An_unknown_property_is_refused_with_its_place_and_the_rest_is_kept()
    {
        _workspace.Write(
            "org.json",
            TemporaryWorkspace.Organization.Replace("\"unit\": \"sh\",", "\"unit\": \"sh\", \"nickname\": \"x\",", StringComparison.Ordinal));
        _workspace.Findings().ShouldBe(["HRA0005 org.json:8 ($.employees[0].nickname)"]);
        _workspace.Read().Chart.Employees.Count.ShouldBe(1);
    }

    [Fact]
    public void The_chart_says_when_conversations_rest_and_how_long_they_may_be_rated()
    {
        WriteChartWith("\"turnLapse\": \"PT90M\", \"ratingWithin\": \"P1DT12H\"");
        _workspace.Findings().ShouldBeEmpty();
        var chart = _workspace.Read().Chart;
        chart.TurnLapse.ShouldBe(Duration.FromMinutes(90));
        chart.RatingWithin.ShouldBe(Duration.FromHours(36));
    }

    [Theory]
    [InlineData("\"PT0S\"")]
    [InlineData("\"-PT1H\"")]
    [InlineData("\"P31DT1S\"")]
    [InlineData("\"P1M\"")]
    [InlineData("\"12:00\"")]
    [InlineData("12")]
    public void A_wrong_length_of_rest_or_rating_is_reported_with_an_example_and_the_default_stands(string written)
    {
        foreach (string name in new[] { "turnLapse", "ratingWithin" })
        {
            WriteChartWith($"\"{name}\": {written}");
            var workspace = _workspace.Read();
            var finding = workspace.Diagnostics.Single();
            finding.Code.ShouldBe("HRA0008");
            finding.GetMessage().ShouldContain("a duration above zero and of at most P31D, such as \"PT12H\"");
            workspace.Chart.TurnLapse.ShouldBe(Duration.FromHours(12));
            workspace.Chart.RatingWithin.ShouldBe(Duration.FromDays(3));
        }
    }

    [Theory]
    [InlineData("\"parent\": \"group\", \"kind\": \"branch\" },\n    { \"id\": \"x\", \"parent\": \"y\" }, { \"id\": \"y\", \"parent\": \"x\" },", "HRA1003")]
    [InlineData("\"parent\": \"group\", \"kind\": \"branch\" },\n    { \"id\": \"second\" },", "HRA1004")]
    [InlineData("\"parent\": \"group\", \"kind\": \"branch\" },\n    { \"id\": \"lost\", \"parent\": \"gone\" },", "HRA1002")]
    [InlineData("\"parent\": \"group\", \"kind\": \"branch\" },\n    { \"parent\": \"group\" },", "HRA0007")]
    [InlineData("\"parent\": \"group\", \"kind\": \"branch\" },\n    { \"id\": \"x\", \"parent\": 7 },", "HRA0008")]
    [InlineData("\"parent\": \"group\", \"kind\": \"branch\" },\n    7,", "HRA0008")]
    public void A_fault_in_the_tree_is_reported_with_its_line_and_the_rest_is_kept(string replacement, string code)
    {
        _workspace.Write(
            "org.json",
            TemporaryWorkspace.Organization.Replace(
                "\"parent\": \"group\", \"kind\": \"branch\" },\n    { \"id\": \"bj\",",
                replacement + "\n    { \"id\": \"bj\",",
                StringComparison.Ordinal));
        var diagnostic = _workspace.Read().Diagnostics.Single();
        diagnostic.Code.ShouldBe(code);
        diagnostic.Place.Line.ShouldBe(5);
        _workspace.Read().Chart.Employees.Count.ShouldBe(1);
        _workspace.Read().Chart.Units.Units.Select(unit => unit.Id).ShouldBe(["bj", "group", "sh"]);
    }

    [Theory]
    [InlineData("\"unit\": \"sh\"", "\"unit\": null", "HRA0007 org.json:8 ($.employees[0])")]
    [InlineData("\"kind\": \"primary\"", "\"kind\": null", "HRA0007 org.json:9 ($.employees[0].assignments[0])")]
    [InlineData("\"role\": \"sales\"", "\"role\": \"\"", "HRA0008 org.json:9 ($.employees[0].assignments[0].role)")]
    public void What_must_be_there_is_missed_even_where_it_is_null_or_empty(string part, string replacement, string finding)
    {
        _workspace.Write("org.json", TemporaryWorkspace.Organization.Replace(part, replacement, StringComparison.Ordinal));
        _workspace.Findings().ShouldBe([finding]);
    }

    [Fact]
    public void Employees_may_stand_before_their_units_and_of_two_lists_the_first_counts()
    {
        const string One = """{ "id": "e1", "unit": "group", "assignments": [] }""";
        _workspace.Write(
            "org.json",
            $$"""{ "employees": [ {{One}} ], "units": [ { "id": "group" } ], "employees": """
                + $$"""[ {{One.Replace("e1", "e2", StringComparison.Ordinal)}}, { "nonsense": 1 } ] }""");

        _workspace.Read().Chart.Employees.Select(employee => employee.Id).ShouldBe(["e1"]);
        _workspace.Findings().ShouldBe(["HRA0006 org.json:1 ($.employees)"]);
    }

    [Fact]
    public void What_is_found_of_employees_is_not_told_where_the_rest_of_the_file_cannot_be_read()
    {
        _workspace.Write("org.json", """{ "units": [ { "id": "group" } ], "employees": [ { "nonsense": 1 } ], broken""");

        Should.Throw<WorkspaceException>(_workspace.Read).Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["HRA0004"]);
    }

    [Fact]
    public void An_object_of_many_members_still_knows_its_own_twice()
    {
        string many = string.Join(", ", Enumerable.Range(0, 40).Select(i => $"\"t{i}\": \"x\""));
        _workspace.Write(
            "org.json",
            $$"""{ "units": [ { "id": "group" } ], "employees": [ { "id": "e1", "unit": "group", "assignments": [], "tags": { {{many}},"""
                + $$""" "t3": "y", "t39": "y" } } ] }""");

        _workspace.Read().Chart.Employees.Single().Tags.Count.ShouldBe(40);
        _workspace.Findings().ShouldBe(["HRA0006 org.json:1 ($.employees[0].tags.t3)", "HRA0006 org.json:1 ($.employees[0].tags.t39)"]);
    }

    [Fact]
    public void A_chart_without_a_root_says_so()
    {
        _workspace.Write("org.json", "{ \"units\": [] }");
        _workspace.Findings().ShouldBe(["HRA1005 org.json:1 ($)"]);
    }

    [Fact]
    public void Units_and_wages_may_change_on_dates()
    {
        _workspace.Write("org.json", TemporaryWorkspace.Organization.Replace("\"unit\": \"sh\",", """
            "unit": [ { "unit": "sh", "from": "2025-01-01" }, { "unit": "bj", "from": "2026-03-16" } ],
            "monthlyWage": [ { "amount": 8000, "currency": "CNY", "from": "2025-01-01" }, { "amount": 9000, "currency": "CNY", "from": "2026-03-16" } ],
            """, StringComparison.Ordinal));
        var employee = _workspace.Read().Chart.Employees.Single();
        employee.Unit.On(new LocalDate(2026, 3, 15)).ShouldBe("sh");
        employee.Unit.On(new LocalDate(2026, 3, 16)).ShouldBe("bj");
        employee.MonthlyWage!.On(new LocalDate(2026, 3, 16)).Amount.ShouldBe(9000);
        _workspace.Findings().ShouldBeEmpty();
    }

    [Fact]
    public void An_assignment_with_an_unreadable_date_is_set_aside_rather_than_held_for_ever()
    {
        _workspace.Write(
            "org.json",
            TemporaryWorkspace.Organization.Replace(
                "\"concurrent\", \"from\": \"2025-01-01\"", "\"concurrent\", \"to\": \"soon\"", StringComparison.Ordinal));
        _workspace.Read().Chart.Employees.Single().Assignments.Single().Role.ShouldBe("sales");
        _workspace.Findings().Single().ShouldStartWith("HRA0008 org.json:10");
    }

    [Theory]
    [InlineData("m2,e1,c1,yesterday,employee", "HRA2001")]
    [InlineData("m2,e1,c1,2026-03-02T18:06:00,employee", "HRA2001")] // no offset: not an instant
    [InlineData("m2,e1,c1,2026-03-02T18:06:00Z,robot", "HRA2001")]
    [InlineData("m2,e1,c1,2026-03-02T18:06:00Z", "HRA2001")]
    [InlineData("m2,e1,c1,2026-03-02T18:06:00Z,employee,more", "HRA2001")]
    [InlineData(",e1,c1,2026-03-02T18:06:00Z,employee", "HRA2001")]
    [InlineData("m2,e1,c1,2026-03-02T18:06:00Z,em\"ployee", "HRA2001")]
    [InlineData("m2,nobody,c1,2026-03-02T18:06:00Z,employee", "HRA2003")]
    [InlineData("m2,e1,c1,0001-01-01T00:00:00Z,employee", "HRA2006")]
    [InlineData("m2,e1,c1,9999-12-31T23:59:59Z,employee", "HRA2006")]
    public void A_bad_row_is_set_aside_with_its_line_and_the_rest_is_kept(string row, string code)
    {
        _workspace.Write(
            "evidence/messages.csv",
            TemporaryWorkspace.MessagesHeader + GoodMessage + row + "\n" + GoodMessage.Replace("m1", "m9", StringComparison.Ordinal));
        _workspace.Findings().ShouldBe([$"{code} evidence/messages.csv:3"]);
        _workspace.Read().Evidence.Of("e1").Messages.Select(message => message.EvidenceId).ShouldBe(["m1", "m9"]);
    }

    [Theory]
    [InlineData("evidence_id,employee_id,at,sender\n", "HRA0010")]
    [InlineData("evidence_id,employee_id,conversation_id,at,sender,at\n", "HRA0012")]
    [InlineData("", "HRA0018")]
    public void A_header_that_cannot_be_used_sets_the_file_aside(string header, string code)
    {
        _workspace.Write("evidence/messages.csv", header + GoodMessage.Repeat(header.Length == 0 ? 0 : 1));
        _workspace.Findings().ShouldBe([header.Length == 0 ? $"{code} evidence/messages.csv" : $"{code} evidence/messages.csv:1"]);
    }

    [Fact]
    public void Columns_may_come_in_any_order_and_an_unknown_one_is_ignored_with_a_warning()
    {
        _workspace.Write(
            "evidence/messages.csv",
            "sender,mood,at,conversation_id,employee_id,evidence_id\r\nemployee,good,2026-03-02T18:05Z,c1,e1,\"m,1\"\r\n");
        _workspace.Findings().ShouldBe(["HRA0011 evidence/messages.csv:1"]);
        _workspace.Read().Evidence.Of("e1").Messages.Single().EvidenceId.ShouldBe("m,1");
    }

    [Fact]
    public void Json_lines_stand_in_for_csv_and_a_record_in_both_counts_once()
    {
        _workspace.Write("evidence/messages.csv", TemporaryWorkspace.MessagesHeader + GoodMessage);
        _workspace.Write("evidence/messages.jsonl", """
            {"evidence_id":"m1","employee_id":"e1","conversation_id":"c1","at":"2026-03-02T10:05:00Z","sender":"employee"}

            {"evidence_id":"m2","employee_id":"e1","conversation_id":"c1","at":"2026-03-02T10:07:00Z","sender":"customer","text":"hi"}
            {"evidence_id":"m3",
            """);
        _workspace.Read().Evidence.Of("e1").Messages.Select(message => message.EvidenceId).ShouldBe(["m1", "m2"]);
        _workspace.Findings().ShouldBe(["HRA0005 evidence/messages.jsonl:3 ($.text)", "HRA2001 evidence/messages.jsonl:4"]);
    }

    [Fact]
    public void A_field_without_end_ends_the_file_with_a_diagnostic()
    {
        _workspace.Write("evidence/messages.csv", TemporaryWorkspace.MessagesHeader + GoodMessage + "\"" + new string('x', 200_000));
        _workspace.Findings().Single().ShouldStartWith("HRA2001 evidence/messages.csv:");
        _workspace.Read().Evidence.Of("e1").Messages.Count.ShouldBe(1);
    }

    [Fact]
    public void All_kinds_of_evidence_are_read()
    {
        _workspace.Write(
            "evidence/punches.csv",
            "evidence_id,employee_id,at,kind,role,place,terminal\n"
                + "p1,e1,2026-03-02T10:00:00Z,in,online-service,home,phone\n"
                + "p2,e1,2026-03-02T11:00:00Z,out,online-service,,\n");
        _workspace.Write("evidence/messages.csv", TemporaryWorkspace.MessagesHeader + GoodMessage.Replace(",employee", ",customer", StringComparison.Ordinal));
        _workspace.Write(
            "evidence/ratings.csv",
            "evidence_id,conversation_id,at,score,min,max\nr1,c1,2026-03-02T12:00:00Z,4.5,1,5\nr2,c1,2026-03-02T12:00:00Z,9,1,5\n");
        _workspace.Write(
            "evidence/presence.csv",
            "evidence_id,employee_id,from,to,state\n"
                + "a1,e1,2026-03-02T10:30:00Z,2026-03-02T10:40:00Z,away\n"
                + "a2,e1,2026-03-02T10:30:00Z,2026-03-02T10:20:00Z,away\n");
        _workspace.Findings().ShouldBe(["HRA2005 evidence/presence.csv:3", "HRA2004 evidence/ratings.csv:3"]);
        var day = _workspace.Evaluate().Employees.Single().Timesheet.Days.Single();
        day.Online.ShouldBe(Duration.FromMinutes(50));
        day.Sessions[0].Measures.Satisfaction.ShouldBe(0.875m);
        day.Sessions[0].Measures.EvidenceIds.ShouldBe(["m1", "p1", "p2", "r1"]);
    }

    [Theory]
    [InlineData("l1,e1,2026-03-10,PT8H,", "HRA2001")]
    [InlineData("l1,e1,2026-03-32,PT8H,compensatory", "HRA2001")]
    [InlineData("l1,e1,2026-03-10,8,compensatory", "HRA2001")]
    [InlineData("l1,e1,2026-03-10,-PT8H,compensatory", "HRA2001")]
    [InlineData("l1,e1,2026-03-10,PT0S,compensatory", "HRA2007")]
    [InlineData("l1,e1,2026-03-10,PT24H1S,compensatory", "HRA2007")]
    [InlineData("l1,e1,2200-01-01,PT8H,compensatory", "HRA2006")]
    [InlineData("l1,nobody,2026-03-10,PT8H,compensatory", "HRA2003")]
    [InlineData("l1,e1,2026-03-10,,compensatory", "HRA2001")]
    public void Leave_that_cannot_be_is_set_aside_with_its_line_and_the_rest_counts(string row, string code)
    {
        _workspace.Write("evidence/leave.csv", $"evidence_id,employee_id,date,duration,kind\nl2,e1,2026-03-11,PT8H,compensatory\n{row}\n");
        _workspace.Findings().ShouldBe([$"{code} evidence/leave.csv:3"]);
        var evidence = _workspace.Read().Evidence;
        evidence.Of("e1").Leave.Single().EvidenceId.ShouldBe("l2");
        (evidence.Count, evidence.SetAside).ShouldBe((2, 1));
    }

    [Fact]
    public void Leave_counts_once_and_not_where_its_id_says_two_things()
    {
        _workspace.Write(
            "evidence/leave.csv",
            "evidence_id,employee_id,date,duration,kind\n"
                + "l1,e1,2026-03-10,PT8H,compensatory\n"
                + "l2,e1,2026-03-11,PT4H,compensatory\n"
                + "l2,e1,2026-03-11,PT5H,compensatory\n");
        _workspace.Write(
            "evidence/leave.jsonl",
            "{\"evidence_id\":\"l1\",\"employee_id\":\"e1\",\"date\":\"2026-03-10\",\"duration\":\"PT8H\",\"kind\":\"compensatory\"}\n");
        _workspace.Findings().ShouldBe(["HRA2002 evidence/leave.csv:3"]);
        _workspace.Read().Evidence.Of("e1").Leave.Single().Duration.ShouldBe(Duration.FromHours(8));
    }

    [Fact]
    public void Given_dates_override_the_calendar_bad_rows_are_set_aside_and_a_date_of_two_kinds_has_none_of_them()
    {
        _workspace.Write(
            "calendar.csv",
            "date,kind\n2026-03-02,statutoryHoliday\n2026-03-03,feast\n2026-13-01,workday\n2026-03-02,restDay\n2026-03-02,statutoryHoliday\n"
                + "2026-03-04,restDay\n2026-03-04,restDay\n");
        var calendar = _workspace.Read().CreateEngine().CalendarOf("sh");
        calendar.KindOf(new LocalDate(2026, 3, 2)).ShouldBe(Rules.Time.DayKind.Workday);
        calendar.KindOf(new LocalDate(2026, 3, 4)).ShouldBe(Rules.Time.DayKind.RestDay);
        _workspace.Findings().ShouldBe(["HRA0013 calendar.csv:3", "HRA0013 calendar.csv:4", "HRA0013 calendar.csv:5"]);
    }

    [Fact]
    public void A_statutory_layer_that_is_not_built_in_is_reported()
    {
        _workspace.Write("org.json", TemporaryWorkspace.Organization.Replace("\"units\"", "\"statutory\": \"FR\", \"units\"", StringComparison.Ordinal));
        _workspace.Findings().Single().ShouldStartWith("HRA1020 org.json:3");
    }

    [Fact]
    public void With_China_the_law_stands_above_the_root_and_its_calendar_counts()
    {
        _workspace.Write("org.json", TemporaryWorkspace.Organization.Replace("\"units\"", "\"statutory\": \"CN\", \"units\"", StringComparison.Ordinal));
        var workspace = _workspace.Read();
        workspace.CreateEngine().CalendarOf("sh").KindOf(new LocalDate(2026, 10, 1)).ShouldBe(Rules.Time.DayKind.StatutoryHoliday);
        workspace.Policies.Resolve("sh", "sales", new Dictionary<string, string>(), new LocalDate(2026, 3, 2))
            .Resolved(Rules.Policies.AttendanceSettings.OvertimeRestDay).SetBy!.UnitId.ShouldBe("CN");
    }

    private void WriteChartWith(string properties) =>
        _workspace.Write("org.json", TemporaryWorkspace.Organization.Replace("\"units\"", $"{properties}, \"units\"", StringComparison.Ordinal));
}

internal static class RepeatedText
{
    internal static string Repeat(this string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
