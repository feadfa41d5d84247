using Hr.Attendance.Rules.Diagnostics;
using static Hr.Attendance.Rules.Diagnostics.DiagnosticSeverity;

namespace Hr.Attendance.Rules.Organization;

/// <summary>What can be wrong with an organization chart.</summary>
public static class OrganizationDiagnostics
{
    /// <summary>Two units have one id; the first is kept.</summary>
    public static readonly DiagnosticDescriptor DuplicateUnit = new("HRA1001", Error,
        "unit `{unit}` is defined twice; the first definition is kept, so remove or rename this one",
        "组织单元 `{unit}` 重复定义；保留第一处，请删除或重命名此处");

    /// <summary>A unit's parent does not exist; the unit and all below it are set aside.</summary>
    public static readonly DiagnosticDescriptor UnknownParent = new("HRA1002", Error,
        "the parent `{parent}` of unit `{unit}` does not exist; the unit and all below it are set aside",
        "组织单元 `{unit}` 的上级 `{parent}` 不存在；该单元及其下级均不参与计算");

    /// <summary>Units are their own ancestors; they and all below them are set aside.</summary>
    public static readonly DiagnosticDescriptor UnitCycle = new("HRA1003", Error,
        "units are each other's parents in a circle: {cycle}; they and all below them are set aside",
        "组织单元的上下级关系形成循环：{cycle}；这些单元及其下级均不参与计算");

    /// <summary>There is more than one root; the one with the most units below it is kept.</summary>
    public static readonly DiagnosticDescriptor SecondRoot = new("HRA1004", Error,
        "unit `{unit}` has no parent, but `{root}` is the root already; it and all below it are set aside, so give it a parent",
        "组织单元 `{unit}` 没有上级，但根单元已是 `{root}`；该单元及其下级均不参与计算，请为其指定上级");

    /// <summary>There is no root.</summary>
    public static readonly DiagnosticDescriptor NoRoot = new("HRA1005", Error,
        "there is no root unit: define one unit without a parent",
        "没有根组织单元：请定义一个没有上级的单元");

    /// <summary>A time zone is not in the tz database; the parent's is used.</summary>
    public static readonly DiagnosticDescriptor UnknownZone = new("HRA1006", Error,
        "unit `{unit}` has the unknown time zone `{zone}`; it uses its parent's, so give an id of the tz database such as `Asia/Shanghai`",
        "组织单元 `{unit}` 的时区 `{zone}` 无法识别；沿用上级时区，请使用 tz 数据库的标识，例如 `Asia/Shanghai`");

    /// <summary>Two employees have one id; the first is kept.</summary>
    public static readonly DiagnosticDescriptor DuplicateEmployee = new("HRA1010", Error,
        "employee `{employee}` is defined twice; the first definition is kept",
        "员工 `{employee}` 重复定义；保留第一处");

    /// <summary>An employee or assignment names a unit that is not in the tree.</summary>
    public static readonly DiagnosticDescriptor UnknownUnit = new("HRA1011", Error,
        "employee `{employee}` names the unit `{unit}`, which is not in the tree; this entry is set aside",
        "员工 `{employee}` 所属的组织单元 `{unit}` 不在组织树中；该条目不参与计算");

    /// <summary>No unit of an employee is in the tree; the employee is set aside.</summary>
    public static readonly DiagnosticDescriptor EmployeeWithoutUnit = new("HRA1012", Error,
        "employee `{employee}` has no unit in the tree and is set aside",
        "员工 `{employee}` 没有有效的组织单元，不参与计算");

    /// <summary>A period ends before it begins.</summary>
    public static readonly DiagnosticDescriptor EmptyAssignment = new("HRA1013", Error,
        "the assignment of `{employee}` to the role `{role}` ends on or before the day it begins; it is set aside",
        "员工 `{employee}` 担任 `{role}` 的任职结束日不晚于开始日；该任职不参与计算");

    /// <summary>Two primary assignments overlap; the one that began first counts.</summary>
    public static readonly DiagnosticDescriptor OverlappingPrimary = new("HRA1014", Error,
        "employee `{employee}` has two primary roles at once, `{first}` and `{second}`; while they overlap `{first}` counts",
        "员工 `{employee}` 同时有两个主岗 `{first}` 和 `{second}`；重叠期间以 `{first}` 为准");

    /// <summary>An assignment lies outside the employment, wholly or in part.</summary>
    public static readonly DiagnosticDescriptor OutsideEmployment = new("HRA1015", Warning,
        "the assignment of `{employee}` to the role `{role}` reaches outside the employment; only the part inside counts",
        "员工 `{employee}` 担任 `{role}` 的任职超出在职期间；只计算在职部分");

    /// <summary>A unit names a statutory layer that there is not; it has what it would have without it.</summary>
    public static readonly DiagnosticDescriptor UnknownStatutory = new("HRA1020", Error,
        "unit `{unit}` names the statutory layer `{statutory}`, which there is not; it has its parent's, and the root has none, so name one of {known} "
            + "or add `statutory/{statutory}.json`",
        "组织单元 `{unit}` 所指定的法定层 `{statutory}` 不存在；沿用上级的法定层（根单元则没有），请改为 {known} 之一，或添加 `statutory/{statutory}.json`");

    /// <summary>A unit names a calendar that there is not; it has what it would have without it.</summary>
    public static readonly DiagnosticDescriptor UnknownCalendar = new("HRA1021", Error,
        "unit `{unit}` names the calendar `{calendar}`, which there is not; it has the one that it would have without it, so name one of {known} "
            + "or add `calendars/{calendar}.csv`",
        "组织单元 `{unit}` 所指定的日历 `{calendar}` 不存在；按未指定处理，请改为 {known} 之一，或添加 `calendars/{calendar}.csv`");
}
