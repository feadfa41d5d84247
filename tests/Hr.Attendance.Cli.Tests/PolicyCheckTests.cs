using System.Text.Json;

namespace Hr.Attendance.Cli.Tests;

public sealed class PolicyCheckTests : IDisposable
{
    private const string Sample = "samples/support-team";

    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_sample_has_no_errors_and_the_last_line_counts()
    {
        var run = HrAttendance.Run("policy", "check", Sample, "--on", "2017-11-15");
        run.ExitCode.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain("policies/chicago-2017.json:8 ($.directives['response.window']): warning HRA1204");
        run.Output.ShouldContain("policies/group-2017.json:14 ($.directives['response.minShare']): info HRA1228");
        run.Output.ShouldEndWith("0 errors, 1 warning, 4 notes in 3 documents of 3 units\n");
    }

    [Fact]
    public void A_refused_directive_ends_with_1_in_Chinese_too()
    {
        var run = HrAttendance.Run("policy", "check", "tests/workspaces/refused", "--lang", "zh");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("policies/sh.json:5 ($.directives['response.window']): 错误 HRA1203");
        run.Output.ShouldContain("警告 HRA1222");
        run.Output.ShouldEndWith("2 个单元的 2 份制度文件：错误 1，警告 1，提示 0\n");
    }

    [Fact]
    public void What_reading_the_workspace_finds_is_among_the_findings()
    {
        WriteWorkspace("""{ "id": "g", "unit": "group", "effectiveFrom": "2026-01-01", "directives": { "session.maxIddle": { "set": "PT9M" } } }""");
        var run = HrAttendance.Run("policy", "check", _folder);
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("error HRA1210");
        run.Output.ShouldEndWith("1 error, 0 warnings, 0 notes in 1 document of 1 unit\n");
    }

    [Fact]
    public void Exemptions_are_listed_with_their_ends()
    {
        WriteWorkspace(Exempting);
        var run = HrAttendance.Run("policy", "check", _folder, "--on", "2026-06-15");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("warning HRA1235");
        run.Output.Split('\n')
            .ShouldContain(line => line.Contains("sh", StringComparison.Ordinal)
                && line.Contains("group g", StringComparison.Ordinal)
                && line.Contains("2026-07-01", StringComparison.Ordinal)
                && line.Contains("pilot", StringComparison.Ordinal));
        HrAttendance.Run("policy", "check", _folder, "--on", "2026-07-01").Output.ShouldNotContain("pilot");
    }

    [Fact]
    public void Json_has_the_findings_and_the_exemptions()
    {
        WriteWorkspace(Exempting);
        var run = HrAttendance.Run("policy", "check", _folder, "--on", "2026-06-15", "--format", "json", "--lang", "zh");
        run.ExitCode.ShouldBe(0);
        var json = JsonDocument.Parse(run.Output).RootElement;
        json.EnumerateObject().Select(member => member.Name).ShouldBe(["diagnostics", "exemptions"]);
        var finding = json.GetProperty("diagnostics").EnumerateArray().Single(finding => finding.GetProperty("code").GetString() == "HRA1235");
        finding.GetProperty("place").GetString().ShouldBe("policies/g.json:2 ($.directives['session.maxIdle'].exempt[0])");
        finding.GetProperty("message").GetString()!.ShouldContain("还有 16 天");
        json.GetProperty("exemptions").GetRawText().ShouldBe(
            """
            [{"unit":"sh","setting":"session.maxIdle","document":"g","documentUnit":"group","from":"2026-01-01","until":"2026-07-01",
            "reason":"pilot","place":"policies/g.json:2 ($.directives[\u0027session.maxIdle\u0027].exempt[0])"}]
            """.ReplaceLineEndings(string.Empty));
    }

    [Fact]
    public void Without_a_date_the_check_is_as_at_today()
    {
        WriteWorkspace(
            """{ "id": "g", "unit": "group", "effectiveFrom": "2001-01-01", "effectiveTo": "2002-01-01", "directives": """
            + """{ "session.maxIdle": { "set": "PT9M" } } }""");
        HrAttendance.Run("policy", "check", _folder).Output.ShouldContain("info HRA1237");
        HrAttendance.Run("policy", "check", _folder, "--on", "2001-06-01").Output.ShouldNotContain("HRA1237");
    }

    [Fact]
    public void A_target_that_nobody_has_is_shown_at_its_own_line()
    {
        WriteWorkspace(
            "{ \"id\": \"g\", \"unit\": \"group\", \"effectiveFrom\": \"2026-01-01\",\n\n \"appliesTo\": { \"roles\": [\"sails\"] },\n"
            + " \"directives\": { \"session.maxIdle\": { \"set\": \"PT9M\" } } }");
        HrAttendance.Run("policy", "check", _folder).Output.ShouldContain("policies/g.json:3 ($.appliesTo): warning HRA1223");
    }

    [Theory]
    [InlineData(2, "policy", "check")]
    [InlineData(2, "policy", "check", Sample, "--on", "yesterday")]
    [InlineData(2, "policy", "check", Sample, "--format", "html")]
    [InlineData(3, "policy", "check", "nowhere")]
    public void What_keeps_it_from_running_has_its_exit_code(int exitCode, params string[] arguments)
    {
        var run = HrAttendance.Run(arguments);
        run.ExitCode.ShouldBe(exitCode);
        run.Error.ShouldNotBeEmpty();
        run.Output.ShouldBeEmpty();
    }

    private const string Exempting = """
        { "id": "g", "unit": "group", "effectiveFrom": "2026-01-01", "directives": {
          "session.maxIdle": { "set": "PT9M", "descendants": { "atMost": "PT10M" }, "exempt": [ { "unit": "sh", "until": "2026-07-01", "reason": "pilot" } ] }
        } }
        """;

    private void WriteWorkspace(string document)
    {
        File.WriteAllText(Path.Combine(_folder, "org.json"), """
            { "units": [ { "id": "group", "zone": "Asia/Shanghai" }, { "id": "sh", "parent": "group" } ],
              "employees": [ { "id": "e1", "unit": "sh", "assignments": [ { "role": "sales", "kind": "primary" } ] } ] }
            """);
        Directory.CreateDirectory(Path.Combine(_folder, "policies"));
        File.WriteAllText(Path.Combine(_folder, "policies", "g.json"), document);
    }
}
