using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Units whose documents make no difference: at all times and for everybody their policy is their parent's.</summary>
internal sealed class UnitsLikeTheirParents : IPolicyAnalysis
{
    public IEnumerable<Diagnostic> Check(CheckedUnit unit, CheckContext context)
    {
        // Neither another value nor another bound for those below. Where the survey was cut short there may be one that was not seen.
        bool differs = unit.Unit.ParentId is null || unit.Survey.IsCutShort
            || unit.Steps.Any(steps => !steps.Resolved.WrittenValue.Equals(steps.Inherited))
            || unit.Survey.Policies.SelectMany(surveyed => surveyed.Policy.Settings).Any(Narrows);
        if (differs)
        {
            yield break;
        }

        var documents = unit.Documents.Select(compiled => compiled.Document).ToList();
        yield return PolicyCheckDiagnostics.SameAsParent.Between(
            documents[0].Place, [.. documents.Skip(1).Take(Wording.MostNamed - 1).Select(document => document.Place)],
            ("unit", unit.Id), ("documents", Wording.FirstOf([.. documents.Select(document => $"`{document.Id}`")])), ("parent", unit.Unit.ParentId));
    }

    private static bool Narrows(ResolvedSetting resolved) =>
        !ReferenceEquals(resolved.HandedDown, resolved.Constraint) && resolved.HandedDown.ToString() != resolved.Constraint.ToString();
}
