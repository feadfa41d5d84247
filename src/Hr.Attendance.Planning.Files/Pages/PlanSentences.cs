using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Files.Pages;

/// <summary>What the page of a plan says beside its tables and charts.</summary>
internal static class PlanSentences
{
    internal static readonly Bilingual Title = new("Duty plan", "值班排班表");
    internal static readonly Bilingual Subtitle = new("{role}, {from} – {to}", "{role}，{from} – {to}");

    internal static readonly Bilingual Overview = new("At a glance", "总览");
    internal static readonly Bilingual Demand = new("Customers and cover", "客流与覆盖");
    internal static readonly Bilingual ByDay = new("Roster by day", "按日排班");
    internal static readonly Bilingual ByPerson = new("Roster by person", "按人排班");
    internal static readonly Bilingual Missing = new("What stays uncovered", "人手缺口");
    internal static readonly Bilingual Fairness = new("Fairness and overtime left", "公平性与剩余加班额度");
    internal static readonly Bilingual Findings = new("Findings", "诊断");
    internal static readonly Bilingual HowToRead = new("How to read this page", "如何阅读本页");

    // The first figures.
    internal static readonly Bilingual CoverageOf = new("{covered} of {needed} needed person-hours", "需要 {needed} 人时，已覆盖 {covered}");
    internal static readonly Bilingual InTimeOf = new("expected; the policy asks for {share} within {window}", "预计值；制度要求 {window}内回复率 {share}");
    internal static readonly Bilingual InTimeAlone = new("of the customers who are expected", "占预计客户会话");
    internal static readonly Bilingual LostOf = new("of {expected} expected: answered late, or gone", "预计 {expected} 个会话中回复超时或客户离开的");
    internal static readonly Bilingual LostAtLeast = new("of {expected} expected; no plan loses fewer than {least}", "预计 {expected} 个会话；任何方案都不会少于 {least}");
    internal static readonly Bilingual DutiesOf = new("for {people} people, {time} in all", "{people} 人，合计 {time}");
    internal static readonly Bilingual CostIn = new("Cost, {currency}", "值班成本（{currency}）");
    internal static readonly Bilingual CostOf = new("overtime pay of the planned duty", "按计划值班估算的加班费");
    internal static readonly Bilingual HeadroomOf = new("{name}, {month}; the limit is {limit}", "{name}，{month}；上限 {limit}");
    internal static readonly Bilingual GapOf = new("points in {month}: from {least} to {most}", "{month}负担分：最少 {least}，最多 {most}");
    internal static readonly Bilingual ChangesOf = new(
        "{count} change{count:s} to published duty; the table is below.", "与已发布班表相比有 {count} 处变动，见下表。");

    internal static readonly Bilingual GuessedNote = new(
        "No calendar knows these dates, so their kind is guessed by the weekday: {dates}. Put them into calendar.csv when the year's holidays "
            + "are published, and plan again.",
        "以下日期日历中尚无安排，日类型按星期推测：{dates}。当年放假安排公布后请补入 calendar.csv 并重新排班。");

    internal static readonly Bilingual NothingPlanned = new(
        "There is no queue to plan for in these days: nobody holds the role, or its policy has no window.", "这些日期没有需要排班的客服队列：无人担任该岗位，或制度未设时间窗。");

    // Demand.
    internal static readonly Bilingual WeekOf = new("{unit}, week from {date}", "{unit}，{date} 起一周");
    internal static readonly Bilingual WeekSummary = new(
        "{expected} conversations expected; {covered} of {needed} needed person-hours covered. "
            + "Busiest: {day} {date} {time}, {most} expected ({low} to {high}).",
        "预计 {expected} 个会话；需要 {needed} 人时，已覆盖 {covered}。最忙：{date}（{day}）{time}，预计 {most} 个（{low}–{high}）。");

    internal static readonly Bilingual Simulated = new(
        "Simulated {runs} times with the people of the plan, what waits being carried from one interval to the next: {share} answered in time, "
            + "and in nine of ten runs between {low} and {high}.",
        "按本方案人手模拟 {runs} 次（积压会话顺延至下一时段）：及时回复率 {share}，十次中有九次在 {low} 至 {high} 之间。");

    internal static readonly Bilingual WhyExpected = new("Why so many are expected", "预测依据");

    // The roster by day.
    internal static readonly Bilingual DayOf = new("{day} {date}", "{date}（{day}）");
    internal static readonly Bilingual DaySummary = new(
        "{expected} conversations expected; {covered} of {needed} needed person-hours covered", "预计 {expected} 个会话；需要 {needed} 人时，已覆盖 {covered}");

    internal static readonly Bilingual Nobody = new("Nobody is on duty.", "无人值班。");
    internal static readonly Bilingual WhyYou = new("Why you", "为什么排你");
    internal static readonly Bilingual Swaps = new("Swaps that break no limit", "可行的换班（不违反任何限制）");
    internal static readonly Bilingual MissingAt = new("Too few: {stretches}", "人手不足：{stretches}");
    internal static readonly Bilingual MissingStretch = new("{time} ({count} missing)", "{time}（缺 {count} 人）");
    internal static readonly Bilingual Setting = new("Setting: ", "制度设置：");
    internal static readonly Bilingual Evidence = new("Record: ", "记录：");

    // The roster by person.
    internal static readonly Bilingual WeekFrom = new("Week from {date}", "{date} 起一周");
    internal static readonly Bilingual PersonSummary = new("{count} duties, {time}", "值班 {count} 次，{time}");
    internal static readonly Bilingual LeftSummary = new("overtime left {left} ({month})", "剩余加班额度 {left}（{month}）");
    internal static readonly Bilingual WhyNotYou = new("Days without duty, and why", "未排班日期及原因");
    internal static readonly Bilingual EveryDay = new("On duty on every day.", "每天都有值班。");
    internal static readonly Bilingual Legend = new(
        "A time is a duty: choose it to see why. The signs of other days:", "有时间的为值班，点击查看理由。其他日期的符号：");

    internal static readonly Bilingual LeaveSign = new("L", "假");
    internal static readonly Bilingual LeaveMeaning = new("on leave", "休假");
    internal static readonly Bilingual UnavailableMeaning = new("not available", "本人不可值班");
    internal static readonly Bilingual PrimarySign = new("P", "班");
    internal static readonly Bilingual PrimaryMeaning = new("primary shift", "主岗班次");
    internal static readonly Bilingual LimitSign = new("!", "限");
    internal static readonly Bilingual LimitMeaning = new("a limit: rest, overtime, days in a row", "受限：休息、加班上限、连续天数");
    internal static readonly Bilingual NotNeededMeaning = new("not needed, or another is better placed", "无需，或他人更合适");
    internal static readonly Bilingual NoRoleMeaning = new("no role, or no window on the day", "无岗位，或当日无时间窗");

    // What stays uncovered.
    internal static readonly Bilingual AllCovered = new("Every interval has the people that it needs.", "各时段人手均已满足。");
    internal static readonly Bilingual NoRelaxation = new("No single limit, if it were relaxed, would save customers.", "单独放宽任何一项限制都不能挽回客户。");

    // Fairness.
    internal static readonly Bilingual BurdenTitle = new("Burden of each person", "每人负担");
    internal static readonly Bilingual BurdenSummary = new(
        "A point for each evening, one more on a weekend or holiday, one more into the night; before the plan and in it. "
            + "Divided by the share of time in which the person could be on duty: from {least} to {most}.",
        "每次值班 1 分，周末或节假日再加 1 分，进入夜间再加 1 分；分为此前与本次。按可值班时间折算后：最少 {least}，最多 {most}。");

    internal static readonly Bilingual PointsBefore = new("before", "此前");
    internal static readonly Bilingual PointsPlanned = new("in the plan", "本次");

    internal static readonly Bilingual NoFindings = new("Nothing was found.", "没有发现问题。");
}
