using Hr.Attendance.Planning;
using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Planning.Staffing;

namespace Hr.Attendance.Benchmarks.Planning.Service;

/// <summary>
/// <c>planning service</c>: the share in time of plans made by forecast against plans that knew what comes, both simulated with the same draws of what truly
/// comes. The rival gets the true distribution of each half hour in place of the forecast; staffing, limits and allocation are the same.
/// </summary>
internal static class ServiceOfPlans
{
    private const double WorkUnits = 2;
    private const double Goal = 2;

    private static readonly (double PerHalfHour, int People)[] Groups = [(4, 20), (10, 40), (25, 80)];
    private static readonly int[] Seeds = [1, 2, 3];

    internal static IReadOnlyList<PlanningMeasure> Measure(string folder)
    {
        // Drawn, not read: the folder has nothing for it.
        _ = folder;
        var rows = new List<PlanningMeasure>();
        foreach (var (perHalfHour, people) in Groups)
        {
            Outcome[] outcomes = [.. Seeds.Select(seed => Compare(new DrawnGroup(perHalfHour, people, seed), seed))];
            string name = $"{perHalfHour} customers a half hour, {people} people: ";
            rows.Add(PlanningMeasure.AtMost(
                name + "points below a plan that knew, mean",
                $"{100 * outcomes.Average(one => one.Rival):0.0} % in time",
                Goal,
                100 * outcomes.Average(one => one.Rival - one.Ours),
                "0.00"));
            rows.Add(PlanningMeasure.Told(name + "the worst seed", "–", 100 * outcomes.Max(one => one.Rival - one.Ours), "0.00"));
            rows.Add(PlanningMeasure.Told(name + "hours of duty against the rival's, %", "100", 100 * outcomes.Average(one => one.Hours), "0.0"));
            rows.Add(PlanningMeasure.Told(name + "customers expected against the truth, %", "100", 100 * outcomes.Average(one => one.Expected), "0.0"));
            rows.Add(PlanningMeasure.Told(
                name + "standard deviation of a half hour against the truth, %", "100", 100 * outcomes.Average(one => one.Deviation), "0.0"));
            rows.Add(PlanningMeasure.Told(
                name + "share that our plan said of itself, points off", "–", 100 * outcomes.Average(one => one.Said - one.Ours), "0.00"));
        }

        return rows;
    }

    private static Outcome Compare(DrawnGroup group, int seed)
    {
        var engine = group.Engine();
        var request = group.Request(engine, WorkUnits);
        var scope = RequestScope.Of(engine, request);
        var forecast = new QueueForecasts(scope, request).All(CancellationToken.None);
        var known = forecast.Select(queue => Knowing(queue, group)).ToList();
        var ours = new PlanOf(scope, request, forecast);
        var rival = new PlanOf(scope, request, known);
        return new Outcome(ShareOf(known, ours, seed), ShareOf(known, rival, seed), ours.Hours / rival.Hours, ShareOf(forecast, ours, seed))
        {
            Expected = Sum(forecast, arrivals => arrivals.Mean) / Sum(known, arrivals => arrivals.Mean),
            Deviation = Sum(forecast, arrivals => Math.Sqrt(arrivals.Variance)) / Sum(known, arrivals => Math.Sqrt(arrivals.Variance)),
        };
    }

    /// <summary>The queue as who knows the truth has it.</summary>
    private static QueueOutlook Knowing(QueueOutlook queue, DrawnGroup group)
    {
        CustomerArrivals[] arrivals = [.. queue.Intervals.Select(interval => group.TrueArrivals(interval.Date, interval.Start))];
        StaffingCurve[] curves = [.. queue.Intervals.Select((interval, i) =>
            StaffingCurve.Of(arrivals[i], interval.End - interval.Start, queue.Service, queue.Patience, queue.Target))];
        return queue with
        {
            Arrivals = arrivals,
            Curves = curves,
            Intervals = [.. queue.Intervals.Select((interval, i) => interval with
            {
                Needed = QueueForecasts.Needed(curves[i], interval.End - interval.Start, queue.MostPeople),
            })],
        };
    }

    /// <summary>What a plan reaches where so many come: the same seed draws the same customers for any plan.</summary>
    private static double ShareOf(IReadOnlyList<QueueOutlook> come, PlanOf plan, int seed) =>
        PlanSimulation.Of(come, plan.Covered, seed).OfPlan!.ShareInTime!.Value;

    private static double Sum(IReadOnlyList<QueueOutlook> queues, Func<CustomerArrivals, double> figure) =>
        queues.Sum(queue => queue.Arrivals.Sum(figure));

    private sealed class PlanOf
    {
        internal PlanOf(RequestScope scope, PlanningRequest request, IReadOnlyList<QueueOutlook> queues)
        {
            var demand = queues.Select(queue => queue.ToDemand()).ToList();
            var problem = new DutyProblemBuilder(scope.Engine, request.Evidence, scope.Role, request.FirstDay, request.LastDay, demand).Build(null).Problem;
            var plan = new PlainAllocator().Allocate(problem, request.Limits, null, CancellationToken.None);
            Covered = Measuring.Covered(problem, plan.Duties);
            Hours = plan.Duties.Sum(duty => (problem.Options[duty.Option].End - problem.Options[duty.Option].Start).TotalHours);
        }

        internal int[] Covered { get; }

        internal double Hours { get; }
    }

    private sealed record Outcome(double Ours, double Rival, double Hours, double Said)
    {
        internal required double Expected { get; init; }

        internal required double Deviation { get; init; }
    }
}
