using Hr.Attendance.Reports.Charts;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Reports.Tests.Charts;

public class TimelineTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    [Fact]
    public void The_axis_begins_where_the_business_day_does_and_goes_past_midnight()
    {
        var axis = Axis(new LocalDate(2026, 3, 2), Shanghai);
        axis.Ticks.Select(tick => tick.Time.Hour).ShouldBe([6, 9, 12, 15, 18, 21, 0, 3]);
        axis.Ticks.Single(tick => tick.IsMidnight).Time.Date.ShouldBe(new LocalDate(2026, 3, 3));
        // 04:00 to 16:00 is half of the day.
        axis.ShareOf(At(2, 16)).ShouldBe(0.5m);
    }

    [Fact]
    public void An_hour_that_the_clocks_skip_has_no_width()
    {
        // 2026-03-29 01:00 GMT becomes 02:00 BST: the business day of the 28th has 23 hours, and 03:00 is 22 hours after 04:00.
        var axis = Axis(new LocalDate(2026, 3, 28), London);
        axis.Ticks.Select(tick => tick.Time.Hour).ShouldBe([6, 9, 12, 15, 18, 21, 0, 3]);
        axis.Ticks[^1].Share.ShouldBe(22m / 23, 0.000001m);
    }

    [Fact]
    public void An_hour_that_comes_twice_is_twice_as_wide()
    {
        // 2026-10-25 02:00 BST becomes 01:00 GMT: 25 hours; midnight is 20 hours after 04:00, 03:00 is 24 hours after it.
        var axis = Axis(new LocalDate(2026, 10, 24), London);
        axis.Ticks.Select(tick => tick.Time.Hour).ShouldBe([6, 9, 12, 15, 18, 21, 0, 3]);
        axis.Ticks[^2].Share.ShouldBe(20m / 25, 0.000001m);
        axis.Ticks[^1].Share.ShouldBe(24m / 25, 0.000001m);
    }

    [Fact]
    public void What_goes_on_beyond_the_day_makes_the_axis_longer()
    {
        var page = Pages.Read(Pages.Markup(html => Timeline([new(At(3, 2), At(3, 8), Bilingual.Same("late"))], []).Write(html)));
        // 04:00 to 08:00 on the next day is 28 hours; 02:00 is 22 hours after the beginning.
        page.QuerySelector("svg.plot rect.edge")!.GetAttribute("x").ShouldBe("78.571%");
        page.QuerySelector("svg.plot rect.edge")!.GetAttribute("width").ShouldBe("21.429%");
    }

    [Fact]
    public void Each_minute_with_messages_stands_in_the_table_once_with_how_many_there_were()
    {
        var page = Pages.Read(Pages.Markup(html => Timeline([], [At(2, 20), At(2, 20) + Duration.FromSeconds(59), At(2, 23)]).Write(html)));
        page.QuerySelectorAll("tbody tr td")[4].TextContent.ShouldBe("20:00×2 23:00");
        page.QuerySelector("path.messages")!.GetAttribute("d").ShouldBe("M667 0v1M792 0v1");
    }

    private static ClockAxis Axis(LocalDate date, DateTimeZone zone) =>
        new((date + new LocalTime(4, 0)).InZoneLeniently(zone).ToInstant(), (date.PlusDays(1) + new LocalTime(4, 0)).InZoneLeniently(zone).ToInstant(), zone);

    private static Instant At(int day, int hour) => new LocalDateTime(2026, 3, day, hour, 0).InZoneLeniently(Shanghai).ToInstant();

    private static DayTimeline Timeline(IReadOnlyList<TimelineSpan> spans, IReadOnlyList<Instant> messages) => new(
        new ChartHeading("d", new Bilingual("Day", "日"), new Bilingual("A day", "一天")), At(2, 4), At(3, 4), Shanghai,
        [new TimelineLane(new Bilingual("Effective", "有效"), "effective", spans)], messages);
}
