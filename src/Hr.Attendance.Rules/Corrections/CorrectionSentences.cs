using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Corrections;

/// <summary>What is said of differences and their causes, without full stops.</summary>
internal static class CorrectionSentences
{
    internal static readonly Bilingual Comma = new(", ", "，");
    internal static readonly Bilingual Semicolon = new("; ", "；");

    internal static readonly Bilingual NothingDifferent = new("nothing is different", "没有变化");
    internal static readonly Bilingual Line = new("{what}: {change}", "{what}：{change}");
    internal static readonly Bilingual Total = new("in all: {change}", "合计：{change}");
    internal static readonly Bilingual Unit = new(
        "unit `{unit}`: {people} people, {change}, {effective} effective now, {refused} refused now",
        "单元 `{unit}`：{people} 人，{change}，改判有效 {effective}，改判无效 {refused}");

    internal static readonly Bilingual UnitOfOne = new(
        "unit `{unit}`: 1 person, {change}, {effective} effective now, {refused} refused now",
        "单元 `{unit}`：1 人，{change}，改判有效 {effective}，改判无效 {refused}");

    internal static readonly Bilingual AlertRaised = new("new alert: {alert}", "新增提醒：{alert}");
    internal static readonly Bilingual AlertGone = new("no longer: {alert}", "取消提醒：{alert}");
    internal static readonly Bilingual Cause = new("because {cause}", "原因：{cause}");

    internal static readonly Bilingual Primary = new("primary {change}", "主岗 {change}");
    internal static readonly Bilingual Online = new("online {change}", "在线 {change}");
    internal static readonly Bilingual Credited = new("credited {change}", "计入 {change}");
    internal static readonly Bilingual Overtime = new("overtime {change}", "加班 {change}");
    internal static readonly Bilingual SameTime = new("the same time", "工时不变");
    internal static readonly Bilingual SameCredit = new("the same credit", "计入不变");

    internal static readonly Bilingual NewSession = new("a new session", "新时段");
    internal static readonly Bilingual SessionGone = new("a session no longer there", "时段取消");
    internal static readonly Bilingual EffectiveNow = new("effective now", "改判有效");
    internal static readonly Bilingual RefusedNow = new("refused now", "改判无效");
    internal static readonly Bilingual DifferentSession = new("a different session", "时段变化");

    internal static readonly Bilingual EvidenceAdded = new("new evidence {ids}", "新增证据 {ids}");
    internal static readonly Bilingual EvidenceRemoved = new("evidence no longer there {ids}", "不再采用的证据 {ids}");
    internal static readonly Bilingual PolicyChanged = new(
        "{setting} was {before} ({beforeSource}) and is {after} ({afterSource})", "{setting} 由 {before}（{beforeSource}）改为 {after}（{afterSource}）");

    internal static readonly Bilingual SetBy = new("`{document}` of `{unit}`", "`{unit}` 的 `{document}`");
    internal static readonly Bilingual Default = new("the default", "默认");
    internal static readonly Bilingual OrganizationChanged = new(
        "the employee's unit, roles, tags, wage or dates are different", "员工信息（单元、岗位、标签、工资或任职期）有变化");

    internal static readonly Bilingual CalendarChanged = new(
        "the calendar had the date as {before} and has it as {after}", "日历将该日由 {before} 改为 {after}");

    internal static readonly Bilingual RulesChanged = new("the engine's criteria or pay rules are different", "判定条件或计薪规则有变化");
    internal static readonly Bilingual OtherDaysChanged = new("other days changed that this one is added up with", "同一周期内其他日期有变化");
}
