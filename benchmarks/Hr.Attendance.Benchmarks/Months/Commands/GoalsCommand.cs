using System.Globalization;
using Hr.Attendance.Benchmarks.Months.Goals;

namespace Hr.Attendance.Benchmarks.Months.Commands;

/// <summary>
/// <c>goals [PEOPLE] [--rounds N] [--before PROGRAM]</c>: measures everything that the engine is to reach, in one run, prints a table and fails
/// where a goal is not met. The program of an earlier commit (<c>Hr.Attendance.Benchmarks</c> or its <c>.dll</c>) is needed for what is compared with it.
/// <c>goals files</c> does so with files (<see cref="FileGoalsCommand"/>).
/// </summary>
internal static class GoalsCommand
{
    private const ulong Seed = 20260301;

    internal static int Run(string[] arguments) =>
        arguments.Length > 0 && arguments[0] == FileGoalsCommand.Name ? FileGoalsCommand.Run(arguments[1..]) : RunInMemory(arguments);

    private static int RunInMemory(string[] arguments)
    {
        var (people, rounds, before) = Read(arguments);
        var month = new MonthOfGoals(people, Seed);
        var found = month.Found;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{people:N0} people, {month.EmployeeDays:N0} employee-days: {found.Verdicts.Sessions:N0} sessions, {found.Verdicts.Effective:N0} effective, "
                + $"{found.PayLines:N0} pay lines of {found.Pay:N2}, {found.Alerts:N0} alerts, {month.Parts:N0} parts of explanations, "
                + $"{month.Bytes:N0} B of timesheets.json; {rounds} rounds"));
        Console.WriteLine();
        var (day, dayBefore) = Programs.Measure("warm-day", before);
        var (runtime, runtimeBefore) = Programs.Measure("runtime-month", before);
        Goal[] goals =
        [
            .. month.Measure(rounds),
            Goal.AgainstBefore("a person's day by dependency injection", 0.6, day, dayBefore),
            Goal.AgainstBefore("a person's month by NRules, 5 % for noise", 1.05, runtime, runtimeBefore),
        ];
        foreach (string line in Goal.Table(goals))
        {
            Console.WriteLine(line);
        }

        return Array.Exists(goals, goal => goal.Met == false) ? 1 : 0;
    }

    private static (int People, int Rounds, string? Before) Read(string[] arguments)
    {
        var (people, rounds, before) = (200, Rounds.Usual, default(string));
        for (int i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "--rounds":
                    rounds = int.Parse(arguments[++i], CultureInfo.InvariantCulture);
                    break;
                case "--before":
                    before = arguments[++i];
                    break;
                default:
                    people = int.Parse(arguments[i], CultureInfo.InvariantCulture);
                    break;
            }
        }

        return (people, rounds, before);
    }
}
