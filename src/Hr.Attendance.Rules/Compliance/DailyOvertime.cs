using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches each day's overtime against the limit in force.</summary>
internal sealed class DailyOvertime : IAlertWatch
{
    private static readonly Bilingual FewerOnline = new("plan fewer evening hours", "请减少晚间排班");
    private static readonly Bilingual ShorterPrimary = new("plan a shorter day in the primary role", "请缩短主岗班次");
    private static readonly Bilingual ShorterPrimaryOrFewerOnline = new(
        "plan a shorter day in the primary role, or fewer evening hours after it", "请缩短主岗班次，或减少其后的晚间排班");

    public void Check(ComplianceDay day, List<Alert> alerts)
    {
        var overtime = day.Sheet.Overtime.Total;
        var limit = day.Policy.Get(AttendanceSettings.LimitDailyOvertime);
        if (overtime > limit)
        {
            var alert = day.Alert(
                ComplianceDiagnostics.DailyOvertime,
                ("overtime", IsoDuration.Format(overtime)),
                ("date", day.DateText),
                ("limit", IsoDuration.Format(limit)));
            alerts.Add(alert with { Finding = alert.Finding.With("advice", AdviceFor(day.Sheet)) });
        }
    }

    /// <summary>What to do about the overtime of a day, by the roles that made it.</summary>
    private static Bilingual AdviceFor(TimesheetDay day)
    {
        var byRole = OvertimeByRole.Of(day);
        return !byRole.ContainsKey(day.PrimaryRole) ? FewerOnline : byRole.Count == 1 ? ShorterPrimary : ShorterPrimaryOrFewerOnline;
    }
}
