using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Testing.Coverage;
using Hr.Attendance.Testing.Files;
using Hr.Attendance.Testing.Mutation;
using Hr.Attendance.Testing.Scenarios;

namespace Hr.Attendance.Testing.Running;

/// <summary>What to run of a suite, and what to find out. Immutable.</summary>
public sealed record SuiteOptions
{
    /// <summary>A part of the names of the scenarios to run; null for all. Upper and lower case are the same.</summary>
    public string? Filter { get; init; }

    /// <summary>The documents whose coverage and mutants count; null for all but those of the law.</summary>
    public IReadOnlyCollection<string>? DocumentIds { get; init; }

    /// <summary>Whether to plant faults in the policies and see which no scenario notices.</summary>
    public bool WithMutation { get; init; }
}

/// <summary>What came of the scenarios of one workspace. Immutable.</summary>
public sealed record GroupResult
{
    internal GroupResult()
    {
    }

    /// <summary>The scenarios and the policies.</summary>
    public required ScenarioGroup Group { get; init; }

    /// <summary>What came of each, in order.</summary>
    public required IReadOnlyList<ScenarioResult> Results { get; init; }

    /// <summary>What the passed ones saw of the policies.</summary>
    public required PolicyCoverage Coverage { get; init; }

    /// <summary>Which faults they notice; null where nobody asked.</summary>
    public required MutationReport? Mutation { get; init; }
}

/// <summary>What came of a suite. Immutable.</summary>
public sealed record SuiteResult
{
    internal SuiteResult()
    {
    }

    /// <summary>What came of each workspace's scenarios.</summary>
    public required IReadOnlyList<GroupResult> Groups { get; init; }

    /// <summary>What was found while reading the suite.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>Scenarios that passed.</summary>
    public int Passed => Groups.Sum(group => group.Results.Count(result => result.IsPassed));

    /// <summary>Scenarios that failed.</summary>
    public int Failed => Groups.Sum(group => group.Results.Count(result => !result.IsPassed));

    /// <summary>Whether every scenario passed and nothing was found to be wrong.</summary>
    public bool IsPassed => Failed == 0 && Diagnostics.All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);

    /// <summary>The directives of all workspaces that decided something, as a share of all, 0 to 1; 1 where there is none.</summary>
    public decimal Coverage
    {
        get
        {
            var directives = Groups.SelectMany(group => group.Coverage.Directives).ToList();
            return directives.Count == 0 ? 1 : (decimal)directives.Count(directive => directive.IsCovered) / directives.Count;
        }
    }
}

/// <summary>Runs a suite on all processors; the results do not depend on how many there are.</summary>
public static class SuiteRun
{
    /// <summary>Runs the scenarios of a suite.</summary>
    /// <param name="suite">The suite.</param>
    /// <param name="options">What to run; null for all scenarios without mutation.</param>
    /// <param name="progress">Is told, from several threads, how many scenarios and mutants are done, and how many there are so far; null for nobody.</param>
    /// <param name="cancellationToken">Stops between two scenarios.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="suite"/> is null.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static SuiteResult Run(
        ScenarioSuite suite,
        SuiteOptions? options = null,
        IProgress<(int Done, int Total)>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new SuiteOptions();
        var groups = new List<GroupResult>();
        foreach (var group in Guard.NotNull(suite).Groups)
        {
            var wanted = group.Scenarios
                .Where(scenario => options.Filter is not { } part
                    || CultureInfo.InvariantCulture.CompareInfo.IndexOf(scenario.Name, part, CompareOptions.OrdinalIgnoreCase) >= 0)
                .ToList();
            int done = 0;
            var results = wanted.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(scenario =>
            {
                var result = group.World.Run(scenario);
                progress?.Report((Interlocked.Increment(ref done), wanted.Count));
                return result;
            }).ToList();
            var coverage = CoverageAnalysis.Of(group.World, results, options.DocumentIds);
            var mutation = options.WithMutation ? MutationAnalysis.Of(group.World, results, options.DocumentIds, progress, cancellationToken) : null;
            groups.Add(new GroupResult { Group = group, Results = results, Coverage = coverage, Mutation = mutation });
        }

        return new SuiteResult { Groups = groups, Diagnostics = suite.Diagnostics };
    }
}
