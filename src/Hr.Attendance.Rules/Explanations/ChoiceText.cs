using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>What each choice of the built-in settings means, in two languages.</summary>
internal static class ChoiceText
{
    private static readonly Dictionary<Enum, (string English, string Chinese)> Meanings = new()
    {
        [DaySplit.WholeSession] = ("whole, to the day it began", "整段归属开始日"),
        [DaySplit.AtBoundary] = ("cut at the boundary", "在分界处切开"),
        [PrimaryBasis.Punches] = ("the time between punches", "打卡时间"),
        [PrimaryBasis.Schedule] = ("the planned time", "计划工时"),
        [PrimaryBasis.PunchesElseSchedule] = ("punches where there are any that day, else the planned time", "当日有打卡按打卡，否则按计划工时"),
        [MissingOutRepair.LastActivity] = ("it ends with the last message", "按最后一条消息结束"),
        [MissingOutRepair.Discard] = ("it is discarded", "不计"),
        [SessionBasis.Punches] = ("punches for the role", "该岗位的打卡"),
        [SessionBasis.Activity] = ("messages", "消息活动"),
        [SessionBasis.PunchesElseActivity] = ("punches where there are any that day, else messages", "当日有打卡按打卡，否则按消息活动"),
        [DuringPrimary.Exclude] = ("it is taken out", "剔除"),
        [DuringPrimary.Allow] = ("it counts", "计入"),
        [WhenUnknown.Pass] = ("met", "视为满足"),
        [WhenUnknown.Fail] = ("not met", "视为不满足"),
        [CreditMode.Session] = ("net time", "净时长"),
        [CreditMode.Active] = ("only active time", "仅活跃时长"),
        [IneffectiveCredit.None] = ("nothing", "不计入"),
        [IneffectiveCredit.Active] = ("its active time", "计入活跃时长"),
        [CreditRounding.Down] = ("down", "向下取整"),
        [CreditRounding.Up] = ("up", "向上取整"),
        [CreditRounding.Nearest] = ("to the nearest, a half up", "四舍五入"),
        [OvertimeBasis.AllConcurrent] = ("all credited concurrent time", "全部计入的兼岗工时"),
        [OvertimeBasis.BeyondStandard] = ("what lies beyond the standard day", "超出标准工作日的部分"),
        [HoursSystem.Standard] = ("overtime day by day", "标准工时制"),
        [HoursSystem.Comprehensive] = ("hours added up over a period", "综合计算工时制"),
        [HoursSystem.NonFixed] = ("no overtime but perhaps on statutory holidays", "不定时工作制"),
        [ComprehensivePeriod.Week] = ("Monday to Sunday", "周"),
        [ComprehensivePeriod.Month] = ("a calendar month", "自然月"),
        [ComprehensivePeriod.Quarter] = ("a calendar quarter", "季度"),
        [ComprehensivePeriod.Year] = ("a calendar year", "年度"),
        [NonFixedHolidays.Unpaid] = ("not paid as overtime", "不计加班"),
        [NonFixedHolidays.Paid] = ("paid as overtime", "计加班"),
        [RestDayCompensation.Pay] = ("overtime pay", "支付加班费"),
        [RestDayCompensation.Leave] = ("leave first, and pay for what is not taken", "先补休，未休部分支付加班费"),
        [OvertimeDayKindBy.CalendarDay] = ("the local date on which it was worked", "按实际工作的自然日"),
        [OvertimeDayKindBy.BusinessDay] = ("the business day", "按考勤日"),
        [LegalBasis.Consent] = ("the person's consent", "取得个人同意"),
        [LegalBasis.ContractOrLabourRules] = ("a contract, or HR management under lawful labour rules", "订立履行合同或依法制定的劳动规章制度所必需"),
        [LegalBasis.LegalDuty] = ("a duty set by law", "履行法定职责或法定义务所必需"),
    };

    /// <summary>The choice as documents write it, with its meaning where that says more.</summary>
    internal static string Of(Enum choice, string written, MessageLanguage language)
    {
        string? meaning = !Meanings.TryGetValue(choice, out var both) ? null : language == MessageLanguage.Chinese ? both.Chinese : both.English;
        return meaning is null || meaning == written ? written
            : language == MessageLanguage.Chinese ? $"{written}（{meaning}）"
            : $"{written} ({meaning})";
    }
}
