using Hr.Attendance.Planning.Files.Words;
using Hr.Attendance.Reports.Markup;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Planning.Files.Pages;

/// <summary>What each figure of the page means.</summary>
internal static class HowToRead
{
    private static readonly Bilingual Expected = new(
        "The mean of the forecast: how many conversations customers are expected to begin in an interval, whoever answers them.",
        "预测均值：该时段预计由客户发起的会话数，不论由谁接待。");

    private static readonly Bilingual Band = new(
        "Of all intervals, as large a share as the band says should have a number of conversations between its two ends.",
        "各时段的实际会话数应有相应比例落在区间上下限之间。");

    private static readonly Bilingual Needed = new(
        "The fewest people with whom the share of customers answered within the window (response.window) reaches the share that "
            + "the policy asks for (response.minShare).",
        "使在回复时限（response.window）内得到回复的客户比例达到制度要求（response.minShare）的最少人数。");

    private static readonly Bilingual Coverage = new(
        "The time of people that is needed and has people, of all that is needed. More people than needed in one interval do not "
            + "make up for too few in another.",
        "已有人值班的需要人时占全部需要人时的比例。某一时段多出的人不能弥补另一时段的不足。");

    private static readonly Bilingual Lost = new(
        "Expected customers who are answered later than the window, or leave before; with the people of the plan.",
        "在本方案的人手下，预计回复超时或中途离开的客户数。");

    private static readonly Bilingual Cost = new(
        "Overtime pay by wage, hourly base and the multiplier of the day's kind. An estimate of the plan, not of what will be worked.",
        "按工资、小时基数和日类型倍数估算的加班费。仅为对计划的估算，不代表实际工作。");

    private static readonly Bilingual Burden = new(
        "A point for each evening of duty, one more on a Saturday, a Sunday or a statutory holiday, one more into the night (allowance.nightWindow).",
        "每次值班 1 分，周六、周日或法定节假日再加 1 分，进入夜间（allowance.nightWindow）再加 1 分。");

    private static readonly Bilingual Left = new(
        "What the monthly limit (limit.monthlyOvertime) leaves after the overtime of timesheets so far and that of the plan.",
        "月度加班上限（limit.monthlyOvertime）扣除考勤已有加班和本次排班后的剩余。");

    internal static void Write(HtmlWriter html)
    {
        (Bilingual Term, Bilingual Meaning)[] terms =
        [
            (PlanWords.Expected, Expected), (PlanWords.Band, Band), (PlanWords.Needed, Needed), (PlanWords.Coverage, Coverage), (PlanWords.CustomersLost, Lost),
            (PlanWords.Cost, Cost), (PlanWords.Burden, Burden), (PlanWords.Headroom, Left),
        ];
        html.Open("dl", "how").Line();
        foreach (var (term, meaning) in terms)
        {
            html.Leaf("dt", term).Leaf("dd", meaning).Line();
        }

        html.Close().Line();
    }
}
