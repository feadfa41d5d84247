using Hr.Attendance.Benchmarks.Planning.Rosters;
using Hr.Attendance.Planning.Rosters;
using NodaTime;

namespace Hr.Attendance.Planning.OrTools.Tests;

public sealed class CpSatAllocatorTests
{
    private static readonly AllocationLimits Limits = new() { WorkUnits = 5 };
    private static readonly Duration Shift = Duration.FromHours(8);

    [Fact]
    public void Threads_change_nothing()
    {
        // Too large for a proof within the work, so that both searches run to their ends.
        var problem = EveningProblem.Draw(people: 24, days: 7, queues: 2);
        var limits = new AllocationLimits { WorkUnits = 0.5, Seed = 3 };

        AllocatedPlan[] plans = [.. new[] { 1, 2, 4 }.Select(threads => new CpSatAllocator(threads).Allocate(problem, limits))];

        plans[1].Duties.ShouldBe(plans[0].Duties);
        plans[2].Duties.ShouldBe(plans[0].Duties);
        plans[2].LeastCustomersLost.ShouldBe(plans[0].LeastCustomersLost);
        PlanCheck.Breaches(problem, plans[0].Duties).ShouldBeEmpty();
    }

    [Fact]
    public void A_large_group_has_a_bound_below_its_plan()
    {
        // 40 people, one or two of two queues, 21 evenings, 35 stretches each: more than is solved as a whole.
        var problem = EveningProblem.Draw(people: 40, days: 21, queues: 2);
        var told = new List<PlanObjective>();

        var plan = new CpSatAllocator(2).Allocate(problem, new AllocationLimits { WorkUnits = 2 }, new Listener(told));

        PlanCheck.Breaches(problem, plan.Duties).ShouldBeEmpty();
        plan.LeastCustomersLost.ShouldNotBeNull().ShouldBeInRange(plan.Objective.CustomersLost * 0.9, plan.Objective.CustomersLost);
        told[^1].ShouldBe(plan.Objective);
        told.ShouldBe(told.OrderDescending());
    }

    [Fact]
    public void Nobody_available_is_a_plan_without_duty_and_a_finding()
    {
        var problem = SmallProblems.Of(3, SmallProblems.Person("A", 3) with { Options = [] });

        var plan = new CpSatAllocator().Allocate(problem, Limits);

        plan.Duties.ShouldBeEmpty();

        // Six intervals that lose 8 each with nobody.
        plan.Objective.CustomersLost.ShouldBe(48);
        plan.LeastCustomersLost.ShouldBe(48);
        plan.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("HRA8122");
    }

    [Fact]
    public void No_people_and_no_intervals_are_a_plan()
    {
        var plan = new CpSatAllocator().Allocate(SmallProblems.Of(1) with { Intervals = [], Options = [] }, Limits);

        plan.Duties.ShouldBeEmpty();
        plan.Objective.ShouldBe(default);
        plan.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Least_time_above_what_is_possible_is_left_out_with_a_finding()
    {
        // Three days of 8 hours at most, and 40 asked for.
        var person = SmallProblems.Person("A", 3) with
        {
            TimeLimits = [new DutyTimeLimit(SmallProblems.FirstDay, SmallProblems.FirstDay.PlusDays(2), Duration.FromHours(40), Duration.FromHours(60))],
        };

        var plan = new CpSatAllocator().Allocate(SmallProblems.Of(3, person), Limits);

        plan.Duties.Count.ShouldBe(3);
        var finding = plan.Diagnostics.ShouldHaveSingleItem();
        finding.Code.ShouldBe("HRA8121");
        finding.Find("limits").ShouldBe("least time");
    }

    [Fact]
    public void Frozen_duty_that_breaks_a_limit_stands_and_nothing_is_added()
    {
        // Two frozen shifts of 8 hours with 8 hours left.
        var person = SmallProblems.Person("A", 4) with
        {
            TimeLimits = [new DutyTimeLimit(SmallProblems.FirstDay, SmallProblems.FirstDay.PlusDays(3), Duration.Zero, Shift)],
        };
        var problem = SmallProblems.Of(4, person) with
        {
            Published = [new DutyAssignment(0, 0), new DutyAssignment(0, 2)],
            FrozenBefore = SmallProblems.FirstDay.PlusDays(2),
        };

        var plan = new CpSatAllocator().Allocate(problem, Limits);

        plan.Duties.ShouldBe(problem.Published);
        var finding = plan.Diagnostics.ShouldHaveSingleItem();
        finding.Code.ShouldBe("HRA8120");
        finding.Find("limits").ShouldBe("time that is left");
    }

    [Fact]
    public void Frozen_days_keep_what_was_published_and_nothing_is_added_to_them()
    {
        var problem = SmallProblems.Of(4, SmallProblems.Person("A", 4), SmallProblems.Person("B", 4)) with
        {
            Published = [new DutyAssignment(0, 1)],
            FrozenBefore = SmallProblems.FirstDay.PlusDays(2),
        };

        var plan = new CpSatAllocator().Allocate(problem, Limits);

        plan.Duties.Where(duty => duty.Option < 4).ShouldBe([new DutyAssignment(0, 1)]);

        // Both on each of the two open days.
        plan.Duties.Count.ShouldBe(5);
        plan.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Published_duty_is_kept_where_nothing_else_is_better()
    {
        // One person is enough for the one early shift; both would do.
        var person = SmallProblems.Person("A", 1) with { Options = [new PersonOption(0, 0, 10)] };
        var problem = SmallProblems.Of(1, person, person with { EmployeeId = "B" }) with
        {
            Intervals = [SmallProblems.Interval(0, [8, 0, 0]), SmallProblems.Interval(1, [0])],
            Published = [new DutyAssignment(1, 0)],
        };

        var plan = new CpSatAllocator().Allocate(problem, Limits);

        plan.Duties.ShouldBe([new DutyAssignment(1, 0)]);
        plan.Objective.Changes.ShouldBe(0);
    }

    [Fact]
    public void A_cancelled_search_gives_a_plan_that_breaks_nothing()
    {
        var problem = EveningProblem.Draw(people: 24, days: 7, queues: 2);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        var plan = new CpSatAllocator(2).Allocate(problem, new AllocationLimits { WorkUnits = 1000 }, null, cancelled.Token);

        PlanCheck.Breaches(problem, plan.Duties).ShouldBeEmpty();
        plan.Objective.ShouldBe(PlanScore.Of(problem, plan.Duties));
        plan.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_cancelled_search_still_gives_everybody_the_least_time()
    {
        var person = SmallProblems.Person("A", 3) with
        {
            TimeLimits = [new DutyTimeLimit(SmallProblems.FirstDay, SmallProblems.FirstDay.PlusDays(2), Shift, Shift)],
        };
        var problem = SmallProblems.Of(3, person);

        var plan = new CpSatAllocator().Allocate(problem, Limits, null, new CancellationToken(canceled: true));

        PlanCheck.Breaches(problem, plan.Duties).ShouldBeEmpty();
        plan.Duties.Count.ShouldBe(1);
    }

    [Fact]
    public void A_plan_to_begin_with_is_no_worse_at_the_end()
    {
        var problem = EveningProblem.Draw(people: 24, days: 7, queues: 2);
        var start = new CpSatAllocator().Allocate(problem, new AllocationLimits { WorkUnits = 0.3 });

        var plan = new CpSatAllocator().Allocate(problem, new AllocationLimits { WorkUnits = 0, Start = start.Duties });

        plan.Duties.ShouldBe(start.Duties);
    }

    [Fact]
    public void Work_between_two_duties_needs_no_rest_before_duty()
    {
        // A shift of the primary role from 06:00 to 14:00, duty from 14:00; then a shift from 06:00 on, eight hours after 22:00.
        var day = SmallProblems.FirstDay;
        Interval Shift(LocalDate date) => new(date.At(new LocalTime(6, 0)).InUtc().ToInstant(), date.At(new LocalTime(14, 0)).InUtc().ToInstant());
        var person = SmallProblems.Person("A", 1) with { Options = [new PersonOption(1, 0, 0)], OtherWork = [Shift(day), Shift(day.PlusDays(1))] };

        DutiesWith(Duration.FromHours(8)).ShouldBe(1);
        DutiesWith(Duration.FromHours(9)).ShouldBe(0);

        int DutiesWith(Duration rest) => new CpSatAllocator().Allocate(SmallProblems.Of(1, person with { MinimumRest = rest }), Limits).Duties.Count;
    }

    [Fact]
    public void Limits_without_end_are_no_limits()
    {
        var person = SmallProblems.Person("A", 1) with
        {
            MinimumRest = Duration.MaxValue,
            TimeLimits = [new DutyTimeLimit(LocalDate.MinIsoValue, LocalDate.MaxIsoValue, Duration.MinValue, Duration.MaxValue)],
        };

        new CpSatAllocator().Allocate(SmallProblems.Of(1, person), Limits).Duties.Count.ShouldBe(1);
    }

    [Fact]
    public void What_says_nothing_is_refused()
    {
        var problem = SmallProblems.Of(2, SmallProblems.Person("A", 2));

        Refused(problem with { LastDay = SmallProblems.FirstDay.PlusDays(-1) });
        Refused(WithLost(double.NaN));
        Refused(WithLost(-1));
        Refused(WithLost(double.PositiveInfinity));
        Refused(WithLost());
        Refused(WithLost(4, 3, 1));
        Refused(problem with { People = [SmallProblems.Person("A", 2) with { Options = [new PersonOption(4, 0, 0)] }] });
        Refused(problem with { People = [SmallProblems.Person("A", 2) with { FairShare = 0 }] });
        Refused(problem with { People = [SmallProblems.Person("A", 2) with { Options = [new PersonOption(0, 0, decimal.MaxValue)] }] });
        Refused(problem with { Published = [new DutyAssignment(1, 0)] });
        Should.Throw<ArgumentOutOfRangeException>(() => new CpSatAllocator(0));

        DutyProblem WithLost(params double[] lost) => problem with { Intervals = [SmallProblems.Interval(0, lost), .. problem.Intervals.Skip(1)] };
        static void Refused(DutyProblem wrong) => Should.Throw<ArgumentException>(() => new CpSatAllocator().Allocate(wrong, Limits));
    }

    private sealed class Listener(List<PlanObjective> told) : IProgress<PlanObjective>
    {
        public void Report(PlanObjective value) => told.Add(value);
    }
}
