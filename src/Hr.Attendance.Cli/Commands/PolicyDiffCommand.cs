using System.CommandLine;
using Hr.Attendance.Cli.Output;
using Hr.Attendance.Rules.Corrections;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Cli.Commands;

/// <summary><c>policy diff</c>: what other policies would have made of the same evidence, before anybody is paid by them.</summary>
internal static class PolicyDiffCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var workspace = CommonOptions.Workspace();
        var other = new Argument<string>("other") { Description = "A folder with other policies/ for the same group." };
        var from = CommonOptions.Date("--from", "The first business day.");
        var to = CommonOptions.Date("--to", "The last business day, included.");
        var format = CommonOptions.Format();
        var language = CommonOptions.Language();
        var command = new Command("diff", "Show what other policies would change in time, verdicts and pay, by unit and employee.")
        {
            workspace, other, from, to, format, language,
        };
        command.SetAction(parsed => CommandLine.Run(streams, () => Diff(
            streams,
            ProgressLine.Run(
                streams,
                CommonOptions.LanguageOf(parsed.GetValue(language)),
                progress => WorkspaceFiles.Read(parsed.GetRequiredValue(workspace), progress)),
            parsed.GetRequiredValue(other),
            parsed.GetValue(from),
            parsed.GetValue(to),
            parsed.GetValue(format) == "json",
            CommonOptions.LanguageOf(parsed.GetValue(language)))));
        return command;
    }

    private static int Diff(
        StandardStreams streams, Workspace workspace, string other, LocalDate firstDay, LocalDate lastDay, bool asJson, MessageLanguage language)
    {
        if (lastDay < firstDay)
        {
            throw new UsageException("--to is before --from");
        }

        var (policies, found) = WorkspaceReader.ReadOtherPolicies(other, workspace.Policies);
        var before = Calculation.Of(workspace.CreateEngine(), workspace.Evidence, firstDay, lastDay);
        var after = before.Again((workspace with { Policies = policies }).CreateEngine(), workspace.Evidence);
        var units = UnitDiff.Of(after.Diff, after.Calculation.Report);
        streams.Print(asJson
            ? TimesheetDiffJsonWriter.Write(after.Diff, units, language)
            : string.Concat(TimesheetDiffText.LinesOf(units, language)
                .Concat(TimesheetDiffText.LinesOf(after.Diff, language))
                .Select(line => Printable.Of(line) + "\n")));

        var diagnostics = Diagnostic.InOrder(found.Concat(workspace.Diagnostics).Concat(after.Calculation.Report.Diagnostics));
        foreach (var diagnostic in diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            streams.Error.WriteLine(DiagnosticText.Of(diagnostic, language));
        }

        return ExitCode.Of(diagnostics);
    }
}
