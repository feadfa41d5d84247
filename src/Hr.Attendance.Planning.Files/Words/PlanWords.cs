using Hr.Attendance.Planning.Reasons;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Planning.Files.Words;

/// <summary>The words of forecasts and plans, which tables, pages and calendars share.</summary>
internal static class PlanWords
{
    internal static readonly Bilingual Date = new("Date", "日期");
    internal static readonly Bilingual Day = new("Day", "星期");
    internal static readonly Bilingual Kind = new("Kind", "日类型");
    internal static readonly Bilingual Time = new("Time", "时间");
    internal static readonly Bilingual Employee = new("Employee", "员工");
    internal static readonly Bilingual Unit = new("Unit", "组织单元");
    internal static readonly Bilingual Note = new("Note", "备注");
    internal static readonly Bilingual Why = new("Why", "理由");
    internal static readonly Bilingual Month = new("Month", "月份");
    internal static readonly Bilingual Measure = new("Measure", "指标");
    internal static readonly Bilingual Figure = new("Figure", "数值");
    internal static readonly Bilingual What = new("What", "内容");

    internal static readonly Bilingual Expected = new("Expected", "预计会话");
    internal static readonly Bilingual Low = new("Band from", "区间下限");
    internal static readonly Bilingual High = new("to", "区间上限");
    internal static readonly Bilingual Busiest = new("Busiest", "最忙时段");
    internal static readonly Bilingual ExpectedInIt = new("In it", "该时段");
    internal static readonly Bilingual MostNeeded = new("People", "最多需要");
    internal static readonly Bilingual Needed = new("People needed", "需要人数");
    internal static readonly Bilingual Covered = new("People on duty", "值班人数");
    internal static readonly Bilingual NeededTime = new("Needed", "需要人时");
    internal static readonly Bilingual CoveredTime = new("Covered", "已覆盖人时");
    internal static readonly Bilingual DutyTime = new("Time of duty", "值班时长");
    internal static readonly Bilingual Duties = new("Duties", "值班次数");
    internal static readonly Bilingual Coverage = new("Coverage", "覆盖率");
    internal static readonly Bilingual CustomersExpected = new("Customers expected", "预计客户会话");
    internal static readonly Bilingual CustomersLost = new("Customers likely lost", "预计流失客户");
    internal static readonly Bilingual LeastLost = new("No plan loses fewer than", "任何方案的流失下限");
    internal static readonly Bilingual InTime = new("Answered in time", "及时回复率");
    internal static readonly Bilingual Cost = new("Cost of the duty", "值班成本");
    internal static readonly Bilingual LeastHeadroom = new("Least overtime left to anybody", "个人剩余加班额度最少");
    internal static readonly Bilingual LargestGap = new("Largest gap in burden", "负担最大差距");
    internal static readonly Bilingual Conversations = new("conversations", "会话数");
    internal static readonly Bilingual People = new("people", "人数");
    internal static readonly Bilingual Band = new("Band", "区间");
    internal static readonly Bilingual Burden = new("Burden", "负担分");
    internal static readonly Bilingual BandOf = new("Band of {share}", "{share} 区间");
    internal static readonly Bilingual MissingPeople = new("People missing", "缺少人数");
    internal static readonly Bilingual Missing = new("Missing", "缺口人时");
    internal static readonly Bilingual CustomersSaved = new("Customers saved", "可挽回客户");
    internal static readonly Bilingual FoundBy = new("Found by", "依据");
    internal static readonly Bilingual PlannedAgain = new("planning again", "重新排班测算");
    internal static readonly Bilingual Counted = new("counting; at most", "按受限人数估算的上限");
    internal static readonly Bilingual Proven = new("proof", "求解器证明");

    internal static readonly Bilingual EveningsBefore = new("Evenings before", "此前晚班");
    internal static readonly Bilingual Evenings = new("Evenings planned", "本次晚班");
    internal static readonly Bilingual WeekendsBefore = new("Weekends before", "此前周末节假日");
    internal static readonly Bilingual Weekends = new("Weekends planned", "本次周末节假日");
    internal static readonly Bilingual NightsBefore = new("Nights before", "此前夜班");
    internal static readonly Bilingual Nights = new("Nights planned", "本次夜班");
    internal static readonly Bilingual Points = new("Points for the share", "折算负担分");
    internal static readonly Bilingual LeastPoints = new("Fewest points", "最少负担分");
    internal static readonly Bilingual MostPoints = new("Most points", "最多负担分");
    internal static readonly Bilingual Gap = new("Gap", "差距");
    internal static readonly Bilingual Limit = new("Monthly limit", "月度上限");
    internal static readonly Bilingual Before = new("Before the plan", "此前已用");
    internal static readonly Bilingual InPlan = new("In the plan", "本次排班");
    internal static readonly Bilingual Left = new("Left", "剩余");

    internal static readonly Bilingual Roster = new("Roster", "值班表");
    internal static readonly Bilingual CoverageByDay = new("Coverage by day", "每日覆盖");
    internal static readonly Bilingual Measures = new("Measures", "总体指标");
    internal static readonly Bilingual Uncovered = new("What stays uncovered", "人手缺口");
    internal static readonly Bilingual ProvenObstacles = new("Proven by the solver: the smallest set of limits in the way", "求解器证明：阻碍覆盖的最小限制组合");
    internal static readonly Bilingual Relaxations = new("What one relaxation would bring", "放宽一项限制的效果");
    internal static readonly Bilingual Changes = new("Changes to published duty", "与已发布班表的差异");
    internal static readonly Bilingual Fairness = new("Fairness", "公平性");
    internal static readonly Bilingual FairnessByMonth = new("Gap in burden by month", "各月负担差距");
    internal static readonly Bilingual Headroom = new("Overtime left", "剩余加班额度");
    internal static readonly Bilingual ByDay = new("Expected conversations by day", "每日预计会话");
    internal static readonly Bilingual BusiestIntervals = new("The busiest intervals", "最忙时段");
    internal static readonly Bilingual BandWithEnds = new("{low}–{high}", "{low}–{high}");
    internal static readonly Bilingual Intervals = new("Intervals", "各时段");

    internal static readonly Bilingual Findings = new("Findings", "诊断");
    internal static readonly Bilingual Severity = new("Severity", "级别");
    internal static readonly Bilingual Code = new("Code", "代码");
    internal static readonly Bilingual Place = new("Place", "位置");
    internal static readonly Bilingual Message = new("Message", "内容");
    internal static readonly Bilingual Error = new("error", "错误");
    internal static readonly Bilingual Warning = new("warning", "警告");
    internal static readonly Bilingual Info = new("info", "提示");

    internal static readonly Bilingual Published = new("published", "已发布");
    internal static readonly Bilingual Planned = new("planned", "含排班日");
    internal static readonly Bilingual Guessed = new("kind of day guessed", "日类型为推测");
    internal static readonly Bilingual Workday = new("workday", "工作日");
    internal static readonly Bilingual RestDay = new("rest day", "休息日");
    internal static readonly Bilingual StatutoryHoliday = new("statutory holiday", "法定节假日");

    internal static readonly Bilingual Added = new("added", "新增");
    internal static readonly Bilingual Removed = new("taken away", "取消");
    internal static readonly Bilingual NoLongerPossible = new("no longer possible", "已无法执行");

    internal static readonly Bilingual OnDuty = new("On duty: {role}, {unit}", "值班：{role}（{unit}）");

    internal static readonly Bilingual Models = new("Which model weighs how much", "各模型权重");
    internal static readonly Bilingual Model = new("Model", "模型");
    internal static readonly Bilingual Weight = new("Weight", "权重");
    internal static readonly Bilingual OffBy = new("Off by", "回测误差");
    internal static readonly Bilingual AgainstLastWeek = new("Of last week's", "相对重复上周");

    internal static readonly Bilingual OfQueue = new("{queue}: {sentence}", "{queue}：{sentence}");
    internal static readonly Bilingual Comma = new(", ", "，");
    internal static readonly Bilingual Semicolon = new("; ", "；");

    internal static Bilingual Of(DayKind? kind, bool isGuessed) => kind switch
    {
        _ when isGuessed => Guessed,
        DayKind.Workday => Workday,
        DayKind.RestDay => RestDay,
        DayKind.StatutoryHoliday => StatutoryHoliday,
        _ => Bilingual.Same("–"),
    };

    internal static Bilingual Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => Error,
        DiagnosticSeverity.Warning => Warning,
        _ => Info,
    };

    internal static Bilingual Of(RelaxationMethod method) => method switch
    {
        RelaxationMethod.Counted => Counted,
        RelaxationMethod.PlannedAgain => PlannedAgain,
        _ => Proven,
    };

    internal static Bilingual Of(DutyChangeKind kind) => kind switch
    {
        DutyChangeKind.Added => Added,
        DutyChangeKind.Removed => Removed,
        _ => NoLongerPossible,
    };
}
