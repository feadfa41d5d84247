using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Cli.Output;

/// <summary>The sentences of a test of policies.</summary>
internal static class PolicyTestWords
{
    internal static readonly Bilingual Summary = new("{passed} passed, {failed} failed", "通过 {passed} 个，失败 {failed} 个");
    internal static readonly Bilingual CoverageOf = new("coverage of {workspace}", "{workspace} 的覆盖情况");
    internal static readonly Bilingual Directives = new("{covered} of {all} directives decided something", "{all} 条中 {covered} 条参与决定");
    internal static readonly Bilingual Edges = new("{covered} of {all} ends of bounds touched", "{all} 处限定边界触及 {covered} 处");
    internal static readonly Bilingual DecidedNothing = new("decided nothing in any scenario", "没有任何场景由它决定结果");
    internal static readonly Bilingual NotTouched = new("no descendant came to {edge}", "没有下级触及 {edge}");
    internal static readonly Bilingual Criterion = new(
        "{criterion} ({unit}, {role}): {met} met, {unmet} not met, {atThreshold} at the threshold",
        "{criterion}（{unit}，{role}）：满足 {met} 次，不满足 {unmet} 次，恰在阈值 {atThreshold} 次");

    internal static readonly Bilingual TooLittle = new(
        "coverage is {percent} %, and --min-coverage asks for {least} %: add scenarios for the directives that decided nothing",
        "覆盖率 {percent}%，低于 --min-coverage 要求的 {least}%：请为未参与决定的条目补充场景");

    internal static readonly Bilingual Mutants = new(
        "{planted} faults planted: {noticed} noticed, {survived} not ({withoutEffect} more make no difference to anybody)",
        "植入 {planted} 处错误：发现 {noticed} 处，未发现 {survived} 处（另有 {withoutEffect} 处对任何人都无影响）");

    internal static readonly Bilingual NobodyNotices = new("no scenario notices {before} → {after}", "无场景发现 {before} → {after}");
    internal static readonly Bilingual LeftOut = new("left out", "删除");
}
