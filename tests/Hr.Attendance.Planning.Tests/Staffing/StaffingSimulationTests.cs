using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Staffing;
using NodaTime;

namespace Hr.Attendance.Planning.Tests.Staffing;

public class StaffingSimulationTests
{
    private static readonly ServiceTimes FiveMinutes = ServiceTimes.OneAtATime(Duration.FromMinutes(5));
    private static readonly ServiceTimes ThreeAtOnce =
        ServiceTimes.AtOnce([Duration.FromSeconds(300), Duration.FromSeconds(400), Duration.FromSeconds(560)]);

    private static readonly Duration Patience = Duration.FromMinutes(5);
    private static readonly Duration Window = Duration.FromMinutes(2);

    [Theory]
    [InlineData(60, 5, true)]
    [InlineData(60, 7, true)]
    [InlineData(100, 6, true)]
    [InlineData(60, 7, false)]
    [InlineData(300, 29, false)]
    public void A_steady_queue_is_simulated_as_the_formula_has_it(double perHour, int people, bool leaving)
    {
        Duration? patience = leaving ? Patience : null;
        var simulated = Steady(perHour, people, FiveMinutes, patience);
        var exact = new QueueModel(perHour, FiveMinutes, patience).With(people, Window);

        // Of some 200 thousand customers, those of a run hanging together: a hundredth is three to five standard errors.
        simulated.ShareInTime!.Value.ShouldBe(exact.ShareInTime, 0.01);
        simulated.ShareGivenUp!.Value.ShouldBe(exact.ShareGivenUp, 0.01);
        simulated.MeanWait!.Value.TotalSeconds.ShouldBe(exact.MeanWait!.Value.TotalSeconds, exact.MeanWait.Value.TotalSeconds * 0.05);
    }

    [Theory]
    [InlineData(90, 4)]
    [InlineData(600, 30)]
    public void That_conversations_are_spread_evenly_costs_the_formula_two_hundredths_at_most(double perHour, int people)
    {
        var simulated = Steady(perHour, people, ThreeAtOnce, Patience);
        var exact = new QueueModel(perHour, ThreeAtOnce, Patience).With(people, Window);
        simulated.ShareInTime!.Value.ShouldBe(exact.ShareInTime, 0.02);
        simulated.ShareGivenUp!.Value.ShouldBe(exact.ShareGivenUp, 0.01);
    }

    [Fact]
    public void One_person_with_one_customer_at_a_time_is_followed_by_hand()
    {
        // Comes at 0, 10, 20; 30 s of work each, patience 25, 100 and 100 s; one person from 0 to 59, none to 100, one to 200.
        var plan = new[] { Interval(59, 0, 1), Interval(41, 0, 0), Interval(100, 0, 1) };
        List<SimulatedCustomer> customers = [new(0, 0, 0.1, 25), new(0, 10, 0.1, 110), new(0, 20, 0.1, 120), new(0, 50, 0.1, 90), new(1, 70, 0.1, 1e9)];
        var run = SimulatedRun.Of(plan, FiveMinutes, 20, customers);

        // The first is answered at 0, the second at 30 (20 s), the third waits until the second ends at 60, when nobody is on duty, and is answered at 100
        // after 39 s of duty: late. The fourth gives up at 90. The fifth waits from 70, 0 s of duty until 100, is next at 130: 30 s of duty, late.
        (run.Tallies[0].Customers, run.Tallies[0].InTime, run.Tallies[0].GivenUp, run.Tallies[0].WaitSeconds).ShouldBe((4, 2, 1, 20 + 80 + 40));
        (run.Tallies[1].Customers, run.Tallies[1].InTime, run.Tallies[1].GivenUp, run.Tallies[1].WaitSeconds).ShouldBe((1, 0, 0, 60));
    }

    [Fact]
    public void The_window_counts_only_while_somebody_is_on_duty()
    {
        var plan = new[] { Interval(3600, 0, 0), Interval(100, 0, 1) };
        List<SimulatedCustomer> customers = [new(0, 100, 0.01, double.PositiveInfinity), new(0, 200, 0.01, 1000)];
        var tally = SimulatedRun.Of(plan, FiveMinutes, 0, customers).Tallies[0];
        (tally.InTime, tally.GivenUp, tally.WaitSeconds).ShouldBe((1, 1, 3500 + 800));
    }

    [Fact]
    public void Two_at_once_are_slower_each_and_faster_together()
    {
        // Alone 300 s a unit of work, two at once 400 s. One unit each from 0: both end at 400; the third, begun then alone, ends at 700.
        var people = new SimulatedPeople(ThreeAtOnce, 1);
        people.PutOnDuty(1);
        people.TryBegin(0, 1).ShouldBeTrue();
        people.TryBegin(0, 1).ShouldBeTrue();
        people.NextEnd().ShouldBe((400, 0));
        people.End(0, 400);
        people.NextEnd().ShouldBe((400, 0));
        people.End(0, 400);
        people.NextEnd().ShouldBe((double.PositiveInfinity, -1));
        people.TryBegin(400, 1).ShouldBeTrue();
        people.NextEnd().Time.ShouldBe(700, 1e-9);

        // A second one at 550, half done: the first then has 0.5 · 400 s to go.
        people.TryBegin(550, 1).ShouldBeTrue();
        people.NextEnd().Time.ShouldBe(750, 1e-9);
    }

    [Fact]
    public void Who_goes_off_duty_ends_what_is_open_and_begins_nothing()
    {
        var people = new SimulatedPeople(ThreeAtOnce, 2);
        people.PutOnDuty(2);
        people.TryBegin(0, 1).ShouldBeTrue();
        people.TryBegin(0, 1).ShouldBeTrue();
        people.PutOnDuty(0);
        people.TryBegin(10, 1).ShouldBeFalse();
        people.NextEnd().Time.ShouldBe(300);
    }

    [Fact]
    public void Who_waits_is_carried_over_into_the_next_interval()
    {
        // Twice what people can do, then nothing new: in the long run the second interval answers its few at once, after the first it does not.
        StaffedInterval[] plan = [Interval(1800, 60, 5), Interval(1800, 6, 5)];
        var service = Run(plan, null);
        double alone = new QueueModel(12, FiveMinutes, null).With(5, Window).ShareInTime;
        alone.ShouldBeGreaterThan(0.99);
        service.Intervals[1].ShareInTime!.Value.ShouldBeLessThan(0.5);
    }

    [Fact]
    public void The_same_seed_gives_the_same_figures_and_another_seed_others()
    {
        StaffedInterval[] plan = [Interval(1800, 30, 5), Interval(1800, 30, 4)];
        var once = StaffingSimulation.Run(plan, ThreeAtOnce, Patience, Window, 50, 7);
        var again = StaffingSimulation.Run(plan, ThreeAtOnce, Patience, Window, 50, 7);
        var other = StaffingSimulation.Run(plan, ThreeAtOnce, Patience, Window, 50, 8);
        Enumerable.Range(0, 21).ShouldAllBe(i => once.ShareInTimeAt(i / 20.0) == again.ShareInTimeAt(i / 20.0));
        again.Lost.ShouldBe(once.Lost);
        again.Intervals.ShouldBe(once.Intervals);
        other.Customers.ShouldNotBe(once.Customers);
    }

    [Fact]
    public void Runs_on_all_processors_are_the_runs_one_after_the_other()
    {
        StaffedInterval[] plan = [Interval(1800, 30, 5), Interval(1800, 30, 4)];
        var together = StaffingSimulation.Run(plan, ThreeAtOnce, Patience, Window, 64, 7);
        var alone = new SimulatedService([.. Enumerable.Range(0, 64).Select(run =>
            SimulatedRun.Of(plan, ThreeAtOnce, 120, SimulatedCustomer.Draw(plan, 300, 7, run)).Tallies)]);
        together.Intervals.ShouldBe(alone.Intervals);
        together.ShareInTime.ShouldBe(alone.ShareInTime);
        together.ShareGivenUp.ShouldBe(alone.ShareGivenUp);
        together.Lost.ShouldBe(alone.Lost);
    }

    [Fact]
    public void The_same_customers_come_to_any_plan_and_more_come_by_the_same_beginning()
    {
        var few = SimulatedCustomer.Draw([Interval(1000, 10, 1)], 60, 5, 3);
        SimulatedCustomer.Draw([Interval(1000, 10, 9)], 60, 5, 3).ShouldBe(few);
        var many = SimulatedCustomer.Draw([Interval(1000, 20, 1)], 60, 5, 3);
        many.Count.ShouldBeGreaterThan(few.Count);
        few.Select(customer => customer.Work).ShouldBe(many.Take(few.Count).Select(customer => customer.Work));
    }

    [Fact]
    public void How_busy_a_day_is_holds_for_all_its_intervals_and_not_for_other_days()
    {
        var arrivals = CustomerArrivals.NegativeBinomial(100, 100 + (100 * 100 * 0.25));
        StaffedInterval Of(int day) => new(day, Duration.FromHours(1), arrivals, 1);
        static double Correlation(StaffedInterval[] plan)
        {
            double[] first = new double[500];
            double[] second = new double[500];
            for (int run = 0; run < first.Length; run++)
            {
                var customers = SimulatedCustomer.Draw(plan, 60, 1, run);
                first[run] = customers.Count(customer => customer.Interval == 0);
                second[run] = customers.Count(customer => customer.Interval == 1);
            }

            return MathNet.Numerics.Statistics.Correlation.Pearson(first, second);
        }

        // Of a variance of 2,600 chance makes 100: 2500/2600 = 0.96 is shared.
        Correlation([Of(1), Of(1)]).ShouldBe(0.96, 0.02);
        Correlation([Of(1), Of(2)]).ShouldBe(0, 0.15);
    }

    [Fact]
    public void Uncertain_demand_widens_what_a_single_evening_reaches()
    {
        double Range(CustomerArrivals arrivals)
        {
            StaffedInterval[] evening = [.. Enumerable.Repeat(new StaffedInterval(0, Duration.FromHours(1), arrivals, 7), 4)];
            var service = StaffingSimulation.Run(evening, FiveMinutes, Patience, Window, 300, 3);
            service.ShareInTimeAt(0.05)!.Value.ShouldBeLessThan(service.ShareInTime!.Lower);
            service.ShareInTimeAt(0.95)!.Value.ShouldBeGreaterThan(service.ShareInTime.Upper);
            return service.ShareInTimeAt(0.95)!.Value - service.ShareInTimeAt(0.05)!.Value;
        }

        Range(CustomerArrivals.NegativeBinomial(60, 60 + 600)).ShouldBeGreaterThan(2 * Range(CustomerArrivals.Poisson(60)));
    }

    [Fact]
    public void The_interval_holds_the_true_share_in_nineteen_of_twenty()
    {
        // One person, no queue: a customer is answered at once if nobody is there. Erlang's loss formula of 1 erlang: half.
        StaffedInterval[] plan = [Interval(3000, 0, 1), Interval(30_000, 100, 1)];
        int held = Enumerable.Range(0, 200).Count(seed =>
        {
            var share = StaffingSimulation.Run(plan, FiveMinutes, Duration.FromNanoseconds(1), Duration.Zero, 10, (ulong)seed).ShareInTime!;

            // All begins with nobody there: the first few of a hundred find more room. 0.5 + 0.5·0.5·300/30000.
            return share.Lower <= 0.5025 && 0.5025 <= share.Upper;
        });
        held.ShouldBeInRange(180, 198);
    }

    [Fact]
    public void Without_customers_there_is_no_share()
    {
        var service = Run([Interval(1800, 0, 0)], null);
        (service.ShareInTime, service.ShareGivenUp, service.ShareInTimeAt(0.5), service.Customers.Value, service.Lost.Value).ShouldBe((null, null, null, 0, 0));
        service.Intervals[0].MeanWait.ShouldBeNull();
        service.Intervals[0].ShareInTime.ShouldBeNull();
    }

    [Fact]
    public void With_nobody_on_duty_all_are_lost()
    {
        var service = Run([Interval(1800, 30, 0)], null);
        service.ShareInTime!.Value.ShouldBe(0);
        service.Lost.ShouldBe(service.Customers);
        service.ShareGivenUp!.Value.ShouldBe(0);
        Run([Interval(1800, 30, 0)], Duration.FromSeconds(1)).ShareGivenUp!.Value.ShouldBeGreaterThan(0.99);
    }

    [Fact]
    public void What_cannot_be_simulated_is_a_wrong_call()
    {
        StaffedInterval[] plan = [Interval(1800, 30, 5)];
        Should.Throw<ArgumentNullException>(() => StaffingSimulation.Run(null!, FiveMinutes, null, Window, 10, 1));
        Should.Throw<ArgumentNullException>(() => StaffingSimulation.Run(plan, null!, null, Window, 10, 1));
        Should.Throw<ArgumentException>(() => StaffingSimulation.Run([], FiveMinutes, null, Window, 10, 1)).ParamName.ShouldBe("intervals");
        Should.Throw<ArgumentException>(() => StaffingSimulation.Run([null!], FiveMinutes, null, Window, 10, 1));
        Should.Throw<ArgumentException>(() => StaffingSimulation.Run([Interval(1, 1e9, 5)], FiveMinutes, null, Window, 10, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => StaffingSimulation.Run(plan, FiveMinutes, Duration.Zero, Window, 10, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => StaffingSimulation.Run(plan, FiveMinutes, null, -Window, 10, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => StaffingSimulation.Run(plan, FiveMinutes, null, Window, 1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => Interval(0, 1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => Interval(1, 1, -1));
        Should.Throw<ArgumentNullException>(() => new StaffedInterval(0, Window, null!, 1));
        Should.Throw<OperationCanceledException>(() => StaffingSimulation.Run(plan, FiveMinutes, null, Window, 10, 1, new CancellationToken(true)));
        Should.Throw<ArgumentOutOfRangeException>(() => Run(plan, null).ShareInTimeAt(double.NaN));
    }

    /// <summary>The figures of the authors: prng.di.unimi.it for the state 1, 2, 3, 4; Rosetta code for SplitMix64 with the seed 1234567.</summary>
    [Fact]
    public void The_generators_give_the_published_numbers()
    {
        var draws = new SimulationDraws((1, 2, 3, 4));
        new[] { draws.Bits(), draws.Bits(), draws.Bits(), draws.Bits() }.ShouldBe([11520UL, 0, 1509978240, 1215971899390074240]);
        var search = new SearchDraws(1234567);
        new[] { search.Share(), search.Share() }.ShouldBe(
            [(6457827717110365317UL >> 11) / (double)(1UL << 53), (3203168211198807973UL >> 11) / (double)(1UL << 53)]);
    }

    private static SimulatedInterval Steady(double perHour, int people, ServiceTimes service, Duration? patience)
    {
        // Two hours to become steady, twenty that count, one in which the last are answered.
        StaffedInterval[] plan = [Interval(2 * 3600, 2 * perHour, people), Interval(20 * 3600, 20 * perHour, people), Interval(3600, 0, people)];
        return StaffingSimulation.Run(plan, service, patience, Window, (int)(10_000 / perHour) + 20, 11).Intervals[1];
    }

    private static SimulatedService Run(StaffedInterval[] plan, Duration? patience) => StaffingSimulation.Run(plan, FiveMinutes, patience, Window, 100, 1);

    private static StaffedInterval Interval(double seconds, double customers, int people) =>
        new(0, Duration.FromSeconds(seconds), CustomerArrivals.Poisson(customers), people);
}
