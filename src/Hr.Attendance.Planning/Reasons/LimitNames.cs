using Hr.Attendance.Planning.Rosters;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Reasons;

/// <summary>Limits as a sentence names them.</summary>
internal static class LimitNames
{
    internal static Bilingual Of(DutyReasonKind kind) => kind switch
    {
        DutyReasonKind.RoleNotHeld => new Bilingual("the role is not held", "未任兼岗"),
        DutyReasonKind.OutsideWindows => new Bilingual("hours that can count", "可计入时段"),
        DutyReasonKind.OnLeave => new Bilingual("leave", "休假"),
        DutyReasonKind.Unavailable => new Bilingual("stated unavailability", "登记的不可排班时间"),
        DutyReasonKind.OutsideAvailability => new Bilingual("stated availability", "登记的可排班时间"),
        DutyReasonKind.PrimaryShift => new Bilingual("other shifts", "其他班次"),
        DutyReasonKind.MinimumRest => new Bilingual("rest before the next shift", "班次间最短休息"),
        DutyReasonKind.DailyLimit => new Bilingual("the limit of a day", "单日上限"),
        DutyReasonKind.MonthlyLimit => new Bilingual("the monthly limit of overtime", "月度加班上限"),
        DutyReasonKind.ConsecutiveDays => new Bilingual("the limit of days in a row", "连续出勤天数上限"),
        DutyReasonKind.OtherDuty => new Bilingual("one duty a day", "每日一次值班"),
        DutyReasonKind.TooShort => new Bilingual("the least length of duty", "值班最短时长"),
        _ => new Bilingual("other limits of the roster", "其他排班限制"),
    };
}
