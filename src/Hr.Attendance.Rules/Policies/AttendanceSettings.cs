using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Policies;

/// <summary>The built-in settings. What each means step by step stands in the project's <c>docs/contract.md</c>.</summary>
public static class AttendanceSettings
{
    /// <summary>Where a business day begins.</summary>
    public static readonly Setting<LocalTime> DayStartsAt = new("day.startsAt", SettingTypes.TimeOfDay, new LocalTime(4, 0),
        "Local time at which a business day begins", "考勤日的开始时刻（当地时间）");

    /// <summary>What becomes of a session over the boundary of a business day.</summary>
    public static readonly Setting<DaySplit> DaySplit = new("day.split", SettingTypes.Choice<DaySplit>(), Policies.DaySplit.WholeSession,
        "Whether a session over the boundary of a business day stays whole or is cut there", "跨考勤日的时段整段归属开始日，或在分界处切开");

    /// <summary>What primary time is.</summary>
    public static readonly Setting<PrimaryBasis> PrimaryBasis = new(
        "primary.basis", SettingTypes.Choice<PrimaryBasis>(), Policies.PrimaryBasis.PunchesElseSchedule,
        "What primary time is made of", "主岗工时的依据");

    /// <summary>Planned primary time on workdays.</summary>
    public static readonly Setting<IReadOnlyList<WeeklyShift>> PrimarySchedule = new("primary.schedule", SettingTypes.Schedule, [],
        "Planned primary time on calendar workdays", "工作日的主岗计划工时");

    /// <summary>How punches of the primary role are paired.</summary>
    public static readonly Setting<PrimaryPairing> PrimaryPairing = new(
        "primary.pairing", SettingTypes.Choice<PrimaryPairing>(), Policies.PrimaryPairing.Pairs,
        "Whether punches of the primary role make pairs, or the first and the last of a business day make one",
        "主岗打卡逐对配对，还是取每个业务日的首末两次");

    /// <summary>How far from a shift's beginning or end a punch counts as made then.</summary>
    public static readonly Setting<Duration> PrimaryGrace = new("primary.grace", SettingTypes.ShortDuration, Duration.Zero,
        "A pair that begins or ends at most this long before or after a shift begins or ends with it",
        "上下班打卡与班次起止相差不超过此时长时，按班次起止计");

    /// <summary>Unpaid breaks in primary time.</summary>
    public static readonly Setting<IReadOnlyList<BreakRule>> PrimaryBreaks = new("primary.breaks", SettingTypes.Breaks, [],
        "Unpaid breaks, at times of the day or after so many hours, taken out of primary time", "从主岗工时中扣除的无薪休息：固定时段，或工作满若干小时后的时长");

    /// <summary>What punched primary time outside the planned shifts is.</summary>
    public static readonly Setting<PrimaryOutsidePlan> PrimaryOutsidePlan = new(
        "primary.outsidePlan", SettingTypes.Choice<PrimaryOutsidePlan>(), Policies.PrimaryOutsidePlan.Count,
        "Whether punched primary time outside the day's planned shifts counts", "计划班次之外的主岗打卡时间是否计入")
    {
        Strictness = StrictnessOrder.FromLoosest(
            Policies.PrimaryOutsidePlan.Count, Policies.PrimaryOutsidePlan.Approved, Policies.PrimaryOutsidePlan.Ignore),
    };

    /// <summary>How long after a punch the same one again is a repetition.</summary>
    public static readonly Setting<Duration> PunchRepeatWithin = new("punch.repeatWithin", SettingTypes.ShortDuration, Duration.FromMinutes(1),
        "A punch like the one before, so soon after it, is a repetition", "与上一次相同的打卡间隔不超过此时长时视为重复");

    /// <summary>What to do with a punch in that has no punch out.</summary>
    public static readonly Setting<MissingOutRepair> PunchMissingOut = new(
        "punch.missingOut", SettingTypes.Choice<MissingOutRepair>(), MissingOutRepair.LastActivity,
        "What to do with a punch in that has no punch out", "缺下班卡时的处理方式")
    {
        Strictness = StrictnessOrder.FromLoosest(MissingOutRepair.LastActivity, MissingOutRepair.PlannedEnd, MissingOutRepair.Discard),
    };

    /// <summary>How much of a silence within a pair of punches counts.</summary>
    public static readonly Setting<Duration?> PunchMaxSilence = new("punch.maxSilence", SettingTypes.OptionalShortDuration, null,
        "How much of a stretch of silence within a pair of punches counts", "打卡时段内静默时间最多计入多久")
    {
        Strictness = StrictnessOrder.Lower,
    };

    /// <summary>A pair of punches longer than this is taken for two unrelated punches.</summary>
    public static readonly Setting<Duration> PunchMaxOpen = new("punch.maxOpen", SettingTypes.ShortDuration, Duration.FromHours(16),
        "A pair of punches longer than this is taken for two unrelated punches", "超过此时长的一对打卡视为互不相关")
    {
        Strictness = StrictnessOrder.Lower,
    };

    /// <summary>What online sessions are formed from.</summary>
    public static readonly Setting<SessionBasis> SessionBasis = new(
        "session.basis", SettingTypes.Choice<SessionBasis>(), Policies.SessionBasis.PunchesElseActivity,
        "What online sessions are formed from", "在线时段的依据");

    /// <summary>A longer gap between messages starts a new session.</summary>
    public static readonly Setting<Duration> SessionMaxIdle = new("session.maxIdle", SettingTypes.ShortDuration, Duration.FromMinutes(30),
        "A longer gap between messages starts a new session", "消息间隔超过此时长即开始新时段");

    /// <summary>How long before its first employee message a session can begin, with the turn which that answers.</summary>
    public static readonly Setting<Duration> SessionActivityLead = new("session.activityLead", SettingTypes.ShortDuration, Duration.FromMinutes(5),
        "How long before its first employee message a session can begin, with the question that this answers", "时段最早可在首条员工消息之前多久、自其所答提问起开始")
    {
        Strictness = StrictnessOrder.Lower,
    };

    /// <summary>How long after its last employee message a session ends.</summary>
    public static readonly Setting<Duration> SessionActivityTail = new("session.activityTail", SettingTypes.ShortDuration, Duration.FromMinutes(2),
        "How long after its last employee message a session ends", "最后一条员工消息之后多久时段结束")
    {
        Strictness = StrictnessOrder.Lower,
    };

    /// <summary>Whether online time counts during primary time.</summary>
    public static readonly Setting<DuringPrimary> SessionDuringPrimary = new(
        "session.duringPrimary", SettingTypes.Choice<DuringPrimary>(), DuringPrimary.Exclude,
        "Whether online time during primary time is taken out", "主岗时间内的在线时间是否剔除")
    {
        Strictness = StrictnessOrder.FromLoosest(DuringPrimary.Allow, DuringPrimary.Exclude),
    };

    /// <summary>Local times, or shifts of rosters, in which a session can count; empty for any time.</summary>
    public static readonly Setting<IReadOnlyList<SessionWindow>> SessionWindows = new("session.windows", SettingTypes.SessionWindows, [],
        "Local times in which a session can count, `roster` for the shifts of the role; empty for any time",
        "可计入时段的当地时间窗口，`roster` 表示该岗位的排班；为空表示不限")
    {
        EmptyMeansAny = true,
    };

    /// <summary>Pieces this close together are one session.</summary>
    public static readonly Setting<Duration> SessionMergeGap = new("session.mergeGap", SettingTypes.ShortDuration, Duration.FromMinutes(10),
        "What remains in pieces this close together is one session", "间隔不超过此时长的片段合为一个时段")
    {
        Strictness = StrictnessOrder.Lower,
    };

    /// <summary>Criterion <c>minimumOnline</c>: the net time needed.</summary>
    public static readonly Setting<Duration?> SessionMinimumOnline = new("session.minimumOnline", SettingTypes.OptionalShortDuration, null,
        "Net time that a session needs", "时段所需的最短净在线时长")
    {
        Strictness = StrictnessOrder.Higher,
    };

    /// <summary>Criterion <c>responseWindow</c>: within what time a customer turn is to be answered.</summary>
    public static readonly Setting<Duration?> ResponseWindow = new("response.window", SettingTypes.OptionalShortDuration, null,
        "Time within which a customer turn is to be answered", "客户消息应在多长时间内回复")
    {
        Strictness = StrictnessOrder.Lower,
    };

    /// <summary>The share of judged turns that must be answered in time.</summary>
    public static readonly Setting<decimal> ResponseMinShare = new("response.minShare", SettingTypes.Share, 0.8m,
        "Share of judged turns that must be answered in time", "及时回复的轮次所需占比")
    {
        Unit = "of judged turns",
        ChineseUnit = "可判定轮次的占比",
        Strictness = StrictnessOrder.Higher,
    };

    /// <summary>A turn that waited less than this on duty when it lapsed is not judged.</summary>
    public static readonly Setting<Duration> ResponseOffDutyGrace = new("response.offDutyGrace", SettingTypes.ShortDuration, Duration.FromMinutes(5),
        "An unanswered turn that has waited less than this on duty is not judged: it came when the employee was about to leave",
        "未回复轮次在岗等待不足此时长时不予判定：客户提问时员工即将离岗")
    {
        Strictness = StrictnessOrder.Lower,
    };

    /// <summary>Whether a turn that was closed without an answer is judged.</summary>
    public static readonly Setting<ClosedTurns> ResponseClosedTurns = new(
        "response.closedTurns", SettingTypes.Choice<ClosedTurns>(), ClosedTurns.Ignore,
        "Whether a turn that was closed without an answer is judged", "未回复即关闭的轮次是否参与判定")
    {
        Strictness = StrictnessOrder.FromLoosest(ClosedTurns.Ignore, ClosedTurns.Judge),
    };

    /// <summary>How long after an answer a single last message may be a goodbye.</summary>
    public static readonly Setting<Duration?> ResponseClosingRemark = new(
        "response.closingRemark", SettingTypes.OptionalShortDuration, Duration.FromMinutes(10),
        "A single last message this soon after an answer may be a goodbye and is judged only if it is answered in time", "回复后此时长内客户的最后一条消息可能是道别，仅在及时回复时参与判定")
    {
        Strictness = StrictnessOrder.Lower,
    };

    /// <summary>With fewer judged turns there is nothing to judge.</summary>
    public static readonly Setting<int> ResponseMinTurns = new("response.minTurns", SettingTypes.Count, 1,
        "Judged turns below which there is nothing to judge", "可判定轮次少于此数时不予判定");

    /// <summary>The verdict on response where no turn was judged.</summary>
    public static readonly Setting<WhenUnknown> ResponseWhenNoTurns = new("response.whenNoTurns", SettingTypes.Choice<WhenUnknown>(), WhenUnknown.Pass,
        "Whether a session without a judged turn meets the response criterion", "没有可判定轮次时响应条件是否满足")
    {
        Strictness = StrictnessOrder.FromLoosest(WhenUnknown.Pass, WhenUnknown.Fail),
    };

    /// <summary>Criterion <c>satisfaction</c>: the mean normalised rating needed.</summary>
    public static readonly Setting<decimal?> SatisfactionMinimum = new("satisfaction.minimum", SettingTypes.OptionalShare, null,
        "Mean normalised rating that a session needs", "时段所需的平均满意度（归一化）")
    {
        Unit = "of the rating scale",
        ChineseUnit = "评分区间的占比",
        Strictness = StrictnessOrder.Higher,
    };

    /// <summary>Fewer ratings than this are too few to judge by.</summary>
    public static readonly Setting<int> SatisfactionMinRatings = new("satisfaction.minRatings", SettingTypes.Count, 1,
        "Fewer ratings than this are too few to judge by", "评价数少于此数时不足以判定")
    {
        Unit = "ratings",
        ChineseUnit = "个评价",
    };

    /// <summary>The verdict on satisfaction where ratings are too few.</summary>
    public static readonly Setting<WhenUnknown> SatisfactionWhenTooFew = new("satisfaction.whenTooFew", SettingTypes.Choice<WhenUnknown>(), WhenUnknown.Pass,
        "Whether a session with too few ratings meets the satisfaction criterion", "评价过少时满意度条件是否满足")
    {
        Strictness = StrictnessOrder.FromLoosest(WhenUnknown.Pass, WhenUnknown.Fail),
    };

    /// <summary>Criterion <c>minimumConversations</c>: the number of conversations needed.</summary>
    public static readonly Setting<int?> ActivityMinConversations = new("activity.minConversations", SettingTypes.OptionalCount, null,
        "Conversations that a session needs", "时段所需的最少会话数")
    {
        Unit = "conversations",
        ChineseUnit = "个会话",
        Strictness = StrictnessOrder.Higher,
    };

    /// <summary>Whether a conversation in which only the employee wrote counts as one.</summary>
    public static readonly Setting<OutboundConversations> ActivityOutbound = new(
        "activity.outbound", SettingTypes.Choice<OutboundConversations>(), OutboundConversations.Ignore,
        "Whether a conversation in which only the employee wrote counts as one", "仅员工发言的会话是否计为会话")
    {
        Strictness = StrictnessOrder.FromLoosest(OutboundConversations.Count, OutboundConversations.Ignore),
    };

    /// <summary>How many of the configured criteria must be met.</summary>
    public static readonly Setting<RequiredCriteria> SessionRequire = new("session.require", RequiredCriteria.SettingType, RequiredCriteria.All,
        "How many of the configured criteria must be met", "需满足多少项已配置的条件")
    {
        Strictness = RequiredCriteria.Strictness,
    };

    /// <summary>What an effective session earns.</summary>
    public static readonly Setting<CreditMode> CreditMode = new("credit.mode", SettingTypes.Choice<CreditMode>(), Policies.CreditMode.Session,
        "What an effective session earns: its net or its active time", "有效时段计入净时长或活跃时长")
    {
        Strictness = StrictnessOrder.FromLoosest(Policies.CreditMode.Session, Policies.CreditMode.Active),
    };

    /// <summary>What an ineffective session earns.</summary>
    public static readonly Setting<IneffectiveCredit> CreditWhenIneffective = new(
        "credit.whenIneffective", SettingTypes.Choice<IneffectiveCredit>(), IneffectiveCredit.None,
        "What an ineffective session earns: nothing or its active time", "无效时段不计入或计入活跃时长")
    {
        Strictness = StrictnessOrder.FromLoosest(IneffectiveCredit.Active, IneffectiveCredit.None),
    };

    /// <summary>The step to which credited time is rounded.</summary>
    public static readonly Setting<Duration> CreditRoundTo = new("credit.roundTo", SettingTypes.PositiveDuration, Duration.FromMinutes(1),
        "Step to which credited time is rounded", "计入工时的取整单位");

    /// <summary>How credited time is rounded.</summary>
    public static readonly Setting<CreditRounding> CreditRounding = new("credit.rounding", SettingTypes.Choice<CreditRounding>(), Policies.CreditRounding.Down,
        "How credited time is rounded", "计入工时的取整方式")
    {
        Strictness = StrictnessOrder.FromLoosest(Policies.CreditRounding.Up, Policies.CreditRounding.Nearest, Policies.CreditRounding.Down),
    };

    /// <summary>What is rounded: the time of each session, or the sum of a business day and role.</summary>
    public static readonly Setting<CreditRoundPer> CreditRoundPer = new("credit.roundPer", SettingTypes.Choice<CreditRoundPer>(), Policies.CreditRoundPer.Day,
        "What is rounded: the time of each session, or the sum of a business day and role", "取整对象：每个时段，或每个考勤日每个岗位的合计");

    /// <summary>The most that one business day and role can be credited.</summary>
    public static readonly Setting<Duration?> CreditDailyCap = new("credit.dailyCap", SettingTypes.OptionalDuration, null,
        "The most that a business day can be credited for a role", "每个考勤日每个岗位计入工时的上限")
    {
        Strictness = StrictnessOrder.Lower,
    };

    /// <summary>What counts as overtime.</summary>
    public static readonly Setting<OvertimeBasis> OvertimeBasis = new(
        "overtime.basis", SettingTypes.Choice<OvertimeBasis>(), Policies.OvertimeBasis.AllConcurrent,
        "What counts as overtime", "加班工时的口径")
    {
        Strictness = StrictnessOrder.FromLoosest(Policies.OvertimeBasis.AllConcurrent, Policies.OvertimeBasis.BeyondStandard),
    };

    /// <summary>The hours system.</summary>
    public static readonly Setting<HoursSystem> OvertimeHoursSystem = new("overtime.hoursSystem", SettingTypes.Choice<HoursSystem>(), HoursSystem.Standard,
        "Hours system: overtime day by day, over a period, or none", "工时制度：标准工时、综合计算工时或不定时")
    {
        Strictness = StrictnessOrder.FromLoosest(HoursSystem.Standard, HoursSystem.Comprehensive, HoursSystem.NonFixed),
    };

    /// <summary>The period of the comprehensive hours system.</summary>
    public static readonly Setting<ComprehensivePeriod> OvertimeComprehensivePeriod = new(
        "overtime.comprehensivePeriod", SettingTypes.Choice<ComprehensivePeriod>(), ComprehensivePeriod.Month,
        "Period over which the comprehensive hours system adds up", "综合计算工时的周期")
    {
        Strictness = StrictnessOrder.FromLoosest(ComprehensivePeriod.Week, ComprehensivePeriod.Month, ComprehensivePeriod.Quarter, ComprehensivePeriod.Year),
    };

    /// <summary>Whether the non-fixed hours system pays for statutory holidays.</summary>
    public static readonly Setting<NonFixedHolidays> OvertimeNonFixedHolidays = new(
        "overtime.nonFixedHolidays", SettingTypes.Choice<NonFixedHolidays>(), NonFixedHolidays.Unpaid,
        "Whether work on statutory holidays is overtime under the non-fixed hours system", "不定时工作制下法定节假日工作是否计加班")
    {
        Strictness = StrictnessOrder.FromLoosest(NonFixedHolidays.Paid, NonFixedHolidays.Unpaid),
    };

    /// <summary>The standard working day beyond which overtime begins; a period's standard is made of it.</summary>
    public static readonly Setting<Duration> OvertimeStandardDay = new("overtime.standardDay", SettingTypes.Duration, Duration.FromHours(8),
        "Standard working day beyond which overtime begins", "标准工作日时长")
    {
        Strictness = StrictnessOrder.Higher,
    };

    /// <summary>Overtime of a business day shorter than this is none.</summary>
    public static readonly Setting<Duration> OvertimeMinimum = new("overtime.minimum", SettingTypes.Duration, Duration.Zero,
        "Overtime of a business day shorter than this is none", "考勤日加班不足此时长的不计")
    {
        Strictness = StrictnessOrder.Higher,
    };

    /// <summary>Whether overtime has to be approved.</summary>
    public static readonly Setting<OvertimeApproval> OvertimeApproval = new(
        "overtime.approval", SettingTypes.Choice<OvertimeApproval>(), Policies.OvertimeApproval.None,
        "Whether overtime has to be approved: what is not is paid nothing", "加班是否须经批准：未经批准的不付加班费")
    {
        Strictness = StrictnessOrder.FromLoosest(Policies.OvertimeApproval.None, Policies.OvertimeApproval.Required),
    };

    /// <summary>Which date's kind an overtime minute has.</summary>
    public static readonly Setting<OvertimeDayKindBy> OvertimeDayKindBy = new(
        "overtime.dayKindBy", SettingTypes.Choice<OvertimeDayKindBy>(), Policies.OvertimeDayKindBy.CalendarDay,
        "Which date's kind an overtime minute has", "加班时间的日期类型按自然日或考勤日");

    /// <summary>The multiplier for overtime on a workday.</summary>
    public static readonly Setting<decimal> OvertimeWorkday = new("overtime.workday", SettingTypes.Number, 1.5m,
        "Multiplier for overtime on a workday", "工作日加班倍数")
    {
        Unit = "times the hourly base",
        ChineseUnit = "倍小时工资基数",
        Strictness = StrictnessOrder.Lower,
    };

    /// <summary>The multiplier for overtime on a rest day.</summary>
    public static readonly Setting<decimal> OvertimeRestDay = new("overtime.restDay", SettingTypes.Number, 2m,
        "Multiplier for overtime on a rest day", "休息日加班倍数")
    {
        Unit = "times the hourly base",
        ChineseUnit = "倍小时工资基数",
        Strictness = StrictnessOrder.Lower,
    };

    /// <summary>The multiplier for overtime on a statutory holiday.</summary>
    public static readonly Setting<decimal> OvertimeStatutoryHoliday = new("overtime.statutoryHoliday", SettingTypes.Number, 3m,
        "Multiplier for overtime on a statutory holiday", "法定节假日加班倍数")
    {
        Unit = "times the hourly base",
        ChineseUnit = "倍小时工资基数",
        Strictness = StrictnessOrder.Lower,
    };

    /// <summary>What rest-day overtime earns: pay or leave.</summary>
    public static readonly Setting<RestDayCompensation> CompensatoryLeaveRestDay = new(
        "compensatoryLeave.restDay", SettingTypes.Choice<RestDayCompensation>(), RestDayCompensation.Pay,
        "Whether rest-day overtime is paid, or compensated by leave first", "休息日加班直接支付加班费，或先安排补休")
    {
        Strictness = StrictnessOrder.FromLoosest(RestDayCompensation.Pay, RestDayCompensation.Leave),
    };

    /// <summary>How many days there are to take compensatory leave, counted from the day it was earned; what is left then is paid.</summary>
    public static readonly Setting<int> CompensatoryLeaveWithin = new("compensatoryLeave.within", SettingTypes.Count, 30,
        "Days to take compensatory leave, from the day it was earned; what is left then is paid", "补休期限，自加班当日起算；到期未休部分支付加班费")
    {
        Unit = "days",
        ChineseUnit = "天",
        Strictness = StrictnessOrder.Higher,
    };

    /// <summary>Paid days in a month, for the hourly base.</summary>
    public static readonly Setting<decimal> PayMonthlyDays = new("pay.monthlyDays", SettingTypes.PositiveNumber, 21.75m,
        "Paid days in a month: the hourly base is the wage divided by days and hours", "月计薪天数")
    {
        Unit = "days",
        ChineseUnit = "天",
        Strictness = StrictnessOrder.Higher,
    };

    /// <summary>Paid hours in a day, for the hourly base.</summary>
    public static readonly Setting<decimal> PayDailyHours = new("pay.dailyHours", SettingTypes.PositiveNumber, 8m,
        "Paid hours in a day: the hourly base is the wage divided by days and hours", "日计薪小时数")
    {
        Unit = "hours",
        ChineseUnit = "小时",
        Strictness = StrictnessOrder.Higher,
    };

    /// <summary>An amount for each effective session.</summary>
    public static readonly Setting<Money?> AllowancePerEffectiveSession = new("allowance.perEffectiveSession", SettingTypes.OptionalAmount, null,
        "Amount for each effective session", "每个有效时段的补贴")
    {
        Unit = "per effective session",
        ChineseUnit = "每个有效时段",
        Strictness = StrictnessOrder.LowerOrNone,
    };

    /// <summary>An amount for each day with an effective session.</summary>
    public static readonly Setting<Money?> AllowancePerDay = new("allowance.perDay", SettingTypes.OptionalAmount, null,
        "Amount for each business day with an effective session", "每个有有效时段的考勤日的补贴")
    {
        Unit = "per day",
        ChineseUnit = "每天",
        Strictness = StrictnessOrder.LowerOrNone,
    };

    /// <summary>An amount for each hour of credited time in the night.</summary>
    public static readonly Setting<Money?> AllowancePerNightHour = new("allowance.perNightHour", SettingTypes.OptionalAmount, null,
        "Amount for each hour of credited time in the night", "夜间计入工时每小时的补贴")
    {
        Unit = "per hour",
        ChineseUnit = "每小时",
        Strictness = StrictnessOrder.LowerOrNone,
    };

    /// <summary>When it is night, in local time; never where it is empty.</summary>
    public static readonly Setting<IReadOnlyList<LocalTimeWindow>> AllowanceNightWindow = new("allowance.nightWindow", SettingTypes.Windows,
        [new LocalTimeWindow(new LocalTime(22, 0), new LocalTime(6, 0))],
        "Local times that count as night; empty for none", "夜间的当地时间窗口；为空表示没有夜间");

    /// <summary>A day's bonus by the share of judged turns that were answered in time.</summary>
    public static readonly Setting<IReadOnlyList<ShareStep>> BonusResponse = new("bonus.response", SettingTypes.ShareSteps, [],
        "Bonus of a business day by the share of judged turns answered in time; the highest step reached counts", "按及时回复占比计发的每日奖金，取达到的最高一档")
    {
        Unit = "per day",
        ChineseUnit = "每天",
    };

    /// <summary>A day's bonus by the mean of the ratings.</summary>
    public static readonly Setting<IReadOnlyList<ShareStep>> BonusSatisfaction = new("bonus.satisfaction", SettingTypes.ShareSteps, [],
        "Bonus of a business day by the mean normalised rating; the highest step reached counts", "按平均满意度计发的每日奖金，取达到的最高一档")
    {
        Unit = "per day",
        ChineseUnit = "每天",
    };

    /// <summary>The most that all allowances and bonuses of a business day may come to.</summary>
    public static readonly Setting<Money?> AllowanceDailyCap = new("allowance.dailyCap", SettingTypes.OptionalAmount, null,
        "The most that all allowances and bonuses of a business day come to", "每个考勤日全部补贴和奖金的上限")
    {
        Unit = "per day",
        ChineseUnit = "每天",
        Strictness = StrictnessOrder.Lower,
    };

    /// <summary>The most that all allowances and bonuses of a calendar month may come to.</summary>
    public static readonly Setting<Money?> AllowanceMonthlyCap = new("allowance.monthlyCap", SettingTypes.OptionalAmount, null,
        "The most that all allowances and bonuses of a calendar month come to, the earliest first", "每个自然月全部补贴和奖金的上限，先发生的先计")
    {
        Unit = "per month",
        ChineseUnit = "每月",
        Strictness = StrictnessOrder.Lower,
    };

    /// <summary>Overtime in a business day above which there is an alert.</summary>
    public static readonly Setting<Duration> LimitDailyOvertime = new("limit.dailyOvertime", SettingTypes.Duration, Duration.FromHours(3),
        "Overtime in a business day above which there is an alert", "单日加班提醒上限")
    {
        Strictness = StrictnessOrder.Higher,
    };

    /// <summary>Overtime in a calendar month above which there is an alert.</summary>
    public static readonly Setting<Duration> LimitMonthlyOvertime = new("limit.monthlyOvertime", SettingTypes.Duration, Duration.FromHours(36),
        "Overtime in a calendar month above which there is an alert", "当月加班提醒上限")
    {
        Strictness = StrictnessOrder.Higher,
    };

    /// <summary>All built-in settings, in the order in which people read them.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        DayStartsAt, DaySplit, PrimaryBasis, PrimaryPairing, PrimaryGrace, PrimaryBreaks, PrimaryOutsidePlan, PrimarySchedule,
        PunchRepeatWithin, PunchMissingOut, PunchMaxSilence, PunchMaxOpen, SessionBasis, SessionMaxIdle, SessionActivityLead,
        SessionActivityTail, SessionDuringPrimary, SessionWindows, SessionMergeGap, SessionMinimumOnline, ResponseWindow,
        ResponseMinShare, ResponseOffDutyGrace, ResponseClosedTurns, ResponseClosingRemark, ResponseMinTurns, ResponseWhenNoTurns,
        SatisfactionMinimum, SatisfactionMinRatings, SatisfactionWhenTooFew, ActivityMinConversations, ActivityOutbound,
        SessionRequire, CreditMode, CreditWhenIneffective, CreditRoundTo, CreditRounding, CreditRoundPer, CreditDailyCap,
        OvertimeHoursSystem, OvertimeComprehensivePeriod, OvertimeNonFixedHolidays, OvertimeBasis, OvertimeMinimum,
        OvertimeApproval, OvertimeStandardDay, OvertimeDayKindBy, OvertimeWorkday, OvertimeRestDay, OvertimeStatutoryHoliday,
        CompensatoryLeaveRestDay, CompensatoryLeaveWithin, PayMonthlyDays, PayDailyHours, AllowancePerEffectiveSession,
        AllowancePerDay, AllowancePerNightHour, AllowanceNightWindow, BonusResponse, BonusSatisfaction, AllowanceDailyCap,
        AllowanceMonthlyCap, LimitDailyOvertime, LimitMonthlyOvertime,
    ];
}
