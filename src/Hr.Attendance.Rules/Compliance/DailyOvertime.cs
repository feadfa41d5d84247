using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>Watches each day's overtime against the limit in force.</summary>
internal sealed class DailyOvertime : IAlertWatch
{
    private static readonly Bilingual FewerOnline = new("plan fewer online hours beside the primary role", "请减少主岗以外的在线排班");
    private static readonly Bilingual ShorterPrimary = new("plan a shorter day in the primary role", "请缩短主岗班次");
    private static readonly Bilingual ShorterPrimaryOrFewerOnline = new(
        "plan a shorter day in the primary role, or fewer online hours beside it", "请缩短主岗班次，或减少主岗以外的在线排班");

    private static readonly Bilingual FewerOnlineOnDaysOff = new(
        "plan fewer online hours on rest days and statutory holidays", "请减少休息日和法定节假日的在线排班");

    private static readonly Bilingual ShorterPrimaryOnDaysOff = new(
        "plan shorter shifts in the primary role on rest days and statutory holidays", "请缩短休息日和法定节假日的主岗班次");

    private static readonly Bilingual LessOnDaysOff = new(
        "plan less work on rest days and statutory holidays, in the primary role and online", "请减少休息日和法定节假日的主岗和在线排班");

    public void Check(ComplianceDay day, List<Alert> alerts)
    {
        if (day.Sheet.AllOvertime.Total > day.Policy.Get(AttendanceSettings.LimitDailyOvertime))
        {
            alerts.Add(AlertOf(day));
        }
    }

    /// <summary>What is said of a day above the limit.</summary>
    internal static Alert AlertOf(ComplianceDay day)
    {
        var alert = day.Alert(
            ComplianceDiagnostics.DailyOvertime,
            ("overtime", IsoDuration.Format(day.Sheet.AllOvertime.Total)),
            ("date", day.DateText),
            ("limit", IsoDuration.Format(day.Policy.Get(AttendanceSettings.LimitDailyOvertime))));
        return alert with { Finding = alert.Finding.With("advice", AdviceFor(day.Sheet)) };
    }

    /// <summary>What to do about the overtime of a day, by the roles that made it and the kind of day on which it was worked.</summary>
    private static Bilingual AdviceFor(TimesheetDay day)
    {
        var byRole = OvertimeByRole.Of(day);
        bool isOnWorkday = day.AllOvertime.Workday > Duration.Zero;
        return !byRole.ContainsKey(day.PrimaryRole) ? isOnWorkday ? FewerOnline : FewerOnlineOnDaysOff
            : byRole.Count == 1 ? isOnWorkday ? ShorterPrimary : ShorterPrimaryOnDaysOff
            : isOnWorkday ? ShorterPrimaryOrFewerOnline : LessOnDaysOff;
    }
}
