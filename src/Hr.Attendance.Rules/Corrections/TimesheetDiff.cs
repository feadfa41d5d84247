using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Corrections;

/// <summary>What is different between two results for the same days: by employee and business day, by how much, and because of what. Immutable.</summary>
/// <param name="Employees">The employees of whom something is different, by id.</param>
public sealed record TimesheetDiff(IReadOnlyList<EmployeeDiff> Employees)
{
    /// <summary>Nothing is different.</summary>
    public static TimesheetDiff None { get; } = new([]);

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
        return new TimesheetDiff(
        [
            .. one.Keys.Union(other.Keys, StringComparer.Ordinal)
                .OrderBy(id => id, StringComparer.Ordinal)
                .Select(id => TimesheetComparison.Of(id, one.TryGetValue(id, out var was) ? was : null, other.TryGetValue(id, out var isNow) ? isNow : null))
                .Where(employee => employee.Days.Count > 0),
        ]);
    }
}

/// <summary>What is different of one employee. Immutable.</summary>
/// <param name="EmployeeId">The employee.</param>
/// <param name="Days">The business days that are different, by date; never empty.</param>
public sealed record EmployeeDiff(string EmployeeId, IReadOnlyList<DayDiff> Days)
{
    /// <summary>By how much time is different; below zero for less.</summary>
    public TimeTotals Time => TimeTotals.Sum(Days.Select(day => day.Time));
}

/// <summary>What is different of one business day. Immutable.</summary>
/// <param name="Date">The business day.</param>
/// <param name="Before">Its time as it was.</param>
/// <param name="After">Its time as it is.</param>
/// <param name="Sessions">The sessions that came, went, or are different.</param>
/// <param name="Pay">The pay that is different, by code.</param>
/// <param name="AlertsRaised">Alerts that there were not.</param>
/// <param name="AlertsGone">Alerts that there are no more.</param>
/// <param name="Causes">Because of what; empty where two results were compared without knowing how they came about.</param>
public sealed record DayDiff(
    LocalDate Date,
    TimeTotals Before,
    TimeTotals After,
    IReadOnlyList<SessionDiff> Sessions,
    IReadOnlyList<PayDiff> Pay,
    IReadOnlyList<Alert> AlertsRaised,
    IReadOnlyList<Alert> AlertsGone,
    IReadOnlyList<ChangeCause> Causes)
{
    /// <summary>By how much time is different; below zero for less.</summary>
    public TimeTotals Time => After - Before;
}

/// <summary>A session that came, went, or is different. Immutable.</summary>
/// <param name="Before">As it was; null for one that came.</param>
/// <param name="After">As it is; null for one that went.</param>
public sealed record SessionDiff(TimesheetSession? Before, TimesheetSession? After)
{
    /// <summary>By how much its credited time is different; below zero for less.</summary>
    public Duration Credited => (After?.Credited ?? Duration.Zero) - (Before?.Credited ?? Duration.Zero);

    /// <summary>Whether it is effective now and was not, or the other way round; a session that came or went counts as refused where it is not.</summary>
    public bool ChangesVerdict => (Before?.Verdict.IsEffective ?? false) != (After?.Verdict.IsEffective ?? false);
}

/// <summary>Pay of one code that is different on one business day. Immutable.</summary>
/// <param name="Code">The code of the pay lines.</param>
/// <param name="Currency">Their currency, an ISO 4217 code.</param>
/// <param name="Before">What they came to, in units of the currency.</param>
/// <param name="After">What they come to.</param>
public sealed record PayDiff(string Code, string Currency, decimal Before, decimal After)
{
    /// <summary>By how much; below zero for less.</summary>
    public Money Amount => new(After - Before, Currency);

    internal static IReadOnlyList<Money> Sum(IEnumerable<PayDiff> pay) =>
        [.. pay
            .GroupBy(line => line.Currency, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Money(group.Sum(line => line.After - line.Before), group.Key))
            .Where(money => money.Amount != 0)];
}
