using System.Diagnostics;
using Hr.Attendance.Planning.OrTools;
using Hr.Attendance.Planning.Rosters;

namespace Hr.Attendance.Benchmarks.Planning.Rosters;

/// <summary>A plan made in a given time on two threads.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Seconds">The seconds that were taken.</param>
internal sealed record TimedAllocation(AllocatedPlan Plan, double Seconds)
{
    private const int Threads = 2;

    // A unit of work takes 1.1 to 1.4 seconds of a core here. The end of the time cuts off what is left on a slower machine.
    private const double UnitsOfSecond = 0.8;

    internal static TimedAllocation Make(DutyProblem problem, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        using var end = new CancellationTokenSource(time);
        var limits = new AllocationLimits { WorkUnits = time.TotalSeconds * Threads * UnitsOfSecond };
        var plan = new CpSatAllocator(Threads).Allocate(problem, limits, null, end.Token);
        return new TimedAllocation(plan, watch.Elapsed.TotalSeconds);
    }
}
