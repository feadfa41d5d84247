using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Sdk.Reference;

/// <summary>What the reference of settings says.</summary>
internal static class ReferenceSentences
{
    internal static readonly Bilingual Title = new("Settings", "设置项");
    internal static readonly Bilingual Introduction = new(
        "All that a policy document can speak of, written by `hr-attendance policy settings`. Durations are ISO 8601 (`PT15M`); "
            + "`a < b` means that b is stricter; `left to every unit` is what units may do where nobody above them says anything.",
        "制度文件可以规定的全部设置项，由 `hr-attendance policy settings` 生成。时长采用 ISO 8601（`PT15M`）；`a < b` 表示 b 更严格；“默认授权”为上级均未规定时各单元可做的调整。");

    internal static readonly Bilingual Setting = new("setting", "设置项");
    internal static readonly Bilingual Type = new("type", "类型");
    internal static readonly Bilingual Unit = new("unit", "单位");
    internal static readonly Bilingual Default = new("default", "默认值");
    internal static readonly Bilingual Stricter = new("stricter for the employee", "对员工更严格");
    internal static readonly Bilingual LeftToUnits = new("left to every unit", "默认授权");
    internal static readonly Bilingual Meaning = new("meaning", "含义");

    internal static readonly Bilingual Description = new(
        "{meaning}. Type: {type}{unit}; default {default}.", "{meaning}。类型：{type}{unit}；默认 {default}。");

    internal static readonly Bilingual InBrackets = new(" ({unit})", "（{unit}）");
    internal static readonly Bilingual ForTheEmployee = new(" For the employee: {order}.", "对员工而言：{order}。");

    internal static readonly Bilingual Locked = new("locked", "锁定");
    internal static readonly Bilingual Open = new("open", "不限");
    internal static readonly Bilingual Between = new("from {low} to {high}", "{low} 至 {high}");
    internal static readonly Bilingual AtLeast = new("at least {low}", "不低于 {low}");
    internal static readonly Bilingual AtMost = new("at most {high}", "不高于 {high}");
    internal static readonly Bilingual OneOf = new("one of {values}", "只能取 {values}");
    internal static readonly Bilingual Comma = new(", ", "、");
}
