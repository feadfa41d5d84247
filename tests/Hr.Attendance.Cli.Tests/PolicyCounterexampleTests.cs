namespace Hr.Attendance.Cli.Tests;

public sealed class PolicyCounterexampleTests : IDisposable
{
    private const string Sample = "samples/policy-tests";

    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_claims_of_the_sample_hold_in_all_cases_that_are_tried()
    {
        var run = HrAttendance.Run("policy", "counterexample", Sample, "--cases", "1000");
        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldContain("nothing to the contrary in 1000 cases of seed 1");
        run.Output.ShouldEndWith("3 without a counterexample, 0 with one, 0 untested\n");
    }

    [Fact]
    public void A_case_that_shows_the_opposite_becomes_a_scenario_file_that_fails_until_the_policy_is_mended()
    {
        Workspace(minimumOnline: "PT16M");
        string found = Path.Combine(_folder, "found");
        var run = HrAttendance.Run("policy", "counterexample", _folder, "--out", found);
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("✗ `Never worse: for anybody` does not hold");
        run.Output.ShouldContain("in the unit `sh`:");
        string file = Directory.GetFiles(found).ShouldHaveSingleItem();
        Path.GetFileName(file).ShouldBe("never-worse-for-anybody-seed-1.yaml");
        var failing = HrAttendance.Run("policy", "test", _folder);
        failing.ExitCode.ShouldBe(1);
        failing.Output.ShouldContain("✗ Never worse: for anybody (counterexample, seed 1)");
        Workspace(minimumOnline: "PT15M");
        HrAttendance.Run("policy", "test", _folder).Output.ShouldEndWith("1 passed, 0 failed\n");
        HrAttendance.Run("policy", "counterexample", _folder, "--cases", "300", "--lang", "zh").Output.ShouldEndWith("1 条断言未发现反例，0 条有反例，0 条未得到检验\n");
    }

    [Fact]
    public void Claims_with_mistakes_are_named_with_their_lines_and_the_others_are_tried()
    {
        Workspace(minimumOnline: "PT15M");
        File.WriteAllText(Path.Combine(_folder, "wrong.yaml"), """
            claims:
              - { name: a, unit: nowhere, role: online, on: 2026-03-02, limits: { creditedAtMost: PT3H } }
              - { name: b, unit: sh, role: online, on: 2026-03-02 }
              - { name: c, unit: sh, role: online, on: 2026-03-02, sameAs: { policies: draft } }
              - { name: d, unit: sh, role: online, on: 2026-03-02, sameAs: {} }
              - { name: e, unit: sh, role: online, on: soon, then: { effective: maybe } }
              - { name: f, unit: sh, role: online, on: 2026-03-02, whenever: { answered: { share: 2, within: PT2M } }, then: { effective: true } }
              - just a text
            """);
        var run = HrAttendance.Run("policy", "counterexample", _folder, "--cases", "200");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("wrong.yaml:2");
        run.Output.ShouldContain("error HRA0211");
        run.Output.ShouldContain("error HRA0212");
        run.Output.ShouldContain("error HRA0214");
        run.Output.ShouldContain("error HRA0215");
        run.Output.ShouldContain("wrong.yaml:6");
        run.Output.ShouldContain("wrong.yaml:7");
        run.Output.ShouldContain("wrong.yaml:8");
        run.Output.ShouldEndWith("1 without a counterexample, 0 with one, 0 untested\n");
    }

    [Fact]
    public void A_draft_in_a_folder_beside_is_compared_and_a_change_of_a_minute_is_found()
    {
        Workspace(minimumOnline: "PT15M");
        Directory.CreateDirectory(Path.Combine(_folder, "draft", "policies"));
        File.WriteAllText(Path.Combine(_folder, "draft", "policies", "group.json"), Document("PT15M").Replace("PT15M", "PT14M", StringComparison.Ordinal));
        File.WriteAllText(
            Path.Combine(_folder, "claims.yaml"),
            "claims: [ { name: The draft changes nothing, unit: sh, role: online, on: 2026-03-02, sameAs: { policies: draft } } ]\n");
        var run = HrAttendance.Run("policy", "counterexample", _folder);
        run.ExitCode.ShouldBe(1, run.Output);
        run.Output.ShouldContain("under the policies in `draft`");
    }

    [Fact]
    public void Wrong_usage_ends_with_2_and_a_missing_folder_with_3()
    {
        HrAttendance.Run("policy", "counterexample", Sample, "--filter", "nothing of that name").ExitCode.ShouldBe(2);
        HrAttendance.Run("policy", "counterexample", Sample, "--cases", "0").ExitCode.ShouldBe(2);
        HrAttendance.Run("policy", "counterexample", Path.Combine(_folder, "missing")).ExitCode.ShouldBe(3);
    }

    private static string Document(string minimumOnline) =>
        $$"""{ "id": "group", "unit": "group", "effectiveFrom": "2026-01-01", "directives": { "session.minimumOnline": { "set": "{{minimumOnline}}" } } }""";

    private void Workspace(string minimumOnline)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "policies"));
        File.WriteAllText(
            Path.Combine(_folder, "org.json"),
            """{ "units": [ { "id": "group", "zone": "Asia/Shanghai" }, { "id": "sh", "parent": "group" } ], "employees": [] }""");
        File.WriteAllText(Path.Combine(_folder, "policies", "group.json"), Document("PT15M"));
        File.WriteAllText(Path.Combine(_folder, "policies", "sh.json"), Document(minimumOnline).Replace("\"group\"", "\"sh\"", StringComparison.Ordinal));
        File.WriteAllText(
            Path.Combine(_folder, "claims.yaml"),
            "claims: [ { name: 'Never worse: for anybody', unit: sh, role: online, on: 2026-03-02, neverWorseThan: { unit: group } } ]\n");
    }
}
