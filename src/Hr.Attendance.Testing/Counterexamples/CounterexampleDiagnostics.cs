using Hr.Attendance.Rules.Diagnostics;
using static Hr.Attendance.Rules.Diagnostics.DiagnosticSeverity;

namespace Hr.Attendance.Testing.Counterexamples;

/// <summary>What can be wrong with claims.</summary>
public static class CounterexampleDiagnostics
{
    /// <summary>A claim names a unit that there is not.</summary>
    public static readonly DiagnosticDescriptor UnknownUnit = new("HRA0211", Error,
        "the claim `{claim}` names the unit `{unit}`, which is not in the tree; it is set aside, so correct the unit",
        "断言“{claim}”中的组织单元 `{unit}` 不在组织树中；该断言不检验，请更正组织单元");

    /// <summary>A claim says nothing, or more than one thing.</summary>
    public static readonly DiagnosticDescriptor NotOneStatement = new("HRA0212", Error,
        "the claim `{claim}` must say one thing: `then` (perhaps with `whenever`), `neverWorseThan`, `sameAs` or `limits`; it says {said} and is set aside",
        "断言“{claim}”只能有一项内容：`then`（可带 `whenever`）、`neverWorseThan`、`sameAs` 或 `limits`；现为 {said}，该断言不检验");

    /// <summary>Two claims have one name.</summary>
    public static readonly DiagnosticDescriptor DuplicateClaim = new("HRA0213", Error,
        "there are two claims of the name `{claim}`; the first one is kept, so give this one a name of its own",
        "断言“{claim}”重名；保留第一处，请为此处另取名称");

    /// <summary>The folder of policies that a claim compares with is missing.</summary>
    public static readonly DiagnosticDescriptor MissingFolder = new("HRA0214", Error,
        "the claim `{claim}` compares with the policies in `{folder}`, and there is no such folder; it is set aside, "
            + "so correct the folder, which is relative to the claim's file",
        "断言“{claim}”要与 `{folder}` 中的制度比较，但没有该文件夹；该断言不检验，请更正（路径相对于断言所在文件）");

    /// <summary>A claim compares a side with itself.</summary>
    public static readonly DiagnosticDescriptor NothingToCompare = new("HRA0215", Error,
        "the claim `{claim}` compares with nothing; name another `unit`, a folder of other `policies`, or both",
        "断言“{claim}”没有比较对象；请指定另一个 `unit`、另一个 `policies` 文件夹，或二者");
}
