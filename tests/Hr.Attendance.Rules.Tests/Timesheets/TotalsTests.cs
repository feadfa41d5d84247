using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Timesheets;

public class TotalsTests
{
    [Fact]
    public void What_became_of_the_plan_adds_up_by_role_and_by_month()
    {
        // Tuesday the 31st 09:30-17:00 of 09:00-17:00: half an hour late. April 1: nobody came. April 2: 09:00-14:00, then leave.
        var timesheet = new WorkCase()
            .Says(("primary.basis", "punches"), ("primary.schedule", new[] { "Mon-Thu 09:00-17:00" }))
            .In("2026-03-31 09:30").Out("2026-03-31 17:00")
            .In("2026-04-02 09:00").Out("2026-04-02 14:00").OnLeave("2026-04-02", 3, "annual")
            .Run("2026-03-31", "2026-04-02").Timesheet;
        var march = new PlanTotals { Planned = Duration.FromHours(8), Undertime = Duration.FromMinutes(30), DaysLate = 1 };
        var april = new PlanTotals
        {
            Planned = Duration.FromHours(16), Leave = Duration.FromHours(3), Undertime = Duration.FromHours(8), DaysAbsent = 1,
        };
        timesheet.Months.Select(month => month.Plan).ShouldBe([march, april]);
        timesheet.Plan.ShouldBe(march + april);
        timesheet.Roles.Select(role => (role.Role, role.Plan)).ShouldBe([("sales", march + april)]);
        timesheet.Days.Select(day => DayMarkName.Of(day.Marks)).ShouldBe([["late"], ["absent"], []]);
    }

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
            new RoleTotals
            {
                Role = "sales",
                Kind = RoleKind.Primary,
                Primary = Duration.FromHours(8),
                Online = Duration.Zero,
                Credited = Duration.Zero,
                Overtime = TimeByDayKind.Zero,
                EffectiveSessions = 0,
                RefusedSessions = 0,
            },
            new RoleTotals
            {
                Role = "online-service",
                Kind = RoleKind.Concurrent,
                Primary = Duration.Zero,
                Online = Duration.FromMinutes(70),
                Credited = Duration.FromHours(1),
                Overtime = Workday(60),
                EffectiveSessions = 1,
                RefusedSessions = 1,
            },
            new RoleTotals
            {
                Role = "tutor",
                Kind = RoleKind.Concurrent,
                Primary = Duration.Zero,
                Online = Duration.FromMinutes(90),
                Credited = Duration.FromMinutes(90),
                Overtime = Workday(90),
                EffectiveSessions = 1,
                RefusedSessions = 0,
            },
        ]);
        timesheet.Months.Select(month => (month.Year, month.Month, month.Time.Primary, month.Time.Credited, month.Roles.Count)).ShouldBe(
            [(2026, 3, Duration.FromHours(8), Duration.FromHours(1), 2), (2026, 4, Duration.Zero, Duration.FromMinutes(90), 1)]);
        TimeTotals.Sum(timesheet.Months.Select(month => month.Time)).ShouldBe(timesheet.Total);
    }

    [Fact]
    public void Beyond_the_standard_day_the_last_of_the_time_is_overtime_of_the_role_it_was_worked_in()
    {
        // 9 h primary and 2 h online on a workday: of 11 h the last 3 are overtime, 2 h online and 1 h of the primary time.
        // 7 h primary and 2 h online: only the last hour online.
        var timesheet = new WorkCase().Says(("primary.basis", "punches"), ("overtime.basis", "beyondStandard"))
            .In("2026-03-02 08:00").Out("2026-03-02 17:00").Online("2026-03-02 19:00", "2026-03-02 21:00")
            .In("2026-03-03 09:00").Out("2026-03-03 16:00").Online("2026-03-03 19:00", "2026-03-03 21:00")
            .Run().Timesheet;
        timesheet.Roles.Select(role => (role.Role, role.Overtime)).ShouldBe([("sales", Workday(60)), ("online-service", Workday(180))]);
    }

    [Fact]
    public void Under_comprehensive_hours_a_rest_day_is_a_day_like_others()
    {
        // No workday in the stretch before: the week of a Saturday held for two days only has a standard of zero.
        var timesheet = new WorkCase()
            .Says(("overtime.hoursSystem", "comprehensive"), ("overtime.comprehensivePeriod", "week"), ("overtime.standardDay", "PT0S"))
            .Online("2026-03-07 19:00", "2026-03-07 20:00").Run().Timesheet;
        timesheet.Roles.Single().Overtime.ShouldBe(Workday(60));
    }

    [Fact]
    public void A_timesheet_without_days_has_no_roles_and_no_months()
    {
        var timesheet = new Timesheet { Days = [] };
        timesheet.Roles.ShouldBeEmpty();
        timesheet.Months.ShouldBeEmpty();
        timesheet.Total.ShouldBe(TimeTotals.Zero);
    }

    private static TimeByDayKind Workday(int minutes) => TimeByDayKind.Zero.Plus(DayKind.Workday, Duration.FromMinutes(minutes));
}
