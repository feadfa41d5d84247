using System.Globalization;
using Hr.Attendance.Planning.Rosters;
using NodaTime;

namespace Hr.Attendance.Benchmarks.Planning.Rosters;

/// <summary>
/// <c>planning rosters --data FOLDER [--instance N] [--minutes 10] [--results FOLDER]</c>: makes a roster for one instance of schedulingbenchmarks.org on two
/// threads, checks it, keeps it, and prints the table of all that were kept. Without a number it takes the first instance that has no result yet.
/// </summary>
internal static class RostersCommand
{
    internal static int Run(string[] arguments)
    {
        var options = CommandOptions.Read(arguments, "--data", "--instance", "--minutes", "--results");
        string results = options.GetValueOrDefault("--results", RosterResult.Folder);
        double minutes = double.Parse(options.GetValueOrDefault("--minutes", "10"), CultureInfo.InvariantCulture);
        int? instance = options.TryGetValue("--instance", out string? number)
            ? int.Parse(number, CultureInfo.InvariantCulture)
            : RosterResult.Instances.Where(one => RosterResult.Find(results, one) is null).Cast<int?>().FirstOrDefault();
        if (instance is { } chosen)
        {
            string file = Path.Combine(options["--data"], "rosters", $"Instance{chosen}.txt");
            Solve(chosen, RosterInstance.Read(file), minutes).Save(results);
        }

        foreach (string line in PlanningMeasure.Table(RosterResult.Measures(results)))
        {
            Console.WriteLine(line);
        }

        return 0;
    }

    private static RosterResult Solve(int number, RosterInstance instance, double minutes)
    {
        var problem = InstanceProblem.Of(instance);
        var (plan, seconds) = TimedAllocation.Make(problem, TimeSpan.FromMinutes(minutes));
        InstanceAssignment[] roster = [.. plan.Duties.Select(duty => new InstanceAssignment(
            instance.People[duty.Person].Id,
            Period.DaysBetween(problem.FirstDay, problem.Options[duty.Option].Date),
            problem.Options[duty.Option].Kind))];
        int objective = InstanceScore.Of(instance, roster);
        if (PlanCheck.Breaches(problem, plan.Duties).Count > 0 || objective != plan.Objective.CustomersLost)
        {
            throw new InvalidOperationException($"the roster of instance {number} breaks a limit, or is scored wrongly: {objective}, {plan.Objective}");
        }

        return new RosterResult(number, objective, (int)Math.Ceiling((plan.LeastCustomersLost ?? 0) - 1e-6), minutes, seconds, roster);
    }
}
