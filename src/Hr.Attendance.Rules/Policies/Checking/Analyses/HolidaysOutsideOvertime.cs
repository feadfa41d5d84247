using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Work of the primary role on holidays that is punched and never overtime, under a law that wants work on holidays paid.</summary>
internal sealed class HolidaysOutsideOvertime : CombinationAnalysis
{
    private protected override IReadOnlyList<Setting> Settings { get; } =
    [
        AttendanceSettings.OvertimeBasis, AttendanceSettings.PrimaryBasis, AttendanceSettings.OvertimeHoursSystem,
        AttendanceSettings.OvertimeStatutoryHoliday,
    ];

    private protected override IEnumerable<Combination> Find(PolicyValues values, CheckContext context)
    {
        if (values.Get(AttendanceSettings.OvertimeBasis) == OvertimeBasis.AllConcurrent
            && values.Get(AttendanceSettings.PrimaryBasis) != PrimaryBasis.Schedule
            && values.Get(AttendanceSettings.OvertimeHoursSystem) == HoursSystem.Standard
            && values.Surveyed.Policy.Resolved(AttendanceSettings.OvertimeStatutoryHoliday).Chain.Any(step => context.LawSources.Contains(step.Source)))
        {
            yield return new Combination(PolicyCombinationDiagnostics.HolidayOutsideOvertime,
                [AttendanceSettings.OvertimeBasis, AttendanceSettings.PrimaryBasis],
                ("basis", values.Text(AttendanceSettings.OvertimeBasis)), ("primary", values.Text(AttendanceSettings.PrimaryBasis)),
                ("holiday", values.Text(AttendanceSettings.OvertimeStatutoryHoliday)));
        }
    }
}
