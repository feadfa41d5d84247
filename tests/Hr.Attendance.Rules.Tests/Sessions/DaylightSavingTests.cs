using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Sessions;

/// <summary>
/// Nights in London in which the clocks change: on Sunday 2026-03-29 from 01:00 to 02:00, and on Sunday 2026-10-25 from 02:00 back to 01:00. Times
/// are given in UTC where the local one would be none or two.
/// </summary>
public class DaylightSavingTests
{
    private static readonly Dictionary<LocalDate, DayKind> AllWorkdays = Enumerable.Range(0, 365)
        .ToDictionary(day => new LocalDate(2026, 1, 1).PlusDays(day), _ => DayKind.Workday);
    private static readonly string[] Nights = ["Mon-Sun 22:00-06:00"];

    [Theory]
    [InlineData("2026-03-28", "23:30", "2026-03-29", "02:30", 2)] // 23:30Z to 01:30Z: three hours by the clock, one of them skipped
    [InlineData("2026-10-24", "23:30", "2026-10-25", "02:30", 4)] // 22:30Z to 02:30Z: three by the clock, and one more that comes twice
    public void Punched_time_is_what_went_by_not_what_the_clock_shows(string from, string start, string to, string end, int hours) =>
        London().Online($"{from} {start}", $"{to} {end}").Run(from, to).Timesheet.Days.Single().Online.ShouldBe(Duration.FromHours(hours));

    [Theory]
    [InlineData("2026-03-28", 7)]
    [InlineData("2026-10-24", 9)]
    [InlineData("2026-10-17", 8)]
    public void A_night_on_the_schedule_is_as_long_as_it_is(string date, int hours) =>
        London().With(WorkCalendar.MondayToFriday.WithDates(AllWorkdays)).Says(("primary.schedule", Nights)).Run(date, date)
            .Timesheet.Primary.ShouldBe(Duration.FromHours(hours));

    [Fact]
    public void A_shift_that_ends_at_a_time_that_is_skipped_ends_where_the_clocks_go_on()
    {
        // 22:00 to 01:30, which is skipped and moved to 02:30 (01:30Z): three and a half hours from 22:00Z.
        var made = London().With(WorkCalendar.MondayToFriday.WithDates(AllWorkdays)).Says(("primary.schedule", new[] { "Sat 22:00-01:30" }));
        made.Run("2026-03-28", "2026-03-28").Timesheet.Primary.ShouldBe(Duration.FromMinutes(210));
    }

    [Theory]
    [InlineData("2026-03-28", 0)] // the hour from 01:00 to 02:00 is skipped
    [InlineData("2026-10-24", 2)] // and comes twice
    [InlineData("2026-10-17", 1)]
    public void A_window_holds_its_local_times_as_often_as_they_come(string date, int hours)
    {
        var made = London().Says(("session.windows", new[] { "01:00-02:00" }));
        var night = WorkCase.Date(date)!.Value;
        made.Online($"{date} 22:00", $"{night.PlusDays(1):uuuu-MM-dd} 05:00").Run(date, date).Timesheet.Online.ShouldBe(Duration.FromHours(hours));
    }

    [Fact]
    public void A_business_day_whose_start_is_skipped_begins_where_the_clocks_go_on()
    {
        // 01:30 is moved to 02:30, which is 01:30Z: an hour of the night before it and an hour after.
        var made = London().Says(("day.startsAt", "01:30"), ("day.split", "atBoundary")).Online("2026-03-29 00:30", "2026-03-29 03:30");
        made.Run("2026-03-27", "2026-03-30").Timesheet.Days.Select(day => (day.Date.Day, day.Online.TotalHours)).ShouldBe([(28, 1), (29, 1)]);
    }

    [Fact]
    public void A_business_day_whose_start_comes_twice_begins_at_the_first()
    {
        // 01:30 comes at 00:30Z and at 01:30Z. From 00:00 (23:00Z) to 03:00 (03:00Z) are an hour and a half before it and two and a half after.
        var made = London().Says(("day.startsAt", "01:30"), ("day.split", "atBoundary")).Online("2026-10-25 00:00", "2026-10-25 03:00");
        made.Run("2026-10-23", "2026-10-26").Timesheet.Days.Select(day => (day.Date.Day, day.Online.TotalHours)).ShouldBe([(24, 1.5), (25, 2.5)]);
    }

    [Theory]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    [InlineData("2026-10-18", 24)]
    public void A_business_day_is_as_long_as_the_clocks_make_it(string date, int hours)
    {
        // Online without an end, cut at midnight where the business days begin: all of the day in the middle.
        var middle = WorkCase.Date(date)!.Value;
        var made = London().Says(("day.startsAt", "00:00"), ("day.split", "atBoundary"), ("punch.maxOpen", "PT60H"))
            .Online($"{middle.PlusDays(-1):uuuu-MM-dd} 12:00", $"{middle.PlusDays(1):uuuu-MM-dd} 12:00");
        made.Run(date, date).Timesheet.Online.ShouldBe(Duration.FromHours(hours));
    }

    [Fact]
    public void Messages_are_as_far_apart_as_the_time_that_went_by()
    {
        // 00:50 and 02:10 are twenty minutes apart in the night in which an hour is skipped.
        var spring = London().Replies("2026-03-29 00:50").Replies("2026-03-29 02:10").Run("2026-03-28", "2026-03-29").Timesheet.Days.Single();
        spring.Sessions.Single().Measures.Net.ShouldBe(Duration.FromMinutes(22));

        // 00:50 (23:50Z) and 02:10 (02:10Z) in October are two hours and twenty minutes apart.
        London().Replies("2026-10-25 00:50").Replies("2026-10-25 02:10").Run("2026-10-24", "2026-10-25").Timesheet.Days.Single().Sessions.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("2026-03-28", 2, 2)]
    [InlineData("2026-10-24", 2, 4)]
    public void Overtime_after_midnight_is_of_the_new_date_with_the_hours_that_it_has(string date, int before, int after)
    {
        // 22:00 to 03:00 by the clock; Saturday is made a workday, Sunday is a rest day.
        var saturday = WorkCase.Date(date)!.Value;
        var made = London().With(WorkCalendar.MondayToFriday.WithDates(new Dictionary<LocalDate, DayKind> { [saturday] = DayKind.Workday }))
            .Online($"{date} 22:00", $"{saturday.PlusDays(1):uuuu-MM-dd} 03:00");
        var overtime = made.Run(date, date).Timesheet.Overtime;
        (overtime.Workday, overtime.RestDay).ShouldBe((Duration.FromHours(before), Duration.FromHours(after)));
    }

    private static WorkCase London() => new("Europe/London");
}
