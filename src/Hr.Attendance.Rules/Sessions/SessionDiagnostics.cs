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
        "the calendar knows no dates of {year}, so the days of that year are left out; give them in `calendar.csv`",
        "日历没有 {year} 年的数据，该年的考勤日不参与计算；请在 `calendar.csv` 中提供");
}
