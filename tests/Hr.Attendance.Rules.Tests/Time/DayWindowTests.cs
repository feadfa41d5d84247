using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Time;

public class DayWindowTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    [Theory]
    [InlineData("18:00-24:00", "18:00-24:00")]
    [InlineData("22:00 - 06:00", "22:00-06:00")]
    [InlineData("mon-fri 18:00-24:00", "Mon-Fri 18:00-24:00")]
    [InlineData("Sat  09:00-12:00", "Sat 09:00-12:00")]
    [InlineData("Sat-Tue 22:00-02:00", "Sat-Tue 22:00-02:00")]
    [InlineData("workday 18:00-24:00", "workday 18:00-24:00")]
    [InlineData("restDay 09:00-22:00", "restDay 09:00-22:00")]
    [InlineData("statutoryHoliday 00:00-24:00", "statutoryHoliday 00:00-24:00")]
    public void A_window_is_read_and_written_with_its_days(string text, string written)
    {
        DayWindow.TryParse(text, out var window).ShouldBeTrue();
        window.ToString().ShouldBe(written);
        DayWindow.TryParse(written, out var again).ShouldBeTrue();
        again.ShouldBe(window);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Mon-Fri")]
    [InlineData("weekend 09:00-12:00")]
    [InlineData("Mon-Wed-Fri 09:00-12:00")]
    [InlineData("Monday 09:00-12:00")]
    [InlineData("restDay workday 09:00-12:00")]
    [InlineData("Mon 09:00")]
    public void What_is_no_window_is_refused(string? text) => DayWindow.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Days_are_asked_of_the_date_on_which_a_window_begins()
    {
        // Friday 6 March 2026: the night of Friday ends on Saturday, and Saturday has none of its own.
        DayWindow.TryParse("Fri 22:00-04:00", out var window).ShouldBeTrue();
        var (from, to) = (At(5, 0), At(9, 0));
        window.Within(from, to, Shanghai, calendar: null).ShouldBe(IntervalSet.Of(At(6, 22), At(7, 4)));
    }

    [Fact]
    public void A_kind_of_day_is_that_of_the_calendar_and_a_date_that_it_does_not_know_has_none()
    {
        var calendar = WorkCalendar.MondayToFriday.WithDates(new Dictionary<LocalDate, DayKind> { [new LocalDate(2026, 3, 4)] = DayKind.RestDay });
        DayWindow.TryParse("restDay 20:00-02:00", out var window).ShouldBeTrue();
        window.Within(At(3, 0), At(6, 0), Shanghai, calendar).ShouldBe(IntervalSet.Of(At(4, 20), At(5, 2)));
        window.Within(At(2, 0), At(6, 0), Shanghai, new KnowsNothing()).ShouldBe(IntervalSet.Empty);
        Should.Throw<ArgumentNullException>(() => window.Within(At(2, 0), At(6, 0), Shanghai, calendar: null));
    }

    private static Instant At(int day, int hour) => new LocalDateTime(2026, 3, day, hour, 0).InZoneLeniently(Shanghai).ToInstant();

    private sealed class KnowsNothing : IWorkCalendar
    {
        public DayKind? KindOf(LocalDate date) => null;
    }
}
