using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Timesheets;

namespace Hr.Attendance.Sdk.Results;

/// <summary>Writes results of a period as they come, one employee after the other. Not thread-safe.</summary>
public interface IResultsWriter
{
    /// <summary>Writes one employee.</summary>
    /// <param name="employee">The employee; by id, each after the one before.</param>
    void Write(EmployeeReport employee);

    /// <summary>Writes what is known at the end; nothing may follow.</summary>
    /// <param name="unitAlerts">The alerts on units.</param>
    /// <param name="diagnostics">All diagnostics to list, in order.</param>
    void End(IReadOnlyList<UnitAlert> unitAlerts, IReadOnlyList<Diagnostic> diagnostics);
}
