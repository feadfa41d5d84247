using Hr.Attendance.Planning.Rosters;

namespace Hr.Attendance.Planning.OrTools.Tests;

public sealed class CpSatAllocatorLaws
{
    private static readonly AllocationLimits Limits = new() { WorkUnits = 20 };

    [Law(40)]
    public void No_plan_is_better_than_the_one_of_a_small_problem(int seed)
    {
        var problem = SmallProblems.Draw(seed);
        var best = EveryPlan.Best(problem);

        var plan = new CpSatAllocator().Allocate(problem, Limits);

        if (best is { } objective)
        {
            PlanCheck.Breaches(problem, plan.Duties).ShouldBeEmpty();
            plan.Diagnostics.ShouldBeEmpty();
            plan.Objective.CompareTo(objective).ShouldBe(0, $"{plan.Objective} instead of {objective}");
            plan.LeastCustomersLost.ShouldNotBeNull().ShouldBe(plan.Objective.CustomersLost, 1e-6);
        }
        else
        {
            plan.Diagnostics.ShouldNotBeEmpty();
        }
    }

    [Law(10)]
    public void One_more_person_never_makes_the_best_plan_worse(int seed)
    {
        var problem = SmallProblems.Draw(seed) with { People = [.. SmallProblems.Draw(seed).People.Select(WithoutLeast)] };
        var more = problem with { People = [.. problem.People, SmallProblems.Person("more", 4)] };

        var plan = new CpSatAllocator().Allocate(problem, Limits);
        var better = new CpSatAllocator().Allocate(more, Limits);

        // The newcomer has carried nothing, so leaving them out costs nothing in any matter.
        better.Objective.CompareTo(plan.Objective).ShouldBeLessThanOrEqualTo(0);
    }

    [Law(10)]
    public void Two_people_who_differ_by_name_alone_can_be_exchanged(int seed)
    {
        var drawn = SmallProblems.Draw(seed, people: 2);
        var twin = drawn.People[0] with { EmployeeId = "E0-twin" };
        var problem = drawn with { Published = [], People = [drawn.People[0], twin, drawn.People[1]] };
        var exchanged = problem with { People = [twin, drawn.People[0], drawn.People[1]] };

        var plan = new CpSatAllocator().Allocate(problem, Limits);
        var other = new CpSatAllocator().Allocate(exchanged, Limits);

        other.Objective.ShouldBe(plan.Objective);
        other.Duties.ShouldBe(plan.Duties);
    }

    private static DutyPerson WithoutLeast(DutyPerson person) => person with { LeastDaysInARow = 1, LeastDaysOffInARow = 1, TimeLimits = [] };
}
