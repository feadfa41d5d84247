using Hr.Attendance.Rules.Diagnostics;
using static Hr.Attendance.Rules.Diagnostics.DiagnosticSeverity;

namespace Hr.Attendance.Testing.Files;

/// <summary>What can be wrong with scenario files.</summary>
public static class ScenarioDiagnostics
{
    /// <summary>A file is not YAML.</summary>
    public static readonly DiagnosticDescriptor MalformedYaml = new("HRA0201", Error,
        "this is not valid YAML, so the file is set aside: {reason}",
        "YAML 格式错误，该文件不参与测试：{reason}");

    /// <summary>An anchor, alias or tag.</summary>
    public static readonly DiagnosticDescriptor UnsupportedYaml = new("HRA0202", Error,
        "scenario files have no anchors, aliases, tags or second documents; say it again, or share it in `given`",
        "场景文件不支持锚点、别名、标签和多文档；请重复书写，或放入共用的 `given`");

    /// <summary>There is no workspace to test.</summary>
    public static readonly DiagnosticDescriptor NoWorkspace = new("HRA0203", Error,
        "no folder at or above the file has an org.json; say in `workspace` where the policies under test are",
        "该文件所在及上级文件夹均无 org.json；请用 `workspace` 指明待测制度的位置");

    /// <summary>Two scenarios of a file have one name.</summary>
    public static readonly DiagnosticDescriptor DuplicateScenario = new("HRA0204", Error,
        "two scenarios are called `{name}`; the first is kept, so give this one a name of its own",
        "有两个场景名为 `{name}`；保留第一个，请为此场景另取名称");

    /// <summary>It is not said whom it is about.</summary>
    public static readonly DiagnosticDescriptor WhichEmployee = new("HRA0205", Error,
        "say in `employee` whom this is about: the scenario has {count} employees",
        "请用 `employee` 指明对象：该场景共有 {count} 名员工");

    /// <summary>There is nothing to run.</summary>
    public static readonly DiagnosticDescriptor NoScenario = new("HRA0206", Error,
        "there is no scenario in `{folder}`; put scenario files (*.yaml) below it",
        "`{folder}` 中没有场景；请在其中放置场景文件（*.yaml）");

    /// <summary>A scenario expects nothing.</summary>
    public static readonly DiagnosticDescriptor NothingExpected = new("HRA0207", Error,
        "the scenario `{name}` expects nothing and so shows nothing; add `expect`",
        "场景 `{name}` 没有任何预期，无法验证；请补充 `expect`");
}
