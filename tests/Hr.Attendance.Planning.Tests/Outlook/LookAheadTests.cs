using Hr.Attendance.Planning.Tests.Support;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using NodaTime;
using Shouldly;
using Xunit;

namespace Hr.Attendance.Planning.Tests.Outlook;

public sealed class LookAheadTests
{
    private static readonly LocalDate Monday = PlanningWorld.FirstDay;

    [Fact]
    public void Day_ahead_has_shift_breaks_and_windows()
    {
        var world = World();
        var day = world.Engine().LookAhead(world.Evidence(), "a", Monday, Monday).Single();
        day.Kind.ShouldBe(DayKind.Workday);
        day.Shifts.ShouldBe(IntervalSet.Of(PlanningWorld.At(Monday, 9), PlanningWorld.At(Monday, 18)));
        day.PrimaryTime.Select(span => span.Duration).ShouldBe([Duration.FromHours(3), Duration.FromHours(5)]);
        var role = day.Roles.Single();
        role.Role.ShouldBe(PlanningWorld.Role);
        role.Windows.ShouldBe(IntervalSet.Of(PlanningWorld.At(Monday, 18), PlanningWorld.At(Monday, 24)));
        role.IsOpenedByShifts.ShouldBeFalse();
        (day.Start, day.End).ShouldBe((PlanningWorld.At(Monday, 4), PlanningWorld.At(Monday, 28)));
    }

    [Fact]
    public void Rosters_and_leave_count_before_the_schedule()
    {
        var world = World();
        world.Add(new Shift
        {
            EvidenceId = world.NextId(), EmployeeId = "a", Date = Monday, From = new LocalTime(8, 0), To = new LocalTime(12, 0), Kind = ShiftKind.Work,
        });
        world.OnLeave("a", Monday, new LocalTime(10, 0), new LocalTime(12, 0));
        world.Duty("a", Monday, 19, 21);
        var day = world.Engine().LookAhead(world.Evidence(), "a", Monday, Monday).Single();
        day.Shifts.ShouldBe(IntervalSet.Of(PlanningWorld.At(Monday, 8), PlanningWorld.At(Monday, 10)));
        day.LeaveTime.ShouldBe(IntervalSet.Of(PlanningWorld.At(Monday, 10), PlanningWorld.At(Monday, 12)));
        day.Leave.Count.ShouldBe(1);
        day.Roles.Single().Shifts.ShouldBe(IntervalSet.Of(PlanningWorld.At(Monday, 19), PlanningWorld.At(Monday, 21)));
    }

    [Fact]
    public void Dates_that_no_calendar_knows_are_guessed_on_demand_alone()
    {
        var world = World();
        var friday = new LocalDate(2027, 1, 8);
        var engine = world.Engine();
        engine.LookAhead(world.Evidence(), "a", friday, friday).Single().Kind.ShouldBeNull();
        var guessed = engine.GuessingUnknownDates().LookAhead(world.Evidence(), "a", friday, friday.PlusDays(1));
        guessed.Select(day => day.Kind).ShouldBe([DayKind.Workday, DayKind.RestDay]);
        guessed[0].Shifts.IsEmpty.ShouldBeFalse();
        var calendar = new GuessedCalendar(ChinaOf(engine));
        calendar.IsGuess(friday).ShouldBeTrue();
        calendar.IsGuess(Monday).ShouldBeFalse();
    }

    [Fact]
    public void Somebody_without_a_role_has_no_days_and_a_stranger_is_a_wrong_call()
    {
        var world = World();
        world.Person("left", until: Monday.PlusDays(-30));
        var engine = world.Engine();
        engine.LookAhead(world.Evidence(), "left", Monday, Monday).Single().Roles.ShouldBeEmpty();
        engine.LookAhead(world.Evidence(), "left", Monday, Monday).Single().Policy.ShouldBeNull();
        Should.Throw<ArgumentException>(() => engine.LookAhead(world.Evidence(), "stranger", Monday, Monday));
        Should.Throw<ArgumentException>(() => engine.LookAhead(world.Evidence(), "left", Monday, Monday.PlusDays(-1)));
    }

    private static IWorkCalendar ChinaOf(Rules.AttendanceEngine engine) => engine.CalendarOf("group");

    private static PlanningWorld World()
    {
        var world = PlanningWorld.Usual();
        world.Person("a");
        return world;
    }
}
