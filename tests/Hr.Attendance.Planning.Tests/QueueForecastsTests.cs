using Hr.Attendance.Planning.Demand;
using Hr.Attendance.Planning.Tests.Support;
using Hr.Attendance.Rules.Evidence;
using NodaTime;
using Shouldly;
using Xunit;

namespace Hr.Attendance.Planning.Tests;

public sealed class QueueForecastsTests
{
    private static readonly LocalDate Monday = PlanningWorld.FirstDay;

    [Fact]
    public void Night_in_which_nobody_answers_does_not_make_customers_patient()
    {
        var evenings = OutlookOf(World(withGivingUp: true));
        var world = World(withGivingUp: true);
        AnsweredNextMorning(world, hour: 26);
        var withNights = OutlookOf(world);

        // Evidence ends some hours later with the last answer, so that who still waits has waited longer.
        (withNights.Patience / evenings.Patience).ShouldBe(1, 0.01);
        withNights.Service.Mean(1).ShouldBe(evenings.Service.Mean(1));
        var evidence = world.Evidence();
        (CustomerWaits.Of(evidence.ReadCustomerEpisodes(), evidence.LatestMessageAt!.Value, []).Patience / evenings.Patience).ShouldBeGreaterThan(2);
    }

    [Fact]
    public void Time_of_evenings_without_duty_does_not_make_customers_patient()
    {
        var served = World(withGivingUp: true, fromHour: 20);
        AnsweredNextMorning(served, hour: 17); // before the windows open; evidence ends at the same instant in both
        Published(served);
        var world = World(withGivingUp: true, fromHour: 20);
        AnsweredNextMorning(world, hour: 19);
        OutlookOf(world).Patience.ShouldBeGreaterThan(1.3 * OutlookOf(served).Patience);
        Published(world);
        (OutlookOf(world).Patience / OutlookOf(served).Patience).ShouldBe(1, 0.01);
    }

    [Fact]
    public void Duty_of_who_serves_another_queue_says_nothing_of_this_one()
    {
        Patience(null).ShouldNotBe(CustomerWaits.AssumedPatience);
        Patience("b-00").ShouldBe(Patience(null));
        Patience("a-00").ShouldBe(CustomerWaits.AssumedPatience);

        // Conversations of `a` begin from 18:00 on; somebody is on duty from 23:00 on.
        static Duration Patience(string? onDuty)
        {
            var world = PlanningWorld.Usual();
            world.Unit("a", "group");
            world.Unit("b", "group");
            world.People(2, "a");
            world.People(2, "b");
            Converse(world, "a-00", "a-01", 18);
            if (onDuty is not null)
            {
                world.Duty(onDuty, Monday.PlusDays(-1), 23, 24);
            }

            var request = world.Request() with { UnitIds = ["a"] };
            return new QueueForecasts(RequestScope.Of(world.Engine(), request), request).All(default).Single().Patience;
        }
    }

    [Fact]
    public void Evening_that_began_twice_as_busy_is_expected_to_go_on_busier()
    {
        var usual = RestOf(Evening(1));
        var busy = RestOf(Evening(2));
        busy.ShouldBeGreaterThan(1.15 * usual);
        usual.ShouldBe(RestOf(World()), 0.15 * usual);

        static double RestOf(PlanningWorld world) => OutlookOf(world).Intervals.Where(interval => interval.Date == Monday && IsLater(interval))
            .Sum(interval => interval.Expected);
    }

    [Fact]
    public void Hours_of_the_evening_that_are_over_need_nobody()
    {
        // The four have answered every evening of the month; these have not.
        var world = Evening(1);
        world.Person("fresh");
        world.Person("rested");
        var intervals = OutlookOf(world).Intervals.Where(interval => interval.Date == Monday).ToList();
        intervals.Count.ShouldBe(12);
        intervals.Where(interval => !IsLater(interval)).ShouldAllBe(interval => interval.Needed == 0 && interval.Expected == 0);
        intervals.Where(IsLater).ShouldAllBe(interval => interval.Expected > 0);
        var plan = world.Plan(days: 1);
        plan.Duties.ShouldNotBeEmpty();
        plan.Duties.ShouldAllBe(duty => duty.Start >= PlanningWorld.At(Monday, 20));
    }

    [Fact]
    public void Counts_of_a_host_for_the_evening_so_far_are_followed_too()
    {
        double usual = Counted(1), busy = Counted(2);
        busy.ShouldBeGreaterThan(1.15 * usual);

        static double Counted(int times)
        {
            var rows = new List<CountedDemand>();
            for (var date = Monday.PlusDays(-56); date <= Monday; date = date.PlusDays(1))
            {
                for (int half = 0; half < (date == Monday ? 40 : 48); half++)
                {
                    // 04:00 to 18:00 nobody, then some more and some fewer, by the day and the half hour.
                    int evening = half - 28;
                    rows.Add(new CountedDemand
                    {
                        UnitId = "group", Date = half < 40 ? date : date.PlusDays(1), From = new LocalTime(4, 0).PlusMinutes(30 * half),
                        To = new LocalTime(4, 0).PlusMinutes(30 * (half + 1)),
                        Count = evening < 0 || evening > 11 ? 0 : (date == Monday ? 6 * times : 6) + (((7 * date.DayOfYear) + (3 * evening)) % 5),
                    });
                }
            }

            // Monday is counted until eight.
            rows.RemoveAll(row => row.Date == Monday && row.From >= new LocalTime(20, 0));
            var world = PlanningWorld.Usual();
            world.People(4);
            var request = world.Request(1) with { HostCounts = rows };
            return new QueueForecasts(RequestScope.Of(world.Engine(), request), request).All(default)[0].Intervals.Where(IsLater)
                .Sum(interval => interval.Expected);
        }
    }

    [Theory]
    [InlineData("2026-11-30T12:05", "2026-11-30", 32)] // 20:05 in Shanghai: sixteen hours of the business day are over, and 20:00 to 20:30 is not
    [InlineData("2026-11-30T12:30", "2026-11-30", 33)]
    [InlineData("2026-11-29T20:10", "2026-11-29", 48)] // 04:10, within the first interval: the day has not begun to show anything
    [InlineData("2026-11-29T15:00", "2026-11-29", 48)] // before the plan: the rest of the day is a gap
    [InlineData("2026-11-28T20:10", "2026-11-28", 48)]
    [InlineData("2026-12-03T12:05", "2026-11-29", 48)] // more is known than the first day: a plan of the past
    [InlineData("2026-11-30T20:00", "2026-11-29", 48)] // all of the first day is known
    public void History_ends_with_the_last_interval_that_is_over(string until, string lastDay, int over)
    {
        var grid = new DemandGrid(Duration.FromMinutes(30), new LocalTime(4, 0), PlanningWorld.Shanghai);
        var instant = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm").Parse(until).Value.InUtc().ToInstant();
        KnownDemand.EndOf(grid, instant, Monday).ShouldBe((NodaTime.Text.LocalDatePattern.Iso.Parse(lastDay).Value, over));
    }

    [Fact]
    public void Counts_of_all_of_the_only_day_and_of_the_first_year_are_no_failure()
    {
        var world = PlanningWorld.Usual();
        world.People(1);
        CountedDemand[] rows =
        [
            new() { UnitId = "group", Date = Monday, From = new LocalTime(4, 0), To = new LocalTime(4, 30), Count = 1 },
            new() { UnitId = "group", Date = Monday.PlusDays(1), From = new LocalTime(3, 30), To = new LocalTime(4, 0), Count = 1 },
            new() { UnitId = "group", Date = Rules.Time.EngineYears.FirstDate, From = new LocalTime(0, 0), To = new LocalTime(0, 30), Count = 1 },
            new() { UnitId = "nowhere", Date = Monday, From = new LocalTime(0, 0), To = new LocalTime(0, 30), Count = 1 },
        ];
        new PlanningEngine(world.Engine()).Forecast(world.Request(1) with { HostCounts = rows }).Queues.Single().Intervals.Count.ShouldBe(12);
        new PlanningEngine(world.Engine()).Forecast(world.Request(1) with { HostCounts = rows[2..] }).Queues.Single().Intervals.Count.ShouldBe(12);
    }

    private static bool IsLater(PlannedInterval interval) => interval.Start >= PlanningWorld.At(interval.Date, 20);

    private static QueueOutlook OutlookOf(PlanningWorld world)
    {
        var request = world.Request();
        return new QueueForecasts(RequestScope.Of(world.Engine(), request), request).All(default).Single();
    }

    /// <summary>Six weeks of evenings; one customer of five gives up after the first message if so asked.</summary>
    private static PlanningWorld World(bool withGivingUp = false, int fromHour = 18)
    {
        var world = PlanningWorld.Usual();
        world.People(4);
        if (!withGivingUp)
        {
            world.History(6, busy: 2);
            return world;
        }

        Converse(world, "group-00", "group-01", fromHour);
        return world;
    }

    private static void Converse(PlanningWorld world, string answers, string isSilent, int fromHour)
    {
        for (int day = -42; day < 0; day++)
        {
            for (int i = 0; i < 4; i++)
            {
                world.Conversation(answers, PlanningWorld.At(Monday.PlusDays(day), fromHour) + Duration.FromMinutes(11 * i));
            }

            if (day < -1)
            {
                world.Message(world.NextId(), isSilent, PlanningWorld.At(Monday.PlusDays(day), fromHour) + Duration.FromMinutes(50), MessageSender.Customer);
            }
        }
    }

    /// <summary>Six weeks, and the evening of the first planned day until some minutes after eight.</summary>
    private static PlanningWorld Evening(int times)
    {
        var world = World();
        for (int half = 0; half < 4; half++)
        {
            // What the weeks before have on average: 2·(1 + 5·e^(-((half - 4)/2.5)²)).
            int usual = (int)Math.Round(2 * (1 + (5 * Math.Exp(-Math.Pow((half - 4) / 2.5, 2)))));
            for (int i = 0; i < times * usual; i++)
            {
                world.Conversation("group-00", PlanningWorld.At(Monday, 18) + Duration.FromMinutes((30 * half) + (25.0 * i / (times * usual))));
            }
        }

        world.Conversation("group-01", PlanningWorld.At(Monday, 20) + Duration.FromMinutes(3));
        return world;
    }

    private static void AnsweredNextMorning(PlanningWorld world, int hour)
    {
        for (int day = -42; day < 0; day++)
        {
            string id = world.NextId();
            world.Message(id, "group-00", PlanningWorld.At(Monday.PlusDays(day), hour), MessageSender.Customer);
            world.Message(id, "group-00", PlanningWorld.At(Monday.PlusDays(day + 1), 7), MessageSender.Employee);
        }
    }

    private static void Published(PlanningWorld world)
    {
        for (int day = -42; day < 0; day++)
        {
            world.Duty("group-00", Monday.PlusDays(day), 20, 22);
        }
    }
}
