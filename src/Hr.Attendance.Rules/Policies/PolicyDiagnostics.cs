using Hr.Attendance.Rules.Diagnostics;
using static Hr.Attendance.Rules.Diagnostics.DiagnosticSeverity;

namespace Hr.Attendance.Rules.Policies;

/// <summary>What can be wrong with policy documents, alone and against each other.</summary>
public static class PolicyDiagnostics
{
    /// <summary>Two documents have one id; the first is kept.</summary>
    public static readonly DiagnosticDescriptor DuplicateDocument = new("HRA1201", Error,
        "the policy document `{document}` exists twice; the first one is kept, so give this one an id of its own, or a later version another `publishedAt`",
        "制度文件 `{document}` 重复；保留第一份，请为此份另取编号；若为新版本，请填写不同的 `publishedAt`");

    /// <summary>A document is of a unit that does not exist; it is set aside.</summary>
    public static readonly DiagnosticDescriptor UnknownUnit = new("HRA1202", Error,
        "the policy document `{document}` is of the unit `{unit}`, which is not in the tree; the document is set aside",
        "制度文件 `{document}` 所属的组织单元 `{unit}` 不在组织树中；该文件不生效");

    /// <summary>A directive breaks a constraint from above and is refused.</summary>
    public static readonly DiagnosticDescriptor Refused = new("HRA1203", Error,
        "`{document}` of `{unit}` asks for {setting} = {value}, but {constraint} holds, set by {sources}; the directive is refused and {kept} stays in force",
        "`{unit}` 的 `{document}` 要求 {setting} = {value}，但上级限定 {constraint}（由 {sources} 设定）；该指令被拒绝，仍执行 {kept}");

    /// <summary>A directive breaks a constraint from above and is clamped to it.</summary>
    public static readonly DiagnosticDescriptor Clamped = new("HRA1204", Warning,
        "`{document}` of `{unit}` asks for {setting} = {value}, but {constraint} holds, set by {sources}; it is clamped to {kept}",
        "`{unit}` 的 `{document}` 要求 {setting} = {value}，但上级限定 {constraint}（由 {sources} 设定）；已收敛为 {kept}");

    /// <summary>A directive breaks a constraint from above and is passed over.</summary>
    public static readonly DiagnosticDescriptor Inherited = new("HRA1205", Warning,
        "`{document}` of `{unit}` asks for {setting} = {value}, but {constraint} holds, set by {sources}; it is passed over and {kept} stays in force",
        "`{unit}` 的 `{document}` 要求 {setting} = {value}，但上级限定 {constraint}（由 {sources} 设定）；已跳过，仍执行 {kept}");

    /// <summary>A directive offers descendants more than the ancestors leave.</summary>
    public static readonly DiagnosticDescriptor WidensConstraint = new("HRA1206", Warning,
        "`{document}` of `{unit}` leaves descendants {asked} of {setting}, which is wider than {constraint}, set by {sources}; what the ancestors leave holds",
        "`{unit}` 的 `{document}` 允许下级对 {setting} 取 {asked}，宽于上级限定 {constraint}（由 {sources} 设定）；以上级限定为准");

    /// <summary>A directive leaves descendants nothing of what the ancestors leave.</summary>
    public static readonly DiagnosticDescriptor EmptyConstraint = new("HRA1207", Warning,
        "`{document}` of `{unit}` leaves descendants {asked} of {setting}, of which {constraint}, set by {sources}, allows nothing; "
            + "what the ancestors leave holds",
        "`{unit}` 的 `{document}` 允许下级对 {setting} 取 {asked}，与上级限定 {constraint}（由 {sources} 设定）没有交集；以上级限定为准");

    /// <summary>Two documents of one unit are equally near and both touch a setting.</summary>
    public static readonly DiagnosticDescriptor Tie = new("HRA1208", Error,
        "`{document}` and {others} of `{unit}` begin on the same date, are aimed equally closely and both touch {setting}; "
            + "neither is applied to it, so change one date or target",
        "`{unit}` 的 `{document}` 与 {others} 同日生效、适用范围同级且都涉及 {setting}；两者对该项均不生效，请调整日期或适用范围");

    /// <summary>A directive names a setting that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownSetting = new("HRA1210", Error,
        "there is no setting `{setting}`; the directive is set aside{hint}",
        "没有名为 `{setting}` 的设置项；该指令不生效{hint}");

    /// <summary>A directive gives a value of the wrong type.</summary>
    public static readonly DiagnosticDescriptor WrongType = new("HRA1211", Error,
        "{value} is no value of {setting}: expected {type}; this part of the directive is set aside",
        "{value} 不是 {setting} 的有效取值：应为 {type}；指令的该部分不生效");

    /// <summary>A directive changes a setting as a list that is none.</summary>
    public static readonly DiagnosticDescriptor NotAList = new("HRA1212", Error,
        "{setting} is no list, so nothing can be appended to or removed from it; use `set`",
        "{setting} 不是列表，不能追加或移除元素；请使用 `set`");

    /// <summary>A directive bounds a setting whose values have no order.</summary>
    public static readonly DiagnosticDescriptor NotOrdered = new("HRA1213", Error,
        "values of {setting} have no order, so `atLeast`, `atMost` and `between` mean nothing for it; use `oneOf` or `locked`",
        "{setting} 的取值没有大小顺序，不能使用 `atLeast`、`atMost`、`between`；请使用 `oneOf` 或 `locked`");

    /// <summary>Bounds the wrong way round.</summary>
    public static readonly DiagnosticDescriptor ReversedBounds = new("HRA1214", Error,
        "the bounds {low} and {high} of {setting} leave nothing between them; this constraint is set aside",
        "{setting} 的上下限 {low} 与 {high} 之间没有取值；该限定不生效");

    /// <summary>An exemption names a unit that is not below the document's unit.</summary>
    public static readonly DiagnosticDescriptor ExemptionOutsideSubtree = new("HRA1216", Error,
        "the exemption of `{exempt}` in `{document}` has no effect: that unit is not below `{unit}`",
        "`{document}` 中对 `{exempt}` 的豁免无效：该单元不在 `{unit}` 之下");

    /// <summary>A document is aimed at an empty list of roles; it is set aside.</summary>
    public static readonly DiagnosticDescriptor NoRoles = new("HRA1217", Error,
        "`appliesTo.roles` of the policy document `{document}` is an empty list, so it would apply to nobody; the document is set aside: "
            + "name the roles, or leave `roles` out if it is for everybody",
        "制度文件 `{document}` 的 `appliesTo.roles` 为空列表，不适用于任何人；该文件不生效：请写明岗位，若适用于所有人请删除 `roles`");
}
