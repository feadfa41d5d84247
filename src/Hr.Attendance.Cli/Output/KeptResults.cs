using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Results;
using NodaTime;

namespace Hr.Attendance.Cli.Output;

/// <summary>Keeps results for forms that need all of them at once.</summary>
internal sealed class KeptResults(LocalDate firstDay, LocalDate lastDay, Action<AttendanceReport, IReadOnlyList<Diagnostic>> write) : IResultsWriter
{
    private readonly List<EmployeeReport> _employees = [];

    public void Write(EmployeeReport employee) => _employees.Add(employee);

    public void End(IReadOnlyList<UnitAlert> unitAlerts, IReadOnlyList<Diagnostic> diagnostics) => write(
        new AttendanceReport { FirstDay = firstDay, LastDay = lastDay, Employees = _employees, UnitAlerts = unitAlerts }, diagnostics);
}
