using System.Globalization;
using Hr.Attendance.Planning.Rosters;

namespace Hr.Attendance.Benchmarks.Planning.Rosters;

/// <summary>
/// <c>planning evenings [--people 200] [--days 28] [--queues 6] [--seconds 60] [--seed 1]</c>: allocates a drawn group's evenings on two threads,
/// checks the plan, and prints how far what it loses is above what was proven that any plan must lose. Fails above 2 %.
/// </summary>
internal static class EveningsCommand
{
    private const double Goal = 0.02;

    internal static int Run(string[] arguments)
    {
        var options = CommandOptions.Read(arguments, "--people", "--days", "--queues", "--seconds", "--seed");
        int Number(string option, int otherwise) => options.TryGetValue(option, out string? text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        var problem = EveningProblem.Draw(Number("--people", 200), Number("--days", 28), Number("--queues", 6), seed: Number("--seed", 1));
        var (plan, seconds) = TimedAllocation.Make(problem, TimeSpan.FromSeconds(Number("--seconds", 60)));
        double gap = (plan.Objective.CustomersLost / (plan.LeastCustomersLost ?? 0)) - 1;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{problem.People.Count} people, {problem.People.Sum(person => person.Options.Count)} options: "
                + $"{plan.Objective.CustomersLost:F1} customers lost, at least {plan.LeastCustomersLost:F1} by any plan, {gap:P2} above; "
                + $"{plan.Objective}; {seconds:F0} s"));
        return gap <= Goal && PlanCheck.Breaches(problem, plan.Duties).Count == 0 ? 0 : 1;
    }
}
