using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;

namespace Hr.Attendance.Sdk.Runs;

/// <summary>What became of one employee in a run: results, or the reason why there are none. Immutable.</summary>
/// <param name="EmployeeId">The employee.</param>
/// <param name="Report">The results; null where the employee failed.</param>
/// <param name="Evidence">What became of the employee's evidence; nothing where the employee failed.</param>
/// <param name="Diagnostics">What was found, each finding once, by place; where the employee failed, the one finding that says so.</param>
public sealed record EmployeeOutcome(string EmployeeId, EmployeeReport? Report, EvidenceTally Evidence, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether there are no results.</summary>
    public bool IsFailed => Report is null;

    /// <summary>What the host's source or rule threw, where the employee failed. Its text is the host's own and may have personal values.</summary>
    public Exception? Fault { get; init; }

    /// <summary>The employee's part in the quality of a unit; null where no policy asks for it.</summary>
    public QualityShare? Quality { get; init; }

    internal static EmployeeOutcome Failed(string employeeId, DiagnosticDescriptor kind, Exception fault) =>
        new(employeeId, null, default, [kind.At(SourcePlace.None, ("reason", fault.GetType().Name))]) { Fault = fault };
}
