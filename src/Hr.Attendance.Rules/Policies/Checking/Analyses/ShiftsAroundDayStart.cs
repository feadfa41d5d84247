using Hr.Attendance.Rules.Policies.Survey;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Lines of a schedule that begin about when the business day does.</summary>
internal sealed class ShiftsAroundDayStart : CombinationAnalysis
{
    private static readonly Duration Near = Duration.FromHours(1);

    private protected override IReadOnlyList<Setting> Settings { get; } = [AttendanceSettings.DayStartsAt, AttendanceSettings.PrimarySchedule];

    private protected override IEnumerable<Combination> Find(PolicyValues values, CheckContext context)
    {
        var startsAt = values.Get(AttendanceSettings.DayStartsAt);
        foreach (var shift in values.Get(AttendanceSettings.PrimarySchedule).Take(RecurringSpans.MostEntries))
        {
            if (RecurringSpans.TimeUntil(startsAt, shift.Hours.Start) <= Near || RecurringSpans.TimeUntil(shift.Hours.Start, startsAt) <= Near)
            {
                yield return new Combination(PolicyCombinationDiagnostics.ShiftAroundDayStart, Settings,
                    ("shift", $"\"{shift}\""), ("startsAt", values.Text(AttendanceSettings.DayStartsAt)))
                {
                    Entry = shift.ToString(),
                };
            }
        }
    }
}
