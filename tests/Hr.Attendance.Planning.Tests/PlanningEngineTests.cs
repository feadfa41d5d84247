using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Reasons;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Planning.Tests.Support;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using NodaTime;
using Shouldly;
using Xunit;

namespace Hr.Attendance.Planning.Tests;

public sealed class PlanningEngineTests
{
    private static readonly LocalDate Monday = PlanningWorld.FirstDay;
    private static readonly Lazy<DutyPlan> Usual = new(() =>
    {
        var world = PlanningWorld.Usual();
        world.People(8);
        world.History(5);
        return world.Plan();
    });

    [Fact]
    public void Usual_week_is_planned_within_the_windows()
    {
        var plan = Usual.Value;
        plan.Role.ShouldBe(PlanningWorld.Role);
        plan.Duties.Count.ShouldBeGreaterThan(6);
        plan.Duties.ShouldAllBe(duty => duty.Start >= PlanningWorld.At(duty.Date, 18) && duty.End <= PlanningWorld.At(duty.Date, 24));
        PlanCheck.Breaches(plan.Allocation.Problem, plan.Allocation.Duties).ShouldBeEmpty();
        plan.Measures.CustomersExpected!.Value.ShouldBeGreaterThan(50);
        plan.Measures.Coverage.ShouldBeInRange(0.3, 1);

        // What is lost is one figure: in the objective, in the measures, and over the intervals.
        plan.Measures.CustomersLost.ShouldBe(plan.Allocation.Objective.CustomersLost, 1e-9);
        plan.Queues.SelectMany(queue => queue.Intervals).Sum(interval => interval.CustomersLost).ShouldBe(plan.Measures.CustomersLost, 1e-6);

        // The simulation carries people over from one interval to the next; both see about the same share.
        plan.Queues.Single().Simulation!.ShareInTime!.Value.ShouldBe(plan.Measures.ShareInTime!.Value, 0.1);
    }

    [Fact]
    public void Band_holds_what_is_expected_where_customers_seldom_come_and_then_many_at_once()
    {
        var world = PlanningWorld.Usual();
        world.People(4);
        for (int day = 5; day <= 50; day += 5)
        {
            for (int i = 0; i < 30; i++)
            {
                world.Conversation("group-00", PlanningWorld.At(Monday.PlusDays(-day), 20) + Duration.FromSeconds(40 * i));
            }
        }

        var intervals = new PlanningEngine(world.Engine()).Forecast(world.Request()).Queues.Single().Intervals;
        intervals.ShouldContain(interval => interval.Expected > 0.1);
        intervals.ShouldAllBe(interval => interval.Low <= interval.Expected && interval.Expected <= interval.High);
    }

    [Fact]
    public void Every_row_and_every_evening_without_one_is_explained()
    {
        var plan = Usual.Value;
        plan.Duties.ShouldAllBe(duty => duty.Reasons.Count > 0);
        foreach (string person in plan.EmployeeIds)
        {
            for (var date = plan.FirstDay; date <= plan.LastDay; date = date.PlusDays(1))
            {
                bool hasDuty = plan.Duties.Any(duty => duty.EmployeeId == person && duty.Date == date);
                var reasons = plan.WhyNot(person, date);
                reasons.Any().ShouldBe(!hasDuty);
                foreach (var reason in reasons)
                {
                    reason.Sentence.English.ShouldNotContain("{");
                    reason.Sentence.Chinese.ShouldNotContain("{");
                }
            }
        }
    }

    [Fact]
    public void Swaps_break_nothing_and_change_the_objective_as_they_say()
    {
        var plan = Usual.Value;
        var problem = plan.Allocation.Problem;
        foreach (var duty in plan.Duties.Take(5))
        {
            foreach (var swap in plan.SwapsOf(duty.EmployeeId, duty.Date))
            {
                var swapped = Swapped(plan, swap);
                PlanCheck.Breaches(problem, swapped).ShouldBeEmpty();
                var change = PlanScore.Of(problem, swapped) - plan.Allocation.Objective;
                change.CustomersLost.ShouldBe(swap.Change.CustomersLost, 1e-6);
                change.Unfairness.ShouldBe(swap.Change.Unfairness, 1e-6);
                change.Cost.ShouldBe(swap.Change.Cost);
            }
        }

        plan.Duties.SelectMany(duty => plan.SwapsOf(duty.EmployeeId, duty.Date)).ShouldNotBeEmpty();
    }

    [Fact]
    public void Answers_do_not_depend_on_what_was_asked_before()
    {
        var plan = Usual.Value;
        var days = plan.EmployeeIds.SelectMany(person => Enumerable.Range(0, 7).Select(day => (person, Date: Monday.PlusDays(day)))).ToList();
        var first = days.ConvertAll(one => Said(one.person, one.Date));
        days.AsEnumerable().Reverse().Select(one => Said(one.person, one.Date)).Reverse().ShouldBe(first);

        string Said(string person, LocalDate date) => string.Join('|', plan.WhyNot(person, date).Select(reason => reason.Sentence.English)
            .Concat(plan.SwapsOf(person, date).Select(swap => swap.Sentence.English)));
    }

    [Fact]
    public void Duty_that_was_published_is_read_again_and_stands()
    {
        var world = PlanningWorld.Usual();
        world.People(8);
        world.History(5);
        var first = world.Plan();
        foreach (var shift in first.ToShifts())
        {
            world.Add(shift);
        }

        var again = new PlanningEngine(world.Engine()).Plan(world.Request() with { FrozenBefore = Monday.PlusDays(3) });
        again.Duties.Count(duty => duty.IsPublished && duty.Date < Monday.PlusDays(3)).ShouldBe(first.Duties.Count(duty => duty.Date < Monday.PlusDays(3)));
        again.Allocation.Objective.CustomersLost.ShouldBe(first.Allocation.Objective.CustomersLost, 1);
        PlanCheck.Breaches(again.Allocation.Problem, again.Allocation.Duties).ShouldBeEmpty();
    }

    [Fact]
    public void Published_duty_of_who_has_left_is_told()
    {
        var world = PlanningWorld.Usual();
        world.Person("gone", until: Monday.PlusDays(-3));
        world.People(3);
        world.History(3, owners: ["group-00"]);
        world.Duty("gone", Monday, 19, 21);
        var plan = world.Plan();
        plan.Changes.ShouldContain(change => change.EmployeeId == "gone" && change.Kind == DutyChangeKind.NoLongerPossible);
        Codes(plan.Diagnostics).ShouldContain("HRA8084");
        plan.EmployeeIds.ShouldNotContain("gone");
    }

    [Fact]
    public void Overlapping_and_contradictory_rows_leave_one_duty_a_day()
    {
        var world = PlanningWorld.Usual();
        world.People(3);
        world.History(3);
        world.Duty("group-00", Monday, 18, 20);
        world.Duty("group-00", Monday, 19, 21);
        world.Duty("group-01", Monday, 18, 19);
        world.Duty("group-01", Monday, 22, 23);
        world.Said("group-01", Monday, 0, 24, AvailabilityState.Available);
        world.Said("group-01", Monday, 0, 24, AvailabilityState.Unavailable);
        var plan = world.Plan();
        PlanCheck.Breaches(plan.Allocation.Problem, plan.Allocation.Duties).ShouldBeEmpty();
        plan.Duties.Count(duty => duty.EmployeeId == "group-01" && duty.Date == Monday).ShouldBe(0);
        plan.WhyNot("group-01", Monday).Single().Kind.ShouldBe(DutyReasonKind.Unavailable);
    }

    [Fact]
    public void Leave_and_stated_time_are_kept()
    {
        var world = PlanningWorld.Usual();
        world.People(4);
        world.History(3);
        world.OnLeave("group-00", Monday);
        world.Said("group-01", Monday, 21, 24, AvailabilityState.Available);
        var plan = world.Plan();
        plan.WhyNot("group-00", Monday).Single().Kind.ShouldBe(DutyReasonKind.OnLeave);
        plan.Duties.Where(duty => duty.EmployeeId == "group-01" && duty.Date == Monday).ShouldAllBe(duty => duty.Start >= PlanningWorld.At(Monday, 21));
    }

    [Fact]
    public void Nobody_available_is_a_plan_with_reasons()
    {
        var world = PlanningWorld.Usual();
        world.People(2);
        world.History(3);
        foreach (int day in Enumerable.Range(0, 7))
        {
            world.Said("group-00", Monday.PlusDays(day), 0, 24, AvailabilityState.Unavailable);
            world.Said("group-01", Monday.PlusDays(day), 0, 24, AvailabilityState.Unavailable);
        }

        var plan = world.Plan();
        plan.Duties.ShouldBeEmpty();
        plan.Measures.Coverage.ShouldBe(0);
        plan.Obstacles.ShouldNotBeEmpty();
        plan.Obstacles[0].Limits.Single().Kind.ShouldBe(DutyReasonKind.Unavailable);
        plan.Relaxations[0].Kind.ShouldBe(DutyReasonKind.Unavailable);
    }

    [Fact]
    public void No_history_is_a_plan_without_duty()
    {
        var world = PlanningWorld.Usual();
        world.People(2);
        var plan = world.Plan();
        plan.Duties.ShouldBeEmpty();
        Codes(plan.Diagnostics).ShouldContain("HRA8089");
        plan.Measures.Coverage.ShouldBe(1);
        plan.WhyNot("group-00", Monday).Single().Kind.ShouldBe(DutyReasonKind.NobodyMissing);
    }

    [Fact]
    public void Allocator_that_proves_is_asked_what_stands_in_the_way()
    {
        var world = PlanningWorld.Usual();
        world.People(2);
        world.History(5);
        var proving = new Proving();
        var plan = new PlanningEngine(world.Engine(), proving).Plan(world.Request());
        plan.ProvenObstacles.ShouldHaveSingleItem().Queue.ShouldBe("group");
        proving.Asked.ShouldBe(plan.Allocation);
        new PlanningEngine(world.Engine()).Plan(world.Request()).ProvenObstacles.ShouldBeEmpty();
    }

    private sealed class Proving : IDutyAllocator, IObstacleProver
    {
        internal AllocatedPlan? Asked { get; private set; }

        public AllocatedPlan Allocate(
            DutyProblem problem, AllocationLimits limits, IProgress<PlanObjective>? progress = null, CancellationToken cancellationToken = default) =>
            new PlainAllocator().Allocate(problem, limits, progress, cancellationToken);

        public IReadOnlyList<ProvenObstacle> Prove(AllocatedPlan plan, AllocationLimits limits, CancellationToken cancellationToken = default)
        {
            Asked = plan;
            return
            [
                new ProvenObstacle
                {
                    Queue = "group", Date = Monday, CustomersLost = 1, Limits = [], Relaxations = [], Sentence = new Bilingual("too few people", "人手不足"),
                },
            ];
        }
    }

    [Fact]
    public void Evening_that_nothing_explains_is_named_by_its_date_and_queue()
    {
        var world = PlanningWorld.Usual();
        world.People(4);
        world.History(5);
        for (int i = 0; i < 400; i++)
        {
            world.Conversation("group-00", PlanningWorld.At(Monday.PlusDays(-12), 20) + Duration.FromSeconds(9 * i));
        }

        var forecast = new PlanningEngine(world.Engine()).Forecast(world.Request());
        forecast.Diagnostics.Single(found => found.Code == "HRA8004").GetMessage().ShouldStartWith("day 2026-11-18, `group` has 4");
    }

    [Fact]
    public void History_of_years_ago_says_nothing()
    {
        var world = PlanningWorld.Usual();
        world.People(2);
        world.Conversation("group-00", PlanningWorld.At(new LocalDate(2017, 11, 1), 20));
        var plan = world.Plan(1);
        plan.Duties.ShouldBeEmpty();
        plan.Queues.Single().Forecast.ShouldBeNull();
        Codes(plan.Diagnostics).ShouldContain("HRA8089");
    }

    [Fact]
    public void Nobody_with_the_role_is_told()
    {
        var plan = PlanningWorld.Usual().Plan();
        plan.Duties.ShouldBeEmpty();
        plan.Role.ShouldBeEmpty();
        Codes(plan.Diagnostics).ShouldContain("HRA8080");
    }

    [Fact]
    public void Plan_over_a_month_and_a_year_end_guesses_the_days_that_nobody_has_published()
    {
        var world = PlanningWorld.Usual();
        world.People(4);
        world.History(3);
        var plan = new PlanningEngine(world.Engine()).Plan(
            world.Request() with { FirstDay = new LocalDate(2026, 12, 28), LastDay = new LocalDate(2027, 1, 4) });
        plan.GuessedDates.ShouldBe([new LocalDate(2027, 1, 1), new LocalDate(2027, 1, 2), new LocalDate(2027, 1, 3), new LocalDate(2027, 1, 4)]);
        plan.Measures.Headroom.Select(month => month.Month).Distinct().ShouldBe([new YearMonth(2026, 12), new YearMonth(2027, 1)]);
        Codes(plan.Diagnostics).ShouldContain("HRA8090");
        PlanCheck.Breaches(plan.Allocation.Problem, plan.Allocation.Duties).ShouldBeEmpty();
    }

    [Fact]
    public void Night_in_which_clocks_change_is_planned()
    {
        // In New York clocks go back on 2026-11-01 at 02:00.
        var world = PlanningWorld.Usual();
        world.Law = StatutoryLayer.None;
        world.Says("session.windows", ["18:00-03:00"]);
        world.Unit("ny", "group", "America/New_York");
        world.People(3, "ny");
        var newYork = DateTimeZoneProviders.Tzdb["America/New_York"];
        for (int day = 1; day < 22; day++)
        {
            var night = new LocalDate(2026, 10, 31).PlusDays(-day).At(new LocalTime(0, 30)).InZoneLeniently(newYork).ToInstant();
            for (int i = 0; i < 6; i++)
            {
                world.Conversation("ny-00", night + Duration.FromMinutes(20 * i));
            }
        }

        var plan = new PlanningEngine(world.Engine()).Plan(
            world.Request() with { FirstDay = new LocalDate(2026, 10, 31), LastDay = new LocalDate(2026, 11, 1) });
        PlanCheck.Breaches(plan.Allocation.Problem, plan.Allocation.Duties).ShouldBeEmpty();
        plan.Queues.Single().UnitId.ShouldBe("ny");
        plan.Queues.Single().Intervals.ShouldAllBe(interval => interval.End > interval.Start);
    }

    [Fact]
    public void Wrong_calls_are_refused()
    {
        var world = PlanningWorld.Usual();
        world.People(1);
        var engine = new PlanningEngine(world.Engine());
        var request = world.Request();
        Should.Throw<ArgumentException>(() => engine.Plan(request with { UnitIds = ["nowhere"] }));
        Should.Throw<ArgumentException>(() => engine.Plan(request with { LastDay = Monday.PlusDays(-1) }));
        Should.Throw<ArgumentException>(() => engine.Plan(request with { LastDay = Monday.PlusDays(400) }));
        Should.Throw<ArgumentException>(() => engine.Plan(request with { Interval = Duration.FromMinutes(20) }));
        Should.Throw<ArgumentException>(() => engine.Plan(request).WhyNot("stranger", Monday));
        Should.Throw<ArgumentException>(() => engine.Plan(request).WhyNot("group-00", Monday.PlusDays(99)));
    }

    [Fact]
    public void Lines_have_queues_of_their_own()
    {
        var world = PlanningWorld.Usual();
        world.Person("a", line: "k12");
        world.Person("b", line: "k12");
        world.Person("c", line: "exam");
        world.History(4);
        var plan = new PlanningEngine(world.Engine()).Plan(world.Request() with { Lines = ["k12", "exam"] });
        plan.Queues.Select(queue => queue.Id).ShouldBe(["group/exam", "group/k12"]);
        plan.Duties.ShouldAllBe(duty => (duty.EmployeeId == "c") == (duty.Line == "exam"));
        plan.Duties.Select(duty => duty.Line).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Same_request_gives_the_same_plan()
    {
        var world = PlanningWorld.Usual();
        world.People(8);
        world.History(5);
        world.Plan().Duties.Select(Key).ShouldBe(Usual.Value.Duties.Select(Key));

        static (string, Instant, Instant) Key(PlannedDuty duty) => (duty.EmployeeId, duty.Start, duty.End);
    }

    private static IEnumerable<string> Codes(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(diagnostic => diagnostic.Code);

    private static DutyAssignment[] Swapped(DutyPlan plan, Planning.Reasons.DutySwap swap)
    {
        var problem = plan.Allocation.Problem;
        int giver = NumberOf(swap.EmployeeId);
        int taker = NumberOf(swap.WithEmployeeId);
        return [.. plan.Allocation.Duties.Select(duty =>
            duty.Person == giver && problem.Options[duty.Option].Date == swap.Date ? duty with { Person = taker }
            : duty.Person == taker && problem.Options[duty.Option].Date == swap.ForDate ? duty with { Person = giver }
            : duty)];

        int NumberOf(string id) => problem.People.Select((person, number) => (person, number)).Single(entry => entry.person.EmployeeId == id).number;
    }
}
