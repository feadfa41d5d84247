using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>
/// Directives whose value decides nothing, because what it belongs to is nowhere in use where they count: not for anybody, at no time, nor
/// below.
/// </summary>
/// <remarks>Where the survey was cut short there may be a policy in which they matter, so nothing is said.</remarks>
internal sealed class SettingsWithoutUse : IPolicyAnalysis
{
    public IEnumerable<Diagnostic> Check(CheckedUnit unit, CheckContext context)
    {
        if (unit.Survey.IsCutShort)
        {
            yield break;
        }

        // A unit may set for those below what only they make use of. So a value counts as useless only where nobody below speaks of
        // anything that it needs.
        var (from, end) = (context.Order.PositionOf(unit.Id) + 1, context.Order.EndOf(unit.Id));
        bool hasHostSettings = context.Book.Catalogue.Settings.Count > SettingCatalogue.Standard.Settings.Count;
        foreach (var need in hasHostSettings ? SettingNeed.All : [.. SettingNeed.All, SettingNeed.OfRequired])
        {
            if (unit.SpeaksOf(need.Setting) && !need.Needed.Any(needed => context.Speakers.IsFoundWithin(needed, from, end)))
            {
                foreach (var unused in Unused(need, unit))
                {
                    yield return Report(need, unit, unused);
                }
            }
        }
    }

    /// <summary>A policy for each of the unit's directives whose value is of no use in any.</summary>
    private static IEnumerable<SurveyedPolicy> Unused(SettingNeed need, CheckedUnit unit)
    {
        var policies = new Dictionary<PolicySource, (SurveyedPolicy First, bool IsOfUse)>(SameSource.Instance);
        foreach (var surveyed in unit.Survey.Policies)
        {
            var resolved = surveyed.Policy.Resolved(need.Setting);
            if (resolved.SetBy is not { } setBy || unit.Find(setBy) is null)
            {
                continue;
            }

            // A value that is the default is often written to be seen.
            bool isOfUse = resolved.WrittenValue.Equals(need.Setting.Type.Write(need.Setting.DefaultValue))
                || need.IsOfUse(new PolicyValues(unit, surveyed, isInherited: false));
            policies[setBy] = policies.TryGetValue(setBy, out var known) ? (known.First, known.IsOfUse || isOfUse) : (surveyed, isOfUse);
        }

        return policies.Values.Where(policy => !policy.IsOfUse).Select(policy => policy.First);
    }

    private static Diagnostic Report(SettingNeed need, CheckedUnit unit, SurveyedPolicy surveyed)
    {
        var resolved = surveyed.Policy.Resolved(need.Setting);
        var needed = need.Needed.Select(surveyed.Policy.Resolved).ToList();
        return PolicyCombinationDiagnostics.DecidesNothing.Between(
            resolved.SetBy!.Place, [.. Wording.PlacesOf([.. needed.Select(setting => setting.SetBy)]).Where(place => place != resolved.SetBy.Place).Distinct()],
            ("document", resolved.SetBy.DocumentId), ("unit", unit.Id), ("setting", need.Setting.Name), ("value", resolved.WrittenValue.ToString()),
            ("state", string.Join(", ", needed.Select(setting => $"{setting.Setting.Name} = {setting.WrittenValue}"))));
    }
}
