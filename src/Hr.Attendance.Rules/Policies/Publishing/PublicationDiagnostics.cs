using Hr.Attendance.Rules.Diagnostics;
using static Hr.Attendance.Rules.Diagnostics.DiagnosticSeverity;

namespace Hr.Attendance.Rules.Policies.Publishing;

/// <summary>Why a change of policy documents is not accepted, and what its author should know.</summary>
public static class PublicationDiagnostics
{
    /// <summary>A viewer asks for a change.</summary>
    public static readonly DiagnosticDescriptor MayOnlyRead = new("HRA1250", Error,
        "`{author}` may read the policy documents of `{unit}` but publish none, so `{document}` is not changed; ask an administrator of the unit",
        "`{author}` 对 `{unit}` 的制度文件只有查看权限，`{document}` 未作更改；请联系该单元的管理员");

    /// <summary>An author administers a unit that is not in the tree.</summary>
    public static readonly DiagnosticDescriptor UnknownAuthorUnit = new("HRA1251", Error,
        "`{author}` administers the unit `{unit}`, which is not in the tree, so `{document}` is not changed; give the author a unit that exists",
        "`{author}` 管理的组织单元 `{unit}` 不在组织树中，`{document}` 未作更改；请为其指定存在的单元");

    /// <summary>A document is, or would be, of a unit that its author does not administer.</summary>
    public static readonly DiagnosticDescriptor OutsideSubtree = new("HRA1252", Error,
        "`{document}` belongs to `{target}`, but `{author}` administers only `{unit}` and what is below it; ask an administrator of `{target}`",
        "`{document}` 属于 `{target}`，而 `{author}` 只管理 `{unit}` 及其下级；请联系 `{target}` 的管理员");

    /// <summary>A branch administrator asks for a change of a document of the root.</summary>
    public static readonly DiagnosticDescriptor RootIsReserved = new("HRA1253", Error,
        "`{document}` belongs to `{target}`, the top of the tree, where a branch administrator such as `{author}` publishes nothing; ask a group administrator",
        "`{document}` 属于顶级单元 `{target}`，分支管理员 `{author}` 不能在此发布；请联系集团管理员");

    /// <summary>A document reaches people outside the lines of a business-line administrator.</summary>
    public static readonly DiagnosticDescriptor OutsideLine = new("HRA1254", Error,
        "`{document}` reaches people outside the business lines of `{author}` ({lines}); aim it at one of them in `appliesTo.tags`, "
            + "or ask an administrator of the unit",
        "`{document}` 涉及 `{author}` 所辖业务线（{lines}）以外的人员；请在 `appliesTo.tags` 中限定为其中一条业务线，或联系该单元的管理员");

    /// <summary>Somebody asks for a change of what the law says.</summary>
    public static readonly DiagnosticDescriptor LawIsReserved = new("HRA1255", Error,
        "`{document}` would change the statutory layer `{statutory}`, for which nobody publishes; give the document an id of its own and a unit of the tree",
        "`{document}` 涉及法定层 `{statutory}`，任何人均不能对其发布；请为文件另取编号并指定组织树中的单元");

    /// <summary>There is no document to withdraw.</summary>
    public static readonly DiagnosticDescriptor UnknownDocument = new("HRA1256", Error,
        "there is no policy document `{document}` to withdraw; look for its id in the list of documents",
        "没有可撤回的制度文件 `{document}`；请核对文件编号");

    /// <summary>A document says nothing from the date on anyway.</summary>
    public static readonly DiagnosticDescriptor NothingToWithdraw = new("HRA1257", Error,
        "`{document}` says nothing from {date} on anyway, so there is nothing to withdraw",
        "`{document}` 自 {date} 起本已不含任何内容，无需撤回");

    /// <summary>A version is published no later than the one before it.</summary>
    public static readonly DiagnosticDescriptor NotLater = new("HRA1258", Error,
        "a version of `{document}` was published at {last}, so one published at {instant} would rewrite its history; publish at a later instant",
        "`{document}` 已有发布于 {last} 的版本，发布时间 {instant} 会改写历史；请使用更晚的发布时间");

    /// <summary>A document asks for a value that its ancestors do not leave it.</summary>
    public static readonly DiagnosticDescriptor BreaksConstraint = new("HRA1259", Error,
        "`{document}` of `{unit}` asks for {setting} = {value}, but for {audience} from {date} on {constraint} holds, set by {sources}; "
            + "ask for what is allowed, or ask them for more room",
        "`{unit}` 的 `{document}` 要求 {setting} = {value}，但对 {audience} 自 {date} 起上级限定 {constraint}（由 {sources} 设定）；请改为允许的取值，或请上级放宽");

    /// <summary>A document offers descendants what its ancestors do not leave it.</summary>
    public static readonly DiagnosticDescriptor OffersTooMuch = new("HRA1260", Error,
        "`{document}` of `{unit}` leaves descendants {asked} of {setting}, but for {audience} from {date} on {constraint} holds, "
            + "set by {sources}; leave them a part of that",
        "`{unit}` 的 `{document}` 允许下级对 {setting} 取 {asked}，但对 {audience} 自 {date} 起上级限定 {constraint}（由 {sources} 设定）；请只下放其中一部分");

    /// <summary>A document ties with another one of its unit.</summary>
    public static readonly DiagnosticDescriptor Ties = new("HRA1261", Error,
        "`{document}` and {others} of `{unit}` begin on the same date, are aimed equally closely and both touch {setting} for {audience} "
            + "from {date} on; change one date or target",
        "`{unit}` 的 `{document}` 与 {others} 同日生效、适用范围同级，且对 {audience} 自 {date} 起都涉及 {setting}；请调整日期或适用范围");

    /// <summary>A change touches dates before its publication.</summary>
    public static readonly DiagnosticDescriptor Retroactive = new("HRA1262", Warning,
        "the change of `{document}` reaches back to {date}, before its publication on {published}; what was already paid by it may have to be corrected",
        "`{document}` 的更改追溯至 {date}，早于发布日期 {published}；已据此发放的薪酬可能需要更正");

    /// <summary>A change touches dates before its publication where the group forbids that.</summary>
    public static readonly DiagnosticDescriptor RetroactiveIsForbidden = new("HRA1263", Error,
        "the change of `{document}` reaches back to {date}, before its publication on {published}, which is forbidden here; "
            + "let it begin on {published} or later",
        "`{document}` 的更改追溯至 {date}，早于发布日期 {published}，此处不允许追溯；请自 {published} 或之后生效");

    /// <summary>A change makes a directive of another document refused.</summary>
    public static readonly DiagnosticDescriptor MakesRefused = new("HRA1264", Warning,
        "the change of `{document}` hits `{other}` of `{unit}`: {setting} = {value} will be refused for {audience} from {date} on and "
            + "{kept} will hold; tell the unit",
        "`{document}` 的更改影响 `{unit}` 的 `{other}`：对 {audience} 自 {date} 起，{setting} = {value} 将被拒绝，改为执行 {kept}；请告知该单元");

    /// <summary>A change makes a directive of another document clamped.</summary>
    public static readonly DiagnosticDescriptor MakesClamped = new("HRA1265", Warning,
        "the change of `{document}` hits `{other}` of `{unit}`: {setting} = {value} will be clamped to {kept} for {audience} from {date} on; tell the unit",
        "`{document}` 的更改影响 `{unit}` 的 `{other}`：对 {audience} 自 {date} 起，{setting} = {value} 将收敛为 {kept}；请告知该单元");

    /// <summary>A change makes a directive of another document passed over.</summary>
    public static readonly DiagnosticDescriptor MakesPassedOver = new("HRA1266", Warning,
        "the change of `{document}` hits `{other}` of `{unit}`: {setting} = {value} will be passed over for {audience} from {date} on and "
            + "{kept} will hold; tell the unit",
        "`{document}` 的更改影响 `{unit}` 的 `{other}`：对 {audience} 自 {date} 起，{setting} = {value} 将被跳过，改为执行 {kept}；请告知该单元");

    /// <summary>There are more different policies than are looked at.</summary>
    public static readonly DiagnosticDescriptor NotAllChecked = new("HRA1268", Warning,
        "`{other}` of `{unit}` counts in more than {number} different policies of {setting}, of which only so many were checked against "
            + "`{document}`; aim documents at fewer tags",
        "`{unit}` 的 `{other}` 涉及 {setting} 的不同制度组合超过 {number} 种，只按此数量与 `{document}` 作了核对；请减少文件所限定的标签");
}
