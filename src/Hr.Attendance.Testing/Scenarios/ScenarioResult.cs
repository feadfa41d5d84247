using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Testing.Scenarios;

/// <summary>What came of a scenario. Immutable.</summary>
public sealed class ScenarioResult
{
    internal ScenarioResult(Scenario scenario, ScenarioOutcome outcome, IReadOnlyList<ScenarioFailure> failures)
    {
        Scenario = scenario;
        Outcome = outcome;
        Failures = failures;
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>What was expected and did not come; none where the scenario passed.</summary>
    public IReadOnlyList<ScenarioFailure> Failures { get; }

    /// <summary>Whether all came as expected.</summary>
    public bool IsPassed => Failures.Count == 0;

    /// <summary>The results; null where the scenario names no date.</summary>
    public AttendanceReport? Report => Outcome.Report;

    internal ScenarioOutcome Outcome { get; }

    /// <summary>Explains an employee's business day.</summary>
    /// <param name="employeeId">The employee.</param>
    /// <param name="date">The business day.</param>
    /// <returns>The explanation; null where there is nothing to say, or no such employee.</returns>
    public Explanation? Explain(string employeeId, LocalDate date) => Outcome.Explain(employeeId, date);
}

/// <summary>One thing that was expected and did not come. Immutable.</summary>
public sealed record ScenarioFailure
{
    internal ScenarioFailure()
    {
    }

    /// <summary>What it is about, as scenario files call it: <c>credited</c>, <c>start</c>, <c>pay overtime.workday</c>.</summary>
    public required string Figure { get; init; }

    /// <summary>What was expected.</summary>
    public required string Expected { get; init; }

    /// <summary>What came.</summary>
    public required string Actual { get; init; }

    /// <summary>Where it was expected.</summary>
    public SourcePlace Place { get; init; }

    private static readonly Bilingual SessionNumber = new(" session {position}", " 时段 {position}");
    private static readonly Bilingual Difference = new("{whose} {figure}: expected {expected}, got {actual}", "{whose} {figure}：预期 {expected}，实际 {actual}");

    /// <summary>The employee; null where it is about none.</summary>
    public string? EmployeeId { get; init; }

    /// <summary>The business day; null where it is about all days together.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Which session of those compared, from 1; null where it is about none.</summary>
    public int? Session { get; init; }

    /// <summary>The business day whose explanation tells why; null where none does.</summary>
    public LocalDate? Explaining { get; init; }

    /// <summary>One line.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The line.</returns>
    public string GetText(MessageLanguage language = MessageLanguage.English)
    {
        string date = Date is { } day ? " " + LocalDatePattern.Iso.Format(day) : string.Empty;
        string session = Session is { } position ? SessionNumber.In(language, ("position", position)) : string.Empty;
        return Difference.In(language, ("whose", EmployeeId + date + session), ("figure", Figure), ("expected", Expected), ("actual", Actual)).TrimStart();
    }

    /// <summary>The English line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => GetText();
}

/// <summary>What a scenario was evaluated to.</summary>
/// <param name="Prepared">The engine and the evidence.</param>
/// <param name="Period">The business days; null where there are none.</param>
/// <param name="Report">The results; null where there are no days.</param>
internal sealed record ScenarioOutcome(PreparedScenario Prepared, DateInterval? Period, AttendanceReport? Report)
{
    /// <summary>All that was found.</summary>
    internal IEnumerable<Diagnostic> Found => Prepared.Found.Concat(Report?.Diagnostics ?? []).Distinct();

    internal EmployeeReport? ReportOf(string employeeId) => Report?.Employees.FirstOrDefault(employee => employee.Employee.Id == employeeId);

    internal Explanation? Explain(string employeeId, LocalDate date) =>
        Prepared.Engine.Chart.TryGetEmployee(employeeId, out _) ? Prepared.Engine.Explain(Prepared.Evidence, employeeId, date) : null;
}
