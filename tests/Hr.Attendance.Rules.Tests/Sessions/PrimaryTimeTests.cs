using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Sessions;

/// <summary>What primary time is, and to which business day it belongs.</summary>
public class PrimaryTimeTests
{
    private static readonly string[] OfficeHours = ["Mon-Fri 09:00-18:00"];
    private static readonly string[] Nights = ["Mon-Sun 22:00-06:00"];

    [Theory]
    [InlineData("wholeSession")]
    [InlineData("atBoundary")]
    public void A_night_at_the_desk_belongs_whole_to_the_day_it_began_whatever_becomes_of_sessions(string split)
    {
        // Punched 22:00 to 06:00, over the boundary at 04:00.
        var days = new WorkCase().Says(("day.split", split)).In("2026-03-02 22:00").Out("2026-03-03 06:00").Run().Timesheet.Days;
        days.Select(day => (day.Date.Day, day.Primary)).ShouldBe([(2, Duration.FromHours(8))]);

        var planned = new WorkCase().Says(("day.split", split), ("primary.schedule", Nights)).Run("2026-03-02", "2026-03-03").Timesheet.Days;
        planned.Select(day => (day.Date.Day, day.Primary)).ShouldBe([(2, Duration.FromHours(8)), (3, Duration.FromHours(8))]);
    }

    [Theory]
    [InlineData("punches", 3, 0)]
    [InlineData("schedule", 9, 9)]
    [InlineData("punchesElseSchedule", 3, 9)]
    public void The_basis_decides_between_punches_and_the_schedule_for_each_business_day(string basis, int withPunches, int without)
    {
        // Monday with punches 10:00 to 13:00, Tuesday without any.
        var made = new WorkCase().Says(("primary.basis", basis), ("primary.schedule", OfficeHours)).In("2026-03-02 10:00").Out("2026-03-02 13:00");
        HoursOn(made, 2).ShouldBe(withPunches);
        HoursOn(made, 3).ShouldBe(without);
    }

    [Fact]
    public void Punches_of_the_night_before_do_not_stand_in_for_the_schedule_of_the_day_on_which_they_end()
    {
        // The pair begins on Monday, so Tuesday has none of its own and goes by its schedule.
        var made = new WorkCase().Says(("primary.schedule", OfficeHours)).In("2026-03-02 22:00").Out("2026-03-03 06:00");
        HoursOn(made, 2).ShouldBe(8);
        HoursOn(made, 3).ShouldBe(9);
    }

    [Fact]
    public void Nothing_is_planned_on_days_that_are_no_workdays()
    {
        // Wednesday is made a holiday; Saturday and Sunday are rest days, though the schedule speaks of them.
        var made = new WorkCase().Says(("primary.schedule", Nights))
            .With(WorkCalendar.MondayToFriday.WithDates(new Dictionary<LocalDate, DayKind> { [new LocalDate(2026, 3, 4)] = DayKind.StatutoryHoliday }));
        made.Run("2026-03-02", "2026-03-08").Timesheet.Days.Select(day => day.Date.Day).ShouldBe([2, 3, 5, 6]);
    }

    [Fact]
    public void A_moved_working_weekend_follows_its_own_line_where_the_schedule_has_one()
    {
        var made = new WorkCase().Says(("primary.schedule", new[] { "Fri 09:00-17:00", "Sat 09:00-12:00" }))
            .With(WorkCalendar.MondayToFriday.WithDates(
                new Dictionary<LocalDate, DayKind> { [new LocalDate(2026, 3, 7)] = DayKind.Workday, [new LocalDate(2026, 3, 8)] = DayKind.Workday }));
        HoursOn(made, 7).ShouldBe(3);
        HoursOn(made, 8).ShouldBe(8); // Sunday has no line: Friday's
    }

    [Fact]
    public void A_workday_of_which_the_schedule_says_nothing_has_none()
    {
        var made = new WorkCase().Says(("primary.schedule", new[] { "Mon-Thu 09:00-17:00" }));
        made.Run("2026-03-05", "2026-03-06").Timesheet.Days.Select(day => day.Date.Day).ShouldBe([5]);
    }

    [Fact]
    public void Lines_that_overlap_count_once() =>
        HoursOn(new WorkCase().Says(("primary.schedule", new[] { "Mon-Fri 09:00-13:00", "Mon 12:00-15:00", "Mon 16:00-17:00" })), 2).ShouldBe(7);

    [Fact]
    public void Several_pairs_on_a_day_add_up()
    {
        var made = new WorkCase().In("2026-03-02 09:00").Out("2026-03-02 12:00").In("2026-03-02 13:00").Out("2026-03-02 18:00");
        HoursOn(made, 2).ShouldBe(8);
    }

    [Fact]
    public void A_punch_at_the_start_of_a_business_day_belongs_to_it()
    {
        var days = new WorkCase().In("2026-03-02 03:59").Out("2026-03-02 04:00").In("2026-03-03 04:00").Out("2026-03-03 05:00").Run().Timesheet.Days;
        days.Select(day => (day.Date.Day, day.Primary)).ShouldBe([(1, Duration.FromMinutes(1)), (3, Duration.FromHours(1))]);
    }

    [Fact]
    public void Where_online_time_is_allowed_during_primary_time_both_are_shown()
    {
        var day = new WorkCase().Says(("primary.schedule", OfficeHours), ("session.duringPrimary", "allow"))
            .Online("2026-03-02 17:00", "2026-03-02 19:00").Run("2026-03-02", "2026-03-02").Timesheet.Days.Single();
        (day.Primary, day.Online, day.Credited).ShouldBe((Duration.FromHours(9), Duration.FromHours(2), Duration.FromHours(2)));
    }

    [Fact]
    public void Primary_time_that_is_punched_far_from_any_plan_is_taken_out_too() =>
        new WorkCase().Says(("primary.schedule", OfficeHours)).In("2026-03-02 20:00").Out("2026-03-02 21:00").Online("2026-03-02 19:00", "2026-03-02 22:00")
            .Run("2026-03-02", "2026-03-02").Timesheet.Online.ShouldBe(Duration.FromHours(2));

    private static double HoursOn(WorkCase made, int day)
    {
        var date = new LocalDate(2026, 3, day);
        return made.Run("2026-03-01", "2026-03-31").Timesheet.Days.Where(found => found.Date == date).Sum(found => found.Primary.TotalHours);
    }
}
