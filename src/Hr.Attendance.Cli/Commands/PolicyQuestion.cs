using System.CommandLine;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Cli.Commands;

/// <summary>Whose policy is asked for, and how the answer is to be given: what <c>policy resolve</c> and <c>policy explain-setting</c> share.</summary>
internal sealed record PolicyQuestion(
    string WorkspaceFolder, string Unit, string Role, Dictionary<string, string> Tags, LocalDate On, Instant? AsKnownAt, bool AsJson, MessageLanguage Language)
{
    /// <summary>Gives a command the arguments and options of a question.</summary>
    /// <returns>Reads the question from what was written.</returns>
    internal static Func<ParseResult, PolicyQuestion> AddTo(Command command)
    {
        var workspace = CommonOptions.Workspace();
        var unit = new Option<string>("--unit") { Description = "The unit.", Required = true };
        var role = new Option<string>("--role") { Description = "The role.", Required = true };
        var tags = new Option<string[]>("--tag") { Description = "A tag of the employee, as name=value.", AllowMultipleArgumentsPerToken = true };
        var on = CommonOptions.Date("--on", "The business day.");
        var format = CommonOptions.Format();
        var language = CommonOptions.Language();
        var asKnownAt = CommonOptions.AsKnownAt();
        command.Add(workspace);
        foreach (var option in new Option[] { unit, role, tags, on, format, language, asKnownAt })
        {
            command.Add(option);
        }

        return parsed => new PolicyQuestion(
            parsed.GetRequiredValue(workspace),
            parsed.GetRequiredValue(unit),
            parsed.GetRequiredValue(role),
            ReadTags(parsed.GetValue(tags) ?? []),
            parsed.GetValue(on),
            parsed.GetValue(asKnownAt),
            parsed.GetValue(format) == "json",
            CommonOptions.LanguageOf(parsed.GetValue(language)));
    }

    /// <summary>The documents that are asked, and what was found while reading them.</summary>
    internal (PolicyBook Policies, IReadOnlyList<Diagnostic> Diagnostics) ReadPolicies()
    {
        var workspace = WorkspaceReader.ReadPolicies(WorkspaceFolder);
        if (!workspace.Chart.Units.Contains(Unit))
        {
            string known = string.Join(", ", workspace.Chart.Units.Units.Take(20).Select(unit => $"`{unit.Id}`"));
            throw new UsageException($"there is no unit `{Unit}` in the workspace; there are {known}");
        }

        return (AsKnownAt is { } instant ? workspace.Policies.AsKnownAt(instant) : workspace.Policies, workspace.Diagnostics);
    }

    private static Dictionary<string, string> ReadTags(string[] texts)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string text in texts)
        {
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !tags.TryAdd(text[..equals], text[(equals + 1)..]))
            {
                throw new UsageException($"`{text}` is no tag: give each once, as name=value");
            }
        }

        return tags;
    }
}
