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
/// <remarks>
/// Figures are there at once. Evidence ids, facts, explanations and findings are worked out when they are first read, for which a report keeps the
/// evidence of its employees.
/// </remarks>
public sealed record AttendanceReport
{
    private IReadOnlyList<Diagnostic>? _diagnostics;

    /// <summary>The first business day.</summary>
    public required LocalDate FirstDay { get; init; }

    /// <summary>The last business day, included.</summary>
    public required LocalDate LastDay { get; init; }

    /// <summary>The employees' results, by id.</summary>
    public required IReadOnlyList<EmployeeReport> Employees { get; init; }

    /// <summary>
    /// What became of the evidence: all that was given of the employees evaluated, of whatever time, and all that belongs to nobody.
    /// </summary>
    public EvidenceTally Evidence { get; init; }

    /// <summary>What was found while evaluating, each finding once, by place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics
    {
        get => _diagnostics ??= Found?.Invoke() ?? [];
        init => _diagnostics = Guard.NotNull(value);
    }

    /// <summary>Puts what was found into words, when it is first read; null for nothing.</summary>
    internal Func<IReadOnlyList<Diagnostic>>? Found { get; init; }

    /// <summary>Alerts about units as a whole, by unit; none where no policy asks for them.</summary>
    public IReadOnlyList<UnitAlert> UnitAlerts { get; init; } = [];

    /// <summary>
    /// What <see cref="UnitAlerts"/> rest on, each employee's part; whoever evaluates a workforce piece by piece puts them together and asks
    /// <see cref="UnitQuality"/>. None where no policy asks for such alerts.
    /// </summary>
    public IReadOnlyList<QualityShare> Quality { get; init; } = [];
}

/// <summary>One employee's results for a period. Immutable.</summary>
public sealed record EmployeeReport
{
    /// <summary>The employee.</summary>
    public required Employee Employee { get; init; }

    /// <summary>The employee's unit on the last day of the period.</summary>
    public required string UnitId { get; init; }

    /// <summary>The dual-role timesheet.</summary>
    public required Timesheet Timesheet { get; init; }

    /// <summary>The pay lines, by date.</summary>
    public IReadOnlyList<PayLine> Pay { get; init; } = [];

    /// <summary>The alerts, by date.</summary>
    public IReadOnlyList<Alert> Alerts { get; init; } = [];

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
public readonly record struct EvaluationProgress
{
    /// <summary>Employees evaluated so far.</summary>
    public int Done { get; init; }

    /// <summary>Employees to evaluate.</summary>
    public int Total { get; init; }
}
