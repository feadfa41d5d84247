using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;

namespace Hr.Attendance.Reports.Figures;

/// <summary>The words that several tables and pages share.</summary>
internal static class ReportWords
{
    internal static readonly Bilingual Unit = new("Unit", "组织单元");
    internal static readonly Bilingual Employee = new("Employee", "员工");
    internal static readonly Bilingual Date = new("Date", "日期");
    internal static readonly Bilingual Primary = new("Primary", "主岗");
    internal static readonly Bilingual Role = new("Role", "岗位");
    internal static readonly Bilingual Concurrent = new("Concurrent", "兼岗");
    internal static readonly Bilingual Planned = new("Planned", "计划工时");
    internal static readonly Bilingual Worked = new("Worked", "实际工时");
    internal static readonly Bilingual Leave = new("Leave", "休假");
    internal static readonly Bilingual Undertime = new("Undertime", "缺勤工时");
    internal static readonly Bilingual CountedOvertime = new("Overtime", "计薪加班");
    internal static readonly Bilingual Unapproved = new("Overtime not approved", "未审批加班");
    internal static readonly Bilingual Late = new("Late", "迟到");
    internal static readonly Bilingual LeftEarly = new("Left early", "早退");
    internal static readonly Bilingual HalfDay = new("Half a day", "半天");
    internal static readonly Bilingual Absent = new("Absent", "缺勤");
    internal static readonly Bilingual Evidenced = new("After hours, evidenced", "工时外（有证据）");
    internal static readonly Bilingual Online = new("Online", "在线");
    internal static readonly Bilingual Effective = new("Effective", "有效");
    internal static readonly Bilingual Refused = new("Refused", "无效");
    internal static readonly Bilingual Credited = new("Credited", "计入");
    internal static readonly Bilingual Uncounted = new("Not counted", "未计入");
    internal static readonly Bilingual CaptureRate = new("Capture rate", "计入率");
    internal static readonly Bilingual Overtime = new("Overtime", "加班");
    internal static readonly Bilingual People = new("People", "人数");
    internal static readonly Bilingual InTime = new("Answered in time", "及时回复率");
    internal static readonly Bilingual Satisfaction = new("Satisfaction", "满意度");
    internal static readonly Bilingual From = new("Interval from", "区间下限");
    internal static readonly Bilingual To = new("to", "区间上限");
    internal static readonly Bilingual Note = new("Note", "说明");
    internal static readonly Bilingual Severity = new("Severity", "级别");
    internal static readonly Bilingual Code = new("Code", "代码");
    internal static readonly Bilingual Message = new("Message", "内容");

    internal static readonly Bilingual Workday = new("workday", "工作日");
    internal static readonly Bilingual RestDay = new("rest day", "休息日");
    internal static readonly Bilingual StatutoryHoliday = new("statutory holiday", "法定节假日");
    internal static readonly Bilingual UnknownDay = new("unknown", "未知");

    internal static readonly Bilingual Error = new("error", "错误");
    internal static readonly Bilingual Warning = new("warning", "警告");
    internal static readonly Bilingual Info = new("info", "提示");

    internal static readonly Bilingual EvidencedOfDay = new("Evidenced hours of a day", "每日有证据时长（小时）");
    internal static readonly Bilingual CreditedOfDay = new("Credited hours of a day", "每日计入时长（小时）");
    internal static readonly Bilingual CaptureRateOfDay = new("Capture rate of a day", "每日计入率");
    internal static readonly Bilingual InTimeOfDay = new("Answered in time on a day", "每日及时回复率");
    internal static readonly Bilingual SatisfactionOfDay = new("Satisfaction of a day", "每日满意度");

    internal static readonly Bilingual TooFewPeople = new("too few people to say", "人数太少，无法判断");
    internal static readonly Bilingual TooFewDays = new("too few days to say", "天数太少，无法判断");
    internal static readonly Bilingual Chance = new("no more than chance explains", "未超出偶然波动");
    internal static readonly Bilingual Different = new("differs by more than chance explains", "差异超出偶然波动");
    internal static readonly Bilingual Higher = new("higher, more than chance explains", "上升，超出偶然波动");
    internal static readonly Bilingual Lower = new("lower, more than chance explains", "下降，超出偶然波动");

    internal static readonly Bilingual HoursOfWeek = new("Time online by hour of the week", "一周各时段在线时长");
    internal static readonly Bilingual NobodyOnline = new("Nobody was online.", "无人在线。");
    internal static readonly Bilingual BusiestHour = new(
        "Busiest: {day} {hour}, {time} in all, on the unit's own clock.", "最忙时段：{day} {hour}，合计 {time}（当地时间）。");

    internal static readonly IReadOnlyList<UncountedReason> Reasons =
        [UncountedReason.OutsideWindows, UncountedReason.OutsideAssignment, UncountedReason.NotPunched, UncountedReason.NoRole];

    /// <summary>A reason as a heading.</summary>
    internal static Bilingual Of(UncountedReason reason) => Bilingual.Of(language => Capital(UncountedText.Of(reason, language)));

    /// <summary>The words that a day has, in their order.</summary>
    internal static IEnumerable<Bilingual> Of(DayMarks marks) =>
        new[] { (DayMarks.Late, Late), (DayMarks.LeftEarly, LeftEarly), (DayMarks.HalfDay, HalfDay), (DayMarks.Absent, Absent) }
            .Where(word => marks.HasFlag(word.Item1)).Select(word => word.Item2);

    internal static Bilingual Of(DayKind? kind) => kind switch
    {
        null => UnknownDay,
        DayKind.Workday => Workday,
        DayKind.RestDay => RestDay,
        _ => StatutoryHoliday,
    };

    internal static Bilingual Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => Error,
        DiagnosticSeverity.Warning => Warning,
        _ => Info,
    };

    internal static Bilingual Of(TrendFigure figure) => figure switch
    {
        TrendFigure.Evidenced => EvidencedOfDay,
        TrendFigure.Credited => CreditedOfDay,
        TrendFigure.CaptureRate => CaptureRateOfDay,
        TrendFigure.InTime => InTimeOfDay,
        _ => SatisfactionOfDay,
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
