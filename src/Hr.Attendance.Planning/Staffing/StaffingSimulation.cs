using NodaTime;

namespace Hr.Attendance.Planning.Staffing;

/// <summary>
/// Goes through a plan again and again with drawn customers: what the formulas of a steady queue leave out, such as who waits from one interval to the
/// next, what an evening that is busy throughout does, and how much one evening differs from another.
/// </summary>
/// <remarks>
/// Customers come by a Poisson process at an even rate in each interval, their work and patience are exponential. Who waits longest is answered next,
/// by whoever holds the fewest conversations. The window counts only while somebody is on duty, as the policy judges it; patience always. All begins with
/// nobody there. The draws follow from the seed alone, and the same customers come to any plan with the same arrivals, so that the difference of two
/// plans is not drowned by chance (common random numbers).
/// </remarks>
public static class StaffingSimulation
{
    /// <summary>The most work of one call, in customers times people over all runs: about a minute.</summary>
    private const double MostWork = 2e10;

    /// <summary>The most customers over all runs.</summary>
    private const double MostCustomers = 1e8;

    private const int MostRuns = 100_000;

    /// <summary>Simulates a plan.</summary>
    /// <param name="intervals">The intervals of an evening or a week, one after the other; at least one.</param>
    /// <param name="service">How long conversations take.</param>
    /// <param name="meanPatience">How long a customer waits on average before giving up, longer than zero; null if no customer ever gives up.</param>
    /// <param name="window">How long a customer may wait for an answer in time, this time itself included; zero or more.</param>
    /// <param name="runs">How often to go through the plan, 2 to 100,000.</param>
    /// <param name="seed">What all draws follow from.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What the plan did, the same for the same arguments on any machine and with any number of processors.</returns>
    /// <exception cref="ArgumentNullException">Intervals or service times are missing.</exception>
    /// <exception cref="ArgumentException">There are no intervals, one is null, or so many customers would come that it would not end in good time.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The patience, the window or the number of runs lies out of range.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static SimulatedService Run(
        IReadOnlyList<StaffedInterval> intervals,
        ServiceTimes service,
        Duration? meanPatience,
        Duration window,
        int runs,
        ulong seed,
        CancellationToken cancellationToken = default)
    {
        return new SimulatedService(Tallies(intervals, service, meanPatience, window, runs, seed, cancellationToken));
    }

    /// <summary>The same before anything is added up: what became of the customers of each interval, by run. Of several queues runs can be joined.</summary>
    internal static IntervalTally[][] Tallies(
        IReadOnlyList<StaffedInterval> intervals,
        ServiceTimes service,
        Duration? meanPatience,
        Duration window,
        int runs,
        ulong seed,
        CancellationToken cancellationToken = default)
    {
        Guard.NotNull(service);
        StaffedInterval[] plan = [.. Guard.NotNull(intervals)];
        double patience = StaffingGuard.PositiveOrEndless(meanPatience)?.TotalSeconds ?? double.PositiveInfinity;
        double seconds = StaffingGuard.NotNegative(window).TotalSeconds;
        if (runs is < 2 or > MostRuns)
        {
            throw new ArgumentOutOfRangeException(nameof(runs), runs, "must lie from 2 to 100,000");
        }

        Check(plan, runs);
        var tallies = new IntervalTally[runs][];
        Parallel.For(0, runs, new ParallelOptions { CancellationToken = cancellationToken }, run =>
            tallies[run] = SimulatedRun.Of(plan, service, seconds, SimulatedCustomer.Draw(plan, patience, seed, run)).Tallies);
        return tallies;
    }

    private static void Check(StaffedInterval[] intervals, int runs)
    {
        if (intervals.Length == 0 || intervals.Contains(null))
        {
            throw new ArgumentException("must have at least one interval, and none that is null", nameof(intervals));
        }

        double customers = intervals.Sum(interval => interval.Arrivals.Mean) * runs;
        if (customers > MostCustomers || customers * (1 + intervals.Max(interval => interval.People)) > MostWork)
        {
            throw new ArgumentException("have too many customers to simulate in good time: take fewer runs or fewer intervals", nameof(intervals));
        }
    }
}
