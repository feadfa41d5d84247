using Hr.Attendance.Rules.Diagnostics;
using static Hr.Attendance.Rules.Diagnostics.DiagnosticSeverity;

namespace Hr.Attendance.Planning.Allocation;

/// <summary>What can be found while duty is planned.</summary>
public static class PlanningDiagnostics
{
    /// <summary>Nobody can be planned.</summary>
    public static readonly DiagnosticDescriptor NobodyHoldsTheRole = new("HRA8080", Warning,
        "nobody holds the concurrent role {role} in the planned units between {first} and {last}; assign it before duty is planned",
        "{first} 至 {last} 期间，所选组织单元内无人兼任 {role}；请先安排兼岗再排班");

    /// <summary>Several concurrent roles are held and the request names none.</summary>
    public static readonly DiagnosticDescriptor SeveralRoles = new("HRA8081", Info,
        "several concurrent roles are held ({roles}); this is planned for `{role}`: name another to plan that one",
        "存在多个兼岗（{roles}）；本次为“{role}”排班，如需其他岗位请指明");

    /// <summary>The policy has no target of service.</summary>
    public static readonly DiagnosticDescriptor NoResponseTarget = new("HRA8082", Warning,
        "the policy of `{unit}` says nothing of response.window for `{role}`; people are planned for answers within {window:time} to {share} of customers: set "
            + "it to what customers are promised",
        "“{unit}”的制度未设定“{role}”的 response.window；暂按 {share} 的客户在 {window:time} 内得到回复来排班：请按对客户的承诺设定");

    /// <summary>One planned unit lies below another.</summary>
    public static readonly DiagnosticDescriptor UnitWithinUnit = new("HRA8083", Warning,
        "`{unit}` lies below `{above}`, which is planned too and has its customers; it gets no queue of its own: plan the one or the other",
        "“{unit}”位于同时排班的“{above}”之下，其客户已计入上级；不再单独排队：请只选其一");

    /// <summary>Published duty cannot stand.</summary>
    public static readonly DiagnosticDescriptor PublishedNotPossible = new("HRA8084", Warning,
        "the published duty of {employee} on {date} cannot stand: {reason}; tell the person, and publish the plan anew",
        "{employee} 在 {date} 的已发布值班无法保留：{reason}；请告知本人并重新发布排班");

    /// <summary>Hours are added up over a period.</summary>
    public static readonly DiagnosticDescriptor HoursAddedUp = new("HRA8085", Info,
        "{count} people work under the comprehensive hours system; each hour of duty is taken for overtime here, though the period decides that at its end",
        "{count} 人实行综合计算工时制；排班时每小时值班均按加班估算，实际以周期末结算为准");

    /// <summary>People without a wage.</summary>
    public static readonly DiagnosticDescriptor NoWage = new("HRA8086", Info,
        "{count} people have no monthly wage on file; what their duty costs is missing in the cost of the plan",
        "{count} 人没有月工资记录；排班成本中不含其值班成本");

    /// <summary>Wages in several currencies.</summary>
    public static readonly DiagnosticDescriptor SeveralCurrencies = new("HRA8087", Warning,
        "wages are in several currencies ({currencies}); the cost of the plan adds up their numbers as they are: plan units with one currency each",
        "工资使用多种币种（{currencies}）；排班成本直接相加，未换算：请按币种分别排班");

    /// <summary>A month whose overtime is used up before the plan.</summary>
    public static readonly DiagnosticDescriptor MonthUsedUp = new("HRA8088", Info,
        "{employee} has used up the overtime of {month} before any duty of this plan; nothing is planned for the person in that month",
        "{employee} 在 {month} 的加班额度在本次排班前已用完；该月不再为其排班");

    /// <summary>No time in which anybody is needed.</summary>
    public static readonly DiagnosticDescriptor NobodyNeeded = new("HRA8089", Warning,
        "nobody is needed in the queue of `{unit}` between {first} and {last}: no customers are expected within the hours that can count; "
            + "see whether evidence of earlier weeks and session.windows are complete",
        "{first} 至 {last}“{unit}”的队列不需要人员：可计入时段内预计没有客户；请检查往期证据和 session.windows 是否完整");

    /// <summary>Evidence ends some days before the plan.</summary>
    public static readonly DiagnosticDescriptor EvidenceEndsBefore = new("HRA8090", Info,
        "evidence ends on {last}, before the plan begins; of the days between only published duty and planned shifts are known",
        "证据截至 {last}，早于排班开始日；其间仅按已发布值班和计划班次估算");

    /// <summary>Formula and simulation differ by more than chance.</summary>
    public static readonly DiagnosticDescriptor SimulationDiffers = new("HRA8110", Info,
        "taken one by one, the intervals of the plan answer {formula} of customers in time; with those who wait from one interval to the next it is "
            + "{simulated} ({low} to {high}): trust the second figure, and look at the intervals after those with too few people",
        "若逐个时段单独计算，本排班可及时回复 {formula} 的客户；计入跨时段等待的客户后为 {simulated}（{low} 至 {high}）：请以后者为准，并查看人手不足时段之后的时段");
}
