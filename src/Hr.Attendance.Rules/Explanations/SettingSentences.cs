using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>What is said of settings: their values, what may be done with them, and how they came about.</summary>
internal static class SettingSentences
{
    internal static readonly Bilingual Comma = new(", ", "、");
    internal static readonly Bilingual And = new(" and ", "、");
    internal static readonly Bilingual Semicolon = new("; ", "；");

    // Values, and what may be done with them: without full stops.
    internal static readonly Bilingual None = new("none", "无");
    internal static readonly Bilingual EmptyList = new("empty list", "空列表");
    internal static readonly Bilingual EmptyMeansAny = new("any (empty list)", "不限（空列表）");
    internal static readonly Bilingual AllCriteria = new("all", "all（全部）");
    internal static readonly Bilingual AnyCriterion = new("any", "any（任意一项）");
    internal static readonly Bilingual NumberOf = new("{number} {unit}", "{number} {unit}");
    internal static readonly Bilingual PartOf = new("{number} {unit}", "{number}（{unit}）");
    internal static readonly Bilingual Choice = new("{written} ({meaning})", "{written}（{meaning}）");
    internal static readonly Bilingual Locked = new("nothing but the inherited value (locked)", "只能沿用上级取值（锁定）");
    internal static readonly Bilingual Anything = new("anything", "不限");
    internal static readonly Bilingual AtMost = new("at most {upper}", "不高于 {upper}");
    internal static readonly Bilingual AtLeast = new("at least {lower}", "不低于 {lower}");
    internal static readonly Bilingual Between = new("from {lower} to {upper}", "{lower} 至 {upper}");
    internal static readonly Bilingual OneOf = new("one of {values}", "只能取 {values} 之一");
    internal static readonly Bilingual ElementsAmong = new("elements among {values}", "元素只能取自 {values}");
    internal static readonly Bilingual AndThen = new(" and ", "，且");

    // How a value came about: whole sentences, and the parts that they are put together from.
    internal static readonly Bilingual Meaning = new("{setting}: {meaning}.", "{setting}：{meaning}。");
    internal static readonly Bilingual Value = new(
        "Value for the unit `{unit}` and the role `{role}` on {date}: {value} (written {written}).",
        "组织单元 `{unit}`、岗位 `{role}` 在 {date} 的取值：{value}（写作 {written}）。");

    internal static readonly Bilingual SetByNobody = new("No document sets it: this is the default.", "没有文件设定该项：此为默认值。");
    internal static readonly Bilingual SetBy = new("Set by {document} of `{unit}`{basis}.", "由 `{unit}` 的 {document} 设定{basis}。");
    internal static readonly Bilingual Basis = new(", resting on: {reference}", "，依据：{reference}");
    internal static readonly Bilingual HowItCameAbout = new("How it came about, from the top down:", "由上至下的形成过程：");
    internal static readonly Bilingual Default = new("Default: {value}.", "默认值：{value}。");
    internal static readonly Bilingual Law = new("The law ({layer})", "法律（{layer}）");
    internal static readonly Bilingual SaysNothing = new("{who}: says nothing of it.", "{who}：没有规定。");
    internal static readonly Bilingual Says = new("{who}: {document} {said}{basis}.", "{who}：{document} {said}{basis}。");
    internal static readonly Bilingual SaysNothingReadable = new("says nothing that could be read; see the findings", "没有可读取的内容，请见诊断");
    internal static readonly Bilingual Leaves = new("leaves the units below {constraint}", "留给下级：{constraint}");
    internal static readonly Bilingual Returned = new("returns to the inherited value {value}: applied", "恢复为上级取值 {value}：已采用");
    internal static readonly Bilingual Applied = new("asks for {asked}: applied", "要求 {asked}：已采用");
    internal static readonly Bilingual Clamped = new("asks for {asked}: not allowed, clamped to {value}", "要求 {asked}：超出上级限定，已收敛为 {value}");
    internal static readonly Bilingual Refused = new("asks for {asked}: refused, {value} stays in force", "要求 {asked}：被拒绝，仍执行 {value}");
    internal static readonly Bilingual Inherited = new(
        "asks for {asked}: not allowed, passed over, {value} stays in force", "要求 {asked}：超出上级限定，已跳过，仍执行 {value}");

    internal static readonly Bilingual Tied = new(
        "asks for {asked}: ties with another document of the unit, so neither is applied and {value} stays in force",
        "要求 {asked}：与本单元另一文件同级冲突，两者均不生效，仍执行 {value}");

    internal static readonly Bilingual MayChoose = new("What `{unit}` may choose: {constraint}.", "`{unit}` 可以选择：{constraint}。");
    internal static readonly Bilingual MayChooseBySource = new(
        "What `{unit}` may choose: {constraint}, set by {sources}.", "`{unit}` 可以选择：{constraint}，由 {sources} 设定。");

    internal static readonly Bilingual LeavesBelow = new("What `{unit}` leaves the units below it: {constraint}.", "`{unit}` 留给下级的范围：{constraint}。");
    internal static readonly Bilingual NoExemptions = new("Exemptions in force: none.", "生效中的豁免：无。");
    internal static readonly Bilingual Exemptions = new("Exemptions in force:", "生效中的豁免：");
    internal static readonly Bilingual Exemption = new(
        "`{freed}` and the units below it are free, before {until}, from what {document} of `{unit}` leaves{reason}.",
        "`{freed}` 及其下级在 {until} 之前不受 `{unit}` 的 {document} 限定{reason}。");

    internal static readonly Bilingual Reason = new(" ({reason})", "（{reason}）");
    internal static readonly Bilingual ForTheEmployee = new("For the employee: {order}.", "对员工而言：{order}。");
    internal static readonly Bilingual DocumentOfUnit = new("{document} of `{unit}`", "`{unit}` 的 {document}");
    internal static readonly Bilingual DocumentInFile = new("`{document}` ({place})", "`{document}`（{place}）");
}
