using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Corrections;

/// <summary>
/// Results together with what they were calculated from, so that they can be calculated again when evidence comes late or a policy changes:
/// only what that can touch. Immutable; thread-safe.
/// </summary>
public sealed class Calculation
{
    private readonly IReadOnlyCollection<string>? _employeeIds;

    private Calculation(
        AttendanceEngine engine,
        EvidenceSet evidence,
        EvaluationRun run,
        IReadOnlyList<EmployeeOutcome> outcomes,
        IReadOnlyCollection<string>? employeeIds)
    {
        Engine = engine;
        Evidence = evidence;
        Run = run;
        Outcomes = outcomes;
        Report = run.Report(outcomes);
        _employeeIds = employeeIds;
    }

    /// <summary>The engine, with its chart, its policies and its calendar.</summary>
    public AttendanceEngine Engine { get; }

    /// <summary>The evidence.</summary>
    public EvidenceSet Evidence { get; }

    /// <summary>The results.</summary>
    public AttendanceReport Report { get; }

    internal EvaluationRun Run { get; }

    /// <summary>The same results employee by employee, with what became of each one's own records, by id.</summary>
    public IReadOnlyList<EmployeeOutcome> Outcomes { get; }

    /// <summary>Calculates a period for the first time.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="evidence">The evidence, of any time.</param>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <param name="employeeIds">Whom to evaluate; null for everybody, also for those who join the chart later.</param>
    /// <returns>The calculation; its report is the one that <see cref="AttendanceEngine.Evaluate"/> gives.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="lastDay"/> is before <paramref name="firstDay"/>, or a date lies outside <see cref="EngineYears"/>.
    /// </exception>
    public static Calculation Of(
        AttendanceEngine engine, EvidenceSet evidence, LocalDate firstDay, LocalDate lastDay, IReadOnlyCollection<string>? employeeIds = null)
    {
        var run = Guard.NotNull(engine).Begin(Guard.NotNull(evidence), firstDay, lastDay);
        return new Calculation(engine, evidence, run, [.. engine.EmployeesAmong(employeeIds).Select(employee => run.Evaluate(employee))], employeeIds);
    }

    /// <summary>Calculates the same period again: only the employee-days that what is different can touch.</summary>
    /// <param name="engine">An engine with what is known now; the same object where only evidence is different.</param>
    /// <param name="evidence">All evidence that is known now, built with the engine's chart.</param>
    /// <returns>The new calculation, the same as one from the start, and what is different.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Recalculation Again(AttendanceEngine engine, EvidenceSet evidence)
    {
        var run = Guard.NotNull(engine).Begin(Guard.NotNull(evidence), Report.FirstDay, Report.LastDay);
        var recalculator = new Recalculator(this, engine, evidence, run);
        var outcomes = engine.EmployeesAmong(_employeeIds).Select(recalculator.Outcome).ToList();
        var calculation = new Calculation(engine, evidence, run, outcomes, _employeeIds);
        return new Recalculation
        {
            Calculation = calculation,
            Diff = recalculator.Diff(calculation.Report),
            EmployeeIds = recalculator.Evaluated,
            DaysJudged = recalculator.DaysJudged,
        };
    }
}

/// <summary>What calculating again gave. Immutable.</summary>
public sealed record Recalculation
{
    internal Recalculation()
    {
    }

    /// <summary>The new calculation; who was not touched has the same results, the same objects.</summary>
    public required Calculation Calculation { get; init; }

    /// <summary>What is different, by how much and because of what.</summary>
    public required TimesheetDiff Diff { get; init; }

    /// <summary>The employees who were evaluated again, because something of theirs is different, by id.</summary>
    public required IReadOnlyList<string> EmployeeIds { get; init; }

    /// <summary>The number of their business days whose sessions had to be judged again.</summary>
    public required int DaysJudged { get; init; }
}
