using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Values that a unit sets and that are stricter for employees than what the law says on the same date.</summary>
internal sealed class WorseThanTheLaw : IPolicyAnalysis
{
    public IEnumerable<Diagnostic> Check(CheckedUnit unit, CheckContext context)
    {
        var reported = new HashSet<PolicySource>(SameSource.Instance);
        foreach (var steps in unit.Steps)
        {
            var resolved = steps.Resolved;

            // What the law says need not be a bound. A value that breaks a bound of the law never holds; this finds values that are allowed
            // and still below what the law gives.
            var byLaw = resolved.Chain.Take(steps.First).LastOrDefault(step => context.LawSources.Contains(step.Source));
            if (byLaw is not null && resolved.SetBy is { } setBy && unit.Find(setBy) is not null
                && resolved.Setting.Type.TryRead(byLaw.Value, out object? law) && resolved.Setting.IsStricter(resolved.Value, law)
                && reported.Add(setBy))
            {
                yield return PolicyCheckDiagnostics.WorseThanLaw.Between(setBy.Place, Wording.PlacesOf(byLaw.Source),
                    ("document", setBy.DocumentId), ("unit", unit.Id), ("setting", resolved.Setting.Name), ("value", resolved.WrittenValue.ToString()),
                    ("law", byLaw.Value.ToString()), ("statutory", byLaw.Source.DocumentId), ("from", Wording.Text(steps.From)));
            }
        }
    }
}
