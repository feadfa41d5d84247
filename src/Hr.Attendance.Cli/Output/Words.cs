using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Cli.Output;

/// <summary>The fixed words of tables, in one language.</summary>
internal sealed record Words
{
    private static readonly Words English = new()
    {
        Employee = "employee", Unit = "unit", Date = "date", Day = "day", Days = "days", Primary = "primary", Online = "online",
        Credited = "credited", Overtime = "overtime", Effective = "effective", Refused = "refused", Reduced = "reduced", Total = "total",
        Pay = "pay", PrimaryOnly = "days with primary time only", Everybody = "everybody", Findings = "findings",
        NoFindings = "nothing was set aside, repaired or adjusted", Error = "error", Warning = "warning", Info = "info",
        Workday = "workday", RestDay = "rest day", StatutoryHoliday = "holiday", Timesheets = "Dual-role timesheets",
        Setting = "setting", Value = "value", SetBy = "set by", Constraint = "bound from above", Default = "default", Policy = "Effective policy",
        Comma = ", ", Semicolon = "; ", Colon = ": ", NothingCredited = "nothing credited",
    };

    private static readonly Words Chinese = new()
    {
        Employee = "员工", Unit = "组织单元", Date = "日期", Day = "日类型", Days = "天数", Primary = "主岗", Online = "在线",
        Credited = "计入", Overtime = "加班", Effective = "有效", Refused = "无效", Reduced = "少计", Total = "合计",
        Pay = "薪酬", PrimaryOnly = "天仅有主岗工时", Everybody = "全部员工", Findings = "诊断",
        NoFindings = "没有被排除、修复或调整的数据", Error = "错误", Warning = "警告", Info = "提示",
        Workday = "工作日", RestDay = "休息日", StatutoryHoliday = "法定节假日", Timesheets = "双岗工时表",
        Setting = "设置项", Value = "取值", SetBy = "来源", Constraint = "上级限定", Default = "默认", Policy = "生效策略",
        Comma = "，", Semicolon = "；", Colon = "：", NothingCredited = "未计入工时",
    };

    internal required string Employee { get; init; }

    internal required string Unit { get; init; }

    internal required string Date { get; init; }

    internal required string Day { get; init; }

    internal required string Days { get; init; }

    internal required string Primary { get; init; }

    internal required string Online { get; init; }

    internal required string Credited { get; init; }

    internal required string Overtime { get; init; }

    internal required string Effective { get; init; }

    internal required string Refused { get; init; }

    internal required string Reduced { get; init; }

    internal required string Total { get; init; }

    internal required string Pay { get; init; }

    internal required string PrimaryOnly { get; init; }

    internal required string Everybody { get; init; }

    internal required string Findings { get; init; }

    internal required string NoFindings { get; init; }

    internal required string Error { get; init; }

    internal required string Warning { get; init; }

    internal required string Info { get; init; }

    internal required string Workday { get; init; }

    internal required string RestDay { get; init; }

    internal required string StatutoryHoliday { get; init; }

    internal required string Timesheets { get; init; }

    internal required string Setting { get; init; }

    internal required string Value { get; init; }

    internal required string SetBy { get; init; }

    internal required string Constraint { get; init; }

    internal required string Default { get; init; }

    internal required string Policy { get; init; }

    internal required string Comma { get; init; }

    internal required string Semicolon { get; init; }

    internal required string Colon { get; init; }

    internal required string NothingCredited { get; init; }

    /// <summary>A text in brackets, set off from what stands before it.</summary>
    internal string Bracketed(string text) => this == Chinese ? $"（{text}）" : $" ({text})";

    internal static Words In(MessageLanguage language) => language == MessageLanguage.Chinese ? Chinese : English;

    internal string Of(DayKind kind) => kind switch
    {
        DayKind.Workday => Workday,
        DayKind.RestDay => RestDay,
        _ => StatutoryHoliday,
    };
}
