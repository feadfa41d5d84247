using Hr.Attendance.Rules.Diagnostics;
using static Hr.Attendance.Rules.Diagnostics.DiagnosticSeverity;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>The kinds of alerts. An alert never takes anything from the record.</summary>
public static class ComplianceDiagnostics
{
    /// <summary>A day's overtime is above the limit.</summary>
    public static readonly DiagnosticDescriptor DailyOvertime = new("HRA7001", Warning,
        "{overtime} of overtime on {date} is above the daily limit of {limit}; plan fewer evening hours",
        "{date} 加班 {overtime}，超过单日上限 {limit}；请减少晚间排班");

    /// <summary>A month's overtime is above the limit.</summary>
    public static readonly DiagnosticDescriptor MonthlyOvertime = new("HRA7002", Warning,
        "overtime in {month} reached {overtime} on {date}, above the monthly limit of {limit}; plan no further overtime this month",
        "{month} 月加班累计在 {date} 达到 {overtime}，超过当月上限 {limit}；本月请勿再安排加班");
}
