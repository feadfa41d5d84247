using Hr.Attendance.Rules.Diagnostics;
using static Hr.Attendance.Rules.Diagnostics.DiagnosticSeverity;

namespace Hr.Attendance.Rules.Compliance;

/// <summary>The kinds of alerts. An alert never takes anything from the record.</summary>
public static class ComplianceDiagnostics
{
    /// <summary>A day's overtime is above the limit; the advice fits what made it.</summary>
    public static readonly DiagnosticDescriptor DailyOvertime = new("HRA7001", Warning,
        "{overtime:time} of overtime on {date} is above the daily limit of {limit:time}; {advice}",
        "{date} 加班 {overtime:time}，超过单日上限 {limit:time}；{advice}");

    /// <summary>A month's overtime is above the limit.</summary>
    public static readonly DiagnosticDescriptor MonthlyOvertime = new("HRA7002", Warning,
        "overtime in {month} reached {overtime:time} on {date}, above the monthly limit of {limit:time}; plan no further overtime this month",
        "{month} 月加班累计在 {date} 达到 {overtime:time}，超过当月上限 {limit:time}；本月请勿再安排加班");

    /// <summary>A month's overtime is on course to break the limit.</summary>
    public static readonly DiagnosticDescriptor OvertimePace = new("HRA7003", Info,
        "overtime in {month} reached {overtime:time} by {date}; at this pace the month ends near {projected:time}, above the limit of "
            + "{limit:time}: move hours to others now",
        "{month} 月加班截至 {date} 已达 {overtime:time}；按此速度月末约 {projected:time}，将超过上限 {limit:time}：请尽早调整排班");

    /// <summary>Too little rest between online work and the next primary shift.</summary>
    public static readonly DiagnosticDescriptor ShortRest = new("HRA7004", Warning,
        "only {rest:time} of rest between online work until {end} and the primary shift from {next}, less than {limit:time}; "
            + "end the evening earlier or let the shift begin later",
        "兼岗至 {end} 结束，主岗班次 {next} 开始，仅休息 {rest:time}，少于 {limit:time}；请提早结束兼岗或推迟班次");

    /// <summary>Too many days worked in a row.</summary>
    public static readonly DiagnosticDescriptor ConsecutiveDays = new("HRA7005", Warning,
        "{count} days worked in a row up to {date}, above the limit of {limit}; plan a day of rest",
        "截至 {date} 已连续出勤 {count} 天，超过上限 {limit} 天；请安排休息日");

    /// <summary>Online outside the hours that can count.</summary>
    public static readonly DiagnosticDescriptor OutsideWindows = new("HRA7006", Warning,
        "{time:time} online on {date} outside the hours that can count, more than {limit:time}; widen session.windows if this work is "
            + "wanted, or see that nobody has to do it",
        "{date} 在允许窗口之外在线 {time:time}，超过 {limit:time}；若需要这些工作请放宽 session.windows，否则请避免");

    /// <summary>Work by somebody without the role.</summary>
    public static readonly DiagnosticDescriptor WithoutRole = new("HRA7007", Warning,
        "{count} messages or punches on {date} outside primary time without holding the role for it; assign the role, or have somebody answer who holds it",
        "{date} 有 {count} 条主岗时间外的消息或打卡，但未担任相应岗位；请补充岗位任职，或改由任职者处理");

    /// <summary>Punches without their counterpart.</summary>
    public static readonly DiagnosticDescriptor MissingEvidence = new("HRA7008", Warning,
        "{count} punches of {date} lack their counterpart and were repaired or set aside; have them confirmed before the month is closed",
        "{date} 有 {count} 次打卡缺少配对，已修复或排除；请在关账前核实");

    /// <summary>Messages that contradict presence.</summary>
    public static readonly DiagnosticDescriptor ContradictoryEvidence = new("HRA7009", Warning,
        "{count} messages on {date} were written while the account was away; check the presence records before the month is closed",
        "{date} 有 {count} 条消息在账号离开期间发出；请在关账前核实在线状态记录");

    /// <summary>Primary time on a rest day or statutory holiday that is no overtime.</summary>
    public static readonly DiagnosticDescriptor PrimaryLeftOut = new("HRA7012", Warning,
        "{time:time} in the primary role were punched for {date} on a rest day or statutory holiday and are no overtime under {settings}; pay or compensate "
            + "them elsewhere, or change the setting",
        "{date} 的主岗打卡中有 {time:time} 在休息日或法定节假日，按 {settings} 不算加班；请另行支付或补偿，或调整该设置");

    /// <summary>Overtime that nobody approved.</summary>
    public static readonly DiagnosticDescriptor UnapprovedOvertime = new("HRA7013", Warning,
        "{time:time} of overtime on {date} are not approved and are paid nothing; approve them if they were asked for, and see to it that none is worked "
            + "that is not",
        "{date} 有 {time:time} 加班未经批准，不付加班费；如属安排的加班请补办审批，并避免未经批准的加班");

    /// <summary>A unit answers fewer customers in time than it used to.</summary>
    public static readonly DiagnosticDescriptor ResponseDrop = new("HRA7010", Warning,
        "`{unit}` answered {share} of {turns} turns in time, down from {before} of {turnsBefore} in the {days} days before; look at load and rosters",
        "`{unit}` 的 {turns} 轮客户消息及时回复率为 {share}，此前 {days} 天 {turnsBefore} 轮为 {before}；请检查负荷与排班");

    /// <summary>A unit's customers are less satisfied than they used to be.</summary>
    public static readonly DiagnosticDescriptor SatisfactionDrop = new("HRA7011", Warning,
        "`{unit}` has a satisfaction of {share} in {ratings} ratings, down from {before} in {ratingsBefore} in the {days} days before; look at what changed",
        "`{unit}` 的 {ratings} 个评价满意度为 {share}，此前 {days} 天 {ratingsBefore} 个评价为 {before}；请查找原因");
}
