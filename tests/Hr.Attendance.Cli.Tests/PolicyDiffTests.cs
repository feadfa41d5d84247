using System.Text.Json;

namespace Hr.Attendance.Cli.Tests;

public sealed class PolicyDiffTests : IDisposable
{
    private readonly string _draft = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    public PolicyDiffTests()
    {
        Directory.CreateDirectory(Path.Combine(_draft, "policies"));
        foreach (string file in Directory.GetFiles(Repository.PathOf("samples", "support-team", "policies")))
        {
            File.Copy(file, Path.Combine(_draft, "policies", Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(_draft, recursive: true);

    [Fact]
    public void The_same_policies_change_nothing()
    {
        var run = Diff();
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBe("nothing is different\n");
    }

    [Fact]
    public void A_draft_shows_what_it_would_change_by_unit_and_employee_and_because_of_which_document()
    {
        // London asks for 3 minutes online; with 15, shorter evenings are refused that were not.
        string london = Path.Combine(_draft, "policies", "london-2017.json");
        File.WriteAllText(london, File.ReadAllText(london).Replace("PT3M", "PT15M", StringComparison.Ordinal));
        var run = Diff();
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("unit `london`: ");
        run.Output.ShouldContain("because session.minimumOnline was 3 min (`london-2017` of `london`) and is 15 min (`london-2017` of `london`)");
        run.Output.ShouldNotContain("`chicago`");

        using var json = JsonDocument.Parse(Diff("--format", "json").Output);
        var unit = json.RootElement.GetProperty("units").EnumerateArray().Single();
        unit.GetProperty("id").GetString().ShouldBe("london");
        unit.GetProperty("refusedNow").GetInt32().ShouldBeGreaterThan(0);
        unit.GetProperty("effectiveNow").GetInt32().ShouldBe(0);
        var employees = json.RootElement.GetProperty("employees").EnumerateArray().ToList();
        employees.Count.ShouldBe(unit.GetProperty("employees").GetInt32());
        employees.SelectMany(employee => employee.GetProperty("days").EnumerateArray()).ShouldAllBe(day => day.GetProperty("causes").GetArrayLength() == 1);
    }

    [Fact]
    public void In_Chinese_it_reads_in_Chinese() => Diff("--lang", "zh").Output.ShouldBe("没有变化\n");

    [Fact]
    public void A_broken_draft_is_told_of_and_the_rest_compared()
    {
        File.WriteAllText(Path.Combine(_draft, "policies", "broken.json"), "{");
        var run = Diff();
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("policies/broken.json");
    }

    [Fact]
    public void A_draft_that_is_not_there_cannot_be_compared() =>
        HrAttendance.Run("policy", "diff", "samples/support-team", Path.Combine(_draft, "nowhere"), "--from", "2017-11-01", "--to", "2017-11-30")
            .ExitCode.ShouldBe(3);

    private RunResult Diff(params string[] options) =>
        HrAttendance.Run(["policy", "diff", "samples/support-team", _draft, "--from", "2017-11-01", "--to", "2017-11-30", .. options]);
}
