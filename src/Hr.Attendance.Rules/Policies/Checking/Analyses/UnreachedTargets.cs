using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Documents aimed at a role, a tag or a combination of them that nobody in the unit or below has.</summary>
/// <remarks>A unit without anybody is left alone: its people may be still to come.</remarks>
internal sealed class UnreachedTargets : IPolicyAnalysis
{
    /// <summary>How many people are looked at for one combination; among more somebody is taken to fit.</summary>
    private const int MostPeople = 2_000;

    public IEnumerable<Diagnostic> Check(CheckedUnit unit, CheckContext context)
    {
        bool isStaffed = context.Staff.Below(context.Order, unit.Id).Any();
        foreach (var document in unit.Documents.Select(compiled => compiled.Document))
        {
            var missing = isStaffed ? MissingConditions(document.AppliesTo, unit.Id, context).ToList() : [];
            if (missing.Count == 0 && isStaffed && document.AppliesTo.ConditionCount > 1 && !HasAnybody(document.AppliesTo, unit.Id, context))
            {
                missing.Add(string.Join(" + ", ConditionsOf(document.AppliesTo)));
            }

            foreach (string target in missing)
            {
                var place = document.AppliesTo.Place.IsNone ? document.Place : document.AppliesTo.Place;
                yield return PolicyCheckDiagnostics.NobodyReached.At(place, ("document", document.Id), ("unit", unit.Id), ("target", target));
            }
        }
    }

    private static IEnumerable<string> MissingConditions(PolicyTarget target, string unitId, CheckContext context)
    {
        var (from, end) = (context.Order.PositionOf(unitId), context.Order.EndOf(unitId));
        return (target.Roles ?? []).Where(role => !context.Roles.IsFoundWithin(role, from, end)).Select(Wording.RoleName)
            .Concat(target.Tags.Where(tag => !context.Tags.IsFoundWithin((tag.Key, tag.Value), from, end)).Select(Wording.TagName));
    }

    private static bool HasAnybody(PolicyTarget target, string unitId, CheckContext context)
    {
        int looked = 0;
        return context.Staff.Below(context.Order, unitId).Any(person => ++looked > MostPeople || target.Matches(person.Role, person.Tags));
    }

    private static IEnumerable<string> ConditionsOf(PolicyTarget target) =>
        (target.Roles is null ? [] : new[] { Wording.FirstOf([.. target.Roles.Select(Wording.RoleName)]) }).Concat(target.Tags.Select(Wording.TagName));
}
