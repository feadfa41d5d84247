using System.Diagnostics;
using System.Globalization;
using Hr.Attendance.Benchmarks.Planning.Forecasts;
using Hr.Attendance.Benchmarks.Planning.Rosters;
using Hr.Attendance.Benchmarks.Planning.Service;

namespace Hr.Attendance.Benchmarks.Planning;

/// <summary>
/// <c>planning [AREA] --data FOLDER</c>: what planning reaches on public data, held against what others published; all areas where none is named. The
/// folder holds the data, which is not part of the project. Fails where a goal is not met.
/// </summary>
internal static class PlanningCommands
{
    internal const string Name = "planning";

    /// <summary>Rosters take ten minutes each, so this area alone shows what was saved: by its own command, one instance a call.</summary>
    private const string SavedRosters = "rosters";

    /// <summary>By name: from the folder of the data to the rows of the table.</summary>
    private static readonly (string Name, Func<string, IReadOnlyList<PlanningMeasure>> Measure)[] Areas =
    [
        ("m4", HourlyCompetition.Measure),
        ("calls", BankCalls.Measure),
        ("hangups", HangupShare.Measure),
        ("service", ServiceOfPlans.Measure),
        ("evenings", GroupEvenings.Measure),
        (SavedRosters, _ => RosterResult.Measures(RosterResult.Folder)),
    ];

    internal static int Run(string[] arguments)
    {
        if (arguments is [SavedRosters, ..])
        {
            return RostersCommand.Run(arguments[1..]);
        }

        int data = Array.IndexOf(arguments, "--data");
        string[] named = data < 0 ? [] : [.. arguments[..data], .. arguments[Math.Min(arguments.Length, data + 2)..]];
        if (data < 0 || data + 1 >= arguments.Length || named.Any(name => Areas.All(area => area.Name != name)))
        {
            Console.Error.WriteLine($"usage: planning [{string.Join('|', Areas.Select(area => area.Name))}] --data FOLDER");
            return 2;
        }

        bool allMet = true;
        foreach (var area in Areas.Where(area => named.Length == 0 || named.Contains(area.Name)))
        {
            var clock = Stopwatch.StartNew();
            var measures = area.Measure(arguments[data + 1]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{area.Name} ({clock.Elapsed.TotalSeconds:N0} s)"));
            foreach (string line in PlanningMeasure.Table(measures))
            {
                Console.WriteLine(line);
            }

            Console.WriteLine();
            allMet &= measures.All(measure => measure.Met != false);
        }

        return allMet ? 0 : 1;
    }
}
