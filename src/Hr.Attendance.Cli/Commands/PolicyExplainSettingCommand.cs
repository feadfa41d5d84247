using System.CommandLine;
using Hr.Attendance.Cli.Output;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Results;

namespace Hr.Attendance.Cli.Commands;

/// <summary><c>policy explain-setting</c>: one setting in plain words.</summary>
internal static class PolicyExplainSettingCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var setting = new Option<string>("--setting") { Description = "The setting's name, such as response.window.", Required = true };
        var command = new Command("explain-setting", "Say in plain words what a setting's value is, who decided it and what a unit may do with it.")
        {
            setting,
        };
        var questionOf = PolicyQuestion.AddTo(command);
        command.SetAction(parsed => CommandLine.Run(streams, () => Explain(streams, parsed.GetRequiredValue(setting), questionOf(parsed))));
        return command;
    }

    private static int Explain(StandardStreams streams, string settingName, PolicyQuestion question)
    {
        var (policies, whileReading) = question.ReadPolicies();
        if (!policies.Catalogue.TryGet(settingName, out var setting))
        {
            string nearest = string.Join(", ", policies.Catalogue.NearestTo(settingName).Select(near => $"`{near.Name}`"));
            throw new UsageException($"there is no setting `{settingName}`; the nearest are {nearest}");
        }

        var explanation = SettingExplanation.Of(policies, setting, question.Unit, question.Role, question.Tags, question.On);
        var found = policies.Resolve(question.Unit, question.Role, question.Tags, question.On).Diagnostics.Where(diagnostic => IsAbout(diagnostic, setting));
        var diagnostics = Diagnostic.InOrder(whileReading.Concat(found));
        streams.Print(question.AsJson
            ? SettingExplanationJsonWriter.Write(explanation, diagnostics, question.Language)
            : AsText(explanation.Lines(question.Language)
                .Select(Printable.Of)
                .Concat(diagnostics.Select(diagnostic => DiagnosticText.Of(diagnostic, question.Language)))));
        return ExitCode.Of(diagnostics);
    }

    /// <summary>A finding about another setting of the same policy would only distract.</summary>
    private static bool IsAbout(Diagnostic diagnostic, Setting setting) =>
        diagnostic.Place.Path is not { } path || path.Contains($"['{setting.Name}']", StringComparison.Ordinal);

    private static string AsText(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
