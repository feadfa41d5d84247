using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Documents of a unit without people that are aimed at a role which nobody holds anywhere and no other document names.</summary>
/// <remarks>Where the unit has people, <see cref="UnreachedTargets"/> asks whether one of them has it.</remarks>
internal sealed class UnknownRoles : IPolicyAnalysis
{
    public IEnumerable<Diagnostic> Check(CheckedUnit unit, CheckContext context)
    {
        if (context.Staff.Below(context.Order, unit.Id).Any())
        {
            yield break;
        }

        foreach (var document in unit.Documents.Select(compiled => compiled.Document))
        {
            foreach (string role in (document.AppliesTo.Roles ?? []).Distinct(StringComparer.Ordinal))
            {
                if (!context.Roles.IsFoundWithin(role, 0, context.Order.Units.Count) && context.DocumentsNaming(role) == 1)
                {
                    var place = document.AppliesTo.Place.IsNone ? document.Place : document.AppliesTo.Place;
                    yield return PolicyCheckDiagnostics.UnknownRole.At(place, ("document", document.Id), ("unit", unit.Id), ("role", Wording.RoleName(role)));
                }
            }
        }
    }
}
