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

    /// <summary>Where results are kept unless said otherwise.</summary>
    internal const string Folder = "roster-results";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    internal static IEnumerable<int> Instances => Enumerable.Range(1, BestKnown.Length);

    internal static RosterResult? Find(string folder, int instance) =>
        File.Exists(FileOf(folder, instance)) ? JsonSerializer.Deserialize<RosterResult>(File.ReadAllText(FileOf(folder, instance))) : null;

    internal void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(FileOf(folder, Instance), JsonSerializer.Serialize(this, Json));
    }

    /// <summary>What was saved, against the best known.</summary>
    internal static IReadOnlyList<PlanningMeasure> Measures(string folder) =>
        [.. Instances.Select(instance => Find(folder, instance)).OfType<RosterResult>().Select(result => result.ToMeasure())];

    private PlanningMeasure ToMeasure()
    {
        int best = BestKnown[Instance - 1];
        double above = 100 * (((double)Objective / best) - 1);
        string name = string.Create(
            CultureInfo.InvariantCulture, $"instance {Instance}: {Objective} (at least {Bound}) in {Seconds:F0} s, above the best known, %");
        string others = string.Create(CultureInfo.InvariantCulture, $"best known {best}");
        return Instance switch
        {
            <= 7 => PlanningMeasure.AtMost(name, others, 1, above, "0.0"),
            <= 11 => PlanningMeasure.AtMost(name, others, 5, above, "0.0"),
            _ => PlanningMeasure.Told(name, others, above, "0.0"),
        };
    }

    private static string FileOf(string folder, int instance) => Path.Combine(folder, $"roster-{instance:D2}.json");
}
