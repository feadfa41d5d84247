namespace Hr.Attendance.Cli.Tests;

public class QuickStartTests
{
    private static readonly Lazy<string> Output = new(() =>
    {
        var run = HrAttendance.RunProgram("QuickStart.dll", "samples/support-team", "Tesco");
        run.ExitCode.ShouldBe(0, run.Error);
        return run.Output;
    });

    [Fact]
    public void The_quick_start_prints_one_employee_s_timesheet_with_its_verdicts()
    {
        Output.Value.ShouldContain("2017-11-26 RestDay: primary 0:00, online 0:18, credited 0:18");
        Output.Value.ShouldContain("  12:20:06 for 7 min: effective");
        Output.Value.ShouldContain("  14:33:39 for 7 min: effective");
    }

    [Fact]
    public void It_prints_each_pay_line_down_to_the_documents_and_the_evidence()
    {
        string[] lines = Output.Value.Split('\n', StringSplitOptions.TrimEntries);
        int pay = Array.FindIndex(
            lines, line => line.StartsWith("2017-11-26", StringComparison.Ordinal) && line.Contains("GBP 7.24", StringComparison.Ordinal));
        pay.ShouldBeGreaterThan(0, Output.Value);
        lines.Skip(pay).ShouldContain(line => line == "overtime.restDay = 2, the default");
        lines.Skip(pay).First(line => line.StartsWith("evidence:", StringComparison.Ordinal)).Length.ShouldBeGreaterThan("evidence: ".Length);
    }
}
