using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Corrections;

/// <summary>What is different between two results for the same days: by employee and business day, by how much, and because of what. Immutable.</summary>
public sealed record TimesheetDiff
{
    /// <summary>The employees of whom something is different, by id.</summary>
    public required IReadOnlyList<EmployeeDiff> Employees { get; init; }

    /// <summary>Nothing is different.</summary>
    public static TimesheetDiff None { get; } = new() { Employees = [] };

    /// <summary>Whether nothing is different.</summary>
    public bool IsEmpty => Employees.Count == 0;

    /// <summary>By how much time is different, over all employees; below zero for less.</summary>
    public TimeTotals Time => TimeTotals.Sum(Employees.Select(employee => employee.Time));

    /// <summary>By how much pay is different, over all employees: one amount for each currency, in ordinal order, those of zero left out.</summary>
    public IReadOnlyList<Money> Pay => PayDiff.Sum(Employees.SelectMany(employee => employee.Days).SelectMany(day => day.Pay));

    /// <summary>Compares two results.</summary>
    /// <param name="before">The one.</param>
    /// <param name="after">The other, for the same period.</param>
    /// <returns>The difference, without causes: those are known where the second result was calculated from the first.</returns>
    /// <exception cref="ArgumentException">The periods differ, or an argument is null.</exception>
    public static TimesheetDiff Between(AttendanceReport before, AttendanceReport after)
    {
        Guard.NotNull(before);
        Guard.NotNull(after);
        if (before.FirstDay != after.FirstDay || before.LastDay != after.LastDay)
        {
            throw new ArgumentException("the two results are for different periods", nameof(after));
        }

        var one = before.Employees.ToDictionary(report => report.Employee.Id, StringComparer.Ordinal);
        var other = after.Employees.ToDictionary(report => report.Employee.Id, StringComparer.Ordinal);
        return new TimesheetDiff
        {
            Employees =
            [
                .. one.Keys.Union(other.Keys, StringComparer.Ordinal)
                    .OrderBy(id => id, StringComparer.Ordinal)
                    .Select(id => TimesheetComparison.Of(
                        id, one.TryGetValue(id, out var was) ? was : null, other.TryGetValue(id, out var isNow) ? isNow : null))
                    .Where(employee => employee.Days.Count > 0),
            ],
        };
    }
}

/// <summary>What is different of one employee. Immutable.</summary>
public sealed record EmployeeDiff
{
    internal EmployeeDiff()
    {
    }

    /// <summary>The employee.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The business days that are different, by date; never empty.</summary>
    public required IReadOnlyList<DayDiff> Days { get; init; }

    /// <summary>By how much time is different; below zero for less.</summary>
    public TimeTotals Time => TimeTotals.Sum(Days.Select(day => day.Time));
}

/// <summary>What is different of one business day. Immutable.</summary>
public sealed record DayDiff
{
    internal DayDiff()
    {
    }

    /// <summary>The business day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Its time as it was.</summary>
    public required TimeTotals Before { get; init; }

    /// <summary>Its time as it is.</summary>
    public required TimeTotals After { get; init; }

    /// <summary>The sessions that came, went, or are different.</summary>
    public required IReadOnlyList<SessionDiff> Sessions { get; init; }

    /// <summary>The pay that is different, by code.</summary>
    public required IReadOnlyList<PayDiff> Pay { get; init; }

    /// <summary>Alerts that there were not.</summary>
    public required IReadOnlyList<Alert> AlertsRaised { get; init; }

    /// <summary>Alerts that there are no more.</summary>
    public required IReadOnlyList<Alert> AlertsGone { get; init; }

    /// <summary>Because of what; empty where two results were compared without knowing how they came about.</summary>
    public required IReadOnlyList<ChangeCause> Causes { get; init; }

    /// <summary>By how much time is different; below zero for less.</summary>
    public TimeTotals Time => After - Before;
}

/// <summary>A session that came, went, or is different. Immutable.</summary>
public sealed record SessionDiff
{
    internal SessionDiff()
    {
    }

    /// <summary>As it was; null for one that came.</summary>
    public required TimesheetSession? Before { get; init; }

    /// <summary>As it is; null for one that went.</summary>
    public required TimesheetSession? After { get; init; }

    /// <summary>By how much its credited time is different; below zero for less.</summary>
    public Duration Credited => (After?.Credited ?? Duration.Zero) - (Before?.Credited ?? Duration.Zero);

    /// <summary>Whether it is effective now and was not, or the other way round; a session that came or went counts as refused where it is not.</summary>
    public bool ChangesVerdict => (Before?.Verdict.IsEffective ?? false) != (After?.Verdict.IsEffective ?? false);
}

/// <summary>Pay of one code that is different on one business day. Immutable.</summary>
public sealed record PayDiff
{
    /// <summary>The code of the pay lines.</summary>
    public required string Code { get; init; }

    /// <summary>Their currency, an ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>What they came to, in units of the currency.</summary>
    public required decimal Before { get; init; }

    /// <summary>What they come to.</summary>
    public required decimal After { get; init; }

    /// <summary>By how much; below zero for less.</summary>
    public Money Amount => new(After - Before, Currency);

    internal static IReadOnlyList<Money> Sum(IEnumerable<PayDiff> pay) =>
        [.. pay
            .GroupBy(line => line.Currency, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Money(group.Sum(line => line.After - line.Before), group.Key))
            .Where(money => money.Amount != 0)];
}
