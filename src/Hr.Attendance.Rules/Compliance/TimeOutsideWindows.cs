using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches for time online outside the windows in which a session can count.</summary>
internal sealed class TimeOutsideWindows : IAlertWatch
{
    public void Check(ComplianceDay day, List<Alert> alerts)
    {
        if (day.Policy.Get(ComplianceSettings.OutsideWindows) is { } limit && day.Evidence.OutsideWindows(day.Date) is var outside && outside > limit)
        {
            alerts.Add(day.Alert(
                ComplianceDiagnostics.OutsideWindows,
                ("time", IsoDuration.Format(outside)),
                ("date", day.DateText),
                ("limit", IsoDuration.Format(limit))));
        }
    }
}
