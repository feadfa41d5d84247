using Hr.Attendance.Rules.Diagnostics;
using static Hr.Attendance.Rules.Diagnostics.DiagnosticSeverity;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>What can be odd in policy documents that are sound by themselves: what is worth a look before they are published.</summary>
public static class PolicyCheckDiagnostics
{
    /// <summary>A document is in force on no date, and there is no older version that it withdraws.</summary>
    public static readonly DiagnosticDescriptor NeverInForce = new("HRA1218", Warning,
        "`{document}` of `{unit}` ends on {until}, not after it begins on {from}, so it is in force on no date; correct the dates, or remove the document",
        "`{unit}` 的 `{document}` 于 {until} 失效，不晚于其生效日期 {from}，因此在任何日期都不生效；请更正日期，或删除该文件");

    /// <summary>A unit can have more policies than were looked at.</summary>
    public static readonly DiagnosticDescriptor SurveyCutShort = new("HRA1220", Warning,
        "`{unit}` can have more policies than were looked at: only the first {count} were, by target and date; merge or remove documents "
            + "of `{unit}` and above it, or use fewer different targets",
        "`{unit}` 可能出现的策略过多，仅检查了前 {count} 种（按适用范围和日期）；请合并或删除该单元及其上级的制度文件，或减少不同的适用范围");

    /// <summary>The policies of some units were not looked at any more.</summary>
    public static readonly DiagnosticDescriptor NotSurveyed = new("HRA1221", Warning,
        "the check was cut short: the policies of {count} units, `{unit}` the first of them, were not looked at, only their documents by "
            + "themselves; merge or remove documents above them and check again",
        "检查提前结束：自 `{unit}` 起共 {count} 个单元的策略未检查，仅检查了其制度文件本身；请合并或删除其上级的制度文件后重新检查");

    /// <summary>A directive is refused or passed over wherever it asks for something.</summary>
    public static readonly DiagnosticDescriptor NeverApplied = new("HRA1222", Warning,
        "what `{document}` of `{unit}` asks for {setting} is refused or passed over in every policy in which it counts; remove the line, "
            + "ask for a value within the bound, or have the unit exempted",
        "`{unit}` 的 `{document}` 对 {setting} 的要求在其适用的所有策略中均被拒绝或跳过；请删除该行、改为限定范围内的取值，或申请豁免");

    /// <summary>A document is aimed at a role or a tag that nobody has.</summary>
    public static readonly DiagnosticDescriptor NobodyReached = new("HRA1223", Warning,
        "`{document}` is aimed at {target}, which nobody in `{unit}` or below has; correct the name, or remove it from the target",
        "`{document}` 的适用范围含 {target}，但 `{unit}` 及其下级中没有这样的人员；请更正名称，或从适用范围中删除");

    /// <summary>A directive has neither a change nor a bound.</summary>
    public static readonly DiagnosticDescriptor SaysNothing = new("HRA1224", Warning,
        "the directive on {setting} in `{document}` says nothing; give it a `set`, `append`, `remove`, `clear` or `descendants`, or remove it",
        "`{document}` 中关于 {setting} 的指令没有任何内容；请填写 `set`、`append`、`remove`、`clear` 或 `descendants`，或删除该指令");

    /// <summary>An exemption from no bound.</summary>
    public static readonly DiagnosticDescriptor ExemptFromNothing = new("HRA1225", Warning,
        "`{document}` exempts `{exempt}` on {setting}, but the directive bounds nobody; give it `descendants`, or remove the exemption",
        "`{document}` 就 {setting} 豁免了 `{exempt}`，但该指令未限定下级；请填写 `descendants`，或删除该豁免");

    /// <summary>An exemption ends before its document begins.</summary>
    public static readonly DiagnosticDescriptor ExemptionEndedBefore = new("HRA1226", Warning,
        "the exemption of `{exempt}` on {setting} ends on {until}, not after `{document}` begins on {from}, so it frees nobody; "
            + "give it a later `until`, or remove it",
        "`{exempt}` 就 {setting} 的豁免于 {until} 终止，不晚于 `{document}` 的生效日期 {from}，因此不起作用；请推迟 `until`，或删除该豁免");

    /// <summary>A directive sets the value that the unit inherits.</summary>
    public static readonly DiagnosticDescriptor ChangesNothing = new("HRA1227", Info,
        "`{document}` of `{unit}` changes nothing: {setting} is {value} without it too; remove the line unless it is to stay when the value above changes",
        "`{unit}` 的 `{document}` 未改变任何内容：没有该行时 {setting} 同样为 {value}；除非需要在上级取值变化后保持不变，否则请删除");

    /// <summary>A bound on a setting of which no descendant speaks.</summary>
    public static readonly DiagnosticDescriptor UnusedBound = new("HRA1228", Info,
        "`{document}` leaves {bound} of {setting} to the units below `{unit}`, but none of their documents speaks of it; "
            + "they all have what they inherit, so lock it if nobody is to differ",
        "`{document}` 允许 `{unit}` 的下级对 {setting} 取 {bound}，但下级制度文件均未涉及该项，全部沿用上级取值；若不允许差异，可改为锁定");

    /// <summary>A bound in a unit without descendants.</summary>
    public static readonly DiagnosticDescriptor NobodyToBind = new("HRA1229", Info,
        "`{document}` bounds {setting} for the units below `{unit}`, but there are none; remove `descendants` unless units are to come",
        "`{document}` 为 `{unit}` 的下级限定了 {setting}，但该单元没有下级；除非即将增设下级，否则请删除 `descendants`");

    /// <summary>The value that a unit hands down breaks the bound that it sets.</summary>
    public static readonly DiagnosticDescriptor ValueOutsideOwnBound = new("HRA1230", Warning,
        "`{document}` of `{unit}` leaves descendants {bound} of {setting}, but hands down {value}, which lies outside: who says nothing "
            + "has what nobody may ask for; change the bound or the value",
        "`{unit}` 的 `{document}` 限定下级对 {setting} 取 {bound}，但传给下级的取值 {value} 不在其中：下级不作规定时的取值反而不允许设定；请调整限定或取值");

    /// <summary>A unit's documents leave it the policy of its parent.</summary>
    public static readonly DiagnosticDescriptor SameAsParent = new("HRA1231", Info,
        "the documents of `{unit}` ({documents}) make no difference: at all times its policy is that of `{parent}`; remove them, or say what is to differ",
        "`{unit}` 的制度文件（{documents}）不产生任何差异：其策略始终与 `{parent}` 相同；请删除，或写明不同之处");

    /// <summary>A document ends, and the next one for the same target begins later.</summary>
    public static readonly DiagnosticDescriptor Gap = new("HRA1232", Warning,
        "`{before}` of `{unit}` ends on {until} and `{after}`, for the same target, begins on {from}: in between the unit says nothing of "
            + "{settings}; move one of the two dates unless that is meant",
        "`{unit}` 的 `{before}` 于 {until} 失效，而适用范围相同的 `{after}` 于 {from} 才生效：期间该单元对 {settings} 没有规定；若非有意，请调整其中一个日期");

    /// <summary>A unit's value is less favourable than what the law says.</summary>
    public static readonly DiagnosticDescriptor WorseThanLaw = new("HRA1233", Warning,
        "`{document}` of `{unit}` makes {setting} {value}, worse for employees than the {law} of the law (`{statutory}`), from {from} on; "
            + "ask for {law} or better, or have the difference approved",
        "`{unit}` 的 `{document}` 使 {setting} 自 {from} 起为 {value}，对员工而言低于法定标准 {law}（`{statutory}`）；请改为 {law} 或更优，或确认该差异已获批准");

    /// <summary>A unit is exempt from a bound.</summary>
    public static readonly DiagnosticDescriptor Exempted = new("HRA1234", Info,
        "`{exempt}` is exempt from the bound of `{document}` on {setting} before {until}{reason}",
        "`{exempt}` 在 {until} 之前豁免于 `{document}` 对 {setting} 的限定{reason}");

    /// <summary>An exemption is about to end.</summary>
    public static readonly DiagnosticDescriptor ExemptionEnds = new("HRA1235", Warning,
        "the exemption of `{exempt}` from the bound of `{document}` on {setting} ends on {until}, in {days} days{reason}; "
            + "bring its documents within the bound by then, or extend the exemption",
        "`{exempt}` 对 `{document}` 就 {setting} 的豁免将于 {until} 终止，还有 {days} 天{reason}；请在此之前将其制度文件调整到限定范围内，或延长豁免");

    /// <summary>A document was published after the date from which it is in effect.</summary>
    public static readonly DiagnosticDescriptor Retroactive = new("HRA1236", Info,
        "`{document}` of `{unit}` was published on {published} and is in effect from {from}, {days} days back; payrolls closed in between were made without it",
        "`{unit}` 的 `{document}` 于 {published} 发布，自 {from} 起生效，追溯 {days} 天；期间已结算的薪酬未采用该文件");

    /// <summary>A document is no longer in effect.</summary>
    public static readonly DiagnosticDescriptor Expired = new("HRA1237", Info,
        "`{document}` of `{unit}` is out of effect since {until}; keep it for past periods, and see that what it said is said elsewhere if it is still meant",
        "`{unit}` 的 `{document}` 自 {until} 起失效；请保留以供核算以往期间，若其内容仍需执行，请确认已在其他文件中规定");

    /// <summary>A document is aimed at a role that nobody holds and no other document names.</summary>
    public static readonly DiagnosticDescriptor UnknownRole = new("HRA1269", Info,
        "`{document}` of `{unit}` is aimed at the role {role}, which nobody holds and no other document names; correct the name unless "
            + "people with it are still to come",
        "`{unit}` 的 `{document}` 适用于岗位 {role}，但没有任何人员担任该岗位，其他制度文件也未提及；除非即将有人担任，否则请更正名称");

    /// <summary>A bound in a unit whose own value is null.</summary>
    public static readonly DiagnosticDescriptor BoundOnNull = new("HRA1270", Warning,
        "`{document}` of `{unit}` leaves descendants {bound} of {setting}, but hands down null, which satisfies no bound: who says nothing "
            + "goes on without any {setting}; set a value within the bound, or remove the bound",
        "`{unit}` 的 `{document}` 限定下级对 {setting} 取 {bound}，但传给下级的取值为 null，不满足任何限定：下级不作规定时仍没有 {setting}；请设定限定范围内的取值，或删除该限定");

    /// <summary>What is appended to an empty list that meant "any" is all that is left.</summary>
    public static readonly DiagnosticDescriptor AppendsToAny = new("HRA1271", Warning,
        "`{document}` of `{unit}` appends to {setting}, which was empty and so meant any: from now on only {value} counts, which is less and "
            + "not more; write it as `set` if that is meant, else remove the line",
        "`{unit}` 的 `{document}` 向 {setting} 追加元素，而该列表原为空，表示不限：此后只有 {value} 有效，范围反而变小；若确有此意，请改写为 `set`，否则请删除该行");
}
