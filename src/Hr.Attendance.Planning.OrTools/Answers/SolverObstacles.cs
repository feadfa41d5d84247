using Hr.Attendance.Planning.OrTools.Numbers;
using Hr.Attendance.Planning.Reasons;
using Hr.Attendance.Planning.Rosters;
using NodaTime;

namespace Hr.Attendance.Planning.OrTools.Answers;

/// <summary>Asks the solver why customers are lost in a plan.</summary>
internal static class SolverObstacles
{
    /// <summary>As <see cref="IObstacleProver.Prove"/> says.</summary>
    internal static IReadOnlyList<ProvenObstacle> Find(AllocatedPlan plan, AllocationLimits limits, CancellationToken cancellationToken)
    {
        ProblemGuard.Check(Guard.NotNull(plan).Problem);
        var open = new OpenProblem(plan);
        var found = new List<ProvenObstacle>();
        double left = Guard.NotNull(limits).WorkUnits;
        foreach (var (queue, date, lost) in LostByDay(plan))
        {
            if (left <= 0 || cancellationToken.IsCancellationRequested)
            {
                break;
            }

            var day = new ObstacleOfDay(open, queue, date, limits.Seed, cancellationToken);
            if (day.Find(lost) is { } obstacle)
            {
                found.Add(obstacle);
            }

            left -= day.Work;
        }

        return found;
    }

    /// <summary>What could be saved by people on duty, by queue and day, most first.</summary>
    private static IEnumerable<(string Queue, LocalDate Date, double Lost)> LostByDay(AllocatedPlan plan)
    {
        var problem = plan.Problem;
        int[] onDuty = new int[problem.Intervals.Count];
        foreach (int interval in plan.Duties.SelectMany(duty => problem.Options[duty.Option].Intervals))
        {
            onDuty[interval]++;
        }

        return problem.Intervals
            .Select((interval, position) => (interval.Queue, interval.Date, Lost: Avoidable(interval.LostWith, onDuty[position])))
            .GroupBy(interval => (interval.Queue, interval.Date))
            .Select(day => (day.Key.Queue, day.Key.Date, Lost: day.Sum(interval => interval.Lost)))
            .Where(day => day.Lost > 1e-6)
            .OrderByDescending(day => day.Lost)
            .ThenBy(day => day.Date)
            .ThenBy(day => day.Queue, StringComparer.Ordinal);
    }

    private static double Avoidable(IReadOnlyList<double> lostWith, int people) =>
        people < lostWith.Count ? lostWith[people] - lostWith.Skip(people).Min() : 0;
}
