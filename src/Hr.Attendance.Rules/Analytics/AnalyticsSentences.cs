using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>What analyses say of people, without full stops.</summary>
internal static class AnalyticsSentences
{
    internal static readonly Bilingual Comma = new(", ", "，");

    internal static readonly Bilingual OutsideWindows = new("outside the hours that can count", "在可计入的时间窗口之外");
    internal static readonly Bilingual OutsideAssignment = new("while the role was not held", "不在该岗任职期间");
    internal static readonly Bilingual NotPunched = new("with messages but without punches", "有消息但未打卡");
    internal static readonly Bilingual NoRole = new("without a concurrent role", "未任兼岗");

    internal static readonly Bilingual InvisibleOvertimeCaution = new(
        "an estimate from records, by two tests that courts have used (substantive work, or periodic and fixed duty, that clearly occupies "
            + "rest time); not a legal finding",
        "依据记录作出的估算，采用法院所用的两项标准（实质性工作，或周期性、固定性值守，且明显占用休息时间）；不构成法律认定");

    internal static readonly Bilingual InvisibleOvertime = new(
        "an estimated {time} on {days} day{days:s} not credited, {substantive} of them with substantive work",
        "估算 {days} 天共 {time}未计入，其中 {substantive} 天有实质性工作");

    internal static readonly Bilingual FixedDuty = new("; duty on {days} days, mostly beginning from {start} on", "；{days} 天有值守，多自 {start} 起");

    internal static readonly Bilingual SilentContributor = new(
        "{effective} of effective work (place {rank} of {among}); {recognised}", "有效工时 {effective}（第 {rank} 位，共 {among} 人）；{recognised}");

    internal static readonly Bilingual RecognisedByCaptureRate = new(
        "{share} of {evidenced} after hours credited, half of the others have {median} or more",
        "工时外 {evidenced}中计入 {share}，半数同事不低于 {median}");

    internal static readonly Bilingual Recognised = new(
        "recognised with {recognition} so far, half of the others with {median} or more", "迄今认可 {recognition}，半数同事不低于 {median}");

    internal static readonly Bilingual NotCredited = new("; not credited: {losses}", "；未计入：{losses}");
    internal static readonly Bilingual LostUncounted = new("{time} {reason}", "{time}{reason}");
    internal static readonly Bilingual LostRefused = new("{time} in refused sessions", "{time}被判无效");
    internal static readonly Bilingual LostCut = new("{time} cut from effective sessions", "{time}自有效时段扣减");
}
