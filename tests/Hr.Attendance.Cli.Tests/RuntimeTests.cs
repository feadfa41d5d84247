using System.Text.Json;

namespace Hr.Attendance.Cli.Tests;

/// <summary>The same commands by NRules rules.</summary>
public class RuntimeTests
{
    private const string Sample = "samples/support-team";
    private static readonly string[] November = ["--from", "2017-11-01", "--to", "2017-11-30"];

    [Theory]
    [InlineData("json")]
    [InlineData("table")]
    public void The_rules_print_what_compiled_code_prints(string format)
    {
        string[] command = ["evaluate", Sample, .. November, "--format", format];
        var byRules = HrAttendance.Run([.. command, "--runtime", "nrules"]);
        byRules.ExitCode.ShouldBe(0, byRules.Error);
        byRules.Output.ShouldBe(HrAttendance.Run([.. command, "--runtime", "compiled"]).Output);
    }

    [Fact]
    public void An_explanation_by_rules_names_those_that_fired_for_each_part()
    {
        string[] command = ["explain", Sample, "--employee", "marksandspencer", "--on", "2017-11-11"];
        string[] compiled = HrAttendance.Run(command).Output.Split('\n');
        string[] byRules = HrAttendance.Run([.. command, "--runtime", "nrules"]).Output.Split('\n');
        byRules.Where(line => !line.TrimStart().StartsWith("- rule: ", StringComparison.Ordinal)).ShouldBe(compiled);
        int criterion = Array.FindIndex(byRules, line => line.TrimStart().StartsWith("responseWindow is not met", StringComparison.Ordinal));
        int verdict = Array.FindIndex(byRules, line => line.TrimStart().StartsWith("refused: 1 of 2 criteria met", StringComparison.Ordinal));
        string[] rules = [.. byRules[criterion..verdict].Select(line => line.Trim()).Where(line => line.StartsWith("- rule: ", StringComparison.Ordinal))];
        rules.ShouldContain(line => line.StartsWith("- rule: Turn: waited too long ", StringComparison.Ordinal));
        rules.ShouldContain(line => line.StartsWith("- rule: Answers: too late ", StringComparison.Ordinal));
        rules.ShouldContain(line => line.StartsWith("- rule: from m7324 ", StringComparison.Ordinal));
        rules.ShouldContain("- rule: not Answers: in time: turns.ShareInTime() >= asked.MinShare [0.5 >= 0.8]");
        compiled.ShouldAllBe(line => !line.Contains("rule: ", StringComparison.Ordinal));
    }

    [Fact]
    public void In_JSON_the_rules_stand_beside_the_settings()
    {
        var run = HrAttendance.Run("explain", Sample, "--employee", "SpotifyCares", "--on", "2017-11-02", "--format", "json", "--runtime", "nrules");
        var session = JsonDocument.Parse(run.Output)
            .RootElement.GetProperty("parts")
            .EnumerateArray()
            .Single(part => part.GetProperty("topic").GetString() == "session");
        var verdict = session.GetProperty("parts").EnumerateArray().Single(part => part.GetProperty("topic").GetString() == "verdict");
        verdict.GetProperty("rules")[0].GetString()!.ShouldStartWith("Verdict: ");
    }

    [Theory]
    [InlineData("evaluate", "--from", "2026-03-02", "--to", "2026-03-08")]
    [InlineData("explain", "--employee", "lin", "--on", "2026-03-02")]
    public void Settings_that_no_rule_reads_end_with_2_and_are_named(string command, params string[] arguments)
    {
        var run = HrAttendance.Run([command, "samples/CustomCriteria/workspace", .. arguments, "--runtime", "nrules"]);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("no rule reads `pace.minAnswers`, `pace.minVariation`, `place.allowed`, `place.whenUnknown`, `terminal.allowed`: ");
    }

    [Fact]
    public void A_runtime_that_is_not_known_ends_with_2_and_those_that_are()
    {
        var run = HrAttendance.Run(["evaluate", Sample, .. November, "--runtime", "drools"]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("compiled");
        run.Error.ShouldContain("nrules");
    }
}
