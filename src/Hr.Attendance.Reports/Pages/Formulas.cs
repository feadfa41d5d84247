using Hr.Attendance.Reports.Markup;

namespace Hr.Attendance.Reports.Pages;

/// <summary>How a figure follows from <c>timesheets.json</c>.</summary>
/// <remarks><c>Rule</c> is in the field names of that file; Σ adds up over all employees that the figure is about.</remarks>
internal sealed record Formula(Bilingual Figure, string Rule, Bilingual Meaning);

/// <summary>All of them; <c>docs/reports.md</c> has the same, and tests work every figure out by them.</summary>
internal static class Formulas
{
    internal static readonly IReadOnlyList<Formula> All =
    [
        new(new("After hours, evidenced", "工时外（有证据）"), "Σ days[].online + Σ uncounted[] (end − start)",
            new("All time outside primary time that evidence shows worked: sessions, and what is in no session.", "证据显示在主岗时间之外工作的全部时间：在线时段，加上不在任何时段内的时间。")),
        new(new("Effective, refused", "有效、无效"), "Σ sessions[].net where effective = true, false",
            new("Net time of sessions that the policy accepts, and of those that it does not.", "制度认可与不认可的时段净时长。")),
        new(new("Not counted, by reason", "未计入（按原因）"), "Σ uncounted[] (end − start) by reason",
            new("Time that evidence shows worked and no session has.", "证据显示工作、但不在任何时段内的时间。")),
        new(new("Credited, overtime", "计入、加班"), "Σ days[].credited; Σ days[].overtime",
            new("Credited time is after rounding and caps.", "计入时长已经取整并受上限约束。")),
        new(new("Capture rate", "计入率"), "credited ÷ evidenced",
            new("Above 100 % only where a policy rounds up.", "仅当制度向上取整时才可能超过 100 %。")),
        new(new("Answered in time", "及时回复率"), "Σ sessions[].inWindow ÷ Σ sessions[].judged",
            new("Interval after Wilson with a confidence of 95 %. A sample is small below 10 observations, or where the interval is wider than 20 points.", "区间为 Wilson 95 % 置信区间。观测少于 10 个或区间宽于 20 个百分点时为样本少。")),
        new(new("Median response, 90th percentile", "响应时间中位数、90 百分位"), "nearest rank of all sessions[].responses",
            new("Off by at most 1/128 of the exact value.", "误差不超过精确值的 1/128。")),
        new(new("Satisfaction", "满意度"), "Σ (ratings × satisfaction) ÷ Σ sessions[].ratings",
            new("The mean of ratings as shares of their scales; the same interval.", "评分占量程比例的均值；区间同上。")),
        new(new("Conversations an hour", "每小时会话"), "Σ sessions[].conversations ÷ Σ sessions[].net in hours",
            new("Load while online.", "在线期间的负荷。")),
        new(new("For a credited hour", "每计入小时成本"), "Σ pay[].amount ÷ credited in hours of those who have pay lines in the currency",
            new("All pay lines of the period.", "期内全部薪酬项。")),
        new(new("Hours of the week", "一周各时段"), "sessions[].pieces laid on the local clock of zone",
            new("An hour that clocks repeat has both.", "因时钟回拨而重复的小时合并计算。")),
        new(new("Weeks", "逐周"), "days[] and uncounted[] by the Monday of date",
            new("Business days; a week that the period cuts has its part only.", "按考勤日；期间首尾不完整的周只含期内部分。")),
        new(new("Equal terms", "统一口径"), "sessions[] with net, responses and satisfaction at the same thresholds ÷ sessions[]",
            new("Every turn counts, answered or not; sessions without turns or ratings meet what is asked of these. Credit is not touched.", "每个轮次都计入，无论是否回复；没有轮次或评价的时段视为满足相应要求。不影响计入。")),
        new(new("Trend", "趋势"), "means of business days before and from a Monday; rank test of Mann and Whitney, corrected after Holm",
            new("A change is called one where p < 0.05, with five days or more on each side.", "两侧各不少于五天且 p < 0.05 时才称为变化。")),
        new(new("Silent contributors", "默默贡献者"), "upper third by effective, below the median of recognition",
            new("Recognition is the capture rate unless the host has a figure of its own. Nobody is named among fewer than five.", "认可度默认为计入率，除非系统提供自有指标；少于五人时不列名。")),
        new(new("Ranking", "排名"), "Σ inWindow ÷ Σ judged of a person, less what load explains (weighted least squares), shrunk to the mean (empirical Bayes)",
            new("Load is corrected for among ten people or more, where more load means fewer answers in time. Three turns, all in time, do not lead before three hundred of whom 98 % are.", "十人及以上且负荷越高及时率越低时才校正负荷。三个轮次全部及时，不会排在三百个轮次中 98 % 及时者之前。")),
        new(new("Refusal rates", "无效率"), "sessions[] with effective = false ÷ sessions[], of a group and of everybody else in one",
            new("People are counted for the uncertainty (the linearised variance of a ratio); p is corrected after Holm; five people on each side at least.", "不确定性按人计算（比率的线性化方差）；p 值经 Holm 校正；两侧各不少于五人。")),
        new(new("Invisible overtime", "隐形加班"), "Σ (net − credited) of sessions[] and Σ (end − start) of uncounted[] that meet a test",
            new("On days with 30 minutes or more after hours: at least 3 answers or messages in at least 10 minutes (substantive work), or duty on 2 days a week or more that mostly begins within 2 hours (periodic and fixed). An estimate, not a legal finding.", "当日工时外不少于 30 分钟，且：至少 10 分钟内不少于 3 次回复或消息（实质性工作），或每周不少于 2 天、多数在 2 小时内开始（周期性、固定性值守）。仅为估算，不构成法律认定。")),
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
