using Hr.Attendance.Rules.Diagnostics;
using static Hr.Attendance.Rules.Diagnostics.DiagnosticSeverity;

namespace Hr.Attendance.Sdk.Hosting;

/// <summary>What can go wrong in a host: with its sources, while policies are read again, and for single people of a run.</summary>
/// <remarks>None of these sentences names a person; the results that they stand with do.</remarks>
public static class HostingDiagnostics
{
    /// <summary>New policies have errors.</summary>
    public static readonly DiagnosticDescriptor BrokenPolicies = new("HRA8101", Error,
        "the policies that were read have {count} errors and do not come into force; those before them stay, so correct the documents and they are read again",
        "新读取的制度文件有 {count} 处错误，不予生效；原制度继续有效，请更正文件，系统将重新读取");

    /// <summary>A source failed while policies were read again.</summary>
    public static readonly DiagnosticDescriptor RulesUnreadable = new("HRA8102", Error,
        "the organization or the policies could not be read ({reason}); what was in force stays, so repair the source and they are read again",
        "组织架构或制度无法读取（{reason}）；原有内容继续有效，请修复数据源，系统将重新读取");

    /// <summary>The evidence of one employee could not be read.</summary>
    public static readonly DiagnosticDescriptor EvidenceUnreadable = new("HRA8103", Error,
        "the evidence of this employee could not be read ({reason}), so there is no result; repair the source and evaluate again",
        "该员工的证据无法读取（{reason}），因此没有结果；请修复数据源后重新计算");

    /// <summary>One employee could not be evaluated.</summary>
    public static readonly DiagnosticDescriptor EvaluationFailed = new("HRA8104", Error,
        "this employee could not be evaluated ({reason}), so there is no result; a criterion, pay rule or calendar of the host failed, "
            + "so correct it and evaluate again",
        "该员工无法计算（{reason}），因此没有结果；系统接入方的判定条件、计薪规则或日历出错，请更正后重新计算");

    /// <summary>An evidence source gave records of people that it was not asked for.</summary>
    public static readonly DiagnosticDescriptor EvidenceOfOthers = new("HRA8105", Warning,
        "the evidence source gave {count} records of people that it was not asked for; they are passed over, so check the query of the source",
        "证据数据源返回了 {count} 条不属于所查询员工的记录；已忽略，请检查数据源的查询条件");

    /// <summary>The ratings could not be read at the end of a run.</summary>
    public static readonly DiagnosticDescriptor RatingsUnreadable = new("HRA8106", Warning,
        "the ratings could not be read once more at the end ({reason}), so those of conversations in which nobody takes part are not reported; "
            + "all results stand",
        "结束时无法再次读取评价（{reason}），因此未列出没有员工参与的会话的评价；所有结果仍然有效");
}
