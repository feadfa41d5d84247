using Hr.Attendance.Rules.Policies.Survey;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>A minimum of net time above what a day can be credited; where active time is credited the two have nothing to do with each other.</summary>
internal sealed class MinimumAboveCap : CombinationAnalysis
{
    private protected override IReadOnlyList<Setting> Settings { get; } =
        [AttendanceSettings.SessionMinimumOnline, AttendanceSettings.CreditDailyCap, AttendanceSettings.CreditMode, AttendanceSettings.SessionRequire];

    private protected override IEnumerable<Combination> Find(PolicyValues values, CheckContext context)
    {
        if (values.Get(AttendanceSettings.SessionMinimumOnline) is { } minimum && values.Get(AttendanceSettings.CreditDailyCap) is { } cap && minimum > cap
            && values.Get(AttendanceSettings.CreditMode) == CreditMode.Session && values.Get(AttendanceSettings.SessionRequire).Of(1) > 0)
        {
            yield return new Combination(
                PolicyCombinationDiagnostics.MinimumAboveCap, [AttendanceSettings.SessionMinimumOnline, AttendanceSettings.CreditDailyCap],
                ("minimum", values.Text(AttendanceSettings.SessionMinimumOnline)), ("cap", values.Text(AttendanceSettings.CreditDailyCap)),
                ("lost", IsoDuration.Format(minimum - cap)));
        }
    }
}
