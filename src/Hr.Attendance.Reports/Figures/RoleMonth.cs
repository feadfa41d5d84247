using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Reports.Figures;

/// <summary>What a role was planned and came to in a calendar month: one employee's, or everybody's who held it. Immutable.</summary>
internal sealed record RoleMonth(
    YearMonth Month, string Role, RoleKind Kind, PlanTotals Plan, Duration Worked, Duration Overtime, Duration Unapproved)
{
    /// <summary>An employee's, by month; in it the primary roles first, then by role.</summary>
    internal static IEnumerable<RoleMonth> Of(EmployeeReport employee) => employee.Timesheet.Months.SelectMany(month => month.Roles.Select(role =>
        new RoleMonth(
            new YearMonth(month.Year, month.Month), role.Role, role.Kind, role.Plan, role.Worked, role.Overtime.Total, role.Unapproved)));

    /// <summary>Everybody's, in the same order.</summary>
    internal static IEnumerable<RoleMonth> Of(IEnumerable<EmployeeReport> employees) => employees.SelectMany(Of)
        .GroupBy(one => (one.Month, one.Kind, one.Role))
        .OrderBy(same => same.Key.Month).ThenBy(same => same.Key.Kind).ThenBy(same => same.Key.Role, StringComparer.Ordinal)
        .Select(same => same.Aggregate((sum, one) => sum with
        {
            Plan = sum.Plan + one.Plan,
            Worked = sum.Worked + one.Worked,
            Overtime = sum.Overtime + one.Overtime,
            Unapproved = sum.Unapproved + one.Unapproved,
        }));
}
