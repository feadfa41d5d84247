using Hr.Attendance.Rules.Policies.Survey;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Breaks at a time at which the schedule never plans work.</summary>
internal sealed class BreaksOutsideShifts : CombinationAnalysis
{
    private protected override IReadOnlyList<Setting> Settings { get; } = [AttendanceSettings.PrimaryBreaks, AttendanceSettings.PrimarySchedule];

    private protected override IEnumerable<Combination> Find(PolicyValues values, CheckContext context)
    {
        var schedule = values.Get(AttendanceSettings.PrimarySchedule);
        if (schedule.Count is 0 or > RecurringSpans.MostEntries)
        {
            yield break;
        }

        foreach (var window in values.Get(AttendanceSettings.PrimaryBreaks).Take(RecurringSpans.MostEntries).Select(rule => rule.Window).OfType<DayWindow>())
        {
            if (!schedule.Any(shift => RecurringSpans.MayMeet(window, shift)))
            {
                yield return new Combination(PolicyCombinationDiagnostics.BreakOutsideShifts, Settings,
                    ("break", $"\"{window}\""), ("schedule", values.Text(AttendanceSettings.PrimarySchedule)))
                {
                    Entry = window.ToString(),
                };
            }
        }
    }
}
