using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;

namespace Hr.Attendance.Cli.Output;

/// <summary>The fixed words of tables.</summary>
internal static class Words
{
    internal static readonly Bilingual Timesheets = new("Dual-role timesheets", "双岗工时表");
    internal static readonly Bilingual Employee = new("employee", "员工");
    internal static readonly Bilingual Unit = new("unit", "组织单元");
    internal static readonly Bilingual Date = new("date", "日期");
    internal static readonly Bilingual Day = new("day", "日类型");
    internal static readonly Bilingual Days = new("days", "天数");
    internal static readonly Bilingual Primary = new("primary", "主岗");
    internal static readonly Bilingual Online = new("online", "在线");
    internal static readonly Bilingual Credited = new("credited", "计入");
    internal static readonly Bilingual Overtime = new("overtime", "加班");
    internal static readonly Bilingual Total = new("total", "合计");
    internal static readonly Bilingual Attendance = new("attendance", "出勤");
    internal static readonly Bilingual Role = new("role", "岗位");
    internal static readonly Bilingual Planned = new("planned", "计划");
    internal static readonly Bilingual Worked = new("worked", "实际");
    internal static readonly Bilingual Leave = new("leave", "休假");
    internal static readonly Bilingual Undertime = new("undertime", "缺勤工时");
    internal static readonly Bilingual Unapproved = new("unapproved", "未审批加班");
    internal static readonly Bilingual MarkedDays = new("days", "天数");
    internal static readonly Bilingual Late = new("late", "迟到");
    internal static readonly Bilingual LeftEarly = new("left early", "早退");
    internal static readonly Bilingual HalfDay = new("half a day", "半天");
    internal static readonly Bilingual Absent = new("absent", "缺勤");
    internal static readonly Bilingual Pay = new("pay", "薪酬");
    internal static readonly Bilingual Everybody = new("everybody", "全部员工");

    internal static readonly Bilingual Workday = new("workday", "工作日");
    internal static readonly Bilingual RestDay = new("rest day", "休息日");
    internal static readonly Bilingual StatutoryHoliday = new("holiday", "法定节假日");
    internal static readonly Bilingual UnknownDay = new("unknown", "未知");

    internal static readonly Bilingual Effective = new("effective", "有效");
    internal static readonly Bilingual Refused = new("refused", "无效");
    internal static readonly Bilingual Reduced = new("reduced", "少计");
    internal static readonly Bilingual NothingCredited = new("nothing credited", "未计入工时");
    internal static readonly Bilingual PrimaryOnly = new("{count} day{count:s} with primary time only", "{count} 天仅有主岗工时");

    internal static readonly Bilingual Findings = new("findings", "诊断");
    internal static readonly Bilingual NoFindings = new("nothing was set aside, repaired or adjusted", "没有被排除、修复或调整的数据");
    internal static readonly Bilingual GuessedDates = new("dates whose kind is guessed by the weekday", "日类型按星期推测的日期");
    internal static readonly Bilingual Error = new("error", "错误");
    internal static readonly Bilingual Warning = new("warning", "警告");
    internal static readonly Bilingual Info = new("info", "提示");

    internal static readonly Bilingual Policy = new("Effective policy", "生效策略");
    internal static readonly Bilingual Setting = new("setting", "设置项");
    internal static readonly Bilingual Value = new("value", "取值");
    internal static readonly Bilingual SetBy = new("set by", "来源");
    internal static readonly Bilingual Constraint = new("bound from above", "上级限定");
    internal static readonly Bilingual Default = new("default", "默认");

    internal static readonly Bilingual None = new("none", "无");
    internal static readonly Bilingual Bracketed = new(" ({text})", "（{text}）");
    internal static readonly Bilingual Comma = new(", ", "，");
    internal static readonly Bilingual Semicolon = new("; ", "；");
    internal static readonly Bilingual Colon = new(": ", "：");

    internal static readonly Bilingual NothingToExplain = new("there is nothing to say of `{employee}` on {date}", "`{employee}` 在 {date} 没有记录");
    internal static readonly Bilingual Counterexamples = new(
        "{kept} without a counterexample, {opposed} with one, {untested} untested", "{kept} 条断言未发现反例，{opposed} 条有反例，{untested} 条未得到检验");

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
}
