using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches for time online outside the windows in which a session can count.</summary>
internal sealed class TimeOutsideWindows : IAlertWatch
{
    public IEnumerable<Alert> Check(ComplianceDay day)
    {
        if (day.Policy.Get(ComplianceSettings.OutsideWindows) is not { } limit || day.Evidence.OutsideWindows(day.Date) is var outside && outside <= limit)
        {
            return [];
        }

        return [day.Alert(
            ComplianceDiagnostics.OutsideWindows,
            ("time", IsoDuration.Format(outside)),
            ("date", day.DateText),
            ("limit", IsoDuration.Format(limit)))];
    }
}
