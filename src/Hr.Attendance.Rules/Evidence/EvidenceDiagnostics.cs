using Hr.Attendance.Rules.Diagnostics;
using static Hr.Attendance.Rules.Diagnostics.DiagnosticSeverity;

namespace Hr.Attendance.Rules.Evidence;

/// <summary>What can be wrong with evidence, and how it was repaired.</summary>
public static class EvidenceDiagnostics
{
    /// <summary>A row cannot be read.</summary>
    public static readonly DiagnosticDescriptor MalformedRecord = new("HRA2001", Error,
        "this record cannot be read and is set aside: {reason}",
        "该记录无法读取，不参与计算：{reason}");

    /// <summary>One id stands for different content.</summary>
    public static readonly DiagnosticDescriptor Contradiction = new("HRA2002", Error,
        "the evidence id `{evidence}` stands for {count} different records; all of them are set aside, so correct the ids at their source, "
            + "or give the right one a higher revision",
        "证据编号 `{evidence}` 对应 {count} 条内容不同的记录；全部不参与计算，请在数据源更正编号，或为正确的记录填写更大的修订号");

    /// <summary>An employee is not in the chart.</summary>
    public static readonly DiagnosticDescriptor UnknownEmployee = new("HRA2003", Error,
        "`{evidence}` is about the employee `{employee}`, who is not in the organization chart; the record is set aside",
        "`{evidence}` 所属员工 `{employee}` 不在组织架构中；该记录不参与计算");

    /// <summary>A score lies outside its scale, or the scale is empty.</summary>
    public static readonly DiagnosticDescriptor ScoreOutOfRange = new("HRA2004", Error,
        "the score {score} of `{evidence}` does not lie on its scale from {min} to {max}; the record is set aside",
        "`{evidence}` 的评分 {score} 不在评分范围 {min} 至 {max} 之内；该记录不参与计算");

    /// <summary>A span ends before it begins.</summary>
    public static readonly DiagnosticDescriptor EndBeforeStart = new("HRA2005", Error,
        "`{evidence}` ends before it begins; the record is set aside",
        "`{evidence}` 的结束时间早于开始时间；该记录不参与计算");

    /// <summary>A time lies too far away to be evidence of work.</summary>
    public static readonly DiagnosticDescriptor TimeOutOfRange = new("HRA2006", Error,
        "the time of `{evidence}` lies outside {first} to {last}; the record is set aside",
        "`{evidence}` 的时间不在 {first} 至 {last} 年之间；该记录不参与计算");

    /// <summary>Leave is no time at all, or more than a day has.</summary>
    public static readonly DiagnosticDescriptor LeaveOutOfRange = new("HRA2007", Error,
        "the leave `{evidence}` lasts {duration:time} on one day, and must last longer than zero and 24 hours at most; the record is set aside",
        "休假记录 `{evidence}` 单日时长为 {duration:time}，应大于零且不超过 24 小时；该记录不参与计算");

    /// <summary>A punch was given several times, with its place or terminal and without, or with others.</summary>
    public static readonly DiagnosticDescriptor OtherPlace = new("HRA2008", Warning,
        "the punch `{evidence}` stands here {count} times, with different places or terminals; it counts once, with what says most",
        "打卡 `{evidence}` 出现 {count} 次，仅地点或终端不同；只计一次，采用信息最完整的一条");

    /// <summary>A roster says of one date both that it is free and that there is work.</summary>
    public static readonly DiagnosticDescriptor FreeAndPlanned = new("HRA2009", Warning,
        "the roster of `{employee}` plans the shift `{evidence}` on {date}, which `{other}` says is free; the date counts as free, so withdraw the line "
            + "that is wrong",
        "员工 `{employee}` 的排班中，{date} 既有班次 `{evidence}`，又由 `{other}` 标为休息；按休息计算，请撤回错误的一行");

    /// <summary>Two shifts of one role overlap.</summary>
    public static readonly DiagnosticDescriptor OverlappingShifts = new("HRA2010", Warning,
        "the shift `{evidence}` of `{employee}` begins before the shift `{other}` ends; what both plan is planned once",
        "员工 `{employee}` 的班次 `{evidence}` 在班次 `{other}` 结束前开始；重叠部分只计一次");

    /// <summary>Two times of leave overlap.</summary>
    public static readonly DiagnosticDescriptor OverlappingLeave = new("HRA2011", Warning,
        "the leave `{evidence}` of `{employee}` begins before the leave `{other}` ends; what both cover is covered once, but the durations of both count",
        "员工 `{employee}` 的休假 `{evidence}` 在休假 `{other}` 结束前开始；重叠部分只覆盖一次，但两条记录的时长均计入");

    /// <summary>One time was approved and rejected.</summary>
    public static readonly DiagnosticDescriptor ContradictoryApprovals = new("HRA2012", Warning,
        "`{evidence}` rejects overtime of `{employee}` that `{other}` approves; what is approved counts, so withdraw the approval if the rejection came later",
        "`{evidence}` 驳回了员工 `{employee}` 的加班，而 `{other}` 已批准；以批准为准，如驳回在后请撤回批准");

    /// <summary>A roster plans work for a role that the person does not hold then.</summary>
    public static readonly DiagnosticDescriptor ShiftForRoleNotHeld = new("HRA2013", Warning,
        "the roster of `{employee}` plans {count} shift{count:s} for {post}, which the person does not hold then, first on {date} (`{evidence}`); "
            + "nothing comes of that, so assign the role, or correct the roster",
        "员工 `{employee}` 的排班中有 {count} 个班次属于{post}，但当时未任该岗，最早为 {date}（`{evidence}`）；这些班次不起作用，请补充任职或更正排班");

    /// <summary>Somebody said to be available and not to be at one time.</summary>
    public static readonly DiagnosticDescriptor ContradictoryAvailability = new("HRA2014", Warning,
        "by `{evidence}` `{employee}` is not available at a time at which `{other}` says the opposite; no duty is planned then, so correct one of the two",
        "员工 `{employee}` 在 `{evidence}` 中表示不可值班，而 `{other}` 表示同一时间可以；该时间不安排值班，请更正其中一条");

    /// <summary>A punch in has no punch out and was repaired.</summary>
    public static readonly DiagnosticDescriptor MissingOutRepaired = new("HRA2101", Warning,
        "the punch in `{evidence}` of `{employee}` has no punch out; {why} `{message}`, it is taken to end at {end}",
        "员工 `{employee}` 的上班卡 `{evidence}` 缺下班卡；{why} `{message}`，推断于 {end} 结束");

    /// <summary>A punch in has no punch out and ends with the plan.</summary>
    public static readonly DiagnosticDescriptor MissingOutPlanned = new("HRA2112", Warning,
        "the punch in `{evidence}` of `{employee}` has no punch out; by the planned shift, it is taken to end at {end}",
        "员工 `{employee}` 的上班卡 `{evidence}` 缺下班卡；按计划班次，推断于 {end} 结束");

    /// <summary>A punch lies between the first and the last of its day.</summary>
    public static readonly DiagnosticDescriptor PunchBetween = new("HRA2113", Info,
        "the punch `{evidence}` of `{employee}` lies between the first and the last of its day, which alone count",
        "员工 `{employee}` 的打卡 `{evidence}` 介于当日首末两次之间，只取首末两次");

    /// <summary>Somebody punched in and out within leave.</summary>
    public static readonly DiagnosticDescriptor PunchedOnLeave = new("HRA2108", Warning,
        "`{employee}` worked for {time:time} within leave, from the punch `{evidence}` on; it counts as work, and the leave stands: correct one of the two",
        "员工 `{employee}` 自打卡 `{evidence}` 起在休假时间内出勤 {time:time}；计入工时，休假记录不变，请核对其一");

    /// <summary>Pairs of punches run from the end of one shift to the beginning of the next.</summary>
    public static readonly DiagnosticDescriptor KindsExchanged = new("HRA2117", Warning,
        "{count} pairs of punches of `{employee}` run from the end of a planned shift to the beginning of the next, from {from} (`{evidence}`) to {to} "
            + "(`{last}`), and few within one: the terminal most likely says out for in and in for out; correct the punches, for until then nights count and "
            + "days do not",
        "员工 `{employee}` 有 {count} 对打卡从一个计划班次结束时开始、到下一班次开始时结束（{from} `{evidence}` 至 {to} `{last}`），而班次之内的很少：终端很可能将上班与下班记反；请更正打卡，"
            + "在此之前夜间会计为工时而白天不计");

    /// <summary>A punch in has no punch out and was discarded.</summary>
    public static readonly DiagnosticDescriptor MissingOutDiscarded = new("HRA2102", Warning,
        "the punch in `{evidence}` of `{employee}` has no punch out and nothing to end it by; it is set aside",
        "员工 `{employee}` 的上班卡 `{evidence}` 缺下班卡且无从推断结束时间；不参与计算");

    /// <summary>A punch out closes nothing.</summary>
    public static readonly DiagnosticDescriptor OutWithoutIn = new("HRA2103", Warning,
        "the punch out `{evidence}` of `{employee}` closes nothing; it is set aside",
        "员工 `{employee}` 的下班卡 `{evidence}` 没有对应的上班卡；不参与计算");

    /// <summary>The same, of a punch out that comes too late for the punch in before it.</summary>
    internal static readonly DiagnosticDescriptor OutTooLate = new(OutWithoutIn.Code, Warning,
        "the punch out `{evidence}` of `{employee}` closes nothing, for it comes {gap:time} after the punch in `{in}` and no pair is longer than "
            + "{limit:time} (punch.maxOpen); it is set aside",
        "员工 `{employee}` 的下班卡 `{evidence}` 没有对应的上班卡：距上班卡 `{in}` {gap:time}，超过一对打卡的最长时长 {limit:time}（punch.maxOpen）；不参与计算");

    /// <summary>A punch is for a role that the person does not hold on that day.</summary>
    public static readonly DiagnosticDescriptor RoleNotHeld = new("HRA2104", Warning,
        "the punch `{evidence}` of `{employee}` is for {post}, which the person does not hold then; it is set aside",
        "员工 `{employee}` 的打卡 `{evidence}` 对应{post}，但当时未任该岗；不参与计算");

    /// <summary>A punch says again what the one before it says.</summary>
    public static readonly DiagnosticDescriptor RepeatedPunch = new("HRA2109", Info,
        "the punch `{evidence}` of `{employee}` comes so soon after `{before}` that it says the same again; it counts once",
        "员工 `{employee}` 的打卡 `{evidence}` 紧接 `{before}`，视为重复打卡；只计一次");

    /// <summary>A punch in and its punch out are at one instant.</summary>
    public static readonly DiagnosticDescriptor PairOfNoLength = new("HRA2110", Warning,
        "the punch `{evidence}` of `{employee}` is at the instant of its counterpart `{other}`, so the two make no time; it is set aside",
        "员工 `{employee}` 的打卡 `{evidence}` 与其对应的打卡 `{other}` 时刻相同，没有时长；不参与计算");

    /// <summary>Somebody wrote before the employment or after it.</summary>
    public static readonly DiagnosticDescriptor NotEmployed = new("HRA2115", Warning,
        "`{employee}` wrote {count} message{count:s} {when}, {times} (`{evidence}`), and nothing of that counts; correct the dates of employment, "
            + "or see who uses the account",
        "员工 `{employee}` 在{when}发出 {count} 条消息，{times}（`{evidence}`），均不计入；请更正在职日期，或核实账号由谁使用");

    /// <summary>Messages state a role that the person does not hold then.</summary>
    public static readonly DiagnosticDescriptor StatedRoleNotHeld = new("HRA2116", Warning,
        "`{employee}` wrote {count} message{count:s} for the role `{role}`, {times} (`{evidence}`), which the person does not hold then; no online session is "
            + "formed from that, so assign the role, or correct the messages",
        "员工 `{employee}` 有 {count} 条消息标明岗位 `{role}`，{times}（`{evidence}`），但当时未任该岗；不据此形成在线时段，请补充任职或更正消息");

    /// <summary>A rating speaks of no episode of its conversation, or of one that is nobody's.</summary>
    public static readonly DiagnosticDescriptor RatingWithoutTurn = new("HRA2105", Warning,
        "the rating `{evidence}` of the conversation `{conversation}` speaks of no customer turn: none began before it, or it came too long after the "
            + "last message, or nobody had the customer; it counts nowhere",
        "评价 `{evidence}` 对应的会话 `{conversation}` 中没有可评价的客户轮次：评价前没有轮次、评价时距最后一条消息过久，或客户无人接待；不计入任何时段");

    /// <summary>A decision stands over no session.</summary>
    public static readonly DiagnosticDescriptor DecisionOverNothing = new("HRA2106", Warning,
        "the decision `{evidence}` on `{employee}` speaks of {at}, at which there is no online session; it decides nothing, so correct its instant or "
            + "withdraw it",
        "关于员工 `{employee}` 的人工决定 `{evidence}` 指向 {at}，但该时刻没有在线时段；不产生效力，请更正时刻或撤回");

    /// <summary>A conversation is assigned to nobody, so late answers are held against nobody.</summary>
    public static readonly DiagnosticDescriptor NobodyAssigned = new("HRA2107", Info,
        "some customers were assigned to nobody when they wrote, so late first answers to them are held against nobody; give messages or "
            + "assignments the employee where that should be otherwise",
        "部分客户来消息时未分配员工，首次回复过晚不计入任何人；如需考核，请在消息或会话分配中填写员工");

    /// <summary>A rating is somebody's, whose turns lie in no session.</summary>
    public static readonly DiagnosticDescriptor RatingWithoutSession = new("HRA2111", Info,
        "the rating `{evidence}` is for turns of `{employee}` that lie in no online session; it counts in none",
        "评价 `{evidence}` 对应员工 `{employee}` 的轮次不在任何在线时段内；不计入任何时段");

    private static readonly Bilingual PrimaryRole = new("the primary role", "主岗");
    private static readonly Bilingual NamedRole = new("the role `{role}`", "岗位 `{role}`");

    /// <summary>A role in a sentence; null for the primary one.</summary>
    internal static Bilingual PostOf(string? role) => role is null ? PrimaryRole : NamedRole.With(("role", role));
}
