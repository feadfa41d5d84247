using NodaTime;

namespace Hr.Attendance.Planning.Staffing;

/// <summary>
/// How many people each interval of an evening needs so that its customers are answered in time, with what is carried over from one interval to the next.
/// Immutable.
/// </summary>
/// <remarks>
/// Each interval begins with what it needs by itself (<see cref="StaffingCurve.Needed"/>). A simulation then shows where the target is missed, mostly after a
/// peak that left people waiting or conversations open; the first interval of each such stretch gets one person more (of hundreds, one in fifty), until none
/// is left. An interval never gets fewer than it needs by itself, though the first customers of a peak may find it easier than that.
/// </remarks>
public sealed class StaffingRequirement
{
    /// <summary>Of so many people one more is too fine a step: it would take as many simulations.</summary>
    private const int Coarse = 50;

    private StaffingRequirement(StaffedInterval[] intervals, SimulatedService check, bool isReached)
    {
        Intervals = Array.AsReadOnly(intervals);
        Check = check;
        IsReached = isReached;
    }

    /// <summary>The intervals with the people that they need.</summary>
    public IReadOnlyList<StaffedInterval> Intervals { get; }

    /// <summary>What these people do for their customers in the simulation.</summary>
    public SimulatedService Check { get; }

    /// <summary>Whether the simulated share of each interval reaches the target; false only where <see cref="QueueModel.MostPeople"/> are too few.</summary>
    public bool IsReached { get; }

    /// <summary>Finds what each interval needs.</summary>
    /// <param name="intervals">The intervals, one after the other, each with the fewest people that are to be on duty whatever comes; at least one.</param>
    /// <param name="service">How long conversations take.</param>
    /// <param name="meanPatience">How long a customer waits on average before giving up, longer than zero; null if no customer ever gives up.</param>
    /// <param name="target">The share of the customers of each interval to be answered within the window.</param>
    /// <param name="runs">How often the simulation goes through the plan, 2 to 100,000; some hundred make the share of an interval sure to a hundredth.</param>
    /// <param name="seed">What all draws follow from.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The requirement, the same for the same arguments.</returns>
    /// <exception cref="ArgumentNullException">Intervals, service times or target are missing.</exception>
    /// <exception cref="ArgumentException">There are no intervals, one is null, or so many customers would come that it would not end in good time.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The patience or the number of runs lies out of range.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static StaffingRequirement Of(
        IReadOnlyList<StaffedInterval> intervals,
        ServiceTimes service,
        Duration? meanPatience,
        ResponseTarget target,
        int runs,
        ulong seed,
        CancellationToken cancellationToken = default)
    {
        Guard.NotNull(target);
        StaffedInterval[] plan = [.. Guard.NotNull(intervals)];

        // Simulated first as given, for its checks of the arguments: what fails them is not worth a curve.
        var check = Simulate();
        for (int i = 0; i < plan.Length; i++)
        {
            int alone = StaffingCurve.Of(plan[i].Arrivals, plan[i].Length, service, meanPatience, target).Needed;
            plan[i] = plan[i].With(Math.Max(alone, plan[i].People));
        }

        bool[] missed;
        do
        {
            check = Simulate();
            missed = [.. check.Intervals.Select(interval => interval.ShareInTime is { } share && !target.IsReachedBy(share))];
        }
        while (TryAdd(plan, missed));

        return new StaffingRequirement(plan, check, !missed.Contains(true));

        SimulatedService Simulate() => StaffingSimulation.Run(plan, service, meanPatience, target.Window, runs, seed, cancellationToken);
    }

    /// <summary>Adds people to the first interval of each stretch that misses the target; false if there is none to add.</summary>
    private static bool TryAdd(StaffedInterval[] plan, bool[] missed)
    {
        bool added = false;
        for (int i = 0; i < plan.Length; i++)
        {
            if (missed[i] && (i == 0 || !missed[i - 1] || plan[i - 1].People == QueueModel.MostPeople) && plan[i].People < QueueModel.MostPeople)
            {
                plan[i] = plan[i].With(Math.Min(QueueModel.MostPeople, plan[i].People + 1 + (plan[i].People / Coarse)));
                added = true;
            }
        }

        return added;
    }
}
