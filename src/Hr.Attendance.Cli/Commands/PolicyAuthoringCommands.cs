using System.CommandLine;
using Hr.Attendance.Cli.Output;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Reference;

namespace Hr.Attendance.Cli.Commands;

/// <summary>What helps to write a document: its schema, the settings, their explanation and templates.</summary>
internal static class PolicyAuthoringCommands
{
    internal static void AddTo(Command policy, StandardStreams streams)
    {
        policy.Add(Schema(streams));
        policy.Add(Settings(streams));
        policy.Add(PolicyExplainSettingCommand.Create(streams));
        policy.Add(PolicyNewCommand.Create(streams));
    }

    private static Command Schema(StandardStreams streams)
    {
        var command = new Command("schema", "Print the JSON Schema of a policy document, for editors.");
        command.SetAction(_ => CommandLine.Print(streams, () => PolicySchema.Write(SettingCatalogue.Standard)));
        return command;
    }

    private static Command Settings(StandardStreams streams)
    {
        var language = new Option<string?>("--lang") { Description = "The language; English and Chinese side by side if not given." };
        language.AcceptOnlyFromAmong("en", "zh");
        var command = new Command("settings", "Print the reference of all settings, as Markdown.") { language };
        command.SetAction(parsed => CommandLine.Print(streams, () => SettingsReference.Write(
            SettingCatalogue.Standard, parsed.GetValue(language) is { } name ? CommonOptions.LanguageOf(name) : (MessageLanguage?)null)));
        return command;
    }
}
