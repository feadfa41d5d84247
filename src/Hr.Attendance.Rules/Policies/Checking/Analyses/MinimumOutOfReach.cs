using Hr.Attendance.Rules.Policies.Survey;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>A minimum of net time that no session can have, wherever it begins and whatever the clocks do.</summary>
/// <remarks>A session that runs over a change of policy, or of somebody's unit, may have parts under other rules and is not spoken of.</remarks>
internal sealed class MinimumOutOfReach : CombinationAnalysis
{
    private protected override IReadOnlyList<Setting> Settings { get; } =
        [AttendanceSettings.SessionMinimumOnline, .. LargestSessionRules.Settings, AttendanceSettings.SessionRequire];

    private protected override IEnumerable<Combination> Find(PolicyValues values, CheckContext context)
    {
        var rules = LargestSessionRules.Of(values);
        if (values.Get(AttendanceSettings.SessionMinimumOnline) is { } minimum && values.Get(AttendanceSettings.SessionRequire).Of(1) > 0
            && context.LargestSessions.Of(rules, context.ZonesOf(values.Unit.Id), values.Surveyed.From) is { } largest
            && largest.Net < minimum)
        {
            // Without windows it is the cut at the boundary alone that ends a session.
            Setting bound = rules.Windows.Count > 0 ? AttendanceSettings.SessionWindows : AttendanceSettings.DaySplit;
            yield return new Combination(PolicyCombinationDiagnostics.MinimumOutOfReach, [AttendanceSettings.SessionMinimumOnline, bound],
                ("minimum", values.Text(AttendanceSettings.SessionMinimumOnline)), ("setting", bound.Name), ("value", values.Text(bound)),
                ("most", IsoDuration.Format(largest.Net)), ("require", values.Text(AttendanceSettings.SessionRequire)));
        }
    }
}
