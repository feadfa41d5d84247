using System.CommandLine;
using Hr.Attendance.Cli.Output;
using Hr.Attendance.Planning;
using Hr.Attendance.Planning.Files;
using Hr.Attendance.Planning.Files.Requests;
using Hr.Attendance.Planning.OrTools;
using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Workspaces;

namespace Hr.Attendance.Cli.Commands;

/// <summary><c>plan</c>: who is on duty when, and why.</summary>
internal static class PlanCommand
{
    private const string PlainSolver = "plain";
    private const string OrToolsSolver = "ortools";

    internal static Command Create(StandardStreams streams)
    {
        var workspace = CommonOptions.Workspace();
        var from = CommonOptions.Date("--from", "The first business day.");
        var to = CommonOptions.Date("--to", "The last business day, included.");
        var units = PlanningOptions.Units();
        var role = PlanningOptions.Role();
        var solver = new Option<string>("--solver")
        {
            Description = "What gives duty to people: a plain search, or the solver of Google OR-Tools.",
            DefaultValueFactory = _ => PlainSolver,
        };
        solver.AcceptOnlyFromAmong(PlainSolver, OrToolsSolver);
        var frozen = CommonOptions.DateIfAny("--frozen-before", "Published duty of business days before this one stands as it is.");
        var publish = new Option<bool>("--publish") { Description = "Write the duty into the rosters of the workspace: evidence/shifts.duty-N.csv." };
        var output = new Option<string?>("--out") { Description = "A folder for plan.json, the page and a calendar for each person, instead of printing." };
        var format = CommonOptions.Format("html");
        var language = CommonOptions.Language();
        var command = new Command("plan", "Plan duty: who serves customers when, why, and how good that is.")
        {
            workspace, from, to, units, role, solver, frozen, publish, output, format, language,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(CommandLine.Run(streams, () =>
        {
            string folder = parsed.GetRequiredValue(workspace);
            var report = ProgressLine.Run(streams, CommonOptions.LanguageOf(parsed.GetValue(language)), progress => Plan(
                folder,
                read => PlanningOptions.RequestOf(
                    read, parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(units) ?? [], parsed.GetValue(role)) with
                {
                    FrozenBefore = parsed.GetValue(frozen),
                },
                parsed.GetValue(solver) == OrToolsSolver ? new CpSatAllocator(Environment.ProcessorCount) : null,
                CommonOptions.LanguageOf(parsed.GetValue(language)),
                progress,
                cancellationToken));
            Show(streams, report, parsed.GetValue(format)!, parsed.GetValue(output));
            if (parsed.GetValue(publish))
            {
                streams.Error.WriteLine(RosterFiles.Publish(folder, report));
            }

            return ExitCode.Of(FindingsOf(report));
        })));
        return command;
    }

    private static PlanReport Plan(
        string folder,
        Func<Workspace, PlanningRequest> requestOf,
        IDutyAllocator? allocator,
        MessageLanguage language,
        ProgressLine? progress,
        CancellationToken cancellationToken)
    {
        var workspace = WorkspaceFiles.Read(folder, progress, cancellationToken);
        var engine = workspace.CreateEngine();
        return new PlanReport
        {
            Plan = new PlanningEngine(engine, allocator).Plan(requestOf(workspace), progress, cancellationToken),
            Engine = engine,
            Language = language,
            Diagnostics = workspace.Diagnostics,
        };
    }

    private static void Show(StandardStreams streams, PlanReport report, string format, string? folder)
    {
        if (folder is not null)
        {
            ReportFolder.Write(
                folder,
                open =>
                {
                    PlanFiles.Write(report, open);
                    return report;
                },
                PlanFiles.PageFile);
            streams.Error.WriteLine($"wrote {Path.Combine(folder, PlanFiles.PageFile)}");
        }
        else if (format == "json")
        {
            PlanFiles.WriteJson(report, streams.Output);
        }
        else if (format == "html")
        {
            PlanFiles.WritePage(report, streams.Output);
        }
        else
        {
            using var text = streams.Text();
            new PlanningText(text.Console, report.Language).Write(PlanFiles.TablesOf(report), [], report.Plan.GuessedDates, FindingsOf(report));
        }
    }

    private static IReadOnlyList<Diagnostic> FindingsOf(PlanReport report) => Diagnostic.InOrder(report.Diagnostics.Concat(report.Plan.Diagnostics));
}
