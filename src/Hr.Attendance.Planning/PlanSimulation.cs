using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Planning.Staffing;
using Hr.Attendance.Rules.Diagnostics;
using NodaTime;

namespace Hr.Attendance.Planning;

/// <summary>Goes through a plan with drawn customers, and says what it will reach.</summary>
internal sealed class PlanSimulation
{
    /// <summary>So many make the ends of the range, each the tenth run from its side, sure to a few hundredths of its width.</summary>
    private const int MostRuns = 200;

    /// <summary>Fewer say nothing of one in twenty.</summary>
    private const int FewestRuns = 20;

    /// <summary>Work of all runs, in seconds of a core.</summary>
    private const double MostSeconds = 2;

    /// <summary>What a core takes for an interval, mostly for how busy it is, and for a customer, by the people who are looked at for each.</summary>
    private const double SecondsOfInterval = 4e-6;
    private const double SecondsOfCustomer = 1e-6;
    private const double SecondsOfPerson = 2e-8;

    /// <summary>A smaller difference of shares nobody plans by.</summary>
    private const double Noticed = 0.05;

    private PlanSimulation(SimulatedService? ofPlan, IReadOnlyList<SimulatedService?> ofQueues) => (OfPlan, OfQueues) = (ofPlan, ofQueues);

    /// <summary>What the plan will reach as a whole; null where nobody is expected, or so many that it would take too long.</summary>
    internal SimulatedService? OfPlan { get; }

    /// <summary>The same of each queue.</summary>
    internal IReadOnlyList<SimulatedService?> OfQueues { get; }

    /// <summary>Simulates a plan; how busy a day is, is one draw for all intervals of a queue, and queues are independent of each other.</summary>
    /// <param name="queues">The queues.</param>
    /// <param name="covered">How many people each of their intervals has, one queue after the other.</param>
    /// <param name="seed">What all draws follow from.</param>
    internal static PlanSimulation Of(IReadOnlyList<QueueOutlook> queues, IReadOnlyList<int> covered, int seed)
    {
        var plans = new List<Evenings>();
        int next = 0;
        foreach (var queue in queues)
        {
            int first = next;
            plans.Add(Evenings.Of(queue, interval => covered[first + interval]));
            next += queue.Intervals.Count;
        }

        int runs = (int)Math.Min(MostRuns, MostSeconds / Math.Max(plans.Sum(SecondsOf), 1e-9));
        if (runs < FewestRuns || plans.TrueForAll(plan => plan.IsIdle))
        {
            return new PlanSimulation(null, [.. plans.Select(_ => (SimulatedService?)null)]);
        }

        var tallies = plans.Select((plan, number) => plan.IsIdle ? null : plan.Tallies(runs, SeedOf(seed, number))).ToList();
        return new PlanSimulation(
            new SimulatedService([.. Enumerable.Range(0, runs).Select(run => tallies.SelectMany(queue => queue?[run] ?? []).ToArray())]),
            [.. tallies.Select(queue => queue is null ? null : new SimulatedService(queue))]);
    }

    /// <summary>Says where the simulation differs from the formula by more than a few runs can: neither lies in the range of the runs, nor near.</summary>
    internal static Diagnostic? Difference(PlanMeasures measures) =>
        measures is { Simulation: { ShareInTime.Value: var simulated } simulation, ShareInTime: { } formula }
            && (Low: simulation.ShareInTimeAt(0.05)!.Value, High: simulation.ShareInTimeAt(0.95)!.Value) is var range
            && Math.Abs(formula - simulated) > Noticed && (formula < range.Low || formula > range.High)
                ? PlanningDiagnostics.SimulationDiffers.At(SourcePlace.None, ("formula", Text(formula)), ("simulated", Text(simulated)),
                    ("low", Text(range.Low)), ("high", Text(range.High)))
                : null;

    private static double SecondsOf(Evenings plan) => plan.IsIdle ? 0 : (plan.Intervals.Length * SecondsOfInterval)
        + (plan.Intervals.Sum(interval => interval.Arrivals.Mean) * (SecondsOfCustomer + (SecondsOfPerson * plan.Intervals.Max(interval => interval.People))));

    private static ulong SeedOf(int seed, int queue) => unchecked(((ulong)(uint)seed << 32) | (uint)queue);

    private static string Text(double share) => PlainText.Percent((decimal)share);

    /// <summary>The intervals of a queue with their people, and the time between them, in which nobody comes and nobody is there.</summary>
    private sealed class Evenings
    {
        private readonly QueueOutlook _queue;
        private readonly bool[] _isBetween;

        private Evenings(QueueOutlook queue, List<StaffedInterval> intervals, List<bool> isBetween) =>
            (_queue, Intervals, _isBetween) = (queue, [.. intervals], [.. isBetween]);

        internal StaffedInterval[] Intervals { get; }

        internal bool IsIdle => _queue.Arrivals.All(arrivals => arrivals.Mean <= 0);

        internal static Evenings Of(QueueOutlook queue, Func<int, int> peopleOf)
        {
            var (intervals, isBetween) = (new List<StaffedInterval>(), new List<bool>());
            for (int i = 0; i < queue.Intervals.Count; i++)
            {
                var interval = queue.Intervals[i];
                int day = Period.DaysBetween(queue.Intervals[0].Date, interval.Date);
                if (i > 0 && interval.Start > queue.Intervals[i - 1].End)
                {
                    intervals.Add(new StaffedInterval(day, interval.Start - queue.Intervals[i - 1].End, CustomerArrivals.Poisson(0), 0));
                    isBetween.Add(true);
                }

                intervals.Add(new StaffedInterval(day, interval.End - interval.Start, queue.Arrivals[i], Math.Min(peopleOf(i), QueueModel.MostPeople)));
                isBetween.Add(false);
            }

            return new Evenings(queue, intervals, isBetween);
        }

        /// <summary>What became of the customers of each interval of the queue, by run.</summary>
        internal IntervalTally[][] Tallies(int runs, ulong seed) =>
            [.. StaffingSimulation.Tallies(Intervals, _queue.Service, _queue.Patience, _queue.Target.Window, runs, seed)
                .Select(run => run.Where((_, i) => !_isBetween[i]).ToArray())];
    }
}
