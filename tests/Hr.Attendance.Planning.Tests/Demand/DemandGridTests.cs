using Hr.Attendance.Planning.Demand;
using NodaTime;

namespace Hr.Attendance.Planning.Tests.Demand;

public class DemandGridTests
{
    private static readonly LocalTime Four = new(4, 0);
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    [Theory]
    [InlineData(15, 96)]
    [InlineData(30, 48)]
    [InlineData(60, 24)]
    public void A_day_has_so_many_intervals(int minutes, int count) => Grid(minutes).IntervalsPerDay.ShouldBe(count);

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(-30)]
    [InlineData(120)]
    public void Any_other_length_is_a_wrong_call(int minutes) => Should.Throw<ArgumentException>(() => Grid(minutes));

    [Fact]
    public void An_evening_past_midnight_belongs_to_the_day_on_which_it_began()
    {
        var grid = Grid(30, DemandCase.Shanghai);
        var atOne = new LocalDateTime(2026, 9, 2, 1, 10).InZoneStrictly(DemandCase.Shanghai).ToInstant();

        // From 04:00 to 01:00 on the next date there are 21 hours, 42 half hours.
        grid.Locate(atOne).ShouldBe((new LocalDate(2026, 9, 1), 42));
        grid.TimeOf(42).ShouldBe(new LocalTime(1, 0));
        grid.StartOf(new LocalDate(2026, 9, 1), 42).ShouldBe(new LocalDateTime(2026, 9, 2, 1, 0).InZoneStrictly(DemandCase.Shanghai).ToInstant());
        grid.Locate(new LocalDateTime(2026, 9, 2, 4, 0)).ShouldBe((new LocalDate(2026, 9, 2), 0));
    }

    [Fact]
    public void An_hour_that_comes_twice_is_one_interval_of_two_hours()
    {
        // New York, 2026-11-01: 01:00 to 02:00 comes twice. The business day is still that of October 31.
        var (grid, day) = (Grid(60), new LocalDate(2026, 10, 31));
        int one = grid.Locate(new LocalDateTime(2026, 11, 1, 1, 0)).Interval;
        one.ShouldBe(21);
        (grid.EndOf(day, one) - grid.StartOf(day, one)).ShouldBe(Duration.FromHours(2));
        (grid.EndOf(day, one - 1), grid.StartOf(day, one + 1)).ShouldBe((grid.StartOf(day, one), grid.EndOf(day, one)));
        var first = new LocalDateTime(2026, 11, 1, 1, 30).InZoneLeniently(NewYork).ToInstant();
        grid.Locate(first).ShouldBe((day, one));
        grid.Locate(first + Duration.FromHours(1)).ShouldBe((day, one));
    }

    [Fact]
    public void A_skipped_hour_does_not_exist_and_no_time_is_lost()
    {
        // New York, 2026-03-08: 02:00 to 03:00 is skipped.
        var (grid, day) = (Grid(30), new LocalDate(2026, 3, 7));
        var existing = Enumerable.Range(0, 48).Where(interval => grid.Exists(day, interval)).ToList();
        Enumerable.Range(0, 48).Except(existing).Select(grid.TimeOf).ShouldBe([new LocalTime(2, 0), new LocalTime(2, 30)]);
        existing.Aggregate(Duration.Zero, (sum, interval) => sum + (grid.EndOf(day, interval) - grid.StartOf(day, interval))).ShouldBe(Duration.FromHours(23));
        existing.Zip(existing.Skip(1)).ShouldAllBe(pair => grid.EndOf(day, pair.First) == grid.StartOf(day, pair.Second));
    }

    [Fact]
    public void An_interval_that_is_skipped_in_part_exists()
    {
        // Lord Howe puts its clocks forward by half an hour: on 2026-10-04 02:00 becomes 02:30.
        var grid = Grid(60, DateTimeZoneProviders.Tzdb["Australia/Lord_Howe"]);
        var day = new LocalDate(2026, 10, 3);
        (grid.EndOf(day, 22) - grid.StartOf(day, 22)).ShouldBe(Duration.FromMinutes(30));
    }

    [Fact]
    public void An_interval_that_no_day_has_is_a_wrong_call()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Grid(60).StartOf(new LocalDate(2026, 3, 7), 24));
        Should.Throw<ArgumentOutOfRangeException>(() => Grid(60).TimeOf(-1));
    }

    private static DemandGrid Grid(int minutes, DateTimeZone? zone = null) => new(Duration.FromMinutes(minutes), Four, zone ?? NewYork);
}
