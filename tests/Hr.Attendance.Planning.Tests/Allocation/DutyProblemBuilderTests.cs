using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Planning.Tests.Support;
using Hr.Attendance.Rules.Evidence;
using NodaTime;
using Shouldly;
using Xunit;

namespace Hr.Attendance.Planning.Tests.Allocation;

public sealed class DutyProblemBuilderTests
{
    private static readonly LocalDate Monday = PlanningWorld.FirstDay;
    private static readonly LocalDate Saturday = Monday.PlusDays(5);

    [Fact]
    public void Evening_is_offered_in_whole_intervals_of_an_hour_to_the_daily_limit()
    {
        // 18:00-24:00 has 12 half hours. Rest of 9 h before 09:00 leaves all; 3 h a day: lengths of 2 to 6 half hours, 11 + 10 + 9 + 8 + 7 = 45.
        var built = Built(World());
        built.Problem.People[0].Options.Count(option => built.Problem.Options[option.Option].Date == Monday).ShouldBe(45);
        built.Problem.Options.ShouldAllBe(option => option.Time >= Duration.FromHours(1) && option.Time <= Duration.FromHours(3));
    }

    [Fact]
    public void Rest_before_the_next_shift_ends_the_evening_earlier()
    {
        // 11 h before 09:00 is 22:00; on Saturday nothing follows.
        var world = World();
        world.Says("limit.minimumRest", "PT11H");
        LatestOf(Built(world), Monday).ShouldBe(PlanningWorld.At(Monday, 22));
        LatestOf(Built(world), Saturday).ShouldBe(PlanningWorld.At(Saturday, 24));
    }

    [Fact]
    public void Duty_costs_hourly_base_times_multiplier_of_the_day()
    {
        // 8,700 ÷ 21.75 ÷ 8 = 50 an hour; 2 h on a workday at 1.5 are 150, on a Saturday at 2 they are 200.
        var built = Built(World());
        CostOf(built, Monday).ShouldBe(150);
        CostOf(built, Saturday).ShouldBe(200);
    }

    [Fact]
    public void Evening_is_a_point_weekend_and_night_are_one_more_each()
    {
        var built = Built(World());
        BurdenOf(built, Monday, 18, 20).ShouldBe(new DutyBurden(1, 0, 0));
        BurdenOf(built, Monday, 21, 23).ShouldBe(new DutyBurden(1, 0, 1));
        BurdenOf(built, Saturday, 22, 24).ShouldBe(new DutyBurden(1, 1, 1));
    }

    [Fact]
    public void Monthly_headroom_is_the_limit_less_what_timesheets_show()
    {
        // 1 h 02 min on December 1: messages from 20:00 to 21:00 and the tail of two minutes.
        var world = World();
        var tuesday = Monday.PlusDays(1);
        for (int minute = 0; minute <= 60; minute += 20)
        {
            world.Message("c", "a", PlanningWorld.At(tuesday, 20) + Duration.FromMinutes(minute), MessageSender.Customer);
            world.Message("c", "a", PlanningWorld.At(tuesday, 20) + Duration.FromMinutes(minute), MessageSender.Employee);
        }

        var built = Built(world, first: Monday.PlusDays(2));
        built.Problem.People[0].TimeLimits.Single().AtMost.ShouldBe(Duration.FromHours(36) - Duration.FromMinutes(62));
    }

    [Fact]
    public void Plan_over_a_month_end_has_headroom_for_each_month()
    {
        var built = Built(World());
        built.Problem.People[0].TimeLimits.Select(limit => (limit.FirstDay, limit.LastDay, limit.AtMost)).ShouldBe(
        [
            (Monday, Monday, Duration.FromHours(36)),
            (Monday.PlusDays(1), Monday.PlusDays(6), Duration.FromHours(36)),
        ]);
    }

    [Fact]
    public void Days_in_a_row_count_shifts_before_and_after()
    {
        var person = Built(World()).Problem.People[0];
        person.MostDaysInARow.ShouldBe(6);
        person.WorkingDays.ShouldBe([.. Enumerable.Range(0, 5).Select(day => Monday.PlusDays(day))]);
        person.DaysInARowBefore.ShouldBe(0);
        person.DaysInARowAfter.ShouldBe(5);
    }

    [Fact]
    public void Leave_of_some_hours_takes_those_hours()
    {
        var world = World();
        world.OnLeave("a", Monday, new LocalTime(18, 0), new LocalTime(20, 0));
        EarliestOf(Built(world), Monday).ShouldBe(PlanningWorld.At(Monday, 20));
    }

    [Fact]
    public void Leave_of_a_free_day_takes_the_day()
    {
        var world = World();
        world.OnLeave("a", Saturday);
        Built(world).People[0].NotOffered[Saturday].Kind.ShouldBe(DutyReasonKind.OnLeave);
    }

    [Fact]
    public void Preferred_time_is_a_wish_and_no_fence()
    {
        var world = World();
        world.Said("a", Monday, 20, 22, AvailabilityState.Preferred);
        var built = Built(world);
        var ofMonday = built.Problem.People[0].Options.Where(option => built.Problem.Options[option.Option].Date == Monday).ToList();
        ofMonday.Count.ShouldBe(45);
        ofMonday.Where(option => option.Dislike < 0).ShouldAllBe(option => built.Problem.Options[option.Option].Start >= PlanningWorld.At(Monday, 20)
            && built.Problem.Options[option.Option].End <= PlanningWorld.At(Monday, 22));
        ofMonday.Count(option => option.Dislike < 0).ShouldBe(6);
    }

    [Fact]
    public void Daily_limit_below_the_shortest_duty_is_said()
    {
        var world = World();
        world.Says("session.minimumOnline", "PT2H");
        world.Says("limit.dailyOvertime", "PT1H");
        var reason = Built(world).People[0].NotOffered[Monday];
        reason.Kind.ShouldBe(DutyReasonKind.DailyLimit);
        reason.Setting.ShouldBe("limit.dailyOvertime");
    }

    [Fact]
    public void Roster_in_windows_lets_duty_open_them()
    {
        var world = World();
        world.Says("session.windows", ["roster"]);
        Built(world).Problem.Options.Count(option => option.Date == Monday).ShouldBe(45);
    }

    [Fact]
    public void Overtime_beyond_the_standard_day_leaves_more_of_a_short_day()
    {
        // 4 h in the morning: 4 h more are no overtime yet, and 3 h of overtime may follow. The evening has 6 h.
        var world = World();
        world.Says("overtime.basis", "beyondStandard");
        world.Says("primary.schedule", ["Mon-Fri 09:00-13:00"]);
        world.Says("primary.breaks", []);
        var built = Built(world);
        built.Problem.Options.Where(option => option.Date == Monday).Max(option => option.Time).ShouldBe(Duration.FromHours(6));
        built.Problem.Options.Where(option => option.Date == Saturday).Max(option => option.Time).ShouldBe(Duration.FromHours(3));
    }

    private static PlanningWorld World()
    {
        var world = PlanningWorld.Usual();
        world.Person("a");
        return world;
    }

    private static BuiltProblem Built(PlanningWorld world, LocalDate? first = null)
    {
        var from = first ?? Monday;
        var last = Monday.PlusDays(6);
        var intervals = PersonDays.Dates(from, last).SelectMany(date => Enumerable.Range(0, 12).Select(slot => new DutyInterval
        {
            Queue = "group",
            Date = date,
            Start = PlanningWorld.At(date, 18) + (Duration.FromMinutes(30) * slot),
            End = PlanningWorld.At(date, 18) + (Duration.FromMinutes(30) * (slot + 1)),
            Needed = 1,
            LostWith = [2, 0, 0],
        }));
        return new DutyProblemBuilder(world.Engine(), world.Evidence(), PlanningWorld.Role, from, last,
            [new QueueDemand(new DutyQueue("group", null), PlanningWorld.Shanghai, [.. intervals])]).Build(frozenBefore: null);
    }

    private static IEnumerable<DutyOption> OptionsOf(BuiltProblem built, LocalDate date) =>
        built.Problem.People[0].Options.Select(option => built.Problem.Options[option.Option]).Where(option => option.Date == date);

    private static Instant LatestOf(BuiltProblem built, LocalDate date) => OptionsOf(built, date).Max(option => option.End);

    private static Instant EarliestOf(BuiltProblem built, LocalDate date) => OptionsOf(built, date).Min(option => option.Start);

    private static decimal CostOf(BuiltProblem built, LocalDate date) => built.Problem.People[0].Options
        .First(option => built.Problem.Options[option.Option] is var duty && duty.Date == date && duty.Time == Duration.FromHours(2)).Cost;

    private static DutyBurden BurdenOf(BuiltProblem built, LocalDate date, int from, int to) => Enumerable.Range(0, built.Problem.Options.Count)
        .Where(option => built.Problem.Options[option].Start == PlanningWorld.At(date, from) && built.Problem.Options[option].End == PlanningWorld.At(date, to))
        .Select(option => built.Burdens[option]).Single();
}
