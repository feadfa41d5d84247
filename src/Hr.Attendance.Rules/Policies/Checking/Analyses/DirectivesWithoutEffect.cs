using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Directives that are refused or passed over wherever they count, and those that ask for what the unit inherits.</summary>
/// <remarks>Where the survey was cut short there may be a policy in which they matter, so nothing is said.</remarks>
internal sealed class DirectivesWithoutEffect : IPolicyAnalysis
{
    public IEnumerable<Diagnostic> Check(CheckedUnit unit, CheckContext context)
    {
        if (unit.Survey.IsCutShort)
        {
            yield break;
        }

        foreach (var entry in Count(unit))
        {
            var (directive, tally) = (unit.Find(entry.Key)!, entry.Value);
            if (tally.Ignored == tally.Seen)
            {
                yield return PolicyCheckDiagnostics.NeverApplied.At(directive.Source.Place,
                    ("document", directive.Source.DocumentId), ("unit", unit.Id), ("setting", directive.Setting.Name));
            }

            // A line that repeats what is inherited may still be there for the bound that stands with it.
            else if (tally.Unchanged == tally.Seen && directive.Descendants is null)
            {
                yield return PolicyCheckDiagnostics.ChangesNothing.Between(directive.Source.Place, Wording.PlacesOf(tally.InheritedFrom),
                    ("document", directive.Source.DocumentId), ("unit", unit.Id), ("setting", directive.Setting.Name), ("value", tally.Value));
            }
        }
    }

    private static Dictionary<PolicySource, DirectiveTally> Count(CheckedUnit unit)
    {
        var bySource = new Dictionary<PolicySource, DirectiveTally>(SameSource.Instance);
        foreach (var steps in unit.Steps)
        {
            for (int i = steps.First; i < steps.Resolved.Chain.Count; i++)
            {
                var source = steps.Resolved.Chain[i].Source;
                if (!bySource.TryGetValue(source, out var tally))
                {
                    bySource.Add(source, tally = new DirectiveTally());
                }

                tally.Count(steps, i);
            }
        }

        return bySource;
    }
}
