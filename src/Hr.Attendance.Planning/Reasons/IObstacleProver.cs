using Hr.Attendance.Planning.Rosters;

namespace Hr.Attendance.Planning.Reasons;

/// <summary>Proves what stands in the way where a plan loses customers. An allocator that can do so is asked by the front door.</summary>
public interface IObstacleProver
{
    /// <summary>
    /// For each business day of a queue on which people on duty would save customers: the limits that stand in the way, and what each would bring if relaxed.
    /// The day is planned again with and without each limit while all other days stand.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="limits">How much work to spend, and from which draw to begin; the plan to begin with is not asked for.</param>
    /// <param name="cancellationToken">Ends the search early, with the days so far.</param>
    /// <returns>Days on which most is lost first, as many as the work allows.</returns>
    IReadOnlyList<ProvenObstacle> Prove(AllocatedPlan plan, AllocationLimits limits, CancellationToken cancellationToken = default);
}
