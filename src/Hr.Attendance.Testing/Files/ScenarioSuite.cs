using System.Text;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Sdk.Diagnostics;
using Hr.Attendance.Sdk.Workspaces;
using Hr.Attendance.Testing.Counterexamples;
using Hr.Attendance.Testing.Scenarios;

namespace Hr.Attendance.Testing.Files;

/// <summary>The scenarios of one workspace. Immutable.</summary>
public sealed record ScenarioGroup
{
    internal ScenarioGroup()
    {
    }

    /// <summary>The workspace, relative to the tested folder and with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>The policies under test.</summary>
    public required ScenarioWorld World { get; init; }

    /// <summary>The scenarios, by file and place.</summary>
    public required IReadOnlyList<Scenario> Scenarios { get; init; }

    /// <summary>The claims about the policies, by file and place, with the policies of the folders that they compare with.</summary>
    public IReadOnlyList<PolicyClaim> Claims { get; init; } = [];

    /// <summary>The workspace's folder.</summary>
    public string Folder { get; init; } = string.Empty;
}

/// <summary>All scenarios below a folder, with the policies that they are about. Immutable.</summary>
public sealed record ScenarioSuite
{
    internal ScenarioSuite()
    {
    }

    /// <summary>The scenarios of each workspace, by its path.</summary>
    public required IReadOnlyList<ScenarioGroup> Groups { get; init; }

    /// <summary>What was found while reading scenarios and workspaces, by place.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>A longer file is no case that somebody wrote.</summary>
    private const long LongestFile = 16 * 1024 * 1024;

    /// <summary>Reads all scenario files (<c>*.yaml</c>, <c>*.yml</c>) below a folder and the workspaces that they are about.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="criteria">The criteria; null for the built-in ones.</param>
    /// <param name="payRules">The pay rules; null for the built-in ones.</param>
    /// <returns>The suite. A file that cannot be read, or is about no workspace, is a diagnostic; the others are kept.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is null or empty.</exception>
    /// <exception cref="WorkspaceException">There is no such folder.</exception>
    public static ScenarioSuite Read(string folder, IEnumerable<ICriterion>? criteria = null, IEnumerable<IPayRule>? payRules = null)
    {
        if (!Directory.Exists(Guard.NotEmpty(folder)))
        {
            throw new WorkspaceException([FileDiagnostics.MissingWorkspace.At(new SourcePlace(folder), ("folder", folder))]);
        }

        var diagnostics = new List<Diagnostic>();
        var files = ReadFiles(folder, diagnostics);
        if (files.Count == 0 && diagnostics.Count == 0)
        {
            diagnostics.Add(ScenarioDiagnostics.NoScenario.At(new SourcePlace(folder), ("folder", folder)));
        }

        var groups = new List<ScenarioGroup>();
        foreach (var about in files.GroupBy(file => WorkspaceOf(folder, file, diagnostics), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (about.Key is not null && ReadGroup(folder, about.Key, [.. about], criteria, payRules, diagnostics) is { } group)
            {
                groups.Add(group);
            }
        }

        return new ScenarioSuite { Groups = groups, Diagnostics = Diagnostic.InOrder(diagnostics) };
    }

    private static List<ScenarioFile> ReadFiles(string folder, List<Diagnostic> diagnostics)
    {
        var files = new List<ScenarioFile>();
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
            .OrderBy(path => path, StringComparer.Ordinal))
        {
            string relative = RelativeTo(folder, path);
            if (ReadText(path, relative, diagnostics) is { } text && ScenarioFile.Parse(text, relative, diagnostics) is { } file)
            {
                files.Add(file);
            }
        }

        return files;
    }

    private static string? ReadText(string path, string relative, List<Diagnostic> diagnostics)
    {
        try
        {
            if (new FileInfo(path).Length > LongestFile)
            {
                diagnostics.Add(FileDiagnostics.UnreadableFile.At(new SourcePlace(relative), ("reason", "it is longer than 16 MB")));
                return null;
            }

            return File.ReadAllText(path, Encoding.UTF8);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(FileDiagnostics.UnreadableFile.At(
                new SourcePlace(relative), ("reason", exception is UnauthorizedAccessException ? "access is denied" : "it cannot be opened")));
            return null;
        }
    }

    /// <summary>The workspace's folder; null, with a diagnostic, where there is none.</summary>
    private static string? WorkspaceOf(string folder, ScenarioFile file, List<Diagnostic> diagnostics)
    {
        string own = Path.GetDirectoryName(Path.GetFullPath(Path.Combine(folder, file.Path)))!;
        if (file.Workspace is { } named)
        {
            return Path.GetFullPath(Path.Combine(own, named));
        }

        for (string? above = own; above is not null; above = Path.GetDirectoryName(above))
        {
            if (File.Exists(Path.Combine(above, "org.json")))
            {
                return above;
            }
        }

        diagnostics.Add(ScenarioDiagnostics.NoWorkspace.At(new SourcePlace(file.Path)));
        return null;
    }

    private static ScenarioGroup? ReadGroup(
        string folder,
        string workspace,
        IReadOnlyList<ScenarioFile> files,
        IEnumerable<ICriterion>? criteria,
        IEnumerable<IPayRule>? payRules,
        List<Diagnostic> diagnostics)
    {
        try
        {
            var catalogue = Rules.Policies.SettingCatalogue.Standard.WithSettingsOf(criteria ?? []).WithSettingsOf(payRules ?? []);
            var policies = WorkspaceReader.ReadPolicies(workspace, catalogue);
            diagnostics.AddRange(policies.Diagnostics);
            var world = ScenarioWorld.Of(policies, criteria, payRules);
            return new ScenarioGroup
            {
                Path = RelativeTo(folder, workspace),
                World = world,
                Scenarios = [.. files.SelectMany(file => file.Scenarios)],
                Claims = [.. files.SelectMany(file => ClaimsOf(folder, file, world, diagnostics))],
                Folder = workspace,
            };
        }
        catch (WorkspaceException exception)
        {
            diagnostics.AddRange(exception.Diagnostics);
            return null;
        }
    }

    private static IEnumerable<PolicyClaim> ClaimsOf(string folder, ScenarioFile file, ScenarioWorld world, List<Diagnostic> diagnostics)
    {
        string own = Path.GetDirectoryName(Path.GetFullPath(Path.Combine(folder, file.Path)))!;
        return file.Claims is null
            ? []
            : ClaimReader.Read(file.Claims, world.Policies.Units, diagnostics)
                .Select(claim => ClaimPolicies.Attach(claim, world, own, diagnostics))
                .OfType<PolicyClaim>();
    }

    /// <summary>A path below the folder, or as it is.</summary>
    private static string RelativeTo(string folder, string path)
    {
        string root = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        string full = Path.GetFullPath(path);
        return full + Path.DirectorySeparatorChar == root ? "."
            : (full.StartsWith(root, StringComparison.Ordinal) ? full.Substring(root.Length) : path).Replace(Path.DirectorySeparatorChar, '/');
    }
}
