using System.CommandLine;
using Hr.Attendance.Cli.Output;
using Hr.Attendance.Reports;
using Hr.Attendance.Reports.Tables;

namespace Hr.Attendance.Cli.Commands;

/// <summary><c>measures</c>: the tables of a report on a terminal or as CSV.</summary>
internal static class MeasuresCommand
{
    /// <summary>What is printed where no table is named; the others have a row for each employee, day or finding.</summary>
    private static readonly string[] Short =
    [
        "units", "roles", "not-counted", "equal-terms", "responses", "satisfaction", "sessions", "weeks", "trend", "ranking", "silent-contributors",
        "invisible-overtime", "refusal-rates",
    ];

    internal static Command Create(StandardStreams streams)
    {
        var workspace = CommonOptions.Workspace();
        var from = CommonOptions.Date("--from", "The first business day.");
        var to = CommonOptions.Date("--to", "The last business day, included.");
        var tables = new Option<string[]>("--table")
        {
            Description = "The tables to print, or `all`; the short ones if not given.",
            AllowMultipleArgumentsPerToken = true,
            HelpName = "name",
        };
        var output = new Option<string?>("--out") { Description = "A folder to write every table to as CSV, instead of printing." };
        var language = CommonOptions.Language();
        var employees = CommonOptions.Employees();
        var tags = CommonOptions.ComparedTags();
        var asKnownAt = CommonOptions.AsKnownAt();
        var command = new Command("measures", "Measure after-hours work: what was counted and what was not, how good it was, what it cost, who is overlooked.")
        {
            workspace, from, to, tables, output, language, employees, tags, asKnownAt,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(CommandLine.Run(streams, () =>
        {
            if (parsed.GetValue(to) < parsed.GetValue(from))
            {
                throw new UsageException("--to is before --from");
            }

            var report = ProgressLine.Run(streams, CommonOptions.LanguageOf(parsed.GetValue(language)), progress =>
            {
                var request = WorkspaceReview.Read(
                    parsed.GetRequiredValue(workspace), parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(asKnownAt),
                    parsed.GetValue(employees) ?? [], parsed.GetValue(tags) ?? [], CommonOptions.LanguageOf(parsed.GetValue(language)),
                    CommonOptions.CompiledRuntime, progress, cancellationToken);
                return ReportSite.Measure(request);
            });
            var chosen = Choose(report, parsed.GetValue(tables) ?? []);
            return Show(streams, report, chosen, parsed.GetValue(output), CommonOptions.LanguageOf(parsed.GetValue(language)));
        })));
        return command;
    }

    private static IReadOnlyList<ReportTable> Choose(WorkforceReport report, string[] names)
    {
        foreach (string unknown in names.Where(name => name != "all" && report.Tables.All(table => table.Name != name)))
        {
            throw new UsageException($"there is no table `{unknown}`; there are {string.Join(", ", report.Tables.Select(table => table.Name))}, and all");
        }

        return names.Contains("all") ? report.Tables : [.. report.Tables.Where(table => (names.Length == 0 ? Short : names).Contains(table.Name))];
    }

    private static int Show(
        StandardStreams streams, WorkforceReport report, IReadOnlyList<ReportTable> chosen, string? folder, Rules.Diagnostics.MessageLanguage language)
    {
        if (folder is not null)
        {
            ReportFolder.Write(folder, open =>
            {
                foreach (var table in report.Tables)
                {
                    using var csv = open(table.Name + ".csv");
                    TableCsv.Write(csv, table, language);
                }

                return report;
            });
            streams.Error.WriteLine($"wrote {report.Tables.Count} tables to {folder}");
            return ExitCode.Of(report.Diagnostics);
        }

        using var text = streams.Text();
        foreach (var table in chosen)
        {
            new FoldedTable(text.Console, language).Write(table);
        }

        return ExitCode.Of(report.Diagnostics);
    }
}
