using System.Globalization;
using Hr.Attendance.Planning.Rosters;

namespace Hr.Attendance.Benchmarks.Planning.Rosters;

/// <summary>
/// <c>planning evenings</c>: the evenings of a drawn group of 200 people for four weeks, allocated in a minute on two threads: how far what the plan loses is
/// above what was proven that any plan must lose.
/// </summary>
internal static class GroupEvenings
{
    private const int People = 200;
    private const int Days = 28;
    private const int Queues = 6;
    private const int Seconds = 60;

    internal static IReadOnlyList<PlanningMeasure> Measure(string folder)
    {
        // Drawn, not read: the folder has nothing for it.
        _ = folder;
        var problem = EveningProblem.Draw(People, Days, Queues);
        var (plan, seconds) = TimedAllocation.Make(problem, TimeSpan.FromSeconds(Seconds));
        double proven = plan.LeastCustomersLost ?? 0;
        string lost = string.Create(
            CultureInfo.InvariantCulture,
            $"{People} people, {Days} evenings: customers lost, {plan.Objective.CustomersLost:F0}, above the bound {proven:F0}, %");
        return
        [
            PlanningMeasure.AtMost(lost, "–", 2, 100 * ((plan.Objective.CustomersLost / proven) - 1), "0.00"),
            PlanningMeasure.AtMost($"{People} people, {Days} evenings: limits broken", "–", 0, PlanCheck.Breaches(problem, plan.Duties).Count, "0"),
            PlanningMeasure.AtMost($"{People} people, {Days} evenings: seconds", "–", Seconds + 5, seconds, "0"),
        ];
    }
}
