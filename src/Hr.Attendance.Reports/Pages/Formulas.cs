using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Reports.Pages;

/// <summary>How a figure follows from <c>timesheets.json</c>.</summary>
/// <remarks><c>Rule</c> is in the field names of that file; Σ adds up over all employees that the figure is about.</remarks>
internal sealed record Formula(Bilingual Figure, string Rule, Bilingual Meaning);

/// <summary>
/// All of them, and the only place where they stand: a test holds the table of <c>docs/reports.md</c> to them, and tests work every figure
/// out by them.
/// </summary>
internal static class Formulas
{
    internal static readonly IReadOnlyList<Formula> All =
    [
        new(new("People, active", "人数、有工时外活动"), "employees[]; those with sessions[] or uncounted[]",
            new("A unit has everybody who belongs to it or to a unit below it at the end of the period.", "组织单元包括期末属于本单元及下级单元的全部人员。")),
        new(new("Primary", "主岗"), "Σ days[].primary",
            new("Time in the primary role.", "主岗时间。")),
        new(new("Planned, leave, undertime", "计划工时、休假、缺勤工时"), "Σ days[].planned; Σ days[].leave; Σ days[].undertime",
            new(
                "Shown where any day was not just what was planned, or overtime is left to approve. "
                    + "More time on one day makes up for nothing that is missing on another.",
                "仅在有考勤日与计划不一致或有加班未审批时列出。某日多出的工时不抵其他日缺少的工时。")),
        new(new("Worked, overtime of a role", "岗位的实际工时与计薪加班"),
            "Σ totals.byMonth[].byRole[] primary, of concurrent roles credited; Σ totals.byMonth[].byRole[].overtimeBy",
            new("By calendar month of the business day. Overtime is what counts: it is paid, or given as leave.", "按考勤日所在自然月。计薪加班为计入的加班，付加班费或安排补休。")),
        new(new("Overtime not approved", "未审批加班"), "Σ days[].unapproved; of a role Σ totals.byMonth[].byRole[].unapproved",
            new(
                "Where policy wants approval: it stands beside the overtime that counts, and is not paid until somebody approves it.",
                "制度要求审批时，与计薪加班分列；审批通过前不付加班费。")),
        new(new("Late, left early, half a day, absent", "迟到、早退、半天、缺勤"), "days[] with the word in marks[]",
            new("Days, by the words of the contract.", "天数，口径见文件约定。")),
        new(new("After hours, evidenced", "工时外（有证据）"), "Σ days[].online + Σ uncounted[] (end − start)",
            new("All time outside primary time that evidence shows worked: sessions, and what is in no session.", "证据显示在主岗时间之外工作的全部时间：在线时段，加上不在任何时段内的时间。")),
        new(new("Effective, refused", "有效、无效"), "Σ sessions[].net where effective = true, false",
            new("Net time of sessions that the policy accepts, and of those that it does not; the number of sessions likewise.", "制度认可与不认可的时段净时长；时段数同理。")),
        new(new("Refused by criterion", "按条件的无效时段"), "sessions[] with effective = false and criteria[].met = false, by criteria[].id",
            new("A session may stand under several criteria.", "一个时段可能同时未满足多个条件。")),
        new(new("Not counted, by reason", "未计入（按原因）"), "Σ uncounted[] (end − start) by reason",
            new("Time that evidence shows worked and no session has.", "证据显示工作、但不在任何时段内的时间。")),
        new(new("Credited, overtime", "计入、加班"), "Σ days[].credited; Σ days[].overtime, by overtimeBy",
            new("Credited time is after rounding and caps.", "计入时长已经取整并受上限约束。")),
        new(new("Capture rate", "计入率"), "credited ÷ evidenced",
            new("Above 100 % only where a policy rounds up.", "仅当制度向上取整时才可能超过 100 %。")),
        new(new("Answered in time", "及时回复率"), "Σ sessions[].inWindow ÷ Σ sessions[].judged",
            new(
                "Turns that were answered and waited on duty no longer than the policy's window, of those that are judged.",
                "判定轮次中已回复且在岗等待不超过制度规定时限的占比。")),
        new(new("Median response, 90th percentile", "响应时间中位数、90 百分位"), "value at rank ⌈q·n⌉ of all sessions[].responses in ascending order",
            new("q = 0.5 and 0.9; off by at most 1/128 of the exact value.", "q 为 0.5 与 0.9；误差不超过精确值的 1/128。")),
        new(new("Satisfaction", "满意度"), "Σ (ratings × satisfaction) ÷ Σ sessions[].ratings",
            new("The mean of ratings as shares of their scales.", "评分占量程比例的均值。")),
        new(new("Interval from, to; small sample", "区间下限、上限；样本少"), "(p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n), z = 1.959964",
            new(
                "Wilson's interval with a confidence of 95 % of a share p among n observations; for satisfaction p is the mean and n the "
                    + "ratings. A sample is small below 10 observations, or where the interval is wider than 20 points.",
                "占比 p、观测数 n 的 Wilson 95 % 置信区间；满意度以均值为 p、评价数为 n。观测少于 10 个或区间宽于 20 个百分点时为样本少。")),
        new(new("Conversations an hour", "每小时会话"), "Σ sessions[].conversations ÷ Σ days[].online in hours",
            new("Load while online.", "在线期间的负荷。")),
        new(new("For a credited hour", "每计入小时成本"), "Σ pay[].amount ÷ Σ days[].credited in hours, of those who have pay[] in the currency",
            new("All pay lines of the period.", "期内全部薪酬项。")),
        new(new("Hours of the week", "一周各时段"), "sessions[].pieces, or start to end, laid on the local clock of zone",
            new("An hour that clocks repeat has both.", "因时钟回拨而重复的小时合并计算。")),
        new(new("Weeks", "逐周"), "days[] and uncounted[] by the Monday of date",
            new("Business days; a week that the period cuts has its part only.", "按考勤日；期间首尾不完整的周只含期内部分。")),
        new(new("Days, pay lines, alerts, findings", "逐日、薪酬项、预警、诊断"), "days[], uncounted[], pay[], alerts[], unitAlerts[], diagnostics[]",
            new("One row for each; findings by severity, and many of them by code with the first of each.", "每条一行；诊断按级别排列，较多时按代码汇总并列出首条。")),
        new(new("Equal terms", "统一口径"), "sessions[] with net, responses and satisfaction at the same thresholds ÷ sessions[]",
            new(
                "Net time not below the minimum, the responses within the window not fewer than the share of all turns, satisfaction not "
                    + "below the minimum. Every turn counts, answered or not; sessions without turns or ratings meet what is asked of "
                    + "these. Where responses are withheld with the evidence, inWindow stands for them. Credit is not touched.",
                "净时长不低于下限、时限内的回复不少于全部轮次的规定占比、满意度不低于下限。每个轮次都计入，无论是否回复；没有轮次或评价的时段视为满足相应要求；响应时间随证据被隐去时以 inWindow 代替。不影响计入。")),
        new(new("Trend", "趋势"), "means of business days before and from a Monday; p by the rank test of Mann and Whitney",
            new(
                "Days with sessions or uncounted time, cut at the Monday nearest to the middle. Ranks of values rounded to five digits, "
                    + "two-sided: exact up to 400 pairs, then normal with ties and continuity corrected. Corrected after Holm over the "
                    + "figures that are tested. A change is called one where p < 0.05, with five days or more on each side.",
                "取有时段或未计入时间的考勤日，以最接近期中的周一为界。数值取五位小数后排秩，双侧检验：400 对以内用精确分布，以上用正态近似（校正并列与连续性）。对所检验的指标作 Holm 校正。两侧各不少于五天且 p < 0.05 时才称为变化。")),
        new(new("Silent contributors", "默默贡献者"), "upper third by effective, below the median of recognition",
            new(
                "Among those with effective time. Recognition is the capture rate unless the host has a figure of its own. "
                    + "Nobody is named among fewer than five.",
                "限于有有效工时者。认可度默认为计入率，除非系统提供自有指标；少于五人时不列名。")),
        new(
            new("Ranking", "排名"),
            "y = Σ inWindow ÷ Σ judged of a person, less slope × (load − mean load); estimate = c + b(y − c), b = A ÷ (A + v), "
                + "± 1.959964 √(bv + (1 − b)² ÷ Σ1/(v + A))",
            new(
                "Slope and mean load by least squares weighted with judged, among ten people or more and where the slope is negative; "
                    + "load is conversations an hour. v = P(1 − P) ÷ judged, P = (Σ inWindow + 1) ÷ (Σ judged + 2) of everybody; "
                    + "A = (Σ(y − m)²/v − (n − 1)) ÷ (Σ1/v − Σ1/v² ÷ Σ1/v), not below 0, m the mean of y by 1/v; c the mean by 1/(v + A) "
                    + "(empirical Bayes). The same to nine digits shares a place. Three turns, all in time, do not lead before three "
                    + "hundred of whom 98 % are.",
                "斜率与平均负荷由按判定轮次加权的最小二乘得出，仅在十人及以上且斜率为负时校正；负荷为每小时会话。v = P(1 − P) ÷ judged，P 为全体 (Σ inWindow + 1) ÷ (Σ judged + 2)；A = "
                    + "(Σ(y − m)²/v − (n − 1)) ÷ (Σ1/v − Σ1/v² ÷ Σ1/v)，不小于 0，m 为按 1/v 加权的均值；c 为按 1/(v + A) 加权的均值（经验贝叶斯）。九位小数相同者名次相同。"
                    + "三个轮次全部及时，不会排在三百个轮次中 98 % 及时者之前。")),
        new(new("Refusal rates", "无效率"), "R ÷ T of a group, less that of everybody else in one; variance n/(n − 1) × Σ(r − tR/T)² ÷ T² of each",
            new(
                "r of t sessions[] of a person have effective = false, R of T those of all n people of a side. Interval ± 1.959964 of "
                    + "the error, p normal and two-sided, corrected after Holm; five people on each side at least. "
                    + "Nothing is compared where nothing varies.",
                "每人 t 个时段中 r 个 effective = false，一侧 n 人合计 T 与 R。区间为误差的 ± 1.959964 倍，p 值取正态双侧并经 Holm 校正；两侧各不少于五人。毫无差异时不作比较。")),
        new(new("Invisible overtime", "隐形加班"), "Σ (net − credited) of sessions[] and Σ (end − start) of uncounted[] that meet a test",
            new(
                "On days with 30 minutes or more after hours: at least 3 answers or messages in at least 10 minutes (substantive work), "
                    + "or duty on 2 days a week or more that mostly begins within 2 hours (periodic and fixed). Days with less than 10 "
                    + "minutes are left out. An estimate, not a legal finding.",
                "当日工时外不少于 30 分钟，且：至少 10 分钟内不少于 3 次回复或消息（实质性工作），或每周不少于 2 天、多数在 2 小时内开始（周期性、固定性值守）。不足 10 分钟的日不计。仅为估算，不构成法律认定。")),
    ];

    internal static void Write(HtmlWriter html)
    {
        html.Open("dl", "how").Line();
        foreach (var formula in All)
        {
            html.Leaf("dt", formula.Figure).Open("dd").Leaf("span", "formula", Bilingual.Same(formula.Rule)).Close().Leaf("dd", formula.Meaning).Line();
        }

        html.Close().Line();
    }
}
