using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>
/// Looks for something that several settings come to together. It is a finding of the unit whose own documents bring it about, not of
/// those that inherit it, and is found once for the directives that make it, whoever they are for and since when.
/// </summary>
internal abstract class CombinationAnalysis : IPolicyAnalysis
{
    /// <summary>All settings that it depends on.</summary>
    private protected abstract IReadOnlyList<Setting> Settings { get; }

    /// <summary>What some values come to together.</summary>
    private protected abstract IEnumerable<Combination> Find(PolicyValues values, CheckContext context);

    public IEnumerable<Diagnostic> Check(CheckedUnit unit, CheckContext context)
    {
        if (!Settings.Any(unit.SpeaksOf))
        {
            yield break;
        }

        var reported = new ReportedCombinations();
        foreach (var surveyed in unit.Survey.Policies)
        {
            // The same question is asked of the values that the unit would have without its own documents. What is found there too came
            // from above, is reported there, and is not this unit's to mend.
            List<Combination> found = [.. Find(new PolicyValues(unit, surveyed, isInherited: false), context)];
            List<Combination> inherited = found.Count == 0 ? [] : [.. Find(new PolicyValues(unit, surveyed, isInherited: true), context)];
            foreach (var combination in found.Where(combination => !inherited.Exists(combination.Says)))
            {
                if (!(combination.IsAcrossRoles && unit.SimultaneousPolicies.SayOtherwise(surveyed, Settings)) && reported.Add(combination, surveyed))
                {
                    yield return Report(combination, unit, surveyed);
                }
            }
        }
    }

    /// <summary>At the unit's own directive that brings it about; the other directives beside it.</summary>
    private Diagnostic Report(Combination combination, CheckedUnit unit, SurveyedPolicy surveyed)
    {
        List<PolicySource> named = [.. combination.Settings.SelectMany(setting => SourcesOf(surveyed.Policy.Resolved(setting), unit))];
        var own = combination.Settings.Concat(Settings).Select(setting => surveyed.Policy.Resolved(setting))
            .First(resolved => !resolved.WrittenValue.Equals(unit.InheritedBy(resolved))).SetBy!;
        return combination.Descriptor.Between(
            own.Place,
            [.. named.Where(source => source != own).Select(source => source.Place).Where(place => !place.IsNone).Distinct()],
            [("unit", unit.Id), ("audience", Wording.InBrackets(surveyed.Audience)), .. combination.Arguments]);
    }

    /// <summary>The directive that gave a value and, where it only changed a list, the one that gave the list before.</summary>
    private static IEnumerable<PolicySource> SourcesOf(ResolvedSetting resolved, CheckedUnit unit)
    {
        if (resolved.SetBy is not { } setBy)
        {
            yield break;
        }

        yield return setBy;
        if (unit.Find(setBy)?.Change is CompiledChange.ChangeList
            && resolved.Chain.LastOrDefault(step => step.Outcome is StepOutcome.Applied or StepOutcome.Clamped && step.Source != setBy) is { } before)
        {
            yield return before.Source;
        }
    }
}
