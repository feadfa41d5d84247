using System.Text.Json;

namespace Hr.Attendance.Cli.Tests;

/// <summary>The history of <c>samples/duty-planning</c> under its own policy: there is something to mend, and nothing is wrong with it.</summary>
public class DutyPlanningTests
{
    [Fact]
    public void Twelve_weeks_evaluate_without_an_error_and_not_every_evening_is_in_time()
    {
        var run = HrAttendance.Run(["evaluate", "samples/duty-planning", "--from", "2026-08-31", "--to", "2026-11-22", "--format", "json"]);
        run.ExitCode.ShouldBe(0, run.Error);
        var timesheets = JsonDocument.Parse(run.Output).RootElement;
        timesheets.GetProperty("diagnostics").EnumerateArray()
            .ShouldAllBe(finding => finding.GetProperty("severity").GetString() != "error");
        var sessions = timesheets.GetProperty("employees").EnumerateArray()
            .SelectMany(employee => employee.GetProperty("days").EnumerateArray())
            .SelectMany(day => day.GetProperty("sessions").EnumerateArray()).ToList();
        sessions.Count.ShouldBeGreaterThan(400);
        sessions.Count(session => !session.GetProperty("effective").GetBoolean()).ShouldBeInRange(20, 150);
    }
}
