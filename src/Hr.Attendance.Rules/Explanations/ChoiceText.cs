using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>What each choice of the built-in settings means, in two languages.</summary>
internal static class ChoiceText
{
    private static readonly Dictionary<Enum, Bilingual> Meanings = new()
    {
        [DaySplit.WholeSession] = new("whole, to the day it began", "整段归属开始日"),
        [DaySplit.AtBoundary] = new("cut at the boundary", "在分界处切开"),
        [PrimaryBasis.Punches] = new("the time between punches", "打卡时间"),
        [PrimaryBasis.Schedule] = new("the planned time", "计划工时"),
        [PrimaryBasis.PunchesElseSchedule] = new("punches where there are any that day, else the planned time", "当日有打卡按打卡，否则按计划工时"),
        [PrimaryPairing.Pairs] = new("pairs", "逐对配对"),
        [PrimaryPairing.FirstLast] = new("the first and the last of the day", "取当日首末两次"),
        [PrimaryOutsidePlan.Count] = new("it counts", "计入"),
        [PrimaryOutsidePlan.Approved] = new("it counts where it was approved", "经批准才计入"),
        [PrimaryOutsidePlan.Ignore] = new("it does not count", "不计"),
        [MissingOutRepair.PlannedEnd] = new("it ends with the planned shift", "按计划班次结束"),
        [MissingOutRepair.LastActivity] = new("it ends with the last message", "按最后一条消息结束"),
        [MissingOutRepair.Discard] = new("it is discarded", "不计"),
        [SessionBasis.Punches] = new("punches for the role", "该岗位的打卡"),
        [SessionBasis.Activity] = new("messages", "消息活动"),
        [SessionBasis.PunchesElseActivity] = new("punches where there are any that day, else messages", "当日有打卡按打卡，否则按消息活动"),
        [DuringPrimary.Exclude] = new("it is taken out", "剔除"),
        [DuringPrimary.Allow] = new("it counts", "计入"),
        [ClosedTurns.Ignore] = new("not judged", "不予判定"),
        [ClosedTurns.Judge] = new("judged", "参与判定"),
        [OutboundConversations.Ignore] = new("no conversation", "不计为会话"),
        [OutboundConversations.Count] = new("a conversation", "计为会话"),
        [WhenUnknown.Pass] = new("met", "视为满足"),
        [WhenUnknown.Fail] = new("not met", "视为不满足"),
        [CreditMode.Session] = new("net time", "净时长"),
        [CreditMode.Active] = new("only active time", "仅活跃时长"),
        [IneffectiveCredit.None] = new("nothing", "不计入"),
        [IneffectiveCredit.Active] = new("its active time", "计入活跃时长"),
        [CreditRounding.Down] = new("down", "向下取整"),
        [CreditRounding.Up] = new("up", "向上取整"),
        [CreditRounding.Nearest] = new("to the nearest, a half up", "四舍五入"),
        [CreditRoundPer.Session] = new("each session", "每个时段"),
        [CreditRoundPer.Day] = new("the sum of a business day and role", "考勤日与岗位的合计"),
        [OvertimeBasis.AllConcurrent] = new("all credited concurrent time", "全部计入的兼岗工时"),
        [OvertimeBasis.BeyondStandard] = new("what lies beyond the standard day", "超出标准工作日的部分"),
        [HoursSystem.Standard] = new("overtime day by day", "标准工时制"),
        [HoursSystem.Comprehensive] = new("hours added up over a period", "综合计算工时制"),
        [HoursSystem.NonFixed] = new("no overtime but perhaps on statutory holidays", "不定时工作制"),
        [ComprehensivePeriod.Week] = new("Monday to Sunday", "周"),
        [ComprehensivePeriod.Month] = new("a calendar month", "自然月"),
        [ComprehensivePeriod.Quarter] = new("a calendar quarter", "季度"),
        [ComprehensivePeriod.Year] = new("a calendar year", "年度"),
        [NonFixedHolidays.Unpaid] = new("not paid as overtime", "不计加班"),
        [NonFixedHolidays.Paid] = new("paid as overtime", "计加班"),
        [RestDayCompensation.Pay] = new("overtime pay", "支付加班费"),
        [RestDayCompensation.Leave] = new("leave first, and pay for what is not taken", "先补休，未休部分支付加班费"),
        [OvertimeApproval.None] = new("it counts without", "无须批准"),
        [OvertimeApproval.Required] = new("what is not approved is paid nothing", "未经批准的不付加班费"),
        [OvertimeDayKindBy.CalendarDay] = new("the local date on which it was worked", "按实际工作的自然日"),
        [OvertimeDayKindBy.BusinessDay] = new("the business day", "按考勤日"),
        [LegalBasis.Consent] = new("the person's consent", "取得个人同意"),
        [LegalBasis.ContractOrLabourRules] = new("a contract, or HR management under lawful labour rules", "订立履行合同或依法制定的劳动规章制度所必需"),
        [LegalBasis.LegalDuty] = new("a duty set by law", "履行法定职责或法定义务所必需"),
    };

    /// <summary>The choice as documents write it, with its meaning where that says more.</summary>
    internal static string Of(Enum choice, string written, MessageLanguage language) =>
        !Meanings.TryGetValue(choice, out var meaning) || meaning.In(language) == written
            ? written
            : SettingSentences.Choice.In(language, ("written", written), ("meaning", meaning));
}
