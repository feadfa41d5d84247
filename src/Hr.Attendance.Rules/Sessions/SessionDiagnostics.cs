using Hr.Attendance.Rules.Diagnostics;
using static Hr.Attendance.Rules.Diagnostics.DiagnosticSeverity;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>What is worth knowing about how sessions were formed and days were classed.</summary>
public static class SessionDiagnostics
{
    /// <summary>Two roles claim the same time.</summary>
    public static readonly DiagnosticDescriptor OverlappingClaim = new("HRA3001", Warning,
        "`{employee}` was online as `{loser}` and as `{keeper}` at once, for {time:time} from {start}; it counts once, for `{keeper}`, "
            + "whose session began first",
        "员工 `{employee}` 自 {start} 起有 {time:time} 同时以 `{loser}` 和 `{keeper}` 在线；只计入开始较早的 `{keeper}`");

    /// <summary>Sessions count within a roster, which has no shift for the role.</summary>
    public static readonly DiagnosticDescriptor NoRosterOfRole = new("HRA3002", Warning,
        "session.windows of `{employee}` as `{role}` are those of the roster, which has no line for that role: online time from {start} on counts in other "
            + "windows alone, if any; give shifts.csv the duty of the role, or change session.windows",
        "员工 `{employee}` 以 `{role}` 在线时 session.windows 取自排班，而排班中没有该岗位的任何一行：自 {start} 起的在线时间只在其他时间窗口内计入（如有）；"
            + "请在 shifts.csv 中补充该岗位的值班，或更改 session.windows");

    /// <summary>The calendar does not know a date.</summary>
    public static readonly DiagnosticDescriptor UnknownDate = new("HRA4001", Error,
        "the calendar of `{unit}` does not know all dates of {year}; a day that it does not know has no kind and no overtime, so give its dates in the "
            + "calendar of the unit (`calendar.csv`, `calendars/`)",
        "`{unit}` 的日历缺少 {year} 年的部分日期；未知日期没有日类型，也不计加班，请在该单元的日历（`calendar.csv`、`calendars/`）中提供");
}
