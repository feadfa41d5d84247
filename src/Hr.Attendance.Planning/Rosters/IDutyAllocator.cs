namespace Hr.Attendance.Planning.Rosters;

/// <summary>Gives stretches of duty to people. The same problem and limits give the same plan, whatever the machine and its load.</summary>
public interface IDutyAllocator
{
    /// <summary>Looks for a good plan. No plan breaks a hard limit: where people cannot be had, intervals stay uncovered.</summary>
    /// <param name="problem">What there is to decide.</param>
    /// <param name="limits">How much work to spend, and from which draw to begin.</param>
    /// <param name="progress">Is told of each better plan; null for nobody.</param>
    /// <param name="cancellationToken">Ends the search early, with the best plan so far.</param>
    /// <returns>The best plan that was found.</returns>
    AllocatedPlan Allocate(
        DutyProblem problem, AllocationLimits limits, IProgress<PlanObjective>? progress = null, CancellationToken cancellationToken = default);
}
