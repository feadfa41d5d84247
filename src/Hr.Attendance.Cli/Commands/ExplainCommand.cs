using System.CommandLine;
using Hr.Attendance.Cli.Output;
using Hr.Attendance.NRules.Explanations;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Cli.Commands;

/// <summary><c>explain</c>: why each minute of one employee's day was credited or not.</summary>
internal static class ExplainCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var workspace = CommonOptions.Workspace();
        var employee = new Option<string>("--employee") { Description = "The employee.", Required = true };
        var on = CommonOptions.Date("--on", "The business day.");
        var format = new Option<string>("--format") { Description = "How to print the result.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var language = CommonOptions.Language();
        var runtime = CommonOptions.Runtime();
        var command = new Command("explain", "Say why each minute of an employee's day was credited or not.")
        {
            workspace, employee, on, format, language, runtime,
        };
        command.SetAction(parsed => CommandLine.Run(streams, () => Explain(
            streams,
            ProgressLine.Run(
                streams,
                CommonOptions.LanguageOf(parsed.GetValue(language)),
                progress => WorkspaceFiles.Read(parsed.GetRequiredValue(workspace), progress)),
            parsed.GetRequiredValue(employee),
            parsed.GetValue(on),
            parsed.GetValue(format) == "json",
            CommonOptions.LanguageOf(parsed.GetValue(language)),
            parsed.GetValue(runtime) == CommonOptions.NRulesRuntime)));
        return command;
    }

    private static int Explain(
        StandardStreams streams, Workspace workspace, string employeeId, LocalDate date, bool asJson, MessageLanguage language, bool byRules)
    {
        if (!workspace.Chart.TryGetEmployee(employeeId, out _))
        {
            throw new UsageException($"there is no employee `{employeeId}` in the workspace");
        }

        var (explanation, rulesOf) = byRules
            ? ByRules(workspace, employeeId, date)
            : (workspace.CreateEngine().Explain(workspace.Evidence, employeeId, date), null);
        if (explanation is null)
        {
            streams.Error.WriteLine(Words.NothingToExplain.In(language, ("employee", employeeId), ("date", date)));
            return ExitCode.Of(workspace.Diagnostics);
        }

        streams.Print(asJson
            ? ExplanationJsonWriter.Write(explanation, language, rulesOf)
            : string.Concat(ExplanationText.LinesOf(explanation, language, rulesOf).Select(line => Printable.Of(line) + "\n")));
        return ExitCode.Of(workspace.Diagnostics);
    }

    /// <summary>The explanation by NRules rules, and those that fired for each part of it.</summary>
    private static (Explanation? Explanation, Func<Explanation, IReadOnlyList<string>>? RulesOf) ByRules(Workspace workspace, string employeeId, LocalDate date)
    {
        var fired = WorkspaceRules.RuntimeOf(workspace.Diagnostics).ExplainFirings(workspace.CreateEngine(), workspace.Evidence, employeeId, date);
        var lines = (fired?.Flatten() ?? []).ToDictionary<FiredExplanation, object, IReadOnlyList<string>>(
            part => part.Explanation, part => part.Lines(), ReferenceEqualityComparer.Instance);
        return (fired?.Explanation, part => lines[part]);
    }
}
