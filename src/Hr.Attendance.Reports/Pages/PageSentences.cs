using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Reports.Pages;

/// <summary>What pages say beside their tables and charts.</summary>
internal static class PageSentences
{
    internal static readonly Bilingual Semicolon = new("; ", "；");

    internal static readonly Bilingual ReportTitle = new("After-hours work", "工时外工作报告");
    internal static readonly Bilingual ReportTitleOf = new("After-hours work: {who}", "工时外工作报告：{who}");
    internal static readonly Bilingual ToOverview = new("Overview", "总览");
    internal static readonly Bilingual EachUnit = new("Each unit", "各单元");
    internal static readonly Bilingual EachEmployee = new("Each employee", "各员工");
    internal static readonly Bilingual NoRows = new("None.", "无。");

    // The overview.
    internal static readonly Bilingual OnlyWhatReaderMaySee = new(
        "This report has what its reader may see and nothing else; figures of a unit are of the people and days in it that are the reader's to see.",
        "本报告仅含阅读者有权查看的内容；各单元的指标仅涉及阅读者可见的人员与日期。");

    internal static readonly Bilingual EqualTerms = new("Sessions that meet the same terms", "符合统一口径的时段占比");
    internal static readonly Bilingual NoTerms = new("No threshold is asked for, so every session meets it.", "未设标准，所有时段均视为达到。");
    internal static readonly Bilingual Terms = new("Asked of everybody alike: {terms}.", "对所有单元一视同仁：{terms}。");
    internal static readonly Bilingual TermsComma = new(", ", "，");
    internal static readonly Bilingual OnlineTerm = new("at least {time} online", "在线不少于 {time}");
    internal static readonly Bilingual ResponseTerm = new("{share} of turns answered within {window}", "{share} 的轮次在 {window}内回复");
    internal static readonly Bilingual SatisfactionTerm = new("satisfaction of {share} or more", "满意度不低于 {share}");
    internal static readonly Bilingual Sessions = new("Sessions", "时段数");
    internal static readonly Bilingual JudgedTurns = new("Judged turns", "判定轮次");
    internal static readonly Bilingual Ratings = new("Ratings", "评价数");

    internal static readonly Bilingual TrendDays = new("Days before {date} against those from {date} on.", "{date} 之前各日与该日起各日的比较。");
    internal static readonly Bilingual InTime = new("Turns answered in time", "及时回复率");
    internal static readonly Bilingual InTimeSummary = new(
        "Share of judged turns with its 95 % interval; the dashed line is everybody.", "判定轮次中及时回复的占比与 95 % 区间；虚线为全体。");

    internal static readonly Bilingual SatisfactionSummary = new(
        "Mean rating with its 95 % interval; the dashed line is everybody.", "平均评分与 95 % 区间；虚线为全体。");

    internal static readonly Bilingual Ranking = new("Who answers in time, load and luck taken out", "及时回复排名（已剔除负荷与偶然因素）");
    internal static readonly Bilingual RankingSummary = new(
        "The first {shown} of {people} people: the share at everybody's mean load, drawn to the mean by as much as it may be luck.",
        "{people} 人中的前 {shown} 位：按全体平均负荷折算，并按偶然程度向均值收缩。");

    internal static readonly Bilingual SilentContributors = new(
        "People who do much effective work after hours and were recognised little for it so far, each with the reason.",
        "工时外有效工作多、迄今认可少的员工，逐一说明理由。");

    internal static readonly Bilingual InvisibleOvertime = new("Invisible overtime: {caution}.", "隐形加班：{caution}。");
    internal static readonly Bilingual Fairness = new(
        "A difference is not in itself unfair: the groups may work differently. It says where to look.", "差异本身不等于不公平：各群体的工作方式可能不同。它只提示应关注之处。");

    internal static readonly Bilingual AllFindings = new("All {count} findings are in tables/{table}.csv.", "全部 {count} 条诊断见 tables/{table}.csv。");

    // Charts.
    internal static readonly Bilingual WhereTimeWent = new("Where after-hours time went", "工时外时间去向");
    internal static readonly Bilingual WhereTimeWentSummary = new(
        "Time with evidence, in hours: in effective sessions, in refused ones, and in none, by reason.{cut}",
        "有证据的时长（小时）：有效时段、无效时段，以及不在任何时段内的时间（按原因）。{cut}");

    internal static readonly Bilingual Weeks = new("Weeks", "逐周走势");
    internal static readonly Bilingual WeeksSummary = new("Hours with evidence and hours credited, by week from Monday.", "每周（自周一起）有证据与计入的小时数。");

    // The first figures.
    internal static readonly Bilingual ActivePeople = new("{count} of them active after hours", "其中 {count} 人有工时外活动");
    internal static readonly Bilingual EvidencedOf = new("{online} online, {uncounted} in no session", "在线 {online}，另有 {uncounted} 不在任何时段内");
    internal static readonly Bilingual CreditedOf = new("of the time with evidence", "占有证据时长");
    internal static readonly Bilingual InRefusedSessions = new("In refused sessions", "无效时段");
    internal static readonly Bilingual RefusedOf = new("{refused} of {sessions} sessions refused", "{sessions} 个时段中 {refused} 个无效");
    internal static readonly Bilingual OvertimeOf = new(
        "{workday} on workdays, {restDay} on rest days, {holiday} on holidays", "工作日 {workday}，休息日 {restDay}，法定节假日 {holiday}");

    internal static readonly Bilingual PlannedOf = new(
        "{worked} worked, {leave} on leave, {undertime} missing", "实际工时 {worked}，休假 {leave}，缺勤工时 {undertime}");

    internal static readonly Bilingual UnapprovedOf = new("not paid until somebody approves it", "审批通过前不付加班费");

    internal static readonly Bilingual InTimeOf = new("{inTime} of {judged} judged turns", "{judged} 个判定轮次中 {inTime} 个");
    internal static readonly Bilingual RatingsOf = new("{count} ratings", "{count} 个评价");
    internal static readonly Bilingual WithInterval = new("{figure}; {lower} – {upper}", "{figure}；{lower} – {upper}");
    internal static readonly Bilingual WithSmallSample = new("{figure}; {lower} – {upper}, {note}", "{figure}；{lower} – {upper}，{note}");
    internal static readonly Bilingual PayLinesIn = new("Pay lines, {currency}", "薪酬项（{currency}）");
    internal static readonly Bilingual CostOf = new("{cost} for a credited hour", "每计入小时 {cost}");
    internal static readonly Bilingual InvisibleEstimated = new("Invisible overtime, estimated", "隐形加班（估算）");
    internal static readonly Bilingual InvisibleOf = new("an estimate, not a finding", "仅为估算，非认定");

    // An employee, a day.
    internal static readonly Bilingual Colon = new(": ", "：");
    internal static readonly Bilingual DaysAsTable = new("Days as a table", "逐日明细表");
    internal static readonly Bilingual PayLines = new("Pay lines", "薪酬项");
    internal static readonly Bilingual InvisibleWithCaution = new("{estimate}: {caution}.", "{estimate}：{caution}。");
    internal static readonly Bilingual Day = new("The day {date}", "{date} 当日");
    internal static readonly Bilingual DaySummary = new(
        "credited {credited}; effective {effective}, refused {refused}, not counted {uncounted}",
        "计入 {credited}；有效 {effective}，无效 {refused}，未计入 {uncounted}");

    internal static readonly Bilingual Why = new("Why", "判定理由");
    internal static readonly Bilingual Evidence = new("evidence: ", "证据：");
    internal static readonly Bilingual MoreEvidence = new(", … ({count} in all)", "……（共 {count} 条）");
    internal static readonly Bilingual SetByPolicy = new("set by policy: ", "制度设置：");
    internal static readonly Bilingual SettingsThatDecided = new("Settings that decided", "起决定作用的设置");
}
