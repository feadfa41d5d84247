using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Planning.Tests.Support;
using Hr.Attendance.Tests;
using NodaTime;
using Shouldly;
using Xunit;

namespace Hr.Attendance.Planning.Tests.Allocation;

public sealed class PlainAllocatorTests
{
    private static readonly AllocationLimits Short = new() { WorkUnits = 0.02 };

    [Law(12)]
    public void Plan_never_breaks_a_rule(int seed)
    {
        var problem = DrawnProblems.Draw(seed);
        var plan = new PlainAllocator().Allocate(problem, Short);
        PlanCheck.Breaches(problem, plan.Duties).Where(breach => breach.Rule != PlanRule.Frozen).ShouldBeEmpty();
        plan.Objective.ShouldBe(PlanScore.Of(problem, plan.Duties));
    }

    [Law(12)]
    public void Frozen_duty_that_keeps_the_rules_stands(int seed)
    {
        // What was published is a plan that keeps the rules.
        var problem = DrawnProblems.Draw(seed) with { Published = [], FrozenBefore = null };
        var before = new PlainAllocator().Allocate(problem, Short);
        var frozen = problem with { Published = before.Duties, FrozenBefore = DrawnProblems.FirstDay.PlusDays(4) };
        PlanCheck.Breaches(frozen, new PlainAllocator().Allocate(frozen, Short).Duties).ShouldBeEmpty();
    }

    [Law(12)]
    public void Order_of_people_and_options_decides_nothing(int seed)
    {
        var problem = DrawnProblems.Draw(seed);
        var turned = Reversed(problem);
        Names(new PlainAllocator().Allocate(turned, Short)).ShouldBe(Names(new PlainAllocator().Allocate(problem, Short)));
    }

    [Law(12)]
    public void Plan_is_no_worse_than_the_one_it_began_with(int seed)
    {
        var problem = DrawnProblems.Draw(seed) with { FrozenBefore = null, Published = [] };
        var first = new PlainAllocator().Allocate(problem, Short);
        var next = new PlainAllocator().Allocate(problem, Short with { Start = first.Duties, Seed = 5 });
        next.Objective.CompareTo(first.Objective).ShouldBeLessThanOrEqualTo(0);
    }

    [Law(12)]
    public void Two_people_who_are_alike_change_nothing_by_changing_names(int seed)
    {
        var drawn = DrawnProblems.Draw(seed) with { Published = [], FrozenBefore = null };
        var problem = drawn with { People = [.. drawn.People, drawn.People[0] with { EmployeeId = "e900" }] };
        var swapped = problem with
        {
            People = [problem.People[0] with { EmployeeId = "e900" }, .. problem.People.Skip(1).Take(drawn.People.Count - 1), problem.People[0]],
        };
        new PlainAllocator().Allocate(swapped, Short).Objective.ShouldBe(new PlainAllocator().Allocate(problem, Short).Objective);
    }

    [Fact]
    public void Same_seed_gives_the_same_plan()
    {
        var problem = DrawnProblems.Draw(3, people: 20, days: 14);
        new PlainAllocator().Allocate(problem, Short).Duties.ShouldBe(new PlainAllocator().Allocate(problem, Short).Duties);
    }

    [Law(15)]
    public void Small_problems_are_solved_as_well_as_by_trying_everything(int seed)
    {
        // One queue, two days, two people and three stretches: few enough to try all plans. The first matter is met; the search promises no more.
        var problem = DrawnProblems.Draw(seed, people: 2, days: 2, queues: ["q"], shortest: 8, longest: 9) with { Published = [], FrozenBefore = null };
        double least = AllPlans(problem).Where(duties => PlanCheck.Breaches(problem, duties).Count == 0)
            .Min(duties => PlanScore.Of(problem, duties).CustomersLost);
        new PlainAllocator().Allocate(problem, Short).Objective.CustomersLost.ShouldBe(least, 1e-6);
    }

    [Fact]
    public void Nobody_available_leaves_everything_uncovered()
    {
        var problem = DrawnProblems.Draw(1) with { People = [], Published = [] };
        var plan = new PlainAllocator().Allocate(problem, Short);
        plan.Duties.ShouldBeEmpty();
        plan.Objective.CustomersLost.ShouldBe(problem.Intervals.Sum(interval => interval.LostWith[0]), 1e-9);
    }

    [Fact]
    public void Work_of_nothing_gives_a_plan_all_the_same()
    {
        var plan = new PlainAllocator().Allocate(DrawnProblems.Draw(4), new AllocationLimits { WorkUnits = 0 });
        plan.Duties.Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Cancelled_search_gives_the_best_plan_so_far()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var problem = DrawnProblems.Draw(4) with { Published = [], FrozenBefore = null };
        var plan = new PlainAllocator().Allocate(problem, new AllocationLimits { WorkUnits = 1e9 }, progress: null, cancelled.Token);
        PlanCheck.Breaches(problem, plan.Duties).ShouldBeEmpty();
    }

    [Fact]
    public void Limits_that_say_how_much_at_least_are_refused()
    {
        var drawn = DrawnProblems.Draw(1);
        var problem = drawn with { People = [.. drawn.People.Select(person => person with { LeastDaysInARow = 2 })] };
        Should.Throw<ArgumentException>(() => new PlainAllocator().Allocate(problem, Short));
    }

    [Fact]
    public void Two_hundred_people_over_four_weeks_are_planned_in_little_work()
    {
        var problem = DrawnProblems.Draw(7, people: 200, days: 28, queues: ["east", "west", "north"]) with { FrozenBefore = null, Published = [] };
        var plan = new PlainAllocator().Allocate(problem, new AllocationLimits { WorkUnits = 1 });
        PlanCheck.Breaches(problem, plan.Duties).ShouldBeEmpty();
        plan.Objective.CustomersLost.ShouldBeLessThan(PlanScore.Of(problem, []).CustomersLost * 0.6);
    }

    private static IEnumerable<DutyAssignment[]> AllPlans(DutyProblem problem)
    {
        IEnumerable<DutyAssignment[]> plans = [[]];
        for (int person = 0; person < problem.People.Count; person++)
        {
            for (var date = problem.FirstDay; date <= problem.LastDay; date = date.PlusDays(1))
            {
                int who = person;
                DutyAssignment[] choices = [.. problem.People[person].Options.Where(option => problem.Options[option.Option].Date == date)
                    .Select(option => new DutyAssignment(who, option.Option))];
                plans = plans.SelectMany(plan => choices.Select(choice => plan.Append(choice).ToArray()).Prepend(plan));
            }
        }

        return plans;
    }

    private static IEnumerable<(string, Instant, Instant)> Names(AllocatedPlan plan) => plan.Duties
        .Select(duty => (plan.Problem.People[duty.Person].EmployeeId, plan.Problem.Options[duty.Option].Start, plan.Problem.Options[duty.Option].End))
        .Order();

    private static DutyProblem Reversed(DutyProblem problem)
    {
        int people = problem.People.Count;
        int options = problem.Options.Count;
        int intervals = problem.Intervals.Count;
        return problem with
        {
            Intervals = [.. problem.Intervals.Reverse()],
            Options = [.. problem.Options.Reverse()
                .Select(option => option with { Intervals = [.. option.Intervals.Reverse().Select(i => intervals - 1 - i)] })],
            People = [.. problem.People.Reverse().Select(person => person with
            {
                Options = [.. person.Options.Reverse().Select(option => option with { Option = options - 1 - option.Option })],
            })],
            Published = [.. problem.Published.Select(duty => new DutyAssignment(people - 1 - duty.Person, options - 1 - duty.Option))],
        };
    }
}
