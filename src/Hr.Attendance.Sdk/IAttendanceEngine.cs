using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Sdk;

/// <summary>The engine as a host's services see it: one workspace, ready to be evaluated. Thread-safe.</summary>
public interface IAttendanceEngine
{
    /// <summary>The workspace that is evaluated, with what was found while reading it.</summary>
    Workspace Workspace { get; }

    /// <summary>Evaluates a period.</summary>
    /// <param name="from">The first business day.</param>
    /// <param name="to">The last business day, included.</param>
    /// <param name="employeeIds">Whom to evaluate; null for everybody.</param>
    /// <param name="progress">Is told after each employee; null for nobody.</param>
    /// <param name="cancellation">Stops the evaluation between two employees.</param>
    /// <returns>The results, with all diagnostics: those of reading and those of evaluating.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period ends before it begins, or a date lies outside 1970 to 2199.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was stopped.</exception>
    AttendanceReport Evaluate(
        LocalDate from,
        LocalDate to,
        IReadOnlyCollection<string>? employeeIds = null,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellation = default);

    /// <summary>Explains one employee's business day: what was seen, what counted, what did not, and which policy decided that.</summary>
    /// <param name="employeeId">The employee.</param>
    /// <param name="date">The business day.</param>
    /// <returns>The explanation, with the same figures as the timesheet; null where there is nothing to say of the day.</returns>
    /// <exception cref="ArgumentException">There is no such employee, or the date lies outside 1970 to 2199.</exception>
    Explanation? Explain(string employeeId, LocalDate date);
}
