using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches for overtime that nobody approved where policy wants approval.</summary>
internal sealed class UnapprovedOvertime : IAlertWatch
{
    public void Check(in ComplianceDay day, List<Alert> alerts)
    {
        if (day.Sheet.NotApproved.Total > 0)
        {
            alerts.Add(AlertOf(day));
        }
    }

    /// <summary>What is said of a day with overtime that nobody approved.</summary>
    internal static Alert AlertOf(ComplianceDay day) => day.Alert(
        ComplianceDiagnostics.UnapprovedOvertime,
        ("time", IsoDuration.Format(Duration.FromNanoseconds(day.Sheet.NotApproved.Total))), ("date", day.DateText));
}
