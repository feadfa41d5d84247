using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Testing.Reports;

/// <summary>The words of the page with covered lines.</summary>
internal static class CoverageWords
{
    internal static readonly Bilingual Title = new("Policy coverage", "制度覆盖");
    internal static readonly Bilingual Summary = new(
        "{all} scenarios: {passed} passed, {failed} failed. What failing scenarios saw is not counted.",
        "共 {all} 个场景：通过 {passed} 个，失败 {failed} 个。失败场景不计入覆盖。");

    internal static readonly Bilingual DecidedSomething = new("decided something", "参与决定");
    internal static readonly Bilingual EndNotTouched = new("an end of its bound was never touched", "限定边界未触及");
    internal static readonly Bilingual DecidedNothing = new("decided nothing", "未参与决定");

    internal static readonly Bilingual Document = new("document", "制度文件");
    internal static readonly Bilingual Unit = new("unit", "组织单元");
    internal static readonly Bilingual Directives = new("directives", "条目");
    internal static readonly Bilingual EndsOfBounds = new("ends of bounds", "限定边界");

    internal static readonly Bilingual Criteria = new("Criteria", "条件");
    internal static readonly Bilingual Role = new("role", "岗位");
    internal static readonly Bilingual Criterion = new("criterion", "条件");
    internal static readonly Bilingual Met = new("met", "满足");
    internal static readonly Bilingual NotMet = new("not met", "不满足");
    internal static readonly Bilingual AtThreshold = new("at the threshold", "恰在阈值");

    internal static readonly Bilingual PlantedFaults = new("Planted faults", "植入错误");
    internal static readonly Bilingual Noticed = new(
        "{noticed} of {planted} noticed; {withoutEffect} more make no difference to anybody",
        "{planted} 处中发现 {noticed} 处；另有 {withoutEffect} 处对任何人都无影响");

    internal static readonly Bilingual NobodyNotices = new("nobody notices", "无场景发现");
    internal static readonly Bilingual Was = new("was", "原为");
    internal static readonly Bilingual Becomes = new("becomes", "变为");
    internal static readonly Bilingual Where = new("where", "位置");
    internal static readonly Bilingual LeftOut = new("left out", "删除");
}
