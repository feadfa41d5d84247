using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>
/// A daily cap of credit above the limit of daily overtime, where all credited time is overtime. Where sessions may lie in primary time, what lies
/// there is none, and nothing is certain.
/// </summary>
internal sealed class CapAboveLimit : CombinationAnalysis
{
    private protected override IReadOnlyList<Setting> Settings { get; } =
    [
        AttendanceSettings.CreditDailyCap, AttendanceSettings.LimitDailyOvertime, AttendanceSettings.OvertimeBasis, AttendanceSettings.OvertimeHoursSystem,
        AttendanceSettings.SessionDuringPrimary,
    ];

    private protected override IEnumerable<Combination> Find(PolicyValues values, CheckContext context)
    {
        if (values.Get(AttendanceSettings.CreditDailyCap) is { } cap && cap > values.Get(AttendanceSettings.LimitDailyOvertime)
            && values.Get(AttendanceSettings.OvertimeBasis) == OvertimeBasis.AllConcurrent
            && values.Get(AttendanceSettings.OvertimeHoursSystem) == HoursSystem.Standard
            && values.Get(AttendanceSettings.SessionDuringPrimary) == DuringPrimary.Exclude)
        {
            yield return new Combination(PolicyCombinationDiagnostics.CapAboveLimit, [AttendanceSettings.CreditDailyCap, AttendanceSettings.LimitDailyOvertime],
                ("cap", values.Text(AttendanceSettings.CreditDailyCap)), ("limit", values.Text(AttendanceSettings.LimitDailyOvertime)),
                ("basis", values.Text(AttendanceSettings.OvertimeBasis)))
            {
                IsAcrossRoles = true,
            };
        }
    }
}
