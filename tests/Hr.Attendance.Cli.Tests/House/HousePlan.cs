using System.Text.RegularExpressions;

namespace Hr.Attendance.Cli.Tests.House;

/// <summary>
/// The packages and their floors as the tree of docs/architecture.md has them, from the top down: the one place where they are listed.
/// A floor is a folder and has its path for a name.
/// </summary>
internal static partial class HousePlan
{
    internal const string BesideTheProject = ".";

    internal static IReadOnlyList<(string Package, IReadOnlyList<string> Floors)> FromTheTop { get; } = Read();

    internal static IReadOnlyList<string> FloorsOf(string package) => FromTheTop.Single(entry => entry.Package == package).Floors;

    private static List<(string Package, IReadOnlyList<string> Floors)> Read()
    {
        string tree = File.ReadAllText(Repository.PathOf("docs", "architecture.md")).Split("\n## The floors\n")[1];
        var packages = new List<(string Package, IReadOnlyList<string> Floors)>();
        foreach (string line in tree.Split("```")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var match = Line().Match(line);
            match.Success.ShouldBeTrue($"docs/architecture.md: a line of the tree is neither a package nor a floor: {line}");
            if (match.Groups["package"] is { Success: true, Value: var package })
            {
                packages.Add((package, new List<string>()));
            }
            else
            {
                ((List<string>)packages[^1].Floors).Add(match.Groups["folder"] is { Success: true, Value: var folder } ? folder : BesideTheProject);
            }
        }

        return [.. packages.Select(entry => entry.Floors.Count == 0 ? (entry.Package, [BesideTheProject]) : entry)];
    }

    [GeneratedRegex(@"^((?<package>Hr\.Attendance\.[\w.]+)|  ((?<folder>[\w/]+)/|\w+\.cs)) {2,}\S")]
    private static partial Regex Line();
}
