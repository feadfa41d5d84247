using Hr.Attendance.Rules.Policies.Survey;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>Windows of one list, and lines of one schedule, that have time in common.</summary>
internal sealed class OverlappingWindows : CombinationAnalysis
{
    private protected override IReadOnlyList<Setting> Settings { get; } =
        [AttendanceSettings.SessionWindows, AttendanceSettings.AllowanceNightWindow, AttendanceSettings.PrimarySchedule];

    private protected override IEnumerable<Combination> Find(PolicyValues values, CheckContext context)
    {
        DayWindow[] windows = [.. values.Get(AttendanceSettings.SessionWindows).Select(window => window.Hours).OfType<DayWindow>()];
        foreach (var (first, second) in RecurringSpans.Overlapping(windows))
        {
            yield return Overlap(AttendanceSettings.SessionWindows, first.ToString(), second.ToString());
        }

        foreach (var (first, second) in RecurringSpans.Overlapping(values.Get(AttendanceSettings.AllowanceNightWindow)))
        {
            yield return Overlap(AttendanceSettings.AllowanceNightWindow, first.ToString(), second.ToString());
        }

        foreach (var (first, second) in RecurringSpans.Overlapping(values.Get(AttendanceSettings.PrimarySchedule)))
        {
            yield return Overlap(AttendanceSettings.PrimarySchedule, first.ToString(), second.ToString());
        }
    }

    private static Combination Overlap(Setting setting, string first, string second) =>
        new(PolicyCombinationDiagnostics.WindowsOverlap, [setting], ("first", $"\"{first}\""), ("second", $"\"{second}\""), ("setting", setting.Name))
        {
            Entry = $"{first} {second}",
        };
}
