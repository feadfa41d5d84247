using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches for overtime that nobody approved where policy wants approval.</summary>
internal sealed class UnapprovedOvertime : IAlertWatch
{
    public void Check(ComplianceDay day, List<Alert> alerts)
    {
        if (day.Sheet.Unapproved.Total is var time && time > Duration.Zero)
        {
            alerts.Add(day.Alert(ComplianceDiagnostics.UnapprovedOvertime, ("time", IsoDuration.Format(time)), ("date", day.DateText)));
        }
    }
}
