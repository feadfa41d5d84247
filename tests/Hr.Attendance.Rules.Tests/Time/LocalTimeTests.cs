using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Time;

public class LocalTimeTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    [Theory]
    [InlineData("18:00-24:00", "18:00-24:00")]
    [InlineData("22:00 - 06:00", "22:00-06:00")]
    [InlineData("00:00-00:00", "00:00-24:00")]
    [InlineData("18:00:30-19:00", "18:00:30-19:00")]
    public void A_window_is_read_and_written(string text, string written)
    {
        LocalTimeWindow.TryParse(text, out var window).ShouldBeTrue();
        window.ToString().ShouldBe(written);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("18:00")]
    [InlineData("24:00-25:00")]
    [InlineData("18:60-19:00")]
    [InlineData("24:00-01:00")]
    [InlineData("a-b")]
    public void What_is_no_window_is_refused(string? text) =>
        LocalTimeWindow.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_window_past_midnight_counts_on_both_sides_of_it()
    {
        var window = new LocalTimeWindow(new LocalTime(22, 0), new LocalTime(2, 0));
        var start = Instant.FromUtc(2026, 1, 10, 0, 0);
        var inside = window.Within(start, start + Duration.FromDays(1), London);
        inside.ShouldBe(IntervalSet.Of(
            [new Interval(start, start + Duration.FromHours(2)), new Interval(start + Duration.FromHours(22), start + Duration.FromHours(24))]));
    }

    [Fact]
    public void A_local_hour_that_comes_twice_is_inside_twice()
    {
        // London, 2026-10-25: 01:00 to 02:00 comes twice, at 00:00Z and at 01:00Z.
        var window = new LocalTimeWindow(new LocalTime(1, 0), new LocalTime(1, 30));
        var day = Instant.FromUtc(2026, 10, 24, 20, 0);
        window.Within(day, day + Duration.FromHours(12), London).ShouldBe(IntervalSet.Of(
        [
            new Interval(Instant.FromUtc(2026, 10, 25, 0, 0), Instant.FromUtc(2026, 10, 25, 0, 30)),
            new Interval(Instant.FromUtc(2026, 10, 25, 1, 0), Instant.FromUtc(2026, 10, 25, 1, 30)),
        ]));
    }

    [Fact]
    public void A_local_hour_that_is_skipped_is_inside_for_no_time()
    {
        // London, 2026-03-29: 01:00 to 02:00 does not exist.
        var window = new LocalTimeWindow(new LocalTime(1, 0), new LocalTime(2, 0));
        var day = Instant.FromUtc(2026, 3, 28, 20, 0);
        window.Within(day, day + Duration.FromHours(12), London).IsEmpty.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Mon-Fri 09:00-18:00", IsoDayOfWeek.Friday, true)]
    [InlineData("Mon-Fri 09:00-18:00", IsoDayOfWeek.Saturday, false)]
    [InlineData("Sat 09:00-12:00", IsoDayOfWeek.Saturday, true)]
    [InlineData("Sat-Tue 22:00-06:00", IsoDayOfWeek.Monday, true)]
    [InlineData("Sat-Tue 22:00-06:00", IsoDayOfWeek.Wednesday, false)]
    public void A_shift_covers_its_days(string text, IsoDayOfWeek day, bool covered)
    {
        WeeklyShift.TryParse(text, out var shift).ShouldBeTrue();
        shift.Covers(day).ShouldBe(covered);
        shift.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("PT15M")]
    [InlineData("PT2H5M")]
    [InlineData("PT176H")]
    [InlineData("PT0S")]
    [InlineData("PT1.5S")]
    public void A_duration_is_read_and_written(string text)
    {
        IsoDuration.TryParse(text, out var duration).ShouldBeTrue();
        IsoDuration.Format(duration).ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("15")]
    [InlineData("-PT5M")]
    [InlineData("PT-5M")]
    [InlineData("P1M")]
    [InlineData("P1W")]
    [InlineData("P1WT2H")]
    [InlineData("P1Y")]
    [InlineData("PT99999999999999999999H")]
    [InlineData("PT9999999999999999H")]
    [InlineData("PT9223372036854775807H9223372036854775807M")]
    [InlineData("P9999999D")]
    public void What_is_no_duration_is_refused(string text) =>
        IsoDuration.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void An_evening_past_midnight_belongs_to_the_business_day_it_began() =>
        BusinessDay.Of(Instant.FromUtc(2026, 1, 11, 3, 59), date => BusinessDay.StartOf(date, new LocalTime(4, 0), London))
            .ShouldBe(new LocalDate(2026, 1, 10));

    [Fact]
    public void Given_dates_override_a_calendar()
    {
        var calendar = WorkCalendar.MondayToFriday.WithDates(new Dictionary<LocalDate, DayKind> { [new LocalDate(2026, 3, 2)] = DayKind.StatutoryHoliday });
        calendar.KindOf(new LocalDate(2026, 3, 2)).ShouldBe(DayKind.StatutoryHoliday);
        calendar.KindOf(new LocalDate(2026, 3, 3)).ShouldBe(DayKind.Workday);
    }
}
