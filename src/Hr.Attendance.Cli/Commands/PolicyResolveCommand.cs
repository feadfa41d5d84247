using System.CommandLine;
using Hr.Attendance.Cli.Output;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Cli.Commands;

/// <summary><c>policy resolve</c>: every setting in force for a unit and a role, and who decided it.</summary>
internal static class PolicyResolveCommand
{
    internal static Command Create()
    {
        var workspace = CommonOptions.Workspace();
        var unit = new Option<string>("--unit") { Description = "The unit.", Required = true };
        var role = new Option<string>("--role") { Description = "The role.", Required = true };
        var tags = new Option<string[]>("--tag") { Description = "A tag of the employee, as name=value.", AllowMultipleArgumentsPerToken = true };
        var on = CommonOptions.Date("--on", "The business day.");
        var format = CommonOptions.Format();
        var language = CommonOptions.Language();
        var asKnownAt = CommonOptions.AsKnownAt();
        var command = new Command("resolve", "Show each setting's value and where it comes from.") { workspace, unit, role, tags, on, format, language, asKnownAt };
        command.SetAction(parsed => CommandLine.Run(() => Resolve(new Request(
            parsed.GetRequiredValue(workspace),
            parsed.GetRequiredValue(unit),
            parsed.GetRequiredValue(role),
            ReadTags(parsed.GetValue(tags) ?? []),
            parsed.GetValue(on),
            parsed.GetValue(format) == "json",
            CommonOptions.LanguageOf(parsed.GetValue(language)),
            parsed.GetValue(asKnownAt)))));
        return command;
    }

    private static int Resolve(Request request)
    {
        var workspace = WorkspaceReader.ReadPolicies(request.Workspace);
        RequireUnit(workspace, request.Unit);
        var policies = request.AsKnownAt is { } instant ? workspace.Policies.AsKnownAt(instant) : workspace.Policies;
        var policy = policies.Resolve(request.Unit, request.Role, request.Tags, request.On);
        Diagnostic[] diagnostics = [.. workspace.Diagnostics.Concat(policy.Diagnostics).Distinct().OrderBy(diagnostic => diagnostic)];
        using var standardOutput = Console.OpenStandardOutput();
        using var text = TextOutput.To(standardOutput, isTerminal: !Console.IsOutputRedirected);
        if (request.AsJson)
        {
            text.Writer.Write(PolicyJsonWriter.Write(policy, request.On, diagnostics, request.Language));
        }
        else
        {
            new PolicyText(text.Console, request.Language).Write(policy, request.On, diagnostics);
        }

        return ExitCode.Of(diagnostics);
    }

    internal static void RequireUnit(PolicyWorkspace workspace, string unitId)
    {
        if (!workspace.Chart.Units.Contains(unitId))
        {
            string known = string.Join(", ", workspace.Chart.Units.Units.Take(20).Select(unit => $"`{unit.Id}`"));
            throw new UsageException($"there is no unit `{unitId}` in the workspace; there are {known}");
        }
    }

    internal static Dictionary<string, string> ReadTags(string[] texts)
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

    private sealed record Request(
        string Workspace, string Unit, string Role, Dictionary<string, string> Tags, LocalDate On, bool AsJson, MessageLanguage Language,
        Instant? AsKnownAt);
}
