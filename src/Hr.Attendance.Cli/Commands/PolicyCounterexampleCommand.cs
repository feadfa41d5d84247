using System.CommandLine;
using System.Text;
using Hr.Attendance.Cli.Output;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Testing.Counterexamples;
using Hr.Attendance.Testing.Files;

namespace Hr.Attendance.Cli.Commands;

/// <summary><c>policy counterexample</c>: searches for smallest cases that show the opposite of what an author claims.</summary>
internal static class PolicyCounterexampleCommand
{
    private const int LongestName = 60;

    internal static Command Create(StandardStreams streams)
    {
        var folder = new Argument<string>("dir")
        {
            Description = "The folder with scenario files (*.yaml) that have claims, beside or below the workspace that they are about.",
        };
        var filter = new Option<string?>("--filter") { Description = "Try the claims whose names contain this.", HelpName = "text" };
        var seed = new Option<int>("--seed")
        {
            Description = "What the cases are drawn from; the same seed draws the same. 1 if not given.",
            DefaultValueFactory = _ => 1,
            HelpName = "n",
        };
        var cases = new Option<int>("--cases")
        {
            Description = $"How many cases to try for each claim; {CounterexampleSearch.DefaultCases} if not given.",
            DefaultValueFactory = _ => CounterexampleSearch.DefaultCases,
            HelpName = "n",
        };
        var into = new Option<string?>("--out")
        {
            Description = "A folder for the cases that were found, each as a scenario file for `policy test`.",
            HelpName = "folder",
        };
        var language = CommonOptions.Language();
        var command = new Command("counterexample", "Search for cases that show the opposite of claims about policies.")
        {
            folder, filter, seed, cases, into, language,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(CommandLine.Run(streams, () => Search(
            streams,
            new Request(
                parsed.GetRequiredValue(folder),
                parsed.GetValue(filter),
                parsed.GetValue(seed),
                parsed.GetValue(cases),
                parsed.GetValue(into),
                CommonOptions.LanguageOf(parsed.GetValue(language))),
            cancellationToken))));
        return command;
    }

    private static int Search(StandardStreams streams, Request request, CancellationToken cancellationToken)
    {
        if (request.Cases < 1)
        {
            throw new UsageException("--cases takes a number of one or more");
        }

        var suite = ScenarioSuite.Read(request.Folder);
        var claims = suite.Groups
            .SelectMany(group => group.Claims.Select(claim => (Group: group, Claim: claim)))
            .Where(one => request.Filter is not { } part || one.Claim.Name.Contains(part, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (claims.Count == 0 && !suite.Diagnostics.Any(finding => finding.Severity == DiagnosticSeverity.Error))
        {
            throw new UsageException(
                request.Filter is { } part ? $"no claim has `{part}` in its name" : $"no scenario file below `{request.Folder}` has `claims`");
        }

        var results = claims.Select(one => (one.Group, Result: Search(streams, one.Group, one.Claim, request, cancellationToken))).ToList();
        using (var text = streams.Text())
        {
            new CounterexampleText(text.Console, request.Language).Write(suite.Diagnostics, [.. results.Select(one => one.Result)]);
        }

        WriteFiles(streams, request, results);
        return results.All(one => one.Result is { Found: null, IsUntested: false })
            && suite.Diagnostics.All(finding => finding.Severity != DiagnosticSeverity.Error)
            ? ExitCode.Done
            : ExitCode.DoneWithErrors;
    }

    private static SearchResult Search(
        StandardStreams streams, ScenarioGroup group, PolicyClaim claim, Request request, CancellationToken cancellationToken) =>
        ProgressLine.Run(
            streams,
            request.Language,
            progress => new CounterexampleSearch(group.World, claim).Run(
                request.Seed, request.Cases, progress is null ? null : new Cases(progress, request.Cases), cancellationToken),
            Bilingual.Same(claim.Name));

    private static void WriteFiles(StandardStreams streams, Request request, IEnumerable<(ScenarioGroup Group, SearchResult Result)> results)
    {
        if (request.Into is not { } into)
        {
            return;
        }

        Directory.CreateDirectory(into);
        foreach (var (group, result) in results)
        {
            if (result.Found is { } found)
            {
                string file = Path.Combine(into, $"{FileNameOf(result.Claim.Name)}-seed-{result.Seed}.yaml");
                string workspace = Path.GetRelativePath(Path.GetFullPath(into), Path.GetFullPath(group.Folder)).Replace(Path.DirectorySeparatorChar, '/');
                ResultFile.Write(file, stream => stream.Write(Encoding.UTF8.GetBytes(ScenarioWriter.Write(found.Scenario, workspace))));
                streams.Error.WriteLine($"wrote {file}");
            }
        }
    }

    /// <summary>The letters and digits of a claim's name, of any script.</summary>
    private static string FileNameOf(string name)
    {
        string[] words = new string([.. name.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')]).Split(
            ' ', StringSplitOptions.RemoveEmptyEntries);
        string all = string.Join('-', words);
        return all.Length <= LongestName ? all : all[..LongestName].TrimEnd('-');
    }

    private sealed record Request(string Folder, string? Filter, int Seed, int Cases, string? Into, MessageLanguage Language);

    private sealed class Cases(IProgress<(int Done, int Total)> progress, int total) : IProgress<SearchProgress>
    {
        public void Report(SearchProgress value) => progress.Report((value.IsFound ? total : value.Tried, total));
    }
}
