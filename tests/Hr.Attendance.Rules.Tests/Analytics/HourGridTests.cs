using Hr.Attendance.Rules.Analytics;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Analytics;

public class HourGridTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void Time_is_cut_at_full_local_hours_and_over_midnight()
    {
        // Kathmandu is 5:45 ahead of UTC: 17:00Z on Monday 2 March 2026 is 22:45 there.
        var grid = HourGrid.Of(
            [(new Interval(Instant.FromUtc(2026, 3, 2, 17, 0), Instant.FromUtc(2026, 3, 2, 19, 0)), DateTimeZoneProviders.Tzdb["Asia/Kathmandu"])]);

        grid[IsoDayOfWeek.Monday, 22].ShouldBe(Duration.FromMinutes(15));
        grid[IsoDayOfWeek.Monday, 23].ShouldBe(Duration.FromHours(1));
        grid[IsoDayOfWeek.Tuesday, 0].ShouldBe(Duration.FromMinutes(45));
    }

    [Fact]
    public void An_hour_that_clocks_skip_has_no_time_and_one_that_they_repeat_has_both()
    {
        // On 29 March 2026 01:00Z Berlin goes from 2:00 to 3:00; on 25 October 2026 01:00Z from 3:00 back to 2:00. Both are Sundays.
        var spring = HourGrid.Of([(new Interval(Instant.FromUtc(2026, 3, 29, 0, 0), Instant.FromUtc(2026, 3, 29, 2, 0)), Berlin)]);
        var autumn = HourGrid.Of([(new Interval(Instant.FromUtc(2026, 10, 25, 0, 0), Instant.FromUtc(2026, 10, 25, 2, 0)), Berlin)]);

        spring[IsoDayOfWeek.Sunday, 1].ShouldBe(Duration.FromHours(1));
        spring[IsoDayOfWeek.Sunday, 2].ShouldBe(Duration.Zero);
        spring[IsoDayOfWeek.Sunday, 3].ShouldBe(Duration.FromHours(1));
        autumn[IsoDayOfWeek.Sunday, 2].ShouldBe(Duration.FromHours(2));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(8, 1)]
    [InlineData(1, -1)]
    [InlineData(1, 24)]
    public void There_are_seven_days_of_24_hours(int day, int hour) => Should.Throw<ArgumentOutOfRangeException>(() => HourGrid.Empty[(IsoDayOfWeek)day, hour]);
}
