using System.CommandLine;
using Hr.Attendance.Cli.Output;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies.Checking;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Cli.Commands;

/// <summary><c>policy check</c>: all that is wrong or odd in the documents of a workspace, before they are published.</summary>
internal static class PolicyCheckCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var workspace = CommonOptions.Workspace();
        var on = CommonOptions.Date(
            "--on",
            "The date as at which to look for exemptions that end and documents that have ended; today where the group's root is, unless given.");
        on.Required = false;
        var format = CommonOptions.Format();
        var language = CommonOptions.Language();
        var command = new Command("check", "Find what is wrong or odd in the policy documents.") { workspace, on, format, language };
        command.SetAction(parsed => CommandLine.Run(streams, () => Check(
            streams,
            parsed.GetRequiredValue(workspace),
            parsed.GetResult(on) is null ? null : parsed.GetValue(on),
            parsed.GetValue(format) == "json",
            CommonOptions.LanguageOf(parsed.GetValue(language)))));
        return command;
    }

    private static int Check(StandardStreams streams, string folder, LocalDate? on, bool asJson, MessageLanguage language)
    {
        var workspace = WorkspaceReader.ReadPolicies(folder);
        var report = PolicyCheck.Run(workspace.Policies, workspace.Chart, on ?? Today(workspace.Chart.Units));
        var diagnostics = Diagnostic.InOrder(workspace.Diagnostics.Concat(report.Diagnostics));
        using var text = streams.Text();
        if (asJson)
        {
            text.Writer.Write(PolicyCheckJsonWriter.Write(diagnostics, report.Exemptions, language));
        }
        else
        {
            new PolicyCheckText(text.Console, language).Write(report, diagnostics);
        }

        return ExitCode.Of(diagnostics);
    }

    /// <summary>Today at the root of the tree, wherever the machine stands.</summary>
    private static LocalDate Today(UnitTree units) =>
        SystemClock.Instance.GetCurrentInstant().InZone(units.Root is { } root ? units.ZoneOf(root.Id) : DateTimeZone.Utc).Date;
}
