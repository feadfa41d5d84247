using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Timesheets;

/// <summary>How what sessions earn becomes overtime: under whose policy, by which zone's dates, and in which parts.</summary>
public class OvertimeOfSessionsTests
{
    [Fact]
    public void The_policy_is_that_of_the_primary_role()
    {
        var made = new WorkCase().SaysTo("sales", ("overtime.basis", "beyondStandard")).Online("2026-03-02 18:00", "2026-03-02 20:00");
        made.Run().Timesheet.Overtime.Total.ShouldBe(Duration.Zero); // two hours are not beyond eight
        new WorkCase().SaysTo("online-service", ("overtime.basis", "beyondStandard")).Online("2026-03-02 18:00", "2026-03-02 20:00")
            .Run().Timesheet.Overtime.Total.ShouldBe(Duration.FromHours(2));
    }

    [Fact]
    public void Without_a_primary_role_it_is_that_of_the_first_concurrent_one()
    {
        // Sales begins on the 3rd; before, the adviser's role began first.
        var made = new WorkCase().Assigned("sales", RoleKind.Primary, from: "2026-03-03")
            .Assigned("adviser", RoleKind.Concurrent, from: "2026-01-01")
            .Assigned("online-service", RoleKind.Concurrent, from: "2026-02-01")
            .SaysTo("adviser", ("overtime.basis", "beyondStandard"), ("overtime.standardDay", "PT1H"))
            .Online("2026-03-02 18:00", "2026-03-02 20:00").Online("2026-03-03 18:00", "2026-03-03 20:00");
        made.Run().Timesheet.Days.Select(day => day.Overtime.Total).ShouldBe([Duration.FromHours(1), Duration.FromHours(2)]);
    }

    [Fact]
    public void Dates_are_those_of_the_session_s_own_zone()
    {
        // Friday 20:00 to 24:00 in London is Saturday 04:00 to 08:00 in Shanghai: a session of London, all of it on the workday.
        var made = new WorkCase().Branch("london", "Europe/London")
            .Assigned("online-service", RoleKind.Concurrent, unit: "london").Online("2026-03-07 04:00", "2026-03-07 08:00");
        made.Run().Timesheet.Overtime.ShouldBe(new TimeByDayKind(Duration.FromHours(4), Duration.Zero, Duration.Zero));
    }

    [Fact]
    public void What_is_credited_lies_at_the_start_of_the_pieces_so_that_a_cap_takes_from_their_end()
    {
        // Friday 23:00 to Saturday 01:00 in two pieces with a gap at midnight; of the 110 minutes 60 are credited: 55 on Friday, 5 on Saturday.
        var made = new WorkCase().Says(("credit.dailyCap", "PT1H"), ("session.mergeGap", "PT10M"))
            .Online("2026-03-06 23:00", "2026-03-06 23:55").Online("2026-03-07 00:05", "2026-03-07 01:00");
        made.Run().Timesheet.Overtime.ShouldBe(new TimeByDayKind(Duration.FromMinutes(55), Duration.FromMinutes(5), Duration.Zero));
    }

    [Fact]
    public void What_exceeds_the_pieces_stays_with_the_last_though_it_reaches_past_midnight()
    {
        // 23:30 to 23:50 on Friday, rounded up to an hour: all of it on the workday.
        var made = new WorkCase().Says(("credit.roundTo", "PT1H"), ("credit.rounding", "up")).Online("2026-03-06 23:30", "2026-03-06 23:50");
        made.Run().Timesheet.Overtime.ShouldBe(new TimeByDayKind(Duration.FromHours(1), Duration.Zero, Duration.Zero));
    }

    [Fact]
    public void Beyond_the_standard_day_the_parts_of_other_kinds_are_overtime_whole()
    {
        // Friday: eight hours at the desk, and online from 22:00 to 02:00: two hours more of the workday, and two of the rest day.
        var made = new WorkCase().Says(("overtime.basis", "beyondStandard"), ("overtime.standardDay", "PT9H"))
            .In("2026-03-06 09:00").Out("2026-03-06 17:00").Online("2026-03-06 22:00", "2026-03-07 02:00");
        made.Run().Timesheet.Overtime.ShouldBe(new TimeByDayKind(Duration.FromHours(1), Duration.FromHours(2), Duration.Zero));
        made.Says(("overtime.dayKindBy", "businessDay")).Run()
            .Timesheet.Overtime.ShouldBe(new TimeByDayKind(Duration.FromHours(3), Duration.Zero, Duration.Zero));
    }

    [Fact]
    public void Beyond_the_standard_day_a_holiday_s_primary_time_is_overtime_of_the_holiday_and_what_falls_on_a_workday_is_whole_too()
    {
        // Wednesday is a holiday: three hours at the desk, online from 23:00 to 01:00 on Thursday, a workday.
        var made = new WorkCase().Says(("overtime.basis", "beyondStandard"))
            .With(WorkCalendar.MondayToFriday.WithDates(new Dictionary<LocalDate, DayKind> { [new LocalDate(2026, 3, 4)] = DayKind.StatutoryHoliday }))
            .In("2026-03-04 09:00").Out("2026-03-04 12:00").Online("2026-03-04 23:00", "2026-03-05 01:00");
        made.Run().Timesheet.Overtime.ShouldBe(new TimeByDayKind(Duration.FromHours(1), Duration.Zero, Duration.FromHours(4)));
    }

    [Fact]
    public void Up_to_the_standard_day_nothing_is_overtime()
    {
        var made = new WorkCase().Says(("overtime.basis", "beyondStandard")).In("2026-03-02 09:00")
            .Out("2026-03-02 15:00").Online("2026-03-02 18:00", "2026-03-02 20:00");
        made.Run().Timesheet.Overtime.Total.ShouldBe(Duration.Zero);
    }
}
