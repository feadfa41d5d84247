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

    public void Check(in ComplianceDay day, List<Alert> alerts)
    {
        var limit = day.Policy.Get(AttendanceSettings.LimitDailyOvertime);
        if (day.Sheet.AllOvertime.Total > Nanoseconds.Of(limit))
        {
            alerts.Add(AlertOf(day, limit));
        }
    }

    /// <summary>What is said of a day above the limit.</summary>
    internal static Alert AlertOf(ComplianceDay day, Duration limit) => day.Alert(ComplianceDiagnostics.DailyOvertime, () =>
    [
        ("overtime", Bilingual.Same(IsoDuration.Format(Duration.FromNanoseconds(day.Sheet.AllOvertime.Total)))),
        ("date", Bilingual.Same(day.DateText)),
        ("limit", Bilingual.Same(IsoDuration.Format(limit))),
        ("advice", AdviceFor(day.Sheet)),
    ]);

    /// <summary>What to do about the overtime of a day, by the roles that made it and the kind of day on which it was worked.</summary>
    private static Bilingual AdviceFor(TimesheetDay day)
    {
        var (ofPrimary, ofOthers) = OvertimeByRole.RolesWith(day);
        bool isOnWorkday = day.AllOvertime.Workday > 0;
        return !ofPrimary ? isOnWorkday ? FewerOnline : FewerOnlineOnDaysOff
            : !ofOthers ? isOnWorkday ? ShorterPrimary : ShorterPrimaryOnDaysOff
            : isOnWorkday ? ShorterPrimaryOrFewerOnline : LessOnDaysOff;
    }
}
