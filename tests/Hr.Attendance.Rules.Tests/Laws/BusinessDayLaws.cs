using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Laws;

/// <summary>Business days lie one after the other: each instant belongs to one of them, in every zone and whatever the clocks do.</summary>
[Laws(200, Arbitrary = [typeof(ZonedMoment.Generators)])]
public class BusinessDayLaws
{
    private static readonly LocalTime[] Starts = [new(0, 0), new(2, 30), new(4, 0), new(23, 30)];
    private static readonly LocalTime[] ManyStarts = [.. Starts, new(1, 0), new(23, 59), new(12, 0), new(0, 1)];

    [Fact]
    public void Around_every_change_of_every_zone_an_instant_belongs_to_the_day_that_spans_it()
    {
        foreach (var zone in ZonedMoment.AllZones)
        {
            foreach (var change in ZonedMoment.ChangesOf(zone))
            {
                foreach (var startsAt in Starts)
                {
                    ShouldPartition(change, zone, startsAt);
                }
            }
        }
    }

    [Law]
    public void An_instant_belongs_to_the_day_that_spans_it(ZonedMoment moment, byte start)
    {
        var startsAt = ManyStarts[start % ManyStarts.Length];
        ShouldSpan(moment.Instant, date => BusinessDay.StartOf(date, startsAt, moment.Zone));
    }

    [Law]
    public void Days_that_begin_at_times_of_their_own_still_leave_nothing_out_and_count_nothing_twice(ZonedMoment moment, int seed) =>
        ShouldSpan(moment.Instant, Effective(date => BusinessDay.StartOf(date, StartOn(date, seed), moment.Zone)));

    [Law]
    public void Days_in_one_zone_and_then_another_leave_nothing_out_and_count_nothing_twice(ZonedMoment before, ZonedMoment after, int seed)
    {
        var move = before.Instant.InUtc().Date.PlusDays(seed % 3);
        ShouldSpan(before.Instant, Effective(date => BusinessDay.StartOf(date, StartOn(date, seed), date < move ? before.Zone : after.Zone)));
    }

    [Theory]
    [InlineData("Pacific/Apia", 2011, 12, 30)]
    [InlineData("Pacific/Fakaofo", 2011, 12, 30)]
    [InlineData("Pacific/Kwajalein", 1993, 8, 21)]
    [InlineData("Pacific/Kiritimati", 1994, 12, 31)]
    public void A_date_that_a_zone_skips_is_an_empty_business_day(string zoneId, int year, int month, int day)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var skipped = new LocalDate(year, month, day);
        foreach (var startsAt in Starts)
        {
            var start = BusinessDay.StartOf(skipped, startsAt, zone);
            BusinessDay.StartOf(skipped.PlusDays(1), startsAt, zone).ShouldBe(start);
            BusinessDay.Of(start, date => BusinessDay.StartOf(date, startsAt, zone)).ShouldBe(skipped.PlusDays(1));
            BusinessDay.Of(start.PlusTicks(-1), date => BusinessDay.StartOf(date, startsAt, zone)).ShouldBe(skipped.PlusDays(-1));
        }
    }

    [Fact]
    public void A_start_that_the_clocks_move_past_that_of_the_next_day_leaves_an_empty_day()
    {
        // Apia skips the 30th: its 04:00 moves to 04:00 on the 31st, which begins at midnight already.
        var zone = DateTimeZoneProviders.Tzdb["Pacific/Apia"];
        var skipped = new LocalDate(2011, 12, 30);
        Instant Stated(LocalDate date) => BusinessDay.StartOf(date, new LocalTime(date > skipped ? 0 : 4, 0), zone);
        Stated(skipped).ShouldBeGreaterThan(Stated(skipped.PlusDays(1)));
        BusinessDay.StartOf(skipped, Stated).ShouldBe(Stated(skipped.PlusDays(1)));
        BusinessDay.StartOf(skipped.PlusDays(-1), Stated).ShouldBe(Stated(skipped.PlusDays(-1)));
    }

    private static LocalTime StartOn(LocalDate date, int seed) => ManyStarts[((date.DayOfYear * 31) + (seed & 0xffff)) * 7919 % 104729 % ManyStarts.Length];

    private static Func<LocalDate, Instant> Effective(Func<LocalDate, Instant> stated) => date => BusinessDay.StartOf(date, stated);

    private static void ShouldSpan(Instant instant, Func<LocalDate, Instant> startOf)
    {
        foreach (var tried in new[] { instant, instant.PlusTicks(-1), instant.PlusTicks(1) })
        {
            var date = BusinessDay.Of(tried, startOf);
            startOf(date).ShouldBeLessThanOrEqualTo(tried);
            startOf(date.PlusDays(1)).ShouldBeGreaterThan(tried);
            for (int day = -3; day < 3; day++)
            {
                startOf(date.PlusDays(day)).ShouldBeLessThanOrEqualTo(startOf(date.PlusDays(day + 1)));
            }
        }
    }

    private static void ShouldPartition(Instant change, DateTimeZone zone, LocalTime startsAt)
    {
        var first = change.InUtc().Date.PlusDays(-4);
        var starts = new Instant[9];
        for (int day = 0; day < starts.Length; day++)
        {
            starts[day] = BusinessDay.StartOf(first.PlusDays(day), startsAt, zone);
            if (day > 0 && starts[day] < starts[day - 1])
            {
                throw new ShouldAssertException($"{zone} {first.PlusDays(day - 1)} {startsAt} is negative");
            }
        }

        for (int beside = -1; beside <= 1; beside++)
        {
            var instant = change.PlusTicks(beside);
            int day = Period.DaysBetween(first, BusinessDay.Of(instant, date => starts[Period.DaysBetween(first, date)]));
            if (starts[day] > instant || starts[day + 1] <= instant)
            {
                throw new ShouldAssertException($"{zone} {instant} {startsAt} does not lie in its business day");
            }
        }
    }
}
