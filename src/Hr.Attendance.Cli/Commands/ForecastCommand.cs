using System.CommandLine;
using System.Globalization;
using Hr.Attendance.Cli.Output;
using Hr.Attendance.Planning;
using Hr.Attendance.Planning.Files;
using Hr.Attendance.Planning.Files.Requests;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Cli.Commands;

/// <summary><c>forecast</c>: when customers are expected, and how many people that takes.</summary>
internal static class ForecastCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var workspace = CommonOptions.Workspace();
        var from = CommonOptions.Date("--from", "The first business day.");
        var to = CommonOptions.Date("--to", "The last business day, included.");
        var units = PlanningOptions.Units();
        var role = PlanningOptions.Role();
        var interval = new Option<string>("--interval") { Description = "The length of intervals in minutes.", DefaultValueFactory = _ => "30" };
        interval.AcceptOnlyFromAmong("15", "30", "60");
        var format = CommonOptions.Format();
        var language = CommonOptions.Language();
        var command = new Command("forecast", "Forecast when customers will come: each day, the busiest intervals, and why.")
        {
            workspace, from, to, units, role, interval, format, language,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(CommandLine.Run(streams, () =>
        {
            var report = ProgressLine.Run(streams, CommonOptions.LanguageOf(parsed.GetValue(language)), progress => Forecast(
                parsed.GetRequiredValue(workspace),
                read => PlanningOptions.RequestOf(
                    read, parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(units) ?? [], parsed.GetValue(role)) with
                {
                    Interval = Duration.FromMinutes(int.Parse(parsed.GetValue(interval)!, CultureInfo.InvariantCulture)),
                },
                CommonOptions.LanguageOf(parsed.GetValue(language)),
                progress,
                cancellationToken));
            return Show(streams, report, asJson: parsed.GetValue(format) == "json");
        })));
        return command;
    }

    private static ForecastReport Forecast(
        string folder, Func<Workspace, PlanningRequest> requestOf, MessageLanguage language, ProgressLine? progress, CancellationToken cancellationToken)
    {
        var workspace = WorkspaceFiles.Read(folder, progress, cancellationToken);
        var engine = workspace.CreateEngine();
        return new ForecastReport
        {
            Forecast = new PlanningEngine(engine).Forecast(requestOf(workspace), cancellationToken),
            Engine = engine,
            Language = language,
            Diagnostics = workspace.Diagnostics,
        };
    }

    private static int Show(StandardStreams streams, ForecastReport report, bool asJson)
    {
        var findings = Diagnostic.InOrder(report.Diagnostics.Concat(report.Forecast.Diagnostics));
        if (asJson)
        {
            ForecastFiles.WriteJson(report, streams.Output);
        }
        else
        {
            using var text = streams.Text();
            new PlanningText(text.Console, report.Language).Write(
                ForecastFiles.TablesOf(report), ForecastFiles.SentencesOf(report), report.Forecast.GuessedDates, findings);
        }

        return ExitCode.Of(findings);
    }
}
