using System.CommandLine;
using Hr.Attendance.Cli.Output;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Cli.Commands;

/// <summary><c>policy explain-setting</c>: one setting in plain words.</summary>
internal static class PolicyExplainSettingCommand
{
    internal static Command Create()
    {
        var workspace = CommonOptions.Workspace();
        var setting = new Option<string>("--setting") { Description = "The setting's name, such as response.window.", Required = true };
        var unit = new Option<string>("--unit") { Description = "The unit.", Required = true };
        var role = new Option<string>("--role") { Description = "The role.", Required = true };
        var tags = new Option<string[]>("--tag") { Description = "A tag of the employee, as name=value.", AllowMultipleArgumentsPerToken = true };
        var on = CommonOptions.Date("--on", "The business day.");
        var format = CommonOptions.Format();
        var language = CommonOptions.Language();
        var command = new Command("explain-setting", "Say in plain words what a setting's value is, who decided it and what a unit may do with it.")
        {
            workspace, setting, unit, role, tags, on, format, language,
        };
        command.SetAction(parsed => CommandLine.Run(() => Explain(new Request(
            parsed.GetRequiredValue(workspace),
            parsed.GetRequiredValue(setting),
            parsed.GetRequiredValue(unit),
            parsed.GetRequiredValue(role),
            PolicyResolveCommand.ReadTags(parsed.GetValue(tags) ?? []),
            parsed.GetValue(on),
            parsed.GetValue(format) == "json",
            CommonOptions.LanguageOf(parsed.GetValue(language))))));
        return command;
    }

    private static int Explain(Request request)
    {
        var workspace = WorkspaceReader.ReadPolicies(request.Workspace);
        PolicyResolveCommand.RequireUnit(workspace, request.Unit);
        var policies = workspace.Policies;
        if (!policies.Catalogue.TryGet(request.Setting, out var setting))
        {
            string nearest = string.Join(", ", policies.Catalogue.NearestTo(request.Setting).Select(near => $"`{near.Name}`"));
            throw new UsageException($"there is no setting `{request.Setting}`; the nearest are {nearest}");
        }

        var explanation = SettingExplanation.Of(policies, setting, request.Unit, request.Role, request.Tags, request.On);
        var found = policies.Resolve(request.Unit, request.Role, request.Tags, request.On).Diagnostics.Where(diagnostic => IsAbout(diagnostic, setting));
        Diagnostic[] diagnostics = [.. workspace.Diagnostics.Concat(found).Distinct().OrderBy(diagnostic => diagnostic)];
        PolicyAuthoringCommands.Print(request.AsJson
            ? SettingExplanationJsonWriter.Write(explanation, diagnostics, request.Language)
            : AsText(explanation.Lines(request.Language).Select(Printable.Of).Concat(diagnostics.Select(diagnostic => DiagnosticText.Of(diagnostic, request.Language)))));
        return ExitCode.Of(diagnostics);
    }

    /// <summary>A finding about another setting of the same policy would only distract.</summary>
    private static bool IsAbout(Diagnostic diagnostic, Setting setting) =>
        diagnostic.Place.Path is not { } path || path.Contains($"['{setting.Name}']", StringComparison.Ordinal);

    private static string AsText(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private sealed record Request(
        string Workspace, string Setting, string Unit, string Role, Dictionary<string, string> Tags, LocalDate On, bool AsJson, MessageLanguage Language);
}
