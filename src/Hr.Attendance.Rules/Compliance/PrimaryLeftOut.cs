using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches for punched primary time on rest days and statutory holidays that overtime.basis or the hours system leaves out of overtime.</summary>
internal sealed class PrimaryLeftOut : IAlertWatch
{
    public void Check(in ComplianceDay day, List<Alert> alerts)
    {
        if (day.Sheet.LeftOut.Total > 0)
        {
            alerts.Add(AlertOf(day));
        }
    }

    /// <summary>What is said of a day of which time is left out.</summary>
    internal static Alert AlertOf(ComplianceDay day) => day.Alert(
        ComplianceDiagnostics.PrimaryLeftOut,
        ("time", IsoDuration.Format(Duration.FromNanoseconds(day.Sheet.LeftOut.Total))), ("date", day.DateText), ("settings", SettingOf(day).Name));

    private static Setting SettingOf(ComplianceDay day) => day.Policy.Get(AttendanceSettings.OvertimeHoursSystem) == HoursSystem.NonFixed
        ? AttendanceSettings.OvertimeHoursSystem
        : AttendanceSettings.OvertimeBasis;
}
