using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches for time online outside the windows in which a session can count.</summary>
internal sealed class TimeOutsideWindows : IAlertWatch
{
    public void Check(in ComplianceDay day, List<Alert> alerts)
    {
        if (day.Policy.Get(ComplianceSettings.OutsideWindows) is { } limit
            && Duration.FromNanoseconds(day.Evidence.OutsideWindows(day.Date)) is var outside && outside > limit)
        {
            alerts.Add(AlertOf(day, outside, limit));
        }
    }

    /// <summary>What is said of a day with more time outside the windows than the limit.</summary>
    internal static Alert AlertOf(ComplianceDay day, Duration outside, Duration limit) => day.Alert(
        ComplianceDiagnostics.OutsideWindows,
        ("time", IsoDuration.Format(outside)),
        ("date", day.DateText),
        ("limit", IsoDuration.Format(limit)));
}
