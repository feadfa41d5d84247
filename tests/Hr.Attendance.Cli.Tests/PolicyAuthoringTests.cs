using System.Text.Json;

namespace Hr.Attendance.Cli.Tests;

public sealed class PolicyAuthoringTests : IDisposable
{
    private const string Company = "samples/policies-guide/company";

    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("schema", "schemas/policy.schema.json")]
    [InlineData("settings", "settings.md")]
    public void Schema_and_settings_print_the_files_in_docs_byte_for_byte(string command, string file)
    {
        var run = HrAttendance.Run("policy", command);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBe(File.ReadAllText(Repository.PathOf("docs", file)));
    }

    [Fact]
    public void Settings_speak_one_language_where_asked()
    {
        HrAttendance.Run("policy", "settings", "--lang", "zh").Output.ShouldStartWith("# 设置项\n");
        HrAttendance.Run("policy", "settings", "--lang", "en").Output.ShouldNotMatch("[\u4e00-\u9fff]");
    }

    [Fact]
    public void Explain_setting_in_JSON_says_who_decided_and_what_every_level_said()
    {
        var run = HrAttendance.Run([.. Explain("response.window", "bj"), "--format", "json"]);
        run.ExitCode.ShouldBe(0, run.Error);
        using var json = JsonDocument.Parse(run.Output);
        var root = json.RootElement;
        root.GetProperty("value").GetString().ShouldBe("PT8M");
        root.GetProperty("setBy").GetProperty("document").GetString().ShouldBe("bj-online");
        root.GetProperty("constraint").ValueKind.ShouldBe(JsonValueKind.Null);
        root.GetProperty("handedDown").GetProperty("atMost").GetString().ShouldBe("PT10M");
        root.GetProperty("levels").EnumerateArray().Select(level => level.GetProperty("unit").GetString()).ShouldBe(["CN", "group", "bj"]);
        root.GetProperty("levels")[1].GetProperty("directives")[0].GetProperty("outcome").GetString().ShouldBe("applied");
        root.GetProperty("exemptions")[0].GetProperty("until").GetString().ShouldBe("2026-07-01");
        root.GetProperty("lines").GetArrayLength().ShouldBeGreaterThan(8);
        root.GetProperty("diagnostics").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("minimumOnline", "session.minimumOnline")]
    [InlineData("respons.window", "response.window")]
    public void An_unknown_setting_ends_with_2_and_the_nearest_names(string wrong, string right)
    {
        var run = HrAttendance.Run(Explain(wrong, "sh"));
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith($"there is no setting `{wrong}`; the nearest are `{right}`, ");
    }

    [Fact]
    public void Findings_about_other_settings_do_not_distract()
    {
        var run = HrAttendance.Run(
            "policy", "explain-setting", "samples/policies-guide/conflicts", "--setting", "credit.dailyCap", "--unit", "sh", "--role",
            "sales", "--on", "2026-03-02");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("HRA1208");
        run.Output.ShouldNotContain("HRA1203");
    }

    [Fact]
    public void A_new_document_is_written_once_and_never_over_a_file()
    {
        string file = Path.Combine(_folder, "policies", "sh.json");
        string[] arguments = ["policy", "new", "--template", "class-adviser", "--unit", "sh", "--id", "sh-advisers", "--from", "2026-04-01", "--out", file];
        HrAttendance.Run(arguments).ExitCode.ShouldBe(0);
        string written = File.ReadAllText(file);
        using var json = JsonDocument.Parse(written);
        json.RootElement.GetProperty("id").GetString().ShouldBe("sh-advisers");
        json.RootElement.GetProperty("unit").GetString().ShouldBe("sh");
        json.RootElement.GetProperty("effectiveFrom").GetString().ShouldBe("2026-04-01");
        File.WriteAllText(file, "mine");
        var again = HrAttendance.Run(arguments);
        again.ExitCode.ShouldBe(2);
        again.Error.ShouldContain("exists already");
        File.ReadAllText(file).ShouldBe("mine");
        Directory.GetFiles(Path.GetDirectoryName(file)!).ShouldBe([file]);
    }

    [Fact]
    public void A_new_document_is_printed_where_no_file_is_given()
    {
        var run = HrAttendance.Run("policy", "new", "--template", "online-sales", "--unit", "group");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBe(File.ReadAllText(Repository.PathOf("src", "Hr.Attendance.Sdk", "Templates", "online-sales", "policy.json")));
    }

    [Theory]
    [InlineData("en", "class-adviser: Class advisers who answer parents")]
    [InlineData("zh", "class-adviser: 班主任线上答复家长")]
    public void The_list_explains_every_template(string language, string line)
    {
        var run = HrAttendance.Run("policy", "new", "--list", "--lang", language);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.Split('\n').ShouldContain(line);
        run.Output.ShouldContain("technical-support: ");
    }

    [Theory]
    [InlineData("policy", "new")]
    [InlineData("policy", "new", "--template", "class-advisor", "--unit", "sh")]
    [InlineData("policy", "new", "--template", "class-adviser")]
    [InlineData("policy", "new", "--template", "class-adviser", "--unit", "sh", "--from", "soon")]
    [InlineData("policy", "settings", "--lang", "fr")]
    [InlineData("policy", "explain-setting", Company, "--setting", "response.window", "--unit", "nowhere", "--role", "sales", "--on", "2026-03-02")]
    public void Wrong_usage_ends_with_2_and_says_what_is_wrong(params string[] arguments)
    {
        var run = HrAttendance.Run(arguments);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldNotBeEmpty();
        run.Error.ShouldNotContain("Exception");
    }

    private static string[] Explain(string setting, string unit) =>
        ["policy", "explain-setting", Company, "--setting", setting, "--unit", unit, "--role", "online-service", "--on", "2026-03-02"];
}
