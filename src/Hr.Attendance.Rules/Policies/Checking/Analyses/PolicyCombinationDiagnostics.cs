using Hr.Attendance.Rules.Diagnostics;
using static Hr.Attendance.Rules.Diagnostics.DiagnosticSeverity;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>What settings of one policy can come to together: that they contradict, overlap, leave a gap, or decide nothing.</summary>
public static class PolicyCombinationDiagnostics
{
    /// <summary>Two windows, or two lines of a schedule, overlap.</summary>
    public static readonly DiagnosticDescriptor WindowsOverlap = new("HRA1238", Info,
        "`{unit}`{audience}: {first} and {second} of {setting} overlap, and time in both counts once; make one of the two, or set them apart",
        "`{unit}`{audience}：{setting} 中的 {first} 与 {second} 重叠，重叠时间只计一次；请合并为一项，或将两者错开");

    /// <summary>Whoever reaches the daily cap raises the alert of daily overtime.</summary>
    public static readonly DiagnosticDescriptor CapAboveLimit = new("HRA1239", Info,
        "`{unit}`{audience}: credit.dailyCap {cap} is above limit.dailyOvertime {limit}, and with overtime.basis {basis} all credited time "
            + "is overtime: whoever has this policy in both roles and is credited the whole cap raises the alert HRA7001; lower the cap to "
            + "the limit unless that is meant",
        "`{unit}`{audience}：credit.dailyCap {cap} 高于 limit.dailyOvertime {limit}，而在 overtime.basis 为 {basis} 时计入工时全部为加班：主岗和兼岗均适用该策略的员工，"
            + "当日计满上限即触发提醒 HRA7001；若非有意，请将上限降至该限额以内");

    /// <summary>No session can be as long as one has to be.</summary>
    public static readonly DiagnosticDescriptor MinimumOutOfReach = new("HRA1240", Warning,
        "`{unit}`{audience}: session.minimumOnline {minimum} can never be met: under {setting} {value} one session has at most "
            + "{most:time}, so with session.require {require} this criterion counts against every session; lower the minimum to what can "
            + "be reached, or give sessions more time",
        "`{unit}`{audience}：session.minimumOnline {minimum} 永远无法满足：在 {setting} {value} 下，一个时段最长只有 {most:time}，因此在 session.require 为 "
            + "{require} 时，每个时段都不满足该条件；请将最短时长降至可达到的范围，或放宽时段的时间");

    /// <summary>No session of a workday can be as long as one has to be, because primary time is taken out.</summary>
    public static readonly DiagnosticDescriptor MinimumOutOfReachOnWorkdays = new("HRA1241", Warning,
        "`{unit}`{audience}: on workdays session.minimumOnline {minimum} can never be met by whoever has this policy in both roles: "
            + "outside primary.schedule {schedule}, which session.duringPrimary takes out, session.windows {windows} leave one session at "
            + "most {most:time}; lower the minimum, or move the windows out of the schedule",
        "`{unit}`{audience}：工作日中，主岗和兼岗均适用该策略的员工永远无法满足 session.minimumOnline {minimum}：剔除主岗计划工时 primary.schedule {schedule} 后，"
            + "session.windows {windows} 内一个时段最长只有 {most:time}；请降低最短时长，或将时间窗口移出主岗计划工时");

    /// <summary>A session that is long enough is longer than what a day can be credited.</summary>
    public static readonly DiagnosticDescriptor MinimumAboveCap = new("HRA1242", Warning,
        "`{unit}`{audience}: session.minimumOnline {minimum} is above credit.dailyCap {cap}: of each session that meets the minimum at "
            + "least {lost:time} is not credited; raise the cap to the minimum or more, or lower the minimum",
        "`{unit}`{audience}：session.minimumOnline {minimum} 高于 credit.dailyCap {cap}：每个达到最短时长的时段至少有 {lost:time}不计入工时；请将上限提高到不低于最短时长，或降低最短时长");

    /// <summary>Credit is rounded in steps longer than a session has to be, or than a day can be credited.</summary>
    public static readonly DiagnosticDescriptor StepTooLong = new("HRA1243", Warning,
        "`{unit}`{audience}: credit.roundTo {step}, rounded {rounding} with credit.roundPer {per}, is too long for {setting} {value}: less than "
            + "{least:time} earns nothing even where it is effective, and as much as that a whole step as far as a cap leaves it; "
            + "take a step of at most {value}, or round up",
        "`{unit}`{audience}：credit.roundTo {step}（取整方式 {rounding}，credit.roundPer 为 {per}）相对于 {setting} {value} 过大：取整前不足 {least:time} 的工时即使有效也不计入，"
            + "达到该时长则按一整个取整单位计入（以上限为限）；请将取整单位降至 {value} 以内，或改为向上取整");

    /// <summary>A setting decides nothing, because what it belongs to is not in use.</summary>
    public static readonly DiagnosticDescriptor DecidesNothing = new("HRA1245", Info,
        "`{document}` of `{unit}` sets {setting} to {value}, which decides nothing in the built-in rules while {state}; set what it needs, or remove the line",
        "`{unit}` 的 `{document}` 将 {setting} 设为 {value}，但在 {state} 时，该项在内置规则中不起任何作用；请设定其所依赖的设置项，或删除该行");

    /// <summary>A step of a bonus that is worth no more than one from a share that is not higher.</summary>
    public static readonly DiagnosticDescriptor StepWithoutGain = new("HRA1246", Warning,
        "`{unit}`{audience}: the step {first} of {setting} never gains anybody more than the step {second}, which asks for no higher share "
            + "(of two from one share the later counts); pay more for the higher share, or remove one of the two",
        "`{unit}`{audience}：{setting} 的档位 {first} 带来的奖金从不高于档位 {second}，而后者要求的占比并不更高（占比相同的以后者为准）；请提高较高占比的奖金，或删除其中一档");

    /// <summary>A step of a bonus that every day with something to measure reaches, because its sessions would not be effective otherwise.</summary>
    public static readonly DiagnosticDescriptor StepForEverybody = new("HRA1247", Info,
        "`{unit}`{audience}: the step {step} of {bonus} asks for no more than {setting} {value}, which every effective session meets "
            + "anyway: whoever has this policy in both roles reaches it on every day with anything to measure; ask for a higher share, "
            + "or pay an allowance (allowance.perDay) instead",
        "`{unit}`{audience}：{bonus} 的档位 {step} 要求不高于 {setting} {value}，而每个有效时段本就满足后者：主岗和兼岗均适用该策略的员工，只要当日有可衡量的数据就能达到；请提高占比要求，或改为发放补贴（allowance.perDay）");

    /// <summary>A short gap between two windows makes two sessions of one evening.</summary>
    public static readonly DiagnosticDescriptor GapBetweenWindows = new("HRA1248", Info,
        "`{unit}`{audience}: between {first} and {second} of session.windows lie {gap:time}, more than session.mergeGap {mergeGap}: "
            + "who works through has two sessions, and each has to meet session.minimumOnline {minimum} by itself; raise session.mergeGap "
            + "to the gap unless that is meant",
        "`{unit}`{audience}：session.windows 的 {first} 与 {second} 之间相隔 {gap:time}，超过 session.mergeGap {mergeGap}：连续工作者会形成两个时段，且各自须满足 "
            + "session.minimumOnline {minimum}；若非有意，请将 session.mergeGap 提高到该间隔");

    /// <summary>A window that passes midnight and is so long that its ends were most likely exchanged.</summary>
    public static readonly DiagnosticDescriptor WindowLooksReversed = new("HRA1272", Warning,
        "`{unit}`{audience}: {window} of {setting} passes midnight and is {length:time} long; write {meant} if its ends were exchanged by "
            + "mistake, or two windows if all that time is meant",
        "`{unit}`{audience}：{setting} 中的 {window} 跨越午夜，长达 {length:time}；若起止时间写反，请改为 {meant}；若确有此意，请分写为两个时间窗口");

    /// <summary>A session is effective though no customer wrote in it.</summary>
    public static readonly DiagnosticDescriptor NoCustomerNeeded = new("HRA1273", Info,
        "`{unit}`{audience}: with session.basis {basis} sessions are formed from messages, and no criterion needs a customer: who writes "
            + "without being asked has an effective session; set activity.minConversations to 1, or response.whenNoTurns to \"fail\", unless that is meant",
        "`{unit}`{audience}：session.basis 为 {basis} 时，时段由消息形成，而没有任何条件要求有客户参与：无客户来询、自行发消息者也会形成有效时段；若非有意，请将 "
            + "activity.minConversations 设为 1，或将 response.whenNoTurns 设为 \"fail\"");

    /// <summary>Each session is rounded up in a long step.</summary>
    public static readonly DiagnosticDescriptor StepRoundedUp = new("HRA1274", Warning,
        "`{unit}`{audience}: credit.rounding {rounding} with credit.roundTo {step} and credit.roundPer {per} credits each effective session, "
            + "however short, {time:time} or more, many short ones many times; round the day (credit.roundPer \"day\"), or take a step of at most {most:time}",
        "`{unit}`{audience}：credit.rounding 为 {rounding}、credit.roundTo 为 {step} 且 credit.roundPer 为 {per} 时，每个有效时段无论多短都至少计入 {time:time}，短时段越多计入越多；"
            + "请按日取整（credit.roundPer 设为 \"day\"），或将取整单位降至 {most:time} 以内");

    /// <summary>A planned day is longer than the standard day and has no break.</summary>
    public static readonly DiagnosticDescriptor PlannedDayWithoutBreak = new("HRA1275", Info,
        "`{unit}`{audience}: primary.schedule plans {planned:time} on {day}, more than overtime.standardDay {standard}, and primary.breaks is empty, so lunch "
            + "is working time; name the break (such as \"12:00-13:00\") unless it is paid",
        "`{unit}`{audience}：primary.schedule 在 {day} 计划 {planned:time}，超过 overtime.standardDay {standard}，而 primary.breaks 为空，午休会计为工时；"
            + "若午休不计薪，请设定休息（例如 \"12:00-13:00\"）");

    /// <summary>A shift begins about when the business day does.</summary>
    public static readonly DiagnosticDescriptor ShiftAroundDayStart = new("HRA1276", Warning,
        "`{unit}`{audience}: {shift} of primary.schedule begins within an hour of day.startsAt {startsAt}: online time before and after it, and punches "
            + "that cover little of the shift, fall on two business days; let the business day begin when nobody works",
        "`{unit}`{audience}：primary.schedule 中的 {shift} 与 day.startsAt {startsAt} 相差不足一小时：前后的在线时间以及仅覆盖少量班次的打卡会落在两个业务日；"
            + "请将业务日起点设在无人工作的时刻");

    /// <summary>Punched work on holidays is no overtime, though the law wants it paid.</summary>
    public static readonly DiagnosticDescriptor HolidayOutsideOvertime = new("HRA1277", Warning,
        "`{unit}`{audience}: with overtime.basis {basis} the primary role earns no overtime, and with primary.basis {primary} people can be punched in on "
            + "holidays, for which the law wants {holiday} times the pay: such days raise HRA7012 and are paid elsewhere; take \"beyondStandard\" "
            + "unless that is meant",
        "`{unit}`{audience}：overtime.basis 为 {basis} 时主岗不产生加班，而 primary.basis 为 {primary} 时员工可能在节假日打卡上班，法律要求按 {holiday} 倍支付：这些日期只触发提醒 HRA7012，"
            + "须另行支付；若非有意，请改用 \"beyondStandard\"");

    /// <summary>A break lies where the schedule plans no work.</summary>
    public static readonly DiagnosticDescriptor BreakOutsideShifts = new("HRA1278", Info,
        "`{unit}`{audience}: the break {break} of primary.breaks lies outside every shift of primary.schedule {schedule}, so it takes nothing from what is "
            + "planned; move it into the shifts unless it is meant for rosters or other work",
        "`{unit}`{audience}：primary.breaks 中的休息 {break} 不在 primary.schedule {schedule} 的任何班次内，不会从计划工时中扣除；若不是为排班或其他工时设定，请移入班次时间");

    /// <summary>The allowance for the night is never earned, because sessions cannot count at night.</summary>
    public static readonly DiagnosticDescriptor NightOutsideWindows = new("HRA1249", Warning,
        "`{unit}`{audience}: allowance.perNightHour {amount} is never earned by whoever has this policy in both roles: "
            + "no time of session.windows {windows} lies in allowance.nightWindow {night}; change one of the two, or remove the allowance",
        "`{unit}`{audience}：主岗和兼岗均适用该策略的员工永远得不到 allowance.perNightHour {amount}：session.windows {windows} 与 allowance.nightWindow {night} 没有交集；请调整其中之一，或取消该补贴");
}
