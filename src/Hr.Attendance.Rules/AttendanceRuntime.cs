using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Explanations;
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

    /// <summary>Begins the evaluation of one employee.</summary>
    internal abstract IEmployeeEvaluation Begin(EmployeeCase employee);

    private sealed class CompiledRuntime : AttendanceRuntime
    {
        internal override IEmployeeEvaluation Begin(EmployeeCase employee) => new CompiledEvaluation(employee);
    }
}

/// <summary>The evaluation of one employee in a period.</summary>
internal interface IEmployeeEvaluation
{
    /// <summary>What was made of the evidence before anything was judged.</summary>
    EmployeeSessions Sessions { get; }

    /// <summary>The results for the period.</summary>
    EmployeeReport Report();

    /// <summary>The employee's part in the quality of a unit; null where no policy asks for it.</summary>
    QualityShare? Quality();

    /// <summary>Explains a business day of the period; null where there is nothing to say of it.</summary>
    Explanation? Explain(LocalDate date);
}
