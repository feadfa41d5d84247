using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Testing.Mutation;
using Hr.Attendance.Testing.Scenarios;

namespace Hr.Attendance.Testing.Coverage;

/// <summary>
/// Finds what scenarios saw of the policies under test. A directive decided something where the explanation of a result names its setting with
/// the value that it gave, where the results are others without it or with the value next to it, or where a scenario expects the setting's value.
/// </summary>
public static class CoverageAnalysis
{
    /// <summary>Looks at scenarios that passed; what a failing one saw is not known to be right.</summary>
    /// <param name="world">The policies under test.</param>
    /// <param name="results">What came of the scenarios in that world.</param>
    /// <param name="documentIds">The documents to look at; null for all but those of the law.</param>
    /// <returns>What they saw.</returns>
    /// <exception cref="ArgumentNullException">An argument that may not be null is.</exception>
    public static PolicyCoverage Of(ScenarioWorld world, IReadOnlyList<ScenarioResult> results, IReadOnlyCollection<string>? documentIds = null)
    {
        Guard.NotNull(world);
        var passed = Guard.NotNull(results).Where(result => result.IsPassed).ToList();
        var decided = new DecidedDirectives();
        var edges = new EdgeTally();
        foreach (var result in passed)
        {
            decided.Add(result);
            edges.Add(result.Outcome);
        }

        var directives = new List<DirectiveCoverage>();
        foreach (var document in world.DocumentsUnderTest(documentIds))
        {
            foreach (var directive in document.Directives)
            {
                var scenarios = decided.ScenariosOf(document.Id, directive.SettingName);
                scenarios = scenarios.Count > 0 || directive.Change is null ? scenarios : DecidedWithoutBeingNamed(world, passed, document, directive);
                directives.Add(new DirectiveCoverage
                {
                    Document = document,
                    Directive = directive,
                    DecidedIn = scenarios,
                    Edges = edges.Of(document, directive, world.Policies.Catalogue),
                });
            }
        }

        return new PolicyCoverage { Directives = directives, Criteria = CriteriaIn(passed) };
    }

    /// <summary>
    /// What no explanation names (where a day begins, which punches are a pair) shows in the results when it is taken away, or moved where it says
    /// what would hold anyway.
    /// </summary>
    private static List<string> DecidedWithoutBeingNamed(ScenarioWorld world, List<ScenarioResult> passed, PolicyDocument document, Directive directive)
    {
        var others = Mutations.OfValue(document, directive, world.Policies.Catalogue)
            .Select(mutant => world.WithDocuments(DocumentChange.Replace(world.Policies.OwnDocuments, document, directive, mutant.Changed)))
            .ToList();
        return [.. passed
            .Where(result => result.Report is not null
                && ResultsText.Of(result) is var text
                && others.Exists(other => ResultsText.Of(other.Run(result.Scenario)) != text))
            .Select(result => result.Scenario.Name)
            .Take(1)];
    }

    private static List<CriterionCoverage> CriteriaIn(IEnumerable<ScenarioResult> passed) =>
    [
        .. (from result in passed
            from employee in result.Report?.Employees ?? []
            from day in employee.Timesheet.Days
            from session in day.Sessions
            from answer in session.Verdict.Criteria
            group answer by (session.Facts.Policy.UnitId, session.Session.Role, answer.Criterion.Id) into answers
            select new CriterionCoverage
            {
                UnitId = answers.Key.UnitId,
                Role = answers.Key.Role,
                CriterionId = answers.Key.Id,
                Met = answers.Count(answer => answer.IsMet),
                Unmet = answers.Count(answer => !answer.IsMet),
                AtThreshold = answers.Count(answer => Equals(answer.Value, answer.Threshold)),
                TooLittle = answers.Count(answer => answer.IsTooLittle),
            })
            .OrderBy(criterion => criterion.UnitId, StringComparer.Ordinal)
            .ThenBy(criterion => criterion.Role, StringComparer.Ordinal)
            .ThenBy(criterion => criterion.CriterionId, StringComparer.Ordinal),
    ];
}
