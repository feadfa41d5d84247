using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>What explanations of days and sessions say, without full stops.</summary>
internal static class ExplanationSentences
{
    internal static readonly Bilingual Comma = new(", ", "、");
    internal static readonly Bilingual And = new(" and ", "、");
    internal static readonly Bilingual Semicolon = new("; ", "；");

    // Days.
    internal static readonly Bilingual Day = new("{employee} on {date}, a {kind}: {online}{credit}", "{employee} {date}（{kind}）：{online}{credit}");
    internal static readonly Bilingual DayWithoutTime = new("{employee} on {date}: no working time", "{employee} {date}：无工时记录");
    internal static readonly Bilingual NoSession = new("no online session, ", "没有在线时段，");
    internal static readonly Bilingual Online = new("{time} online, ", "在线 {time}，");
    internal static readonly Bilingual Workday = new("workday", "工作日");
    internal static readonly Bilingual RestDay = new("rest day", "休息日");
    internal static readonly Bilingual StatutoryHoliday = new("statutory holiday", "法定节假日");
    internal static readonly Bilingual UnknownDay = new("day of unknown kind", "日类型未知");
    internal static readonly Bilingual NoOvertimeOnUnknownDay = new(
        "no overtime: the calendar does not know this date", "不计加班：日历没有这一天的数据");

    internal static readonly Bilingual PrimaryByPunches = new("primary role `{role}` by punches for {time}: {spans}", "主岗 `{role}` 打卡工时 {time}：{spans}");
    internal static readonly Bilingual PrimaryAsPlanned = new("primary role `{role}` as planned for {time}: {spans}", "主岗 `{role}` 计划工时 {time}：{spans}");

    // The plan of the primary role.
    internal static readonly IReadOnlyList<Bilingual> Weekdays =
    [
        new("Monday", "周一"), new("Tuesday", "周二"), new("Wednesday", "周三"), new("Thursday", "周四"), new("Friday", "周五"), new("Saturday", "周六"),
        new("Sunday", "周日"),
    ];

    internal static readonly Bilingual Plan = new("shift of {weekday} {spans}, {time} planned; {came}", "{weekday}班次 {spans}，计划工时 {time}；{came}");
    internal static readonly Bilingual CameAndLeft = new("came at {came}{late}, left at {left}{early}", "{came} 上班{late}，{left} 下班{early}");
    internal static readonly Bilingual CameAlone = new("came at {came}{late}, no punch out", "{came} 上班{late}，缺下班卡");
    internal static readonly Bilingual DidNotCome = new("no punch", "无打卡");
    internal static readonly Bilingual Late = new(" (late)", "（迟到）");
    internal static readonly Bilingual LeftEarly = new(" (early)", "（早退）");
    internal static readonly Bilingual LeaveCovers = new("leave ({kinds}) covers {time} of the plan", "休假（{kinds}）覆盖计划工时 {time}");
    internal static readonly Bilingual LeaveCoversAll = new("leave ({kinds}) covers all of the plan, {time}", "休假（{kinds}）覆盖全部计划工时 {time}");
    internal static readonly Bilingual Grace = new("{at} counts as {to}: it is within the grace of a shift", "{at} 在班次的宽限时间内，按 {to} 计");
    internal static readonly Bilingual OutsidePlan = new(
        "outside the planned shifts, not counted: {spans} ({time})", "在计划班次之外，不计：{spans}（{time}）");

    internal static readonly Bilingual BreakAtTimes = new("unpaid break: {spans} ({time})", "扣除无薪休息：{spans}（{time}）");
    internal static readonly Bilingual BreakByHours = new(
        "unpaid break of a day of so many hours, taken from its end: {spans} ({time})", "按当日工时扣除无薪休息，从末尾扣：{spans}（{time}）");

    internal static readonly Bilingual Assumed = new("{time} of it is planned, without a punch", "其中 {time}为计划工时，没有打卡");
    internal static readonly Bilingual Missing = new("{time} of the plan missing", "计划工时缺 {time}");
    internal static readonly Bilingual HalfDay = new("{time} of the plan missing: half a day", "计划工时缺 {time}：半天");
    internal static readonly Bilingual Absent = new("{time} of the plan missing: absent", "计划工时缺 {time}：缺勤");

    internal static readonly Bilingual PunchesShow = new(
        "punches show {span} online as `{role}`, {time} in all", "打卡显示 {span} 以 `{role}` 在线，共 {time}");

    internal static readonly Bilingual MessagesShow = new(
        "messages show {span} online as `{role}`, {time} in all", "消息显示 {span} 以 `{role}` 在线，共 {time}");

    internal static readonly Bilingual OneSpanTakenOut = new("{spans} is taken out ({time}): {reason}", "{spans} 不计（{time}）：{reason}");
    internal static readonly Bilingual SpansTakenOut = new("{spans} are taken out ({time}): {reason}", "{spans} 不计（{time}）：{reason}");
    internal static readonly Bilingual OutsideAssignment = new("the role was not held then", "不在该岗任职期间");
    internal static readonly Bilingual Away = new("the account was away", "账号处于离开状态");
    internal static readonly Bilingual Silence = new("nothing was heard of the employee for too long", "员工静默时间过长");
    internal static readonly Bilingual PrimaryTime = new("it is primary time", "属于主岗时间");
    internal static readonly Bilingual OutsideWindows = new("it lies outside the hours that can count", "在可计入的时间窗口之外");
    internal static readonly Bilingual OutsideDuty = new(
        "it lies outside the hours that can count (duty by the roster: {duty})", "在可计入的时间窗口之外（排班值班时间：{duty}）");

    internal static readonly Bilingual NoDuty = new("none", "无");
    internal static readonly Bilingual CountedAlready = new(
        "other evidence of the same role shows it too, and it counts once", "同一岗位的其他证据也显示这段时间，只计一次");

    internal static readonly Bilingual AnotherRoleHasIt = new("a session in another role began earlier and has it", "已由开始较早的另一岗位时段计入");

    internal static readonly Bilingual OvertimeOfDay = new("{time} of overtime on a {kind}", "{kind}加班 {time}");
    internal static readonly Bilingual OvertimeAfterLeave = new(
        "{time} of overtime on a {kind}: with {leave} of leave the standard day is {standard}", "{kind}加班 {time}：请假 {leave}，当日标准工时为 {standard}");

    internal static readonly Bilingual OvertimeOfPeriod = new(
        "{overtime} over {from}..{to}: {before} before and {time} on this day; the standard is {standard}",
        "综合计算周期 {from}..{to} {overtime}：此前 {before}，当日 {time}，周期标准 {standard}");

    internal static readonly Bilingual CreditInPrimary = new(
        "{time} of what was credited lies in primary time and is no overtime", "计入工时中 {time}在主岗时间内，不算加班");

    internal static readonly Bilingual OnlyPlanned = new(
        "{time} of the planned primary time does not count towards overtime: nothing shows that it was worked, and a plan counts on workdays alone, "
            + "up to {standard}",
        "计划主岗工时中 {time}不参与加班核算：没有证据表明已出勤，计划工时只在工作日计入，且不超过 {standard}");

    internal static readonly Bilingual TooLittleOvertime = new(
        "{time} would be overtime, but less than {minimum} on a day is none", "当日加班 {time}，不足起算时长 {minimum}，不计加班");

    internal static readonly Bilingual Unapproved = new(
        "{time} of overtime is not paid until somebody approves it: worked {worked}; approved {approved}",
        "加班 {time}未获批准，审批通过前不付加班费：工作时段 {worked}；已批准 {approved}");

    internal static readonly Bilingual WithRejected = new("{sentence}; rejected {rejected}", "{sentence}；已驳回 {rejected}");
    internal static readonly Bilingual NothingApproved = new("nothing", "无");

    internal static readonly Bilingual PrimaryLeftOut = new(
        "{time} in the primary role on a {kind} is no overtime under this policy", "主岗在{kind}工作 {time}，按该策略不算加班");

    internal static readonly Bilingual NoWage = new(
        "the overtime has no pay line: no wage is known on {date}", "加班没有加班费项：{date} 没有工资");

    internal static readonly Bilingual NoOvertime = new("no overtime", "没有加班");
    internal static readonly Bilingual Overtime = new("{time} of overtime", "加班 {time}");
    internal static readonly Bilingual UnknownStandard = new("unknown (the calendar lacks dates)", "未知（日历缺少日期）");

    internal static readonly Bilingual LeaveEarned = new(
        "{time} of rest-day overtime can be taken as leave before {due}; what is left then is paid",
        "休息日加班 {time} 可在 {due} 之前补休，到期未休部分支付加班费");

    internal static readonly Bilingual LeaveTaken = new(
        "{time} of leave taken for rest-day overtime of {earnedOn}", "补休 {time}，抵 {earnedOn} 的休息日加班");

    internal static readonly Bilingual LeaveBeyondBalance = new(
        "leave `{leave}`: {time} are compensated by nothing, because no more rest-day overtime was open",
        "休假 `{leave}`：其余 {time} 无可用的休息日加班可抵");

    // Sessions: their time, their verdict.
    internal static readonly Bilingual Session = new("session as `{role}` {spans}, {net} net", "`{role}` 时段 {spans}，净时长 {net}");
    internal static readonly Bilingual CriterionMet = new("{criterion} is met: {finding}", "满足条件 {criterion}：{finding}");
    internal static readonly Bilingual CriterionAbstains = new("{criterion} abstains: {finding}", "条件 {criterion} 不参与判定：{finding}");
    internal static readonly Bilingual CriterionNotMet = new("{criterion} is not met: {finding}", "不满足条件 {criterion}：{finding}");
    internal static readonly Bilingual WouldHaveMet = new("{finding}; {more} would have met it", "{finding}；{more}即可满足");
    internal static readonly Bilingual Effective = new("effective: {why}", "有效：{why}");
    internal static readonly Bilingual Refused = new("refused: {why}", "无效：{why}");
    internal static readonly Bilingual Accepted = new("effective, for a person decided so; by the criteria: {why}", "有效：由人工决定；按条件：{why}");
    internal static readonly Bilingual RefusedByPerson = new("refused, for a person decided so; by the criteria: {why}", "无效：由人工决定；按条件：{why}");
    internal static readonly Bilingual HeldByPerson = new(
        "{verdict}; a person holds it back, so it earns nothing until another decision", "{verdict}；人工暂缓，另有决定前不计入");

    internal static readonly Bilingual AcceptedWord = new("accepted", "判定有效");
    internal static readonly Bilingual RefusedWord = new("refused", "判定无效");
    internal static readonly Bilingual HeldWord = new("held back", "暂缓");
    internal static readonly Bilingual DecidedBy = new("{decision} by {by} on {at}", "{by} 于 {at} {decision}");
    internal static readonly Bilingual DecidedOn = new("{decision} on {at}", "{at} {decision}");
    internal static readonly Bilingual WithReason = new("{decided}: {reason}", "{decided}：{reason}");
    internal static readonly Bilingual RefusedByPersonEarnsNothing = new("a session that a person refused earns nothing", "人工判定无效的时段不计入");
    internal static readonly Bilingual HeldByPersonEarnsNothing = new(
        "a session that a person holds back earns nothing until another decision", "人工暂缓的时段在另有决定前不计入");

    internal static readonly Bilingual APersonRefused = new("a person refused it", "由人工判定无效");
    internal static readonly Bilingual APersonHolds = new("a person holds it back until another decision", "人工暂缓，待另行决定");
    internal static readonly Bilingual NoCriterion = new("no criterion is configured", "未配置任何条件");
    internal static readonly Bilingual OneCriterion = new(
        "{met} of {count} criterion met, {required} needed", "{count} 项条件中满足 {met} 项，需满足 {required} 项");

    internal static readonly Bilingual Criteria = new(
        "{met} of {count} criteria met, {required} needed", "{count} 项条件中满足 {met} 项，需满足 {required} 项");

    internal static readonly Bilingual AnyOneWouldDo = new("any one of these would do", "以上满足任意 1 项即可");
    internal static readonly Bilingual AnyWouldDo = new("any {missing} of these would do", "以上满足任意 {missing} 项即可");

    // Credit, and the steps to it.
    internal static readonly Bilingual NothingCredited = new("nothing credited", "未计入工时");
    internal static readonly Bilingual Credited = new("{time} credited", "计入 {time}");
    internal static readonly Bilingual StepLess = new("{why}: {time} less", "{why}：少计 {time}");
    internal static readonly Bilingual StepMore = new("{why}: {time} more", "{why}：多计 {time}");
    internal static readonly Bilingual OnHold = new("on hold until somebody decides: {hold}", "暂缓计入，待裁定：{hold}");
    internal static readonly Bilingual RefusedEarnsNothing = new("a refused session earns nothing", "无效时段不计入");
    internal static readonly Bilingual RefusedEarnsActiveTime = new("a refused session earns its active time only, {active}", "无效时段只计活跃时间 {active}");
    internal static readonly Bilingual ActiveTimeCounts = new("only active time counts, {active}", "只计活跃时间 {active}");
    internal static readonly Bilingual ActiveTimeOfNet = new("only active time counts, {active} of {net}", "在线 {net}中只计活跃时间 {active}");
    internal static readonly Bilingual NoActiveTime = new("only active time counts, and there was none", "只计活跃时间，但没有活跃时间");
    internal static readonly Bilingual ActiveTimeCountsAllTheSame = new("its active time of {active} counts all the same", "其中的活跃时间 {active}仍计入");
    internal static readonly Bilingual RoundedUp = new("rounded up to whole {step}", "按 {step}向上取整");
    internal static readonly Bilingual RoundedToNearest = new("rounded to the nearest {step}", "按 {step}四舍五入");
    internal static readonly Bilingual RoundedDown = new("rounded down to whole {step}", "按 {step}向下取整");
    internal static readonly Bilingual SumOfDay = new("the day's time in this role {rounding}", "当日该岗位合计{rounding}");
    internal static readonly Bilingual RoundedToNothing = new("{active}, {rounding}, is nothing", "{active}{rounding}后为零");
    internal static readonly Bilingual TakenByRoundingOfDay = new(
        "{active} is lost to rounding: {rounding}", "{active}因取整不计：{rounding}");
    internal static readonly Bilingual DailyCap = new("the daily cap of {cap}", "每日上限 {cap}");
    internal static readonly Bilingual AboveDailyCap = new("{cut} above the daily cap of {cap}", "超出每日上限 {cap}的 {cut}不计");

    // What stands below a sentence: the evidence, and the settings with who set them.
    internal static readonly Bilingual Evidence = new("evidence: {ids}", "证据：{ids}");
    internal static readonly Bilingual EvidenceAndMore = new("evidence: {ids}, … ({count} in all)", "证据：{ids}……（共 {count} 条）");
    internal static readonly Bilingual Rule = new("rule: {rule}", "规则：{rule}");
    internal static readonly Bilingual Setting = new("{meaning} ({name}): {value}", "{meaning}（{name}）：{value}");
    internal static readonly Bilingual SettingByDefault = new("{setting}, the default", "{setting}，默认值");
    internal static readonly Bilingual SettingSetBy = new("{setting}, set by {source}", "{setting}，由 {source}设定");
    internal static readonly Bilingual OneLocks = new("{who} locks it", "{who}已锁定");
    internal static readonly Bilingual AllLock = new("{who} lock it", "{who}已锁定");
    internal static readonly Bilingual OneAllows = new("{who} allows {constraint}", "{who}允许：{constraint}");
    internal static readonly Bilingual AllAllow = new("{who} allow {constraint}", "{who}允许：{constraint}");
    internal static readonly Bilingual SameDocument = new("the same document", "该文件");
    internal static readonly Bilingual Document = new("`{document}` of `{unit}`", "`{unit}` 的 `{document}` ");
    internal static readonly Bilingual DocumentInFile = new("`{document}` of `{unit}` ({file}:{line})", "`{unit}` 的 `{document}`（{file}:{line}）");
}
