using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Planning.Staffing;
using Hr.Attendance.Planning.Tests.Support;
using NodaTime;
using Shouldly;
using Xunit;

namespace Hr.Attendance.Planning.Tests;

public sealed class PlanSimulationTests
{
    private static readonly Duration HalfHour = Duration.FromMinutes(30);
    private static readonly ServiceTimes EightMinutes = ServiceTimes.OneAtATime(Duration.FromMinutes(8));
    private static readonly ResponseTarget Target = new(Duration.FromMinutes(2), 0.8);

    [Fact]
    public void Plan_says_what_it_will_reach_the_same_each_time()
    {
        var world = PlanningWorld.Usual();
        world.People(8);
        world.History(5);
        var (plan, again) = (world.Plan(), world.Plan());
        var service = plan.Measures.Simulation.ShouldNotBeNull();
        double share = service.ShareInTime!.Value;
        again.Measures.Simulation!.ShareInTime.ShouldBe(service.ShareInTime);
        service.ShareInTimeAt(0.05)!.Value.ShouldBeInRange(0, share);
        service.ShareInTimeAt(0.95)!.Value.ShouldBeInRange(share, 1);
        service.Lost.Value.ShouldBe(plan.Measures.CustomersExpected!.Value * (1 - share), 0.1 * plan.Measures.CustomersExpected.Value);

        // One queue: it is the whole, and its intervals are those of the plan.
        plan.Queues[0].Simulation!.ShareInTime.ShouldBe(service.ShareInTime);
        plan.Queues[0].Simulation!.Intervals.Count.ShouldBe(plan.Queues[0].Intervals.Count);
    }

    [Fact]
    public void Long_steady_time_is_as_the_formula_says()
    {
        // Twelve hours of half hours alike, once more each day for a week.
        var queue = Queue([.. Enumerable.Range(0, 7 * 24).Select(i => (Day: i / 24, HalfHour: i % 24, Arrivals: CustomerArrivals.Poisson(12)))]);
        double formula = queue.Curves[0].ShareInTimeWith(4);
        formula.ShouldBeInRange(0.6, 0.9);
        Service([queue], _ => 4).ShareInTime!.Value.ShouldBe(formula, 0.015);
    }

    [Fact]
    public void Who_waits_is_carried_on_and_the_difference_is_told()
    {
        // Sixty customers with two people, of whom each finishes four in half an hour; those who wait keep the next busy hour from being in time.
        var queue = Queue(
            [(0, 0, CustomerArrivals.Poisson(60)), (0, 1, CustomerArrivals.Poisson(10)), (0, 2, CustomerArrivals.Poisson(10))],
            patience: Duration.FromHours(1));
        int[] people = [2, 5, 5];
        double customers = queue.Curves.Sum(curve => curve.Customers);
        double lost = queue.Curves.Select((curve, i) => curve.Customers * (1 - curve.ShareInTimeWith(people[i]))).Sum();
        var service = Service([queue], i => people[i]);
        (1 - (lost / customers) - service.ShareInTime!.Value).ShouldBeGreaterThan(0.1);
        var measures = Measures(customers, lost) with { Simulation = service };
        var difference = PlanSimulation.Difference(measures).ShouldNotBeNull();
        difference.Code.ShouldBe("HRA8110");
        difference.ToString().ShouldNotContain("{");
        PlanSimulation.Difference(measures with { CustomersLost = service.Lost.Value }).ShouldBeNull();
        PlanSimulation.Difference(measures with { Simulation = null }).ShouldBeNull();
    }

    [Fact]
    public void Who_waits_at_the_end_of_an_evening_is_not_answered_the_next()
    {
        // The window counts only while somebody is on duty: were the evenings one time, those of the first would be in time on the second.
        var queue = Queue([(0, 0, CustomerArrivals.Poisson(20)), (1, 0, CustomerArrivals.Poisson(0))], patience: Duration.FromMinutes(20));
        var service = Service([queue], i => i == 0 ? 0 : 20);
        service.ShareInTime!.Value.ShouldBe(0);
        service.Lost.Value.ShouldBe(20, 2);
    }

    [Fact]
    public void Days_that_vary_more_widen_the_range()
    {
        (int, int, CustomerArrivals)[] OfDays(CustomerArrivals arrivals) => [.. Enumerable.Range(0, 12).Select(i => (0, i, arrivals))];
        var steady = Service([Queue(OfDays(CustomerArrivals.Poisson(12)))], _ => 4);
        var varying = Service([Queue(OfDays(CustomerArrivals.NegativeBinomial(12, 48)))], _ => 4);
        Range(varying).ShouldBeGreaterThan(1.5 * Range(steady));
    }

    [Fact]
    public void Queues_are_taken_together_and_do_not_share_their_draws()
    {
        (int, int, CustomerArrivals)[] evening = [.. Enumerable.Range(0, 12).Select(i => (0, i, CustomerArrivals.NegativeBinomial(12, 48)))];
        var one = Service([Queue(evening)], _ => 4);
        var four = Service([Queue(evening), Queue(evening), Queue(evening), Queue(evening)], _ => 4);
        four.Lost.Value.ShouldBe(4 * one.Lost.Value, 0.15 * 4 * one.Lost.Value);
        Range(four).ShouldBeLessThan(0.8 * Range(one));
    }

    [Fact]
    public void Other_seed_gives_other_draws_of_the_same_truth()
    {
        var queue = Queue([.. Enumerable.Range(0, 12).Select(i => (0, i, CustomerArrivals.Poisson(12)))]);
        var (one, other) = (Service([queue], _ => 4, seed: 1), Service([queue], _ => 4, seed: -1));
        other.ShareInTime.ShouldNotBe(one.ShareInTime);
        other.ShareInTime!.Value.ShouldBe(one.ShareInTime!.Value, 0.04);
    }

    [Fact]
    public void Nobody_expected_and_far_too_many_are_no_figure()
    {
        PlanSimulation.Of([], [], 0).OfPlan.ShouldBeNull();
        PlanSimulation.Of([Queue([])], [], 0).OfPlan.ShouldBeNull();
        PlanSimulation.Of([Queue([(0, 0, CustomerArrivals.Poisson(0))])], [3], 0).OfPlan.ShouldBeNull();
        PlanSimulation.Of([Queue([(0, 0, CustomerArrivals.Poisson(1e8))], curves: false)], [3], 0).OfPlan.ShouldBeNull();
    }

    private static double Range(SimulatedService service) => service.ShareInTimeAt(0.95)!.Value - service.ShareInTimeAt(0.05)!.Value;

    private static SimulatedService Service(IReadOnlyList<QueueOutlook> queues, Func<int, int> people, int seed = 0) => PlanSimulation.Of(
        queues, [.. queues.SelectMany(queue => queue.Intervals.Select((_, i) => people(i)))], seed).OfPlan.ShouldNotBeNull();

    private static QueueOutlook Queue((int Day, int HalfHour, CustomerArrivals Arrivals)[] intervals, Duration? patience = null, bool curves = true)
    {
        var wait = patience ?? Duration.FromMinutes(10);
        return new QueueOutlook(
            new DutyQueue("group", null),
            PlanningWorld.Shanghai,
            Target,
            null,
            [.. intervals.Select(one =>
            {
                var start = PlanningWorld.At(PlanningWorld.FirstDay.PlusDays(one.Day), 10) + (HalfHour * one.HalfHour);
                return new PlannedInterval
                {
                    Date = PlanningWorld.FirstDay.PlusDays(one.Day), Start = start, End = start + HalfHour,
                    Expected = one.Arrivals.Mean, Low = 0, High = 0, Needed = 0,
                };
            })],
            curves ? [.. intervals.Select(one => StaffingCurve.Of(one.Arrivals, HalfHour, EightMinutes, wait, Target))] : [],
            [.. intervals.Select(one => one.Arrivals)],
            EightMinutes,
            wait,
            100);
    }

    private static PlanMeasures Measures(double expected, double lost) => new()
    {
        NeededTime = Duration.Zero, CoveredTime = Duration.Zero, DutyTime = Duration.Zero, CustomersExpected = expected, CustomersLost = lost, Cost = 0,
        Headroom = [], Fairness = [], FairnessByMonth = [],
    };
}
