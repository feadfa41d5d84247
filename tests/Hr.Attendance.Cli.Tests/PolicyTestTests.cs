using System.Xml.Linq;

namespace Hr.Attendance.Cli.Tests;

public sealed class PolicyTestTests : IDisposable
{
    private const string Sample = "samples/policy-tests";

    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_sample_notices_every_planted_fault_and_all_its_directives_decide_something()
    {
        string junit = Path.Combine(_folder, "results.xml");
        string html = Path.Combine(_folder, "coverage.html");
        var run = HrAttendance.Run("policy", "test", Sample, "--mutation", "--min-coverage", "100", "--junit", junit, "--html", html);
        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldContain("14 of 14 directives decided something, 17 of 17 ends of bounds touched");
        run.Output.ShouldContain("68 faults planted: 68 noticed, 0 not");
        run.Output.ShouldEndWith("10 passed, 0 failed\n");
        XDocument.Load(junit).Root!.Attribute("tests")!.Value.ShouldBe("10");
        File.ReadAllText(html).ShouldContain("online-sales");
    }

    [Fact]
    public void A_changed_policy_fails_the_scenarios_and_the_day_is_explained()
    {
        CopySample();
        string file = Path.Combine(_folder, "policies/sh.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("PT20M", "PT21M"));
        var run = HrAttendance.Run("policy", "test", _folder, "--filter", "twenty MINUTES are just");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("✗ Twenty minutes are just enough, nineteen are not");
        run.Output.ShouldContain("lin session 1 effective: expected true, got false (not met: minimumOnline)  scenarios/shanghai.yaml:");
        run.Output.ShouldContain("| lin on 2026-03-02, a workday");
        run.Output.ShouldEndWith("0 passed, 1 failed\n");
    }

    [Fact]
    public void Too_little_coverage_and_unnoticed_faults_end_with_1()
    {
        CopySample();
        File.Delete(Path.Combine(_folder, "scenarios/branches.yaml"));
        File.Delete(Path.Combine(_folder, "scenarios/shanghai.yaml"));
        HrAttendance.Run("policy", "test", _folder).ExitCode.ShouldBe(0);
        HrAttendance.Run("policy", "test", _folder, "--min-coverage", "100").ExitCode.ShouldBe(1);
        var run = HrAttendance.Run("policy", "test", _folder, "--mutation", "--document", "online-sales");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("policies/group.json:13 response.window: no scenario notices atMost \"PT5M\" → atMost \"PT6M\"");
    }

    [Fact]
    public void A_file_with_mistakes_is_named_with_its_lines_and_the_others_run()
    {
        CopySample();
        File.WriteAllText(
            Path.Combine(_folder, "scenarios/wrong.yaml"),
            "scenarios:\n  - name: a\n    evidence: [{ on: yesterday }]\n    expect: { credits: PT1H }\n  - { name: &x b }\n");
        File.WriteAllText(Path.Combine(_folder, "scenarios/broken.yaml"), "scenarios: [\n");
        var run = HrAttendance.Run("policy", "test", _folder);
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("scenarios/wrong.yaml:3 ($.scenarios[0].evidence[0].on): error HRA0008");
        run.Output.ShouldContain("scenarios/wrong.yaml:4 ($.scenarios[0].expect.credits): error HRA0005");
        run.Output.ShouldContain("scenarios/wrong.yaml:5: error HRA0202");
        run.Output.ShouldContain("scenarios/broken.yaml:");
        run.Output.ShouldEndWith("10 passed, 0 failed\n");
    }

    [Fact]
    public void Wrong_usage_ends_with_2_and_a_missing_folder_with_3()
    {
        HrAttendance.Run("policy", "test", Sample, "--filter", "nothing of that name").ExitCode.ShouldBe(2);
        HrAttendance.Run("policy", "test", Sample, "--document", "nobody").ExitCode.ShouldBe(2);
        HrAttendance.Run("policy", "test", Sample, "--min-coverage", "101").ExitCode.ShouldBe(2);
        HrAttendance.Run("policy", "test", Path.Combine(_folder, "missing")).ExitCode.ShouldBe(3);
    }

    private void CopySample()
    {
        string sample = Path.Combine(Repository.Folder, Sample);
        foreach (string file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(_folder, Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
