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

    /// <summary>The calendar does not know a date.</summary>
    public static readonly DiagnosticDescriptor UnknownDate = new("HRA4001", Error,
        "the calendar of `{unit}` does not know all dates of {year}; a day that it does not know has no kind and no overtime, so give its dates in the "
            + "calendar of the unit (`calendar.csv`, `calendars/`)",
        "`{unit}` 的日历缺少 {year} 年的部分日期；未知日期没有日类型，也不计加班，请在该单元的日历（`calendar.csv`、`calendars/`）中提供");
}
