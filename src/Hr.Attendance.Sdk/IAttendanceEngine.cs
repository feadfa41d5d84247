using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Hosting;
using Hr.Attendance.Sdk.Live;
using Hr.Attendance.Sdk.Runs;
using NodaTime;

namespace Hr.Attendance.Sdk;

/// <summary>The engine as a host's services see it. Thread-safe: any number of questions at the same time.</summary>
/// <remarks>
/// Each question is answered by the rules that were in force when it was asked, whatever comes into force meanwhile. What one person's question
/// costs does not grow with the workforce.
/// </remarks>
public interface IAttendanceEngine
{
    /// <summary>How the engine is, for a health check; never waits and never throws.</summary>
    EngineHealth Health { get; }

    /// <summary>The rules in force; read now where nobody asked before.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="HostingException">The policies have errors, and there are none before them to go on with.</exception>
    ValueTask<RulesInForce> GetRulesAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads the organization and the policies again, without waiting to be told of a change.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>How it went; where it did not go well, what was in force stays.</returns>
    /// <exception cref="HostingException">The policies have errors, and there are none before them to go on with.</exception>
    Task<EngineHealth> ReloadAsync(CancellationToken cancellationToken = default);

    /// <summary>Evaluates one person's period: a day where both dates are the same.</summary>
    /// <param name="employeeId">The employee.</param>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <param name="cancellationToken">Stops the reading of evidence.</param>
    /// <returns>The outcome, a failed one where the evidence cannot be read or a rule of the host fails; null where there is no such employee.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="employeeId"/> is null, the period ends before it begins, or a date lies outside <see cref="EngineYears"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    Task<EmployeeOutcome?> EvaluateAsync(string employeeId, LocalDate firstDay, LocalDate lastDay, CancellationToken cancellationToken = default);

    /// <summary>Explains one person's business day: what was seen, what counted, what did not, and which policy decided that.</summary>
    /// <remarks>What the evidence source or a rule of the host throws comes through.</remarks>
    /// <param name="employeeId">The employee.</param>
    /// <param name="date">The business day.</param>
    /// <param name="cancellationToken">Stops the reading of evidence.</param>
    /// <returns>The explanation, with the same figures as the timesheet; null where there is nothing to say of the day, or no such employee.</returns>
    /// <exception cref="ArgumentException"><paramref name="employeeId"/> is null, or the date lies outside <see cref="EngineYears"/>.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    Task<Explanation?> ExplainAsync(string employeeId, LocalDate date, CancellationToken cancellationToken = default);

    /// <summary>Begins a run over a workforce, whose outcomes come one by one; see <see cref="WorkforceRun"/>.</summary>
    /// <param name="request">What to evaluate.</param>
    /// <param name="cancellationToken">Stops the reading of rules.</param>
    /// <returns>The run, by the rules now in force; nobody is evaluated yet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    Task<WorkforceRun> BeginRunAsync(RunRequest request, CancellationToken cancellationToken = default);

    /// <summary>Evaluates a workforce and gives all results as one report: for as many people as memory holds.</summary>
    /// <param name="request">What to evaluate.</param>
    /// <param name="progress">Is told after each employee; null for nobody.</param>
    /// <param name="cancellationToken">Stops the evaluation.</param>
    /// <returns>
    /// The results, with all diagnostics: those of reading the rules and those of evaluating. Whoever failed is left out, with a diagnostic.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    Task<AttendanceReport> EvaluateAllAsync(RunRequest request, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>Begins to follow a period: evidence is pushed as it happens, and changed days come back.</summary>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <param name="cancellationToken">Stops the reading of rules.</param>
    /// <returns>Timesheets without any evidence yet, by the rules now in force.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period ends before it begins, or a date lies outside <see cref="EngineYears"/>.</exception>
    Task<LiveTimesheets> FollowAsync(LocalDate firstDay, LocalDate lastDay, CancellationToken cancellationToken = default);
}
