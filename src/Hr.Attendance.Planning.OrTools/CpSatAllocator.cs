using Hr.Attendance.Planning.OrTools.Answers;
using Hr.Attendance.Planning.OrTools.Numbers;
using Hr.Attendance.Planning.OrTools.Search;
using Hr.Attendance.Planning.Reasons;
using Hr.Attendance.Planning.Rosters;

namespace Hr.Attendance.Planning.OrTools;

/// <summary>
/// Allocates duty by the CP-SAT solver of Google OR-Tools. Small problems are solved as a whole, and proven as far as the work allows; large ones are improved
/// part by part. Immutable, and safe for several threads.
/// </summary>
/// <remarks>
/// The same problem, limits and version of the solver give the same plan, whatever the number of threads and the load of the machine, unless the search was
/// cancelled.
/// </remarks>
public sealed class CpSatAllocator : IDutyAllocator, IObstacleProver
{
    private readonly int _threads;

    /// <summary>An allocator.</summary>
    /// <param name="threads">How many threads it may use, 1 or more. They change how soon a plan is found, and never which.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is below 1.</exception>
    public CpSatAllocator(int threads = 1) => _threads = Guard.AtLeastOne(threads);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">
    /// The problem names positions that do not exist, or has figures that are no numbers, too large, below zero or not convex.
    /// </exception>
    public AllocatedPlan Allocate(
        DutyProblem problem, AllocationLimits limits, IProgress<PlanObjective>? progress = null, CancellationToken cancellationToken = default)
    {
        var numbers = NumbersReader.Read(Guard.NotNull(problem));
        var watch = new BestSoFar(numbers, progress);
        var found = new SearchPlan(numbers, Guard.NotNull(limits), new SearchThreads(_threads), watch.Tell).Run(cancellationToken);
        var duties = found.Roster.Duties();
        return new AllocatedPlan
        {
            Problem = problem,
            Duties = duties,
            Objective = PlanScore.Of(problem, duties),
            Diagnostics = Findings.Of(numbers, found),
            LeastCustomersLost = found.LeastLost,
        };
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">An argument is null, or the plan's problem is one that <see cref="Allocate"/> refuses.</exception>
    public IReadOnlyList<ProvenObstacle> Prove(AllocatedPlan plan, AllocationLimits limits, CancellationToken cancellationToken = default) =>
        SolverObstacles.Find(plan, limits, cancellationToken);
}
