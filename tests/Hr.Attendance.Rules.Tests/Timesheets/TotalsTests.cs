using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Timesheets;

public class TotalsTests
{
    [Fact]
    public void Each_role_and_each_month_has_its_part_of_the_totals()
    {
        var timesheet = new WorkCase()
            .Says(("primary.basis", "punches"), ("session.minimumOnline", "PT30M"))
            .Assigned("tutor", RoleKind.Concurrent)
            .In("2026-03-31 09:00").Out("2026-03-31 17:00")
            .Online("2026-03-31 19:00", "2026-03-31 20:00").Online("2026-03-31 21:00", "2026-03-31 21:10")
            .Online("2026-04-01 19:00", "2026-04-01 20:30", "tutor")
            .Run("2026-03-01", "2026-04-30").Timesheet;

        timesheet.Roles.ShouldBe(
        [
            new RoleTotals("sales", RoleKind.Primary, Duration.FromHours(8), Duration.Zero, Duration.Zero, 0, 0),
            new RoleTotals("online-service", RoleKind.Concurrent, Duration.Zero, Duration.FromMinutes(70), Duration.FromHours(1), 1, 1),
            new RoleTotals("tutor", RoleKind.Concurrent, Duration.Zero, Duration.FromMinutes(90), Duration.FromMinutes(90), 1, 0),
        ]);
        timesheet.Months.Select(month => (month.Year, month.Month, month.Time.Primary, month.Time.Credited, month.Roles.Count)).ShouldBe(
            [(2026, 3, Duration.FromHours(8), Duration.FromHours(1), 2), (2026, 4, Duration.Zero, Duration.FromMinutes(90), 1)]);
        TimeTotals.Sum(timesheet.Months.Select(month => month.Time)).ShouldBe(timesheet.Total);
    }

    [Fact]
    public void A_timesheet_without_days_has_no_roles_and_no_months()
    {
        var timesheet = new Timesheet([]);
        timesheet.Roles.ShouldBeEmpty();
        timesheet.Months.ShouldBeEmpty();
        timesheet.Total.ShouldBe(TimeTotals.Zero);
    }
}
