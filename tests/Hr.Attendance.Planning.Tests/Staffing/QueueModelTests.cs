using Hr.Attendance.Planning.Staffing;
using NodaTime;

namespace Hr.Attendance.Planning.Tests.Staffing;

public class QueueModelTests
{
    private static readonly Duration Window = Duration.FromMinutes(2);

    /// <summary>
    /// A. Mandelbaum and S. Zeltyn 2005, "Service engineering in action: the Palm/Erlang-A queue": 48 calls a minute, a minute of service, 50
    /// agents, two minutes of patience. Erlang C: 20.8 s of waiting, 96 % busy. Erlang A: 3.1 % abandon, 3.7 s of waiting, 93 % busy.
    /// </summary>
    [Fact]
    public void A_call_center_of_fifty_is_as_published_with_and_without_patience()
    {
        var endless = Queue(48 * 60, 60, null).With(50, Window);
        endless.MeanWait!.Value.TotalSeconds.ShouldBe(20.8, 0.05);
        endless.Occupancy.ShouldBe(0.96, 1e-9);
        endless.ShareGivenUp.ShouldBe(0);

        var patient = Queue(48 * 60, 60, 120).With(50, Window);
        patient.ShareGivenUp.ShouldBe(0.031, 0.0005);
        patient.MeanWait!.Value.TotalSeconds.ShouldBe(3.7, 0.05);
        patient.Occupancy.ShouldBe(0.93, 0.005);
    }

    /// <summary>The worked example of Tanner's "The Erlang-C formula" (mitan.co.uk): 360 calls in half an hour, 4 minutes, 55 agents, 15 s.</summary>
    [Fact]
    public void A_worked_example_of_erlang_c_comes_out()
    {
        var measures = Queue(720, 240, null).With(55, Duration.FromSeconds(15));
        measures.WaitingShare.ShouldBe(0.239, 0.0005);
        measures.MeanWait!.Value.TotalSeconds.ShouldBe(8.18, 0.05);
        measures.ShareInTime.ShouldBe(0.846, 0.0005);
        measures.Occupancy.ShouldBe(48.0 / 55, 1e-12);
    }

    /// <summary>Tables of the Erlang C formula: 10 erlangs and 12, 14 servers; 1 server waits as often as it is busy; 2 servers by hand.</summary>
    [Theory]
    [InlineData(10, 12, 0.4494)]
    [InlineData(10, 14, 0.1741)]
    [InlineData(0.7, 1, 0.7)]
    [InlineData(1, 2, 0.3333)] // (1/2 · 2) / (1 + 1 + 1/2 · 2) = 1/3
    public void The_probability_of_waiting_is_that_of_the_tables(double erlangs, int people, double waiting) =>
        Queue(erlangs * 60, 60, null).With(people, Window).WaitingShare.ShouldBe(waiting, 0.00005);

    [Theory]
    [InlineData(60, new double[] { 300 }, 300, 5)]
    [InlineData(60, new double[] { 300 }, 20, 3)]
    [InlineData(400, new double[] { 60 }, 600, 5)]
    [InlineData(100, new double[] { 300, 400, 560 }, 300, 3)]
    [InlineData(300, new double[] { 120, 200 }, 60, 7)]
    [InlineData(3000, new double[] { 100 }, 200, 90)]
    public void Every_measure_is_that_of_the_chain_written_out(double perHour, double[] seconds, double patience, int people)
    {
        var queue = new QueueModel(perHour, Times(seconds), Duration.FromSeconds(patience));
        foreach (double window in new[] { 5.0, 60, 200 })
        {
            var measures = queue.With(people, Duration.FromSeconds(window));
            var chain = WholeChain.Of(perHour / 3600, seconds, 1 / patience, people, window);
            measures.WaitingShare.ShouldBe(chain.Waiting, 1e-9);
            measures.ShareInTime.ShouldBe(chain.InTime, 1e-8);
            measures.ShareGivenUp.ShouldBe(chain.GivenUp, 1e-9);
            measures.MeanWait!.Value.TotalSeconds.ShouldBe(chain.MeanWait, 1e-6);
            measures.Occupancy.ShouldBe(chain.Occupancy, 1e-9);
        }
    }

    [Fact]
    public void With_nobody_on_duty_nobody_is_answered()
    {
        var leaving = Queue(60, 300, 240).With(0, Window);
        (leaving.ShareInTime, leaving.ShareGivenUp, leaving.WaitingShare, leaving.Occupancy).ShouldBe((0, 1, 1, 0));
        leaving.MeanWait.ShouldBe(Duration.FromSeconds(240));

        var endless = Queue(60, 300, null).With(0, Window);
        (endless.ShareInTime, endless.ShareGivenUp, endless.MeanWait).ShouldBe((0, 0, null));
    }

    [Fact]
    public void Without_customers_whoever_would_come_is_answered_at_once()
    {
        var measures = Queue(0, 300, 240).With(1, Duration.Zero);
        (measures.ShareInTime, measures.WaitingShare, measures.ShareGivenUp, measures.Occupancy).ShouldBe((1, 0, 0, 0));
        measures.MeanWait.ShouldBe(Duration.Zero);
    }

    [Fact]
    public void Endless_patience_and_more_work_than_can_be_done_is_a_queue_without_end()
    {
        // 60 customers of 300 s are five people's work.
        var measures = Queue(60, 300, null).With(5, Window);
        (measures.WaitingShare, measures.ShareInTime, measures.ShareGivenUp, measures.Occupancy, measures.MeanWait).ShouldBe((1, 0, 0, 1, null));
    }

    [Fact]
    public void In_a_flood_the_share_that_is_answered_is_what_people_can_do()
    {
        // 50 people finish 3,000 in an hour; of 4,000 a quarter gives up, and waits 0.25 of its patience (of all: 0.25 · 1e9 s).
        var measures = Queue(4000, 60, 1e9).With(50, Window);
        measures.ShareGivenUp.ShouldBe(0.25, 1e-9);
        measures.MeanWait!.Value.TotalSeconds.ShouldBe(0.25e9, 1);
        measures.ShareInTime.ShouldBe(0);
    }

    [Fact]
    public void Without_any_patience_it_is_the_loss_formula_of_erlang()
    {
        // Erlang B of 2 erlangs and 3 servers: (8/6) / (1 + 2 + 2 + 8/6) = 4/19.
        var measures = Queue(120, 60, 1e-6).With(3, Window);
        measures.ShareGivenUp.ShouldBe(4.0 / 19, 1e-6);
        measures.ShareInTime.ShouldBe(15.0 / 19, 1e-6);
    }

    [Fact]
    public void Thousands_of_people_are_no_more_difficult_than_three()
    {
        // 4,900 erlangs, 5,000 people. Half of the square root of the load is to spare: (5000 - 4900) / 70 = 1.43.
        var measures = Queue(58_800, 300, null).With(5000, Duration.FromSeconds(20));
        measures.Occupancy.ShouldBe(0.98, 1e-9);

        // Halfin and Whitt 1981: 1 / (1 + b·Φ(b)/φ(b)) = 1 / (1 + 1.4286 · 0.9234 / 0.1438) = 0.0983.
        measures.WaitingShare.ShouldBe(0.0983, 0.003);
    }

    [Theory]
    [InlineData(1e-9, 1, 1e-9)]
    [InlineData(1e-9, 1e9, 1e9)]
    [InlineData(1e30, 1, 1e-9)]
    [InlineData(1e30, 1e9, 1e9)]
    [InlineData(3600, 1, 1e12)]
    [InlineData(1e5, 1e-9, 1e-9)]
    [InlineData(1e-30, 1e-9, 1e12)]
    public void No_figure_leaves_its_range_however_odd_the_numbers(double perHour, double service, double patience)
    {
        foreach (var queue in new[] { Queue(perHour, service, patience), Queue(perHour, service, null) })
        {
            foreach (int people in new[] { 0, 1, 2, 77, QueueModel.MostPeople })
            {
                foreach (var window in new[] { Duration.Zero, Window, Duration.FromDays(10_000) })
                {
                    var measures = queue.With(people, window);
                    double[] shares = [measures.WaitingShare, measures.ShareInTime, measures.ShareGivenUp, measures.Occupancy];
                    shares.ShouldAllBe(share => share >= 0 && share <= 1);
                    (measures.ShareInTime + measures.ShareGivenUp).ShouldBeLessThanOrEqualTo(1 + 1e-9);
                    (measures.MeanWait >= Duration.Zero || measures.MeanWait is null).ShouldBeTrue();
                }
            }
        }
    }

    [Fact]
    public void People_needed_are_the_fewest_that_reach_the_target()
    {
        var queue = Queue(720, 240, null);
        var target = new ResponseTarget(Duration.FromSeconds(15), 0.8);

        queue.PeopleNeeded(target).ShouldBe(55);
        queue.With(55, target.Window).ShareInTime.ShouldBe(0.846, 0.0005);
        queue.With(54, target.Window).ShareInTime.ShouldBeLessThan(0.8);
    }

    [Fact]
    public void A_target_of_everybody_is_planned_as_all_but_one_in_a_thousand()
    {
        var queue = Queue(60, 300, 300);
        int everybody = queue.PeopleNeeded(new ResponseTarget(Window, 1));
        everybody.ShouldBe(queue.PeopleNeeded(new ResponseTarget(Window, 0.999)));
        everybody.ShouldBeLessThan(20);
        queue.PeopleNeeded(new ResponseTarget(Window, 0)).ShouldBe(0);
        Queue(1e12, 300, 300).PeopleNeeded(new ResponseTarget(Window, 0.8)).ShouldBe(QueueModel.MostPeople);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_rate_that_is_none_is_a_wrong_call(double perHour) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Queue(perHour, 300, 300)).ParamName.ShouldBe("customersPerHour");

    [Fact]
    public void Times_that_are_none_are_wrong_calls()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Queue(60, 0, 300));
        Should.Throw<ArgumentOutOfRangeException>(() => Queue(60, 300, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Queue(60, 300, -5));
        Should.Throw<ArgumentNullException>(() => new QueueModel(60, null!, null));
        Should.Throw<ArgumentNullException>(() => Queue(60, 300, 300).PeopleNeeded(null!));
        Should.Throw<ArgumentOutOfRangeException>(() => Queue(60, 300, 300).With(-1, Window));
        Should.Throw<ArgumentOutOfRangeException>(() => Queue(60, 300, 300).With(QueueModel.MostPeople + 1, Window));
        Should.Throw<ArgumentOutOfRangeException>(() => Queue(60, 300, 300).With(1, -Window));
        Should.Throw<ArgumentOutOfRangeException>(() => new ResponseTarget(-Window, 0.8));
        Should.Throw<ArgumentOutOfRangeException>(() => new ResponseTarget(Window, double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => new ResponseTarget(Window, 1.01));
    }

    private static QueueModel Queue(double perHour, double service, double? patience) =>
        new(perHour, Times(service), patience is { } seconds ? Duration.FromSeconds(seconds) : null);

    private static ServiceTimes Times(params double[] seconds) => ServiceTimes.AtOnce(Array.ConvertAll(seconds, Duration.FromSeconds));
}
