using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NodaTime.Text;

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
    public void Dates_and_kinds_are_those_of_the_person_s_zone()
    {
        // Friday 20:00 to 24:00 in London is Saturday 04:00 to 08:00 in Shanghai, where the person works: a rest day.
        var made = new WorkCase().Branch("london", "Europe/London")
            .Assigned("online-service", RoleKind.Concurrent, unit: "london").Online("2026-03-07 04:00", "2026-03-07 08:00");
        made.Run().Timesheet.Overtime.ShouldBe(new TimeByDayKind(Duration.Zero, Duration.FromHours(4), Duration.Zero));
    }

    [Fact]
    public void What_a_cap_leaves_is_laid_on_the_dearest_date_first()
    {
        // Friday 23:00 to Saturday 01:00 in two pieces with a gap at midnight; of the 110 minutes 60 are credited: 55 on Saturday, 5 on Friday.
        var made = new WorkCase().Says(("credit.dailyCap", "PT1H"), ("session.mergeGap", "PT10M"))
            .Online("2026-03-06 23:00", "2026-03-06 23:55").Online("2026-03-07 00:05", "2026-03-07 01:00");
        made.Run().Timesheet.Overtime.ShouldBe(new TimeByDayKind(Duration.FromMinutes(5), Duration.FromMinutes(55), Duration.Zero));
    }

    [Fact]
    public void Statutory_holidays_come_first_then_rest_days_then_workdays_each_from_its_start()
    {
        // Friday 22:00 to Monday 02:00 without a break; Sunday is a holiday. 52 hours: 24 of the holiday, 24 of Saturday, 2 of Friday, 2 of Monday.
        WorkCase Made(string cap) => new WorkCase().Says(("credit.dailyCap", cap), ("punch.maxOpen", "PT60H")).With(Holiday("2026-03-08"))
            .Online("2026-03-06 22:00", "2026-03-09 02:00");
        Made("PT20H").Run().Timesheet.Overtime.ShouldBe(Hours(0, 0, 20));
        Made("PT30H").Run().Timesheet.Overtime.ShouldBe(Hours(0, 6, 24));
        Made("PT50H").Run().Timesheet.Overtime.ShouldBe(Hours(2, 24, 24));
        Made("PT50H").Says(("overtime.dayKindBy", "businessDay")).Run().Timesheet.Overtime.ShouldBe(Hours(50, 0, 0));
    }

    [Fact]
    public void Active_time_is_laid_where_it_was_active()
    {
        // Online on Friday from 22:00 to Saturday 02:00; the only answer is at 00:40 to a customer of 00:10: 30 minutes and two after it, on Saturday.
        var made = new WorkCase().Says(("credit.mode", "active")).Online("2026-03-06 22:00", "2026-03-07 02:00")
            .Customer("2026-03-07 00:10").Replies("2026-03-07 00:40");
        made.Run().Timesheet.Overtime.ShouldBe(new TimeByDayKind(Duration.Zero, Duration.FromMinutes(32), Duration.Zero));

        // A refused session that earns its active time alike.
        made.Says(("credit.mode", "session"), ("credit.whenIneffective", "active"), ("session.minimumOnline", "PT5H"))
            .Run().Timesheet.Overtime.ShouldBe(new TimeByDayKind(Duration.Zero, Duration.FromMinutes(32), Duration.Zero));
    }

    [Fact]
    public void Parts_inside_primary_time_come_last_and_are_no_overtime()
    {
        // At the desk 09:00 to 17:00, online 16:00 to 19:00 and allowed to be: of the three hours one lies inside primary time.
        WorkCase Made() => new WorkCase().Says(("session.duringPrimary", "allow")).In("2026-03-02 09:00").Out("2026-03-02 17:00")
            .Online("2026-03-02 16:00", "2026-03-02 19:00");
        Made().Run().Timesheet.Overtime.ShouldBe(Hours(2, 0, 0));
        Made().Says(("credit.dailyCap", "PT2H")).Run().Timesheet.Overtime.ShouldBe(Hours(2, 0, 0)); // the two hours after work
        Made().Says(("credit.dailyCap", "PT1H")).Run().Timesheet.Overtime.ShouldBe(Hours(1, 0, 0));

        // With eight hours of primary time two are beyond the standard day, and the shared hour is not counted twice.
        Made().Says(("overtime.basis", "beyondStandard")).Run().Timesheet.Overtime.ShouldBe(Hours(2, 0, 0));
    }

    [Fact]
    public void What_exceeds_all_is_no_overtime_where_the_last_instant_lies_inside_primary_time()
    {
        // Both roles 09:00 to 17:00, online 10:00 to 16:30 rounded up to seven hours: nobody worked the half hour beside the desk.
        var made = new WorkCase().Says(("session.duringPrimary", "allow"), ("credit.roundTo", "PT1H"), ("credit.rounding", "up"))
            .In("2026-03-02 09:00").Out("2026-03-02 17:00").Online("2026-03-02 10:00", "2026-03-02 16:30");
        made.Run().Timesheet.Overtime.Total.ShouldBe(Duration.Zero);
    }

    [Theory]
    [InlineData("2026-03-05", 0, 0, 6)] // a shift of Wednesday 22:00 into the holiday of Thursday: 2 h of a workday are within the standard, 6 h holiday
    [InlineData("2026-03-04", 6, 0, 2)] // out of the holiday of Wednesday: the six hours after midnight have Thursday's kind, and are overtime whole
    public void Beyond_the_standard_day_primary_time_on_a_statutory_holiday_is_that_by_the_calendar(string holiday, int workday, int restDay, int statutory)
    {
        var made = new WorkCase().Says(("overtime.basis", "beyondStandard")).With(Holiday(holiday)).In("2026-03-04 22:00").Out("2026-03-05 06:00");
        made.Run().Timesheet.Overtime.ShouldBe(Hours(workday, restDay, statutory));
    }

    [Fact]
    public void Beyond_the_standard_day_a_shift_over_another_midnight_has_the_kind_of_its_business_day()
    {
        // Friday 22:00 to Saturday 07:00: nine hours of Friday, one beyond eight. Sunday 22:00 to Monday 06:00: eight hours of a rest day.
        var made = new WorkCase().Says(("overtime.basis", "beyondStandard"))
            .In("2026-03-06 22:00").Out("2026-03-07 07:00").In("2026-03-08 22:00").Out("2026-03-09 06:00");
        made.Run().Timesheet.Overtime.ShouldBe(Hours(1, 8, 0));
    }

    [Fact]
    public void By_the_business_day_all_of_a_shift_has_its_kind()
    {
        // Out of the holiday of Wednesday: all eight hours are the holiday's.
        var made = new WorkCase().Says(("overtime.basis", "beyondStandard"), ("overtime.dayKindBy", "businessDay")).With(Holiday("2026-03-04"))
            .In("2026-03-04 22:00").Out("2026-03-05 06:00");
        made.Run().Timesheet.Overtime.ShouldBe(Hours(0, 0, 8));
    }

    [Fact]
    public void What_is_only_planned_joins_up_to_the_standard_day_from_its_start()
    {
        // Nine hours are planned, nothing is punched: eight count, and with an hour online one is overtime; punched, the ninth counts too.
        WorkCase Made() => new WorkCase().Says(("overtime.basis", "beyondStandard"), ("primary.schedule", new[] { "Mon-Fri 09:00-18:00" }));
        Made().Run("2026-03-02", "2026-03-02").Timesheet.Overtime.Total.ShouldBe(Duration.Zero);
        Made().Online("2026-03-02 19:00", "2026-03-02 20:00").Run().Timesheet.Overtime.ShouldBe(Hours(1, 0, 0));
        Made().In("2026-03-02 09:00").Out("2026-03-02 18:00").Online("2026-03-02 19:00", "2026-03-02 20:00").Run().Timesheet.Overtime.ShouldBe(Hours(2, 0, 0));
    }

    [Fact]
    public void What_is_only_planned_joins_with_its_workday_parts_alone()
    {
        // A night shift planned for Wednesday, into the holiday of Thursday: two hours of Wednesday count, and with seven online one is overtime.
        var made = new WorkCase().Says(("overtime.basis", "beyondStandard"), ("primary.schedule", new[] { "Wed 22:00-06:00" })).With(Holiday("2026-03-05"))
            .Online("2026-03-04 12:00", "2026-03-04 19:00");
        made.Run("2026-03-04", "2026-03-04").Timesheet.Overtime.ShouldBe(Hours(1, 0, 0));
    }

    [Fact]
    public void A_plan_that_punches_show_is_not_only_planned()
    {
        // By the plan of nine hours, and punched from 09:00 to 18:00: an hour of overtime. Punched until 13:00, five hours are only planned.
        WorkCase Made() => new WorkCase().Says(
            ("overtime.basis", "beyondStandard"), ("primary.basis", "schedule"), ("primary.schedule", new[] { "Mon-Fri 09:00-18:00" }));
        Made().In("2026-03-02 09:00").Out("2026-03-02 18:00").Run().Timesheet.Overtime.ShouldBe(Hours(1, 0, 0));
        Made().In("2026-03-02 09:00").Out("2026-03-02 13:00").Says(("overtime.standardDay", "PT4H")).Run()
            .Timesheet.Overtime.ShouldBe(Hours(4, 0, 0)); // 4 punched and 4 of the 5 that are planned make 8, four of them beyond four
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

    private static TimeByDayKind Hours(int workday, int restDay, int statutoryHoliday) =>
        new(Duration.FromHours(workday), Duration.FromHours(restDay), Duration.FromHours(statutoryHoliday));

    private static IWorkCalendar Holiday(string date) =>
        WorkCalendar.MondayToFriday.WithDates(new Dictionary<LocalDate, DayKind> { [LocalDatePattern.Iso.Parse(date).Value] = DayKind.StatutoryHoliday });
}
