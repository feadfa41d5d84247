using System.Text.Json;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Cli.Tests;

public sealed class CommandLineTests : IDisposable
{
    private const string Sample = "samples/support-team";
    private static readonly string[] November = ["--from", "2017-11-01", "--to", "2017-11-30"];

    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Evaluate_prints_dual_role_timesheets_with_the_reasons_for_refusals()
    {
        var run = HrAttendance.Run(["evaluate", Sample, .. November]);
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("Tesco (london)");
        run.Output.ShouldContain("17:12-17:15 online-service: refused: online 2 min 46 s, needs 5 min");
        run.Output.ShouldContain("answered 3 of 4 customer turns within 30 min on duty (75 %), needs 80 %");
        run.Output.ShouldContain("13376:00");
        run.Output.ShouldNotContain("\u001b");
        run.Error.ShouldBeEmpty(); // no progress where there is no terminal
    }

    [Fact]
    public void Evaluate_speaks_Chinese()
    {
        var run = HrAttendance.Run(["evaluate", Sample, .. November, "--lang", "zh", "--employee", "SpotifyCares"]);
        run.Output.ShouldContain("online-service：无效：在线 50 秒，不足 3 分钟");
        run.Output.ShouldContain("主岗");
        run.Output.ShouldNotContain("GWRHelp");
    }

    [Fact]
    public void Evaluate_writes_the_file_of_the_chosen_format_and_the_same_bytes_each_time()
    {
        HrAttendance.Run(["evaluate", Sample, .. November, "--format", "json", "--out", _folder]).ExitCode.ShouldBe(0);
        HrAttendance.Run(["evaluate", Sample, .. November, "--format", "table", "--out", _folder]).ExitCode.ShouldBe(0);
        Directory.GetFiles(_folder).Select(Path.GetFileName).Order().ShouldBe(["timesheets.json", "timesheets.txt"]);
        HrAttendance.Run(["evaluate", Sample, .. November, "--format", "json"]).Output.ShouldBe(File.ReadAllText(Path.Combine(_folder, "timesheets.json")));
    }

    [Fact]
    public void Lines_of_JSON_have_what_the_one_file_has_in_its_order()
    {
        HrAttendance.Run(["evaluate", Sample, .. November, "--format", "json", "--out", _folder]);
        HrAttendance.Run(["evaluate", Sample, .. November, "--format", "jsonl", "--out", _folder]);
        using var whole = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "timesheets.json")));
        string[] lines = File.ReadAllLines(Path.Combine(_folder, "timesheets.jsonl"));
        string[] employees = [.. whole.RootElement.GetProperty("employees").EnumerateArray().Select(employee => employee.GetRawText())];
        string[] diagnostics =
        [
            .. whole.RootElement.GetProperty("diagnostics").EnumerateArray().Select(diagnostic => $"{{\"diagnostic\":{diagnostic.GetRawText()}}}"),
        ];
        using var head = JsonDocument.Parse(lines[0]);
        foreach (string name in new[] { "version", "timeZones", "from", "to" })
        {
            head.RootElement.GetProperty(name).GetRawText().ShouldBe(whole.RootElement.GetProperty(name).GetRawText());
        }

        employees.ShouldNotBeEmpty();
        diagnostics.ShouldNotBeEmpty();
        lines.Skip(1).ShouldBe(employees.Concat(diagnostics));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_ends_with_3()
    {
        string file = Path.Combine(_folder, "file");
        File.WriteAllText(file, string.Empty);
        var run = HrAttendance.Run(["evaluate", Sample, .. November, "--out", Path.Combine(file, "below")]);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("could not read or write");
    }

    [Theory]
    [InlineData("evaluate", Sample)]
    [InlineData("evaluate", Sample, "--from", "2017-11-31", "--to", "2017-12-01")]
    [InlineData("evaluate", Sample, "--from", "2017-11-02", "--to", "2017-11-01")]
    [InlineData("evaluate", Sample, "--from", "0001-01-01", "--to", "9999-12-31")]
    [InlineData("evaluate", Sample, "--from", "2017-11-01", "--to", "2017-11-01", "--format", "xml")]
    [InlineData("evaluate", Sample, "--from", "2017-11-01", "--to", "2017-11-01", "--employee", "nobody")]
    [InlineData("evaluate", Sample, "--from", "2017-11-01", "--to", "2017-11-01", "--form", "json")]
    [InlineData("policy", "resolve", Sample, "--unit", "nowhere", "--role", "sales", "--on", "2017-11-01")]
    [InlineData("policy", "resolve", Sample, "--unit", "london", "--role", "sales", "--on", "2017-11-01", "--tag", "line")]
    [InlineData("policy", "resolve", Sample, "--unit", "london", "--role", "sales", "--on", "2017-11-01", "--as-known-at", "2017-11-01")]
    [InlineData("evaluate", Sample, "--from", "2017-11-01", "--to", "2017-11-01", "--as-known-at", "2017-11-01T00:00:00")]
    [InlineData("evaluate", Sample, "--from", "2017-11-01", "--to", "2017-11-01", "--as-known-at", "2017-11-01T00:00:00+19:00")]
    [InlineData("evaluate", Sample, "--from", "2017-11-01", "--to", "2017-11-01", "--as-known-at", "9999-12-31T23:59:59-17:00")]
    [InlineData("policy")]
    [InlineData("frobnicate")]
    public void Wrong_usage_ends_with_2_and_says_what_is_wrong(params string[] arguments)
    {
        var run = HrAttendance.Run(arguments);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldNotBeEmpty();
        run.Error.ShouldNotContain("Exception");
    }

    [Fact]
    public void A_missing_workspace_ends_with_3_and_a_code_and_a_place()
    {
        var run = HrAttendance.Run(["evaluate", "nowhere", .. November]);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldStartWith("nowhere: error HRA0001: ");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_chart_that_is_no_JSON_ends_with_3_and_its_line()
    {
        File.WriteAllText(Path.Combine(_folder, "org.json"), "{\n  \"units\": [ }\n");
        var run = HrAttendance.Run(["evaluate", _folder, .. November]);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldStartWith("org.json:2: error HRA0004: ");
    }

    [Fact]
    public void Errors_in_the_data_end_with_1_and_the_good_part_is_kept()
    {
        var run = HrAttendance.Run(["evaluate", "tests/workspaces/refused", "--from", "2026-03-01", "--to", "2026-03-31", "--format", "json"]);
        run.ExitCode.ShouldBe(1);
        var json = JsonDocument.Parse(run.Output).RootElement;
        json.GetProperty("diagnostics")
            .EnumerateArray()
            .Select(finding => $"{finding.GetProperty("code").GetString()} {finding.GetProperty("place").GetString()}")
            .ShouldBe(
            [
                "HRA2003 evidence/messages.csv:4",
                "HRA2001 evidence/messages.csv:5",
                "HRA1203 policies/sh.json:5 ($.directives['response.window'])",
            ]);
        json.GetProperty("employees")[0].GetProperty("totals").GetProperty("online").GetString().ShouldBe("PT4M");
    }

    [Theory]
    [InlineData("london", "PT15M", "london-2017")]
    [InlineData("chicago", "PT30M", "chicago-2017")]
    public void Resolve_shows_each_setting_with_its_provenance(string branch, string window, string document)
    {
        var run = HrAttendance.Run("policy", "resolve", Sample, "--unit", branch, "--role", "online-service", "--on", "2017-11-15", "--format", "json");
        run.ExitCode.ShouldBe(0);
        var settings = JsonDocument.Parse(run.Output).RootElement.GetProperty("settings");
        settings.EnumerateObject().Count().ShouldBe(SettingCatalogue.Standard.Settings.Count);
        var response = settings.GetProperty("response.window");
        response.GetProperty("value").GetString().ShouldBe(window);
        response.GetProperty("constraint").GetRawText().ShouldBe("""{"atMost":"PT30M"}""");
        response.GetProperty("setBy").GetProperty("document").GetString().ShouldBe(document);
        response.GetProperty("setBy").GetProperty("unit").GetString().ShouldBe(branch);
        response.GetProperty("chain").EnumerateArray().Select(step => step.GetProperty("document").GetString()).ShouldBe(["group-2017", document]);
        settings.GetProperty("day.split").GetProperty("setBy").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Resolve_shows_a_clamped_directive_with_both_places()
    {
        var run = HrAttendance.Run("policy", "resolve", Sample, "--unit", "chicago", "--role", "online-service", "--on", "2017-11-15");
        run.ExitCode.ShouldBe(0);
        string text = string.Join(' ', run.Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        text.ShouldContain("policies/chicago-2017.json:8 ($.directives['response.window']): warning HRA1204");
        text.ShouldContain("set by `group-2017` at policies/group-2017.json:13");
    }

    [Fact]
    public void Resolve_shows_a_refused_directive_with_both_places_and_ends_with_1()
    {
        var run = HrAttendance.Run(
            "policy", "resolve", "tests/workspaces/refused", "--unit", "sh", "--role", "online-service", "--on", "2026-03-02", "--tag",
            "line=k12", "--lang", "zh");
        run.ExitCode.ShouldBe(1);
        string text = string.Concat(run.Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        text.ShouldContain("policies/sh.json:5($.directives['response.window']):错误HRA1203");
        text.ShouldContain("policies/group.json:5");
    }

    [Fact]
    public void Text_from_data_cannot_steer_a_terminal_or_a_table()
    {
        File.WriteAllText(Path.Combine(_folder, "org.json"), """
            { "units": [ { "id": "[red]g[/]" } ],
              "employees": [ { "id": "\u001b[2Je\n1", "unit": "[red]g[/]", "assignments": [ { "role": "[/]\u0007", "kind": "concurrent" } ] },
                             { "id": "e2", "unit": "\u001b]0;gone\u0007" } ] }
            """);
        Directory.CreateDirectory(Path.Combine(_folder, "evidence"));
        File.WriteAllText(
            Path.Combine(_folder, "evidence", "messages.csv"),
            "evidence_id,employee_id,conversation_id,at,sender\nm1,\"\u001b[2Je\n1\",c1,2026-03-02T19:00:00Z,employee\n");
        var run = HrAttendance.Run("evaluate", _folder, "--from", "2026-03-01", "--to", "2026-03-31");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("\uFFFD[2Je\uFFFD1 ([red]g[/])");
        run.Output.Where(letter => char.IsControl(letter) && letter != '\n').ShouldBeEmpty();
    }

    [Fact]
    public void Help_ends_with_0() =>
        HrAttendance.Run("evaluate", "--help").ExitCode.ShouldBe(0);
}
