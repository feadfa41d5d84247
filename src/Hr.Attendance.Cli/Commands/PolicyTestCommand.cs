using System.CommandLine;
using System.Text;
using Hr.Attendance.Cli.Output;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Testing.Files;
using Hr.Attendance.Testing.Reports;
using Hr.Attendance.Testing.Running;

namespace Hr.Attendance.Cli.Commands;

/// <summary><c>policy test</c>: runs scenario files against the policies that they are about.</summary>
internal static class PolicyTestCommand
{
    internal static Command Create(StandardStreams streams)
    {
        var folder = new Argument<string>("dir")
        {
            Description = "The folder with scenario files (*.yaml), beside or below the workspace that they are about.",
        };
        var filter = new Option<string?>("--filter") { Description = "Run the scenarios whose names contain this.", HelpName = "text" };
        var documents = new Option<string[]>("--document")
        {
            Description = "Count coverage and mutants of these documents only.",
            AllowMultipleArgumentsPerToken = true,
            HelpName = "id",
        };
        var minimum = new Option<decimal?>("--min-coverage")
        {
            Description = "Fail below this percentage of directives that decided something, 0 to 100.",
            HelpName = "percent",
        };
        var mutation = new Option<bool>("--mutation")
        {
            Description = "Plant faults in the policies, one after the other, and list those that no scenario notices; any such fault is a failure.",
        };
        var junit = new Option<string?>("--junit") { Description = "A file for the results as JUnit XML.", HelpName = "file" };
        var html = new Option<string?>("--html") { Description = "A file for a page with the documents and their covered lines.", HelpName = "file" };
        var watch = new Option<bool>("--watch") { Description = "Run again whenever a file changes, until stopped." };
        var language = CommonOptions.Language();
        var command = new Command("test", "Run scenario files; coverage and mutation of the policies.")
        {
            folder, filter, documents, minimum, mutation, junit, html, watch, language,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var request = new Request(
                parsed.GetRequiredValue(folder),
                new SuiteOptions
                {
                    Filter = parsed.GetValue(filter),
                    DocumentIds = parsed.GetValue(documents) is { Length: > 0 } ids ? ids : null,
                    WithMutation = parsed.GetValue(mutation),
                },
                parsed.GetValue(minimum),
                parsed.GetValue(junit),
                parsed.GetValue(html),
                CommonOptions.LanguageOf(parsed.GetValue(language)));
            return Task.FromResult(parsed.GetValue(watch)
                ? FolderWatch.Run(
                    request.Folder, () => CommandLine.Run(streams, () => Test(streams, request, cancellationToken)), streams.Error, cancellationToken)
                : CommandLine.Run(streams, () => Test(streams, request, cancellationToken)));
        });
        return command;
    }

    private static int Test(StandardStreams streams, Request request, CancellationToken cancellationToken)
    {
        if (request.Minimum is < 0 or > 100)
        {
            throw new UsageException("--min-coverage takes a percentage from 0 to 100");
        }

        var suite = ScenarioSuite.Read(request.Folder);
        RequireKnown(request.Options, suite);
        var result = ProgressLine.Run(
            streams, request.Language, progress => SuiteRun.Run(suite, request.Options, progress, cancellationToken), ProgressWords.Scenarios);
        if (request.Options.Filter is { } part && result.Passed + result.Failed == 0)
        {
            throw new UsageException($"no scenario has `{part}` in its name");
        }

        using (var text = streams.Text())
        {
            new PolicyTestText(text.Console, request.Language).Write(result, request.Minimum);
        }

        WriteFiles(streams, request, result);
        bool isCovered = request.Minimum is not { } least || result.Coverage * 100 >= least;
        bool allNoticed = result.Groups.All(group => group.Mutation is null || group.Mutation.Survivors.Count == 0);
        return result.IsPassed && isCovered && allNoticed ? ExitCode.Done : ExitCode.DoneWithErrors;
    }

    private static void RequireKnown(SuiteOptions options, ScenarioSuite suite)
    {
        var known = suite.Groups.SelectMany(group => group.World.Policies.Documents).Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        foreach (string unknown in options.DocumentIds?.Where(id => !known.Contains(id)) ?? [])
        {
            throw new UsageException($"there is no document `{unknown}` in the workspaces that are tested");
        }
    }

    private static void WriteFiles(StandardStreams streams, Request request, SuiteResult result)
    {
        if (request.JUnitFile is { } junit)
        {
            ResultFile.Write(junit, stream => JUnitReport.Write(stream, result, request.Language));
            streams.Error.WriteLine($"wrote {junit}");
        }

        if (request.HtmlFile is { } html)
        {
            string page = CoverageHtml.Write(result, TextOf, request.Language);
            ResultFile.Write(html, stream => stream.Write(Encoding.UTF8.GetBytes(page)));
            streams.Error.WriteLine($"wrote {html}");
        }
    }

    private static string? TextOf(string folder, string file)
    {
        string path = Path.Combine(folder, file);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    private sealed record Request(string Folder, SuiteOptions Options, decimal? Minimum, string? JUnitFile, string? HtmlFile, MessageLanguage Language);
}
