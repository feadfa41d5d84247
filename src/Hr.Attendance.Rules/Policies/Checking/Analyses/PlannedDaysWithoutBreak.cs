using Hr.Attendance.Rules.Policies.Survey;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Planned days that are longer than the standard day, with no break in them: most likely lunch was forgotten.</summary>
internal sealed class PlannedDaysWithoutBreak : CombinationAnalysis
{
    private protected override IReadOnlyList<Setting> Settings { get; } =
        [AttendanceSettings.PrimarySchedule, AttendanceSettings.PrimaryBreaks, AttendanceSettings.OvertimeStandardDay];

    private protected override IEnumerable<Combination> Find(PolicyValues values, CheckContext context)
    {
        var schedule = values.Get(AttendanceSettings.PrimarySchedule);
        if (values.Get(AttendanceSettings.PrimaryBreaks).Count > 0 || schedule.Count > RecurringSpans.MostEntries)
        {
            yield break;
        }

        var (day, planned) = RecurringSpans.LongestDay(schedule);
        if (planned > values.Get(AttendanceSettings.OvertimeStandardDay))
        {
            yield return new Combination(PolicyCombinationDiagnostics.PlannedDayWithoutBreak, Settings,
                ("day", WeekDayName.OfRange(day, day)), ("planned", IsoDuration.Format(planned)),
                ("standard", values.Text(AttendanceSettings.OvertimeStandardDay)));
        }
    }
}
