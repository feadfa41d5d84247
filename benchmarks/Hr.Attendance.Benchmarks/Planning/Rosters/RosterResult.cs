using System.Globalization;
using System.Text.Json;

namespace Hr.Attendance.Benchmarks.Planning.Rosters;

/// <summary>What was found for an instance: kept in a file, so that a table can be filled over many runs.</summary>
/// <param name="Instance">Its number.</param>
/// <param name="Objective">The objective, by the words of the benchmark.</param>
/// <param name="Bound">No roster has a lower one.</param>
/// <param name="Minutes">The minutes that were allowed.</param>
/// <param name="Seconds">The seconds that were taken.</param>
/// <param name="Assignments">The roster.</param>
internal sealed record RosterResult(int Instance, int Objective, int Bound, double Minutes, double Seconds, IReadOnlyList<InstanceAssignment> Assignments)
{
    /// <summary>Best known objectives, from schedulingbenchmarks.org.</summary>
    private static readonly int[] BestKnown = [607, 828, 1001, 1716, 1143, 1950, 1056, 1300, 439, 4631, 3443, 4040, 1348, 1278, 3829, 3225, 5746, 4459, 3149];

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    internal static IEnumerable<int> Instances => Enumerable.Range(1, BestKnown.Length);

    internal static RosterResult? Find(string folder, int instance) =>
        File.Exists(FileOf(folder, instance)) ? JsonSerializer.Deserialize<RosterResult>(File.ReadAllText(FileOf(folder, instance))) : null;

    internal void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(FileOf(folder, Instance), JsonSerializer.Serialize(this, Json));
    }

    /// <summary>The table of what was saved.</summary>
    internal static IEnumerable<string> Table(string folder)
    {
        yield return "| instance | best known | found | above | bound | goal | minutes | seconds |";
        yield return "|---:|---:|---:|---:|---:|---:|---:|---:|";
        foreach (var result in Instances.Select(instance => Find(folder, instance)).OfType<RosterResult>())
        {
            int best = BestKnown[result.Instance - 1];
            string goal = result.Instance <= 7 ? "1 %" : result.Instance <= 11 ? "5 %" : "–";
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"| {result.Instance} | {best} | {result.Objective} | {((double)result.Objective / best) - 1:P1} | {result.Bound} | {goal} "
                    + $"| {result.Minutes} | {result.Seconds:F0} |");
        }
    }

    private static string FileOf(string folder, int instance) => Path.Combine(folder, $"roster-{instance:D2}.json");
}
