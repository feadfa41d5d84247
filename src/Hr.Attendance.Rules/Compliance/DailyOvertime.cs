using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches each day's overtime against the limit in force.</summary>
internal sealed class DailyOvertime : IAlertWatch
{
    public void Check(ComplianceDay day, List<Alert> alerts)
    {
        var overtime = day.Sheet.Overtime.Total;
        var limit = day.Policy.Get(AttendanceSettings.LimitDailyOvertime);
        if (overtime > limit)
        {
            alerts.Add(day.Alert(
                ComplianceDiagnostics.DailyOvertime,
                ("overtime", IsoDuration.Format(overtime)),
                ("date", day.DateText),
                ("limit", IsoDuration.Format(limit))));
        }
    }
}
