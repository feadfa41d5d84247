using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>The outcome of somebody of whom there are no results.</summary>
internal static class FailedOutcome
{
    internal static EmployeeOutcome Of(string employeeId, DiagnosticDescriptor kind, Exception fault) => new()
    {
        EmployeeId = employeeId,
        Diagnostics = [kind.At(SourcePlace.None, ("reason", fault.GetType().Name))],
        Fault = fault,
    };
}
