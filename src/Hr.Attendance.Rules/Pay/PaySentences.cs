using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Pay;

/// <summary>What pay lines say, without full stops. A line is shown as a sum that can be worked by hand.</summary>
internal static class PaySentences
{
    internal static readonly Bilingual OvertimeFigures = new(
        "{hours} h × {base} × {multiplier} = {amount}", "{hours} 小时 × {base} × {multiplier} = {amount}");

    internal static readonly Bilingual Overtime = new("{code} is paid: {figures}", "加班费 {code}：{figures}");
    internal static readonly Bilingual UntakenLeave = new(
        "{code} of {date} was not taken as leave in time and is paid: {figures}", "{date} 的休息日加班未在期限内补休，支付加班费 {code}：{figures}");

    internal static readonly Bilingual PerDay = new("allowance for a day with an effective session: {figures}", "有效工时日补贴：{figures}");
    internal static readonly Bilingual PerEffectiveSession = new("allowance for effective sessions: {figures}", "有效时段补贴：{figures}");
    internal static readonly Bilingual PerNightHour = new("allowance for hours in the night: {figures}", "夜间工时补贴（小时）：{figures}");
    internal static readonly Bilingual ResponseBonus = new("bonus for answers in time: {figures}", "及时回复奖金：{figures}");
    internal static readonly Bilingual SatisfactionBonus = new("bonus for satisfied customers: {figures}", "满意度奖金：{figures}");
    internal static readonly Bilingual AboveDailyCap = new("above the daily cap: {figures}", "超出每日上限：{figures}");
    internal static readonly Bilingual AboveMonthlyCap = new("above the monthly cap: {figures}", "超出每月上限：{figures}");
}
