using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Testing.Counterexamples;
using Spectre.Console;

namespace Hr.Attendance.Cli.Output;

/// <summary>Writes what came of claims for people: each claim, and below it the case that shows the opposite with its explanation.</summary>
internal sealed class CounterexampleText(IAnsiConsole console, MessageLanguage language)
{
    internal void Write(IEnumerable<Diagnostic> diagnostics, IReadOnlyList<SearchResult> results)
    {
        foreach (var diagnostic in diagnostics)
        {
            Line(DiagnosticText.Of(diagnostic, language));
        }

        foreach (var result in results)
        {
            Line($"{(result.Found is not null ? "✗" : result.IsUntested ? "–" : "✓")} {result.GetText(language)}  {result.Claim.Place with { Path = null }}"
                .TrimEnd());
            foreach (string line in result.Found?.GetLines(language) ?? [])
            {
                Line("    " + line);
            }
        }

        int opposed = results.Count(result => result.Found is not null);
        int untested = results.Count(result => result.IsUntested);
        int kept = results.Count - opposed - untested;
        Line(Words.Counterexamples.In(language, ("kept", kept), ("opposed", opposed), ("untested", untested)));
    }

    private void Line(string text) => console.WriteWholeLine(Printable.Of(text));
}
