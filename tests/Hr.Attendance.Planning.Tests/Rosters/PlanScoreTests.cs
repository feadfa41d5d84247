using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Planning.Tests.Support;
using Hr.Attendance.Tests;
using NodaTime;
using Shouldly;
using Xunit;

namespace Hr.Attendance.Planning.Tests.Rosters;

public sealed class PlanScoreTests
{
    private static readonly LocalDate Monday = new(2026, 11, 30);

    [Fact]
    public void Objective_adds_up_by_its_definition()
    {
        // Nobody on the first interval loses 9, one on it loses 2; nobody on the second loses 4, one on it 1. Taken away or added on a published day: one
        // change.
        var problem = Problem();
        PlanScore.Of(problem, []).ShouldBe(new PlanObjective(9 + 4, 9 + 0, 0, 0, 1));
        PlanScore.Of(problem, [new(0, 1)]).ShouldBe(new PlanObjective(9 + 1, ((3 + 2) * (3 + 2)) + 0, -1, 40, 1 + 1));
        PlanScore.Of(problem, [new(0, 0), new(1, 1)]).ShouldBe(new PlanObjective(2 + 1, ((3 + 1) * (3 + 1)) + (2 * 2 / 0.5), 5 + 7, 20 + 50, 1));
    }

    [Fact]
    public void Curves_go_on_by_their_last_difference()
    {
        var interval = Problem().Intervals[1];
        Enumerable.Range(0, 5).Select(people => PlanScore.LostWith(interval, people)).ShouldBe([4, 1, -2, -5, -8]);
        PlanScore.LostWith(interval with { LostWith = [3] }, 7).ShouldBe(3);
    }

    [Fact]
    public void Matters_are_compared_in_their_order()
    {
        var plan = new PlanObjective(1, 10, 3, 100, 2);
        (plan with { CustomersLost = 0.9, Unfairness = 99 } < plan).ShouldBeTrue();
        (plan with { Unfairness = 9, Dislike = 99 } < plan).ShouldBeTrue();
        (plan with { Cost = 99, Changes = 99 } < plan).ShouldBeTrue();
        (plan with { Changes = 3 } > plan).ShouldBeTrue();
        (plan with { CustomersLost = 1 + 1e-9 }).CompareTo(plan).ShouldBe(0);
    }

    [Law(30)]
    public void Small_changes_say_what_the_definition_says(int seed)
    {
        var problem = DrawnProblems.Draw(seed);
        var roster = new Roster(new CanonicalProblem(problem).Problem);
        problem = roster.Options.Problem;
        var draws = new SearchDraws(seed);
        var before = PlanScore.Of(problem, roster.Duties);
        for (int step = 0; step < 40; step++)
        {
            int person = draws.Below(problem.People.Count);
            int option = draws.Below(problem.Options.Count);
            int day = roster.Options.DayOf[option];
            if (roster.CanHave(person, option))
            {
                roster.Put(person, option);
            }
            else if (roster.DutyOf(person, day) >= 0)
            {
                roster.Take(person, day);
            }
        }

        var change = PlanScore.Of(problem, roster.Duties) - before;
        roster.Change.CustomersLost.ShouldBe(change.CustomersLost, 1e-6);
        roster.Change.Unfairness.ShouldBe(change.Unfairness, 1e-6);
        (roster.Change.Dislike, roster.Change.Cost, roster.Change.Changes).ShouldBe((change.Dislike, change.Cost, change.Changes));
        PlanCheck.Breaches(problem, roster.Duties).Where(breach => breach.Rule != PlanRule.Frozen).ShouldBeEmpty();
    }

    [Law(8)]
    public void More_availability_never_makes_a_plan_worse_or_forbidden(int seed)
    {
        // The same plan, judged where a person may be given more: nothing of it changes. A search is promised no such thing.
        var problem = DrawnProblems.Draw(seed) with { FrozenBefore = null };
        var plan = new PlainAllocator().Allocate(problem, new AllocationLimits { WorkUnits = 0.01 });
        var everything = Enumerable.Range(0, problem.Options.Count).ToList();
        var wider = problem with
        {
            People = [.. problem.People.Select(person => person with
            {
                Options = [.. everything.Select(option => person.Options.Any(own => own.Option == option)
                    ? person.Options.First(own => own.Option == option)
                    : new PersonOption(option, 0, 0))],
            })],
        };
        PlanCheck.Breaches(wider, plan.Duties).ShouldBeEmpty();
        PlanScore.Of(wider, plan.Duties).ShouldBe(plan.Objective);
    }

    private static DutyProblem Problem() => new()
    {
        FirstDay = Monday,
        LastDay = Monday,
        Intervals = [Interval(0, [9, 2]), Interval(1, [4, 1])],
        Options = [Option(0, 1), Option(1, 2)],
        People =
        [
            new DutyPerson { EmployeeId = "a", BurdenBefore = 3, Options = [new PersonOption(0, 5, 20), new PersonOption(1, -1, 40)] },
            new DutyPerson { EmployeeId = "b", FairShare = 0.5, Options = [new PersonOption(1, 7, 50)] },
        ],
        Published = [new DutyAssignment(0, 0)],
    };

    private static DutyInterval Interval(int hour, double[] lost) => new()
    {
        Queue = "q", Date = Monday, Start = At(hour), End = At(hour + 1), Needed = 1, LostWith = lost,
    };

    private static DutyOption Option(int interval, int burden) => new()
    {
        Date = Monday, Queue = "q", Kind = "k", Start = At(interval), End = At(interval + 1),
        Time = Duration.FromHours(1), Intervals = [interval], Burden = burden,
    };

    private static Instant At(int hour) => Monday.AtMidnight().InUtc().ToInstant() + Duration.FromHours(18 + hour);
}
