using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules;

/// <summary>The results for a period. Immutable.</summary>
/// <param name="FirstDay">The first business day.</param>
/// <param name="LastDay">The last business day, included.</param>
/// <param name="Employees">The employees' results, by id.</param>
/// <param name="Evidence">
/// What became of the evidence: all that was given of the employees evaluated, of whatever time, and all that belongs to nobody.
/// </param>
/// <param name="Diagnostics">What was found while evaluating, each finding once, by place.</param>
public sealed record AttendanceReport(
    LocalDate FirstDay, LocalDate LastDay, IReadOnlyList<EmployeeReport> Employees, EvidenceTally Evidence, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Alerts about units as a whole, by unit; none where no policy asks for them.</summary>
    public IReadOnlyList<UnitAlert> UnitAlerts { get; init; } = [];

    /// <summary>
    /// What <see cref="UnitAlerts"/> rest on, each employee's part; whoever evaluates a workforce piece by piece puts them together and asks
    /// <see cref="UnitQuality"/>. None where no policy asks for such alerts.
    /// </summary>
    public IReadOnlyList<QualityShare> Quality { get; init; } = [];
}

/// <summary>One employee's results for a period. Immutable.</summary>
/// <param name="Employee">The employee.</param>
/// <param name="UnitId">The employee's unit on the last day of the period.</param>
/// <param name="Timesheet">The dual-role timesheet.</param>
/// <param name="Pay">The pay lines, by date.</param>
/// <param name="Alerts">The alerts, by date.</param>
public sealed record EmployeeReport(Employee Employee, string UnitId, Timesheet Timesheet, IReadOnlyList<PayLine> Pay, IReadOnlyList<Alert> Alerts)
{
    /// <summary>
    /// Rest-day overtime that is compensated by leave, as it stands at the end of the period, by the day it was earned; entries that were
    /// settled before the period are left out.
    /// </summary>
    public IReadOnlyList<CompensatoryLeaveEntry> CompensatoryLeave { get; init; } = [];

    /// <summary>
    /// What evidence shows worked outside primary time and no session has, by start; null where nobody asked for it. A review
    /// (<see cref="AttendanceEngine.Review"/>) asks.
    /// </summary>
    public IReadOnlyList<UncountedTime>? Uncounted { get; init; }

    /// <summary>The sum of the pay lines in each currency, by its code; different currencies are never added.</summary>
    public IReadOnlyList<Money> PayTotals =>
        [.. Pay.GroupBy(line => line.Amount.Currency, StringComparer.Ordinal)
            .OrderBy(lines => lines.Key, StringComparer.Ordinal)
            .Select(lines => new Money(lines.Sum(line => line.Amount.Amount), lines.Key))];
}

/// <summary>How far an evaluation has come.</summary>
/// <param name="Done">Employees evaluated so far.</param>
/// <param name="Total">Employees to evaluate.</param>
public readonly record struct EvaluationProgress(int Done, int Total);
