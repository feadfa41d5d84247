namespace Hr.Attendance.Cli.Tests;

/// <summary>The program as a process: what it is told, where it writes and how it ends. All other tests call the command line without one.</summary>
public class ProcessTests
{
    [Theory]
    [InlineData(0, "explain", "samples/support-team", "--employee", "SpotifyCares", "--on", "2017-11-02", "--lang", "zh")]
    [InlineData(1, "policy", "check", "tests/workspaces/refused", "--on", "2026-03-02", "--lang", "zh")]
    [InlineData(2, "evaluate", "samples/support-team")]
    [InlineData(3, "evaluate", "nowhere", "--from", "2026-03-01", "--to", "2026-03-31")]
    public void The_program_writes_the_bytes_of_the_command_line_to_its_streams_and_ends_with_its_exit_code(int exitCode, params string[] arguments)
    {
        var run = HrAttendance.RunProgram("Hr.Attendance.Cli.dll", arguments);
        run.ExitCode.ShouldBe(exitCode, run.Error);
        (run.Output.Length + run.Error.Length).ShouldBePositive();
        run.ShouldBe(HrAttendance.Run(arguments));
    }
}
