using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Directives that append to an empty list which meant "any": what reads like more leaves only what is appended.</summary>
internal sealed class AppendsToAny : IPolicyAnalysis
{
    public IEnumerable<Diagnostic> Check(CheckedUnit unit, CheckContext context)
    {
        var reported = new HashSet<PolicySource>(SameSource.Instance);
        foreach (var steps in unit.Steps.Where(steps => steps.Resolved.Setting.EmptyMeansAny))
        {
            for (int i = steps.First; i < steps.Resolved.Chain.Count; i++)
            {
                var step = steps.Resolved.Chain[i];
                if (step.Outcome == StepOutcome.Applied
                    && unit.Find(step.Source)!.Change is CompiledChange.ChangeList { Append.Count: > 0 }
                    && steps.ValueBefore(i) is PolicyValue.List { Items.Count: 0 }
                    && reported.Add(step.Source))
                {
                    yield return PolicyCheckDiagnostics.AppendsToAny.At(step.Source.Place,
                        ("document", step.Source.DocumentId), ("unit", unit.Id), ("setting", steps.Resolved.Setting.Name), ("value", step.Value.ToString()));
                }
            }
        }
    }
}
