using Hr.Attendance.Rules.Tests.Support;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Sessions;

public class LeaveTests
{
    [Fact]
    public void Punched_time_inside_leave_counts_and_is_said()
    {
        var made = new WorkCase().Says(("primary.schedule", new[] { "Mon-Fri 09:00-18:00" })).OnLeave("2026-03-02", 9)
            .In("2026-03-02 10:00").Out("2026-03-02 12:00");
        var day = made.Run().Timesheet.Days.Single(day => day.Date == new LocalDate(2026, 3, 2));
        (day.Primary, day.Planned, day.Leave, day.Undertime).ShouldBe((Duration.FromHours(2), Duration.FromHours(9), Duration.FromHours(9), Duration.Zero));
        made.Diagnostics.Single(finding => finding.Code == "HRA2108").GetMessage().ShouldContain("worked for 2 h within leave");
    }

    [Fact]
    public void Leave_on_a_day_without_a_plan_takes_nothing_from_it()
    {
        var made = new WorkCase().Says(("primary.schedule", new[] { "Mon-Fri 09:00-18:00" })).OnLeave("2026-03-07", 8);
        made.Run().Timesheet.Days.ShouldNotContain(day => day.Date == new LocalDate(2026, 3, 7));
    }
}
