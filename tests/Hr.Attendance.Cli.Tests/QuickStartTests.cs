namespace Hr.Attendance.Cli.Tests;

public class QuickStartTests
{
    [Fact]
    public void The_quick_start_prints_one_employee_s_timesheet_with_its_verdicts()
    {
        var run = HrAttendance.RunProgram("QuickStart.dll", "samples/support-team", "Tesco");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("2017-11-26 RestDay: primary 0:00, online 0:13, credited 0:11");
        run.Output.ShouldContain("  12:25:06 for 2 min: refused: online 2 min, needs 3 min");
        run.Output.ShouldContain("  14:33:23 for 7 min 16 s: effective");
    }
}
