using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Policies.Survey;
using Hr.Attendance.Testing.Scenarios;

namespace Hr.Attendance.Testing.Mutation;

/// <summary>Plants one fault after the other in policies and sees which of them no scenario notices.</summary>
public static class MutationAnalysis
{
    /// <summary>Tries every mutant of the policies under test.</summary>
    /// <param name="world">The policies under test.</param>
    /// <param name="results">What came of the scenarios in that world; those that failed notice nothing.</param>
    /// <param name="documentIds">The documents to change; null for all but those of the law.</param>
    /// <param name="progress">Is told after each mutant, from several threads, how many are done and how many there are; null for nobody.</param>
    /// <param name="cancellationToken">Stops between two mutants.</param>
    /// <returns>What became of each.</returns>
    /// <exception cref="ArgumentNullException">An argument that may not be null is.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static MutationReport Of(
        ScenarioWorld world,
        IReadOnlyList<ScenarioResult> results,
        IReadOnlyCollection<string>? documentIds = null,
        IProgress<(int Done, int Total)>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Guard.NotNull(world);

        // A scenario that fails already notices nothing more, so only those that pass are asked.
        var scenarios = Guard.NotNull(results).Where(result => result.IsPassed).Select(result => result.Scenario).ToList();
        var mutants = world.DocumentsUnderTest(documentIds).SelectMany(document => Mutations.Of(document, world.Policies.Catalogue)).ToList();
        int done = 0;
        var fates = mutants.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(mutant =>
        {
            var fate = Try(mutant, world, scenarios);
            progress?.Report((Interlocked.Increment(ref done), mutants.Count));
            return fate;
        });
        return new MutationReport { Mutants = [.. fates] };
    }

    private static MutantResult Try(Mutant mutant, ScenarioWorld world, List<Scenario> scenarios)
    {
        var changed = world.WithDocuments(DocumentChange.Replace(world.Policies.OwnDocuments, mutant.Document, mutant.Directive, mutant.Changed));

        // Scenarios come first, because one that fails settles it. Whether a fault makes a difference to anybody means looking at every
        // policy below the document, and is asked only of what nobody noticed.
        if (scenarios.Find(scenario => !changed.Run(scenario).IsPassed) is { } noticing)
        {
            return new MutantResult { Mutant = mutant, Fate = MutantFate.Noticed, NoticedBy = noticing.Name };
        }

        return new MutantResult
        {
            Mutant = mutant,
            Fate = MakesADifference(world.Policies, changed.Policies, mutant) ? MutantFate.Survived : MutantFate.WithoutEffect,
            NoticedBy = null,
        };
    }

    /// <summary>
    /// Whether the policy of a unit at or below the document's is another, or leaves units below it something else; where there are too many to look
    /// at, it is taken to.
    /// </summary>
    private static bool MakesADifference(PolicyBook before, PolicyBook after, Mutant mutant)
    {
        before.Catalogue.TryGet(mutant.Directive.SettingName, out var setting);
        var survey = new PolicySurvey(before);
        var below = before.Units.Units.Select(unit => unit.Id).Where(unit => before.Units.ChainTo(unit).Contains(mutant.Document.UnitId)).ToList();
        var parents = new HashSet<string>(before.Units.Units.Select(unit => unit.ParentId).OfType<string>(), StringComparer.Ordinal);
        return survey.Of(below).Any(unit => unit.IsCutShort || unit.Policies.Any(surveyed =>
        {
            var was = surveyed.Policy.Resolved(setting!);
            var becomes = after.Resolve(surveyed.Policy.UnitId, surveyed.Role, surveyed.Tags, surveyed.From).Resolved(setting!);

            // What a unit without units below hands down reaches nobody.
            return !was.WrittenValue.Equals(becomes.WrittenValue)
                || (parents.Contains(surveyed.Policy.UnitId) && !was.HandedDown.ToPolicyValue().Equals(becomes.HandedDown.ToPolicyValue()));
        }));
    }
}
