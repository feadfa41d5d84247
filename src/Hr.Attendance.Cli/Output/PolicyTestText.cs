using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Testing.Coverage;
using Hr.Attendance.Testing.Mutation;
using Hr.Attendance.Testing.Running;
using Hr.Attendance.Testing.Scenarios;
using Spectre.Console;

namespace Hr.Attendance.Cli.Output;

/// <summary>What came of scenarios, for a terminal: each by name, failures with the explanation of the day, then coverage and planted faults.</summary>
internal sealed class PolicyTestText(IAnsiConsole console, MessageLanguage language)
{
    private const int WidthOfBar = 20;
    private const int MostNames = 200;

    internal void Write(SuiteResult result, decimal? minimum)
    {
        foreach (var diagnostic in result.Diagnostics)
        {
            Line(DiagnosticText.Of(diagnostic, language));
        }

        foreach (var file in result.Groups.SelectMany(group => group.Results).GroupBy(scenario => scenario.Scenario.Place.File ?? string.Empty))
        {
            Write(file.Key, [.. file]);
        }

        foreach (var group in result.Groups)
        {
            Write(group);
        }

        Line(Say(PolicyTestWords.Summary, ("passed", result.Passed), ("failed", result.Failed)));
        if (minimum is { } least && result.Coverage * 100 < least)
        {
            Line(Say(PolicyTestWords.TooLittle, ("percent", Percent(result.Coverage)), ("least", least)));
        }
    }

    /// <summary>Every scenario of a file by name; of a file with very many, those that failed.</summary>
    private void Write(string file, IReadOnlyList<ScenarioResult> results)
    {
        Line(file);
        foreach (var result in results.Where(result => results.Count <= MostNames || !result.IsPassed))
        {
            Line($"  {(result.IsPassed ? "✓" : "✗")} {result.Scenario.Name}");
            foreach (var failure in result.Failures)
            {
                Line($"      {failure.GetText(language)}  {failure.Place with { Path = null }}");
            }

            foreach (string line in ExplanationsOf(result))
            {
                Line("      | " + line);
            }
        }

        if (results.Count > MostNames)
        {
            int passed = results.Count(result => result.IsPassed);
            Line("  " + Say(PolicyTestWords.Summary, ("passed", passed), ("failed", results.Count - passed)));
        }
    }

    private IEnumerable<string> ExplanationsOf(ScenarioResult result) =>
        from day in result.Failures
            .Where(failure => failure is { EmployeeId: not null, Explaining: not null })
            .Select(failure => (failure.EmployeeId, failure.Explaining))
            .Distinct()
        let explanation = result.Explain(day.EmployeeId!, day.Explaining!.Value)
        where explanation is not null
        from line in ExplanationText.LinesOf(explanation, language)
        select line;

    private void Write(GroupResult group)
    {
        var coverage = group.Coverage;
        Line(string.Empty);
        Line(Say(PolicyTestWords.CoverageOf, ("workspace", group.Group.Path)));
        foreach (var document in coverage.Directives.GroupBy(directive => directive.Document))
        {
            int covered = document.Count(directive => directive.IsCovered);
            var edges = document.SelectMany(directive => directive.Edges).ToList();
            string directivesText = Say(PolicyTestWords.Directives, ("covered", covered), ("all", document.Count()));
            string edgesText = Say(PolicyTestWords.Edges, ("covered", edges.Count(edge => edge.IsCovered)), ("all", edges.Count));
            Line($"  {Bar(covered, document.Count())} {document.Key.Id} ({document.Key.UnitId}): {directivesText}, {edgesText}");
        }

        foreach (var directive in coverage.Directives)
        {
            WriteGaps(directive);
        }

        foreach (var criterion in coverage.Criteria)
        {
            string seen = Say(
                PolicyTestWords.Criterion,
                ("criterion", criterion.CriterionId), ("unit", criterion.UnitId), ("role", criterion.Role),
                ("met", criterion.Met), ("unmet", criterion.Unmet), ("atThreshold", criterion.AtThreshold));
            Line($"  {(criterion.IsBothWays ? "✓" : "–")} {seen}");
        }

        if (group.Mutation is { } mutation)
        {
            Write(mutation);
        }

        Line(string.Empty);
    }

    private void WriteGaps(DirectiveCoverage directive)
    {
        if (!directive.IsCovered)
        {
            Line($"  – {Name(directive.Directive)}: {Say(PolicyTestWords.DecidedNothing)}");
        }

        foreach (var edge in directive.Edges.Where(edge => !edge.IsCovered))
        {
            Line($"  – {Name(directive.Directive)}: {Say(PolicyTestWords.NotTouched, ("edge", edge.Edge))}");
        }
    }

    private void Write(MutationReport mutation)
    {
        int noticed = mutation.Mutants.Count(result => result.Fate == MutantFate.Noticed);
        int survived = mutation.Survivors.Count;
        string summary = Say(
            PolicyTestWords.Mutants,
            ("planted", noticed + survived), ("noticed", noticed), ("survived", survived), ("withoutEffect", mutation.Mutants.Count - noticed - survived));
        Line($"  {Bar(noticed, noticed + survived)} {summary}");
        foreach (var survivor in mutation.Survivors)
        {
            string after = survivor.Mutant.After.Length == 0 ? Say(PolicyTestWords.LeftOut) : survivor.Mutant.After;
            Line($"  – {Name(survivor.Mutant.Directive)}: {Say(PolicyTestWords.NobodyNotices, ("before", survivor.Mutant.Before), ("after", after))}");
        }
    }

    /// <summary>File and line, so that an editor can jump there, and the setting.</summary>
    private static string Name(Directive directive) => $"{directive.Place with { Path = null }} {directive.SettingName}".TrimStart();

    private static string Bar(int part, int whole)
    {
        int filled = whole == 0 ? WidthOfBar : part * WidthOfBar / whole;
        return new string('█', filled) + new string('░', WidthOfBar - filled);
    }

    private static string Percent(decimal share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture);

    private string Say(Bilingual words, params (string Name, object? Value)[] values) => words.In(language, values);

    private void Line(string text) => console.WriteWholeLine(Printable.Of(text));
}
