using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Evaluation;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using NodaTime;

namespace Hr.Attendance.Rules;

/// <summary>
/// What works people out behind an <see cref="AttendanceEngine"/>: compiled code, or the same rules in a rules engine that a host runs.
/// Whatever the runtime, the results are the same. Thread-safe.
/// </summary>
public abstract class AttendanceRuntime
{
    /// <summary>Only runtimes of this library derive from it.</summary>
    internal AttendanceRuntime()
    {
    }

    /// <summary>The default: plain compiled code without a dependency.</summary>
    public static AttendanceRuntime Compiled { get; } = new CompiledRuntime();

    /// <summary>What resolves policies in this runtime.</summary>
    internal virtual PolicyOfUnit PolicyOf(PolicyBook book) => book.Resolve;

    /// <summary>Begins the evaluation of one employee.</summary>
    internal abstract IEmployeeEvaluation Begin(EmployeeCase employee);

    private sealed class CompiledRuntime : AttendanceRuntime
    {
        internal override IEmployeeEvaluation Begin(EmployeeCase employee) => new CompiledEvaluation(employee);
    }
}
