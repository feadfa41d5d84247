using Hr.Attendance.Planning.OrTools.Answers;
using Hr.Attendance.Planning.Reasons;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules;
using NodaTime;

namespace Hr.Attendance.Planning.OrTools.Tests;

public sealed class SolverObstaclesTests
{
    private static readonly AllocationLimits Limits = new() { WorkUnits = 5 };
    private static readonly LocalDate NextDay = SmallProblems.FirstDay.PlusDays(1);

    [Fact]
    public void Time_that_is_used_up_stands_in_the_way()
    {
        // Eight hours left: they are worth 8 customers on the first day and 4 on the second.
        var obstacle = TheObstacle(WithHours(8, offersOfPerson: [0, 2]));

        obstacle.Date.ShouldBe(NextDay);
        obstacle.CustomersLost.ShouldBe(4);
        obstacle.Limits.ShouldBe([DutyReasonKind.MonthlyLimit]);
        var relaxation = obstacle.Relaxations.ShouldHaveSingleItem();
        relaxation.Kind.ShouldBe(DutyReasonKind.MonthlyLimit);
        relaxation.CustomersSaved.ShouldBe(4);
        relaxation.Method.ShouldBe(RelaxationMethod.Proven);
        obstacle.Sentence.English.ShouldBe("`sales` loses 4 customers on 2026-03-07 for lack of people; what stands in the way: time that is left");
    }

    [Fact]
    public void Who_is_not_offered_a_day_is_kept_away_by_availability()
    {
        var obstacle = TheObstacle(WithHours(16, offersOfPerson: [0]));

        obstacle.Limits.ShouldBe([DutyReasonKind.OutsideAvailability]);
        obstacle.Relaxations.ShouldHaveSingleItem().CustomersSaved.ShouldBe(4);
    }

    [Fact]
    public void Of_two_limits_that_each_stand_in_the_way_one_is_enough_to_name_and_neither_alone_brings_anything()
    {
        var obstacle = TheObstacle(WithHours(8, offersOfPerson: [0]));

        obstacle.Limits.ShouldHaveSingleItem();
        obstacle.Relaxations.ShouldBeEmpty();
    }

    [Fact]
    public void Rest_before_other_work_stands_in_the_way_like_any_limit()
    {
        // Duty of the second day ends at 16:00; other work begins at 18:00, with 11 hours of rest to keep.
        var problem = WithHours(16, offersOfPerson: [0, 2]);
        var evening = NextDay.At(new LocalTime(18, 0)).InUtc().ToInstant();
        problem = problem with { People = [problem.People[0] with { OtherWork = [new Interval(evening, evening + Duration.FromHours(2))] }] };

        var obstacle = TheObstacle(problem);

        obstacle.Limits.ShouldBe([DutyReasonKind.MinimumRest]);
    }

    [Fact]
    public void Too_few_people_are_no_matter_of_limits()
    {
        // The first day needs two, and there is one.
        var problem = WithHours(16, offersOfPerson: [0, 2]);
        problem = problem with { Intervals = [SmallProblems.Interval(0, [8, 4, 0]), .. problem.Intervals.Skip(1)] };

        var obstacle = TheObstacle(problem);

        obstacle.Limits.ShouldBeEmpty();
        obstacle.Relaxations.ShouldBeEmpty();
        obstacle.Sentence.English.ShouldContain("needed already");
    }

    [Fact]
    public void A_day_that_is_not_planned_well_says_so()
    {
        var problem = WithHours(16, offersOfPerson: [0, 2]);
        var plan = new AllocatedPlan { Problem = problem, Duties = [new DutyAssignment(0, 0)], Objective = PlanScore.Of(problem, [new DutyAssignment(0, 0)]) };

        new CpSatAllocator().Prove(plan, Limits).ShouldHaveSingleItem().Sentence.English.ShouldContain("planned better");
    }

    [Fact]
    public void Nothing_is_asked_without_work()
    {
        var plan = new CpSatAllocator().Allocate(WithHours(8, offersOfPerson: [0, 2]), Limits);

        new CpSatAllocator().Prove(plan, new AllocationLimits { WorkUnits = 0 }).ShouldBeEmpty();
    }

    [Fact]
    public void Diagnostics_are_sound() => DiagnosticCatalogue.ShouldBeSound(typeof(AttendanceEngine).Assembly, typeof(CpSatAllocator).Assembly);

    private static ProvenObstacle TheObstacle(DutyProblem problem) =>
        new CpSatAllocator().Prove(new CpSatAllocator().Allocate(problem, Limits), Limits).ShouldHaveSingleItem();

    /// <summary>Two days and one person; early shifts save 8 customers on the first day and 4 on the second, late ones none.</summary>
    private static DutyProblem WithHours(int hours, int[] offersOfPerson)
    {
        var person = SmallProblems.Person("A", 2) with
        {
            Options = [.. offersOfPerson.Select(option => new PersonOption(option, 0, 10))],
            TimeLimits = [new DutyTimeLimit(SmallProblems.FirstDay, NextDay, Duration.Zero, Duration.FromHours(hours))],
        };
        return SmallProblems.Of(2, person) with
        {
            Intervals =
            [
                SmallProblems.Interval(0, [8, 0, 0]), SmallProblems.Interval(1, [0]), SmallProblems.Interval(2, [4, 0, 0]), SmallProblems.Interval(3, [0]),
            ],
        };
    }
}
