using Hr.Attendance.Rules.Diagnostics;
using static Hr.Attendance.Rules.Diagnostics.DiagnosticSeverity;

namespace Hr.Attendance.Sdk.Diagnostics;

/// <summary>What can be wrong with the files of a workspace.</summary>
public static class FileDiagnostics
{
    /// <summary>There is no such folder.</summary>
    public static readonly DiagnosticDescriptor MissingWorkspace = new("HRA0001", Error,
        "there is no folder `{folder}`; give the folder that holds org.json, policies and evidence",
        "没有文件夹 `{folder}`；请指定包含 org.json、policies 和 evidence 的文件夹");

    /// <summary>A workspace lacks a file that it cannot do without.</summary>
    public static readonly DiagnosticDescriptor MissingFile = new("HRA0002", Error,
        "the file `{file}` is missing from the workspace `{folder}`",
        "工作区 `{folder}` 缺少文件 `{file}`");

    /// <summary>A file cannot be opened or read.</summary>
    public static readonly DiagnosticDescriptor UnreadableFile = new("HRA0003", Error,
        "the file cannot be read: {reason}",
        "文件无法读取：{reason}");

    /// <summary>A file is not JSON.</summary>
    public static readonly DiagnosticDescriptor MalformedJson = new("HRA0004", Error,
        "this is not valid JSON, so the file is set aside: {reason}",
        "JSON 格式错误，该文件不参与计算：{reason}");

    /// <summary>A property that the format does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownProperty = new("HRA0005", Error,
        "there is no property `{property}` here; it is ignored (known: {known})",
        "此处没有属性 `{property}`；已忽略（可用：{known}）");

    /// <summary>A property stands twice in one object.</summary>
    public static readonly DiagnosticDescriptor DuplicateProperty = new("HRA0006", Error,
        "the property `{property}` stands here twice; the first one is kept",
        "属性 `{property}` 重复；保留第一处");

    /// <summary>A property that is needed is missing.</summary>
    public static readonly DiagnosticDescriptor MissingProperty = new("HRA0007", Error,
        "the property `{property}` is missing; this entry is set aside",
        "缺少属性 `{property}`；该条目不参与计算");

    /// <summary>A value is not what is expected.</summary>
    public static readonly DiagnosticDescriptor WrongValue = new("HRA0008", Error,
        "{value} is not what is expected here: {expected}",
        "{value} 不符合要求，此处应为：{expected}");

    /// <summary>A policy document whose target cannot be read would reach further than its author meant.</summary>
    public static readonly DiagnosticDescriptor UnclearTarget = new("HRA0009", Error,
        "the `appliesTo` of the document `{document}` cannot be read in full, so the whole document is set aside rather than applied to too many people",
        "制度文件 `{document}` 的 `appliesTo` 无法完整读取；为避免扩大适用范围，整份文件不生效");

    /// <summary>A CSV file lacks a column that is needed.</summary>
    public static readonly DiagnosticDescriptor MissingColumn = new("HRA0010", Error,
        "the column `{column}` is missing; the file is set aside (columns: {known})",
        "缺少列 `{column}`；该文件不参与计算（应有列：{known}）");

    /// <summary>A CSV file has a column that the format does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownColumn = new("HRA0011", Warning,
        "the column `{column}` is not known and is ignored (columns: {known})",
        "列 `{column}` 无法识别，已忽略（可用列：{known}）");

    /// <summary>A CSV file names a column twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateColumn = new("HRA0012", Error,
        "the column `{column}` stands in the header twice; the file is set aside",
        "表头中列 `{column}` 重复；该文件不参与计算");

    /// <summary>A calendar row cannot be read.</summary>
    public static readonly DiagnosticDescriptor MalformedCalendarRow = new("HRA0013", Error,
        "this calendar row cannot be read and is set aside: {reason}",
        "该日历行无法读取，不参与计算：{reason}");

    /// <summary>The folder of policy documents is missing.</summary>
    public static readonly DiagnosticDescriptor MissingPolicyFolder = new("HRA0014", Error,
        "there is no folder `{folder}` with policy documents; create it, or name another one",
        "没有存放制度文件的文件夹 `{folder}`；请创建或另行指定");

    /// <summary>There are more findings of one kind in a file than are listed.</summary>
    public static readonly DiagnosticDescriptor MoreOfOneKind = new("HRA0015", Error,
        "there are {count} more findings {code} in this file, which are not listed; what the listed ones say holds for them too",
        "该文件另有 {count} 条 {code} 未逐一列出；处理方式与已列出的相同");

    /// <summary>A file was written for a later version of the form than this one reads.</summary>
    public static readonly DiagnosticDescriptor OtherVersion = new("HRA0016", Error,
        "this file is of version {version} of its form, and this program reads version {known}; the file is set aside, "
            + "so write it for version {known}, or take the program that reads version {version}",
        "该文件采用第 {version} 版格式，本程序只读取第 {known} 版；该文件不参与计算，请按第 {known} 版格式提供文件，或改用能读取第 {version} 版的程序");

    /// <summary>A file or folder among the evidence that has no name of the contract.</summary>
    public static readonly DiagnosticDescriptor UnknownEvidence = new("HRA0017", Warning,
        "nothing is read from `{name}`, because no evidence has this name; {meant} is probably meant",
        "`{name}` 不是证据文件或文件夹的名称，其内容未读取；可能应为 {meant}");

    /// <summary>A file of evidence in which nothing stands.</summary>
    public static readonly DiagnosticDescriptor EmptyEvidence = new("HRA0018", Info,
        "this file has no row",
        "该文件没有任何记录行");

    /// <summary>A calendar or a statutory layer that no unit names.</summary>
    public static readonly DiagnosticDescriptor NotNamed = new("HRA0019", Warning,
        "nothing is read from `{file}`, because no unit in org.json names it; name it there, for a file `{form}` by NAME, or remove it",
        "org.json 中没有组织单元指定 `{file}`，其内容未读取；请在 org.json 中指定（文件 `{form}` 以 NAME 指定），或删除该文件");

    /// <summary>A file of a statutory layer has the name of one that is built in.</summary>
    public static readonly DiagnosticDescriptor ReservedLayer = new("HRA0020", Warning,
        "nothing is read from this file, because the name `{name}` stands for what is built in; give the layer another name",
        "名称 `{name}` 已用于内置的法定层，该文件未读取；请改用其他名称");

    /// <summary>The root has one statutory layer or calendar of its own, and another at the top of the file.</summary>
    public static readonly DiagnosticDescriptor NamedTwice = new("HRA0021", Warning,
        "`{property}` at the top of the file is that of the root, but the root `{unit}` names `{own}`, which counts; remove one of the two",
        "文件顶层的 `{property}` 即根单元的设置，但根单元 `{unit}` 指定了 `{own}`，以后者为准；请删除其中之一");

    /// <summary>A column of a file holds values of a type that is not read.</summary>
    public static readonly DiagnosticDescriptor UnreadableColumn = new("HRA0022", Error,
        "the column `{column}` cannot be read, so the file is set aside: {reason}",
        "列 `{column}` 无法读取，该文件不参与计算：{reason}");

    /// <summary>There are more findings of one kind than are listed.</summary>
    public static readonly DiagnosticDescriptor MoreFindings = new("HRA0024", Info,
        "there are {count} more findings {code}, which are not listed; what the listed ones say holds for them too",
        "另有 {count} 条 {code} 未逐一列出；处理方式与已列出的相同");

    /// <summary>There is a folder where a file is expected.</summary>
    internal static Diagnostic IsFolder(string file) =>
        UnreadableFile.At(new SourcePlace(file), ("reason", "it is a folder, and a file of this name is expected here"));

    /// <summary>There is a file where a folder is expected.</summary>
    internal static Diagnostic IsFile(string folder) =>
        UnreadableFile.At(new SourcePlace(folder), ("reason", "it is a file, and a folder of this name is expected here"));

    /// <summary>A file of rows that failed while it was read.</summary>
    internal static Diagnostic BrokenOff(string file) => UnreadableFile.At(new SourcePlace(file), ("reason", "it broke off; what came before is kept"));
}
