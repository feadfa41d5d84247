using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>An allowance for hours in the night where no session can count at night.</summary>
internal sealed class NightOutsideWindows : CombinationAnalysis
{
    private protected override IReadOnlyList<Setting> Settings { get; } =
        [AttendanceSettings.AllowancePerNightHour, AttendanceSettings.SessionWindows, AttendanceSettings.AllowanceNightWindow];

    private protected override IEnumerable<Combination> Find(PolicyValues values, CheckContext context)
    {
        var (windows, night) = (values.Get(AttendanceSettings.SessionWindows), values.Get(AttendanceSettings.AllowanceNightWindow));
        if (values.Get(AttendanceSettings.AllowancePerNightHour) is { Amount: > 0 }
            && !windows.Contains(SessionWindow.Roster)
            && windows.Count is > 0 and <= RecurringSpans.MostEntries
            && night.Count is > 0 and <= RecurringSpans.MostEntries
            && !RecurringSpans.Meet([.. windows.Select(window => window.Hours!.Value.Hours)], night))
        {
            yield return new Combination(PolicyCombinationDiagnostics.NightOutsideWindows, Settings,
                ("amount", values.Text(AttendanceSettings.AllowancePerNightHour)), ("windows", values.Text(AttendanceSettings.SessionWindows)),
                ("night", values.Text(AttendanceSettings.AllowanceNightWindow)))
            {
                IsAcrossRoles = true,
            };
        }
    }
}
