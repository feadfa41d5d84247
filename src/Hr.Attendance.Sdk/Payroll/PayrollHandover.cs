using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Corrections;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using NodaTime;

namespace Hr.Attendance.Sdk.Payroll;

/// <summary>What a payroll system is given for a period: pay lines, adjustments of closed periods, and what they come to. Immutable.</summary>
public sealed class PayrollHandover
{
    private PayrollHandover(LocalDate firstDay, LocalDate lastDay, IReadOnlyList<PayrollLine> lines, IReadOnlyList<PayrollAdjustment> adjustments)
    {
        FirstDay = firstDay;
        LastDay = lastDay;
        Lines = lines;
        Adjustments = adjustments;
        Totals = TotalsOf(lines, adjustments);
    }

    /// <summary>The first business day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last business day, included.</summary>
    public LocalDate LastDay { get; }

    /// <summary>The pay lines of the period, by employee, date and code, in ordinal order.</summary>
    public IReadOnlyList<PayrollLine> Lines { get; }

    /// <summary>The adjustments booked in the period, by employee, the date they are for, code and the date they are booked on.</summary>
    public IReadOnlyList<PayrollAdjustment> Adjustments { get; }

    /// <summary>What lines and adjustments come to, by employee, code and currency; different currencies are never added.</summary>
    public IReadOnlyList<PayrollTotal> Totals { get; }

    /// <summary>Makes the hand-over of a report.</summary>
    /// <param name="report">The results of the period.</param>
    /// <param name="adjustments">
    /// Adjustments of closed periods, in any order; those that are booked outside the report's period are another payroll's and left out, so
    /// that none is paid twice. Null for none.
    /// </param>
    /// <returns>The hand-over.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    /// <exception cref="OverflowException">A total is beyond all numbers.</exception>
    public static PayrollHandover Of(AttendanceReport report, IEnumerable<Adjustment>? adjustments = null)
    {
        Guard.NotNull(report);
        var lines = report.Employees
            .SelectMany(employee => employee.Pay.Select(line => LineOf(employee.Employee, line)))
            .OrderBy(line => line.EmployeeId, StringComparer.Ordinal).ThenBy(line => line.Date).ThenBy(line => line.Code, StringComparer.Ordinal);
        var booked = (adjustments ?? [])
            .Where(adjustment => adjustment.BookedOn >= report.FirstDay && adjustment.BookedOn <= report.LastDay)
            .SelectMany(adjustment => adjustment.Figures.Pay.Select(pay =>
                new PayrollAdjustment(adjustment.EmployeeId, adjustment.BookedOn, adjustment.Date, pay.Code, pay.Amount)))
            .OrderBy(adjustment => adjustment.EmployeeId, StringComparer.Ordinal).ThenBy(adjustment => adjustment.Date)
            .ThenBy(adjustment => adjustment.Code, StringComparer.Ordinal).ThenBy(adjustment => adjustment.BookedOn)
            .ThenBy(adjustment => adjustment.Amount.Currency, StringComparer.Ordinal);
        return new PayrollHandover(report.FirstDay, report.LastDay, [.. lines], [.. booked]);
    }

    private static PayrollLine LineOf(Employee employee, PayLine line) =>
        new(employee.Id, employee.Unit.On(line.Date), line.Date, line.Code, line.Quantity, line.Rate, line.Amount)
        {
            QuantityUnit = PayrollUnits.Of(line),
            EarnedOn = (line as PayLine.Overtime)?.EarnedOn,
            EvidenceIds = line.EvidenceIds,
        };

    private static IReadOnlyList<PayrollTotal> TotalsOf(IReadOnlyList<PayrollLine> lines, IReadOnlyList<PayrollAdjustment> adjustments) =>
    [
        .. lines.Select(line => (line.EmployeeId, line.Code, line.Amount, Adjusted: line.Amount with { Amount = 0 }))
            .Concat(adjustments.Select(booked => (booked.EmployeeId, booked.Code, Amount: booked.Amount with { Amount = 0 }, Adjusted: booked.Amount)))
            .GroupBy(entry => (entry.EmployeeId, entry.Code, entry.Amount.Currency))
            .OrderBy(group => group.Key.EmployeeId, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Code, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Currency, StringComparer.Ordinal)
            .Select(group => new PayrollTotal(
                group.Key.EmployeeId, group.Key.Code, group.Sum(entry => entry.Amount.Amount), group.Sum(entry => entry.Adjusted.Amount), group.Key.Currency)),
    ];
}

/// <summary>One pay line, as a payroll system is given it. Immutable.</summary>
/// <param name="EmployeeId">The employee.</param>
/// <param name="UnitId">The employee's unit on the date.</param>
/// <param name="Date">The business day it is paid for.</param>
/// <param name="Code">The stable code, such as <c>overtime.workday</c>.</param>
/// <param name="Quantity">How much or how many, not rounded.</param>
/// <param name="Rate">The amount for one, not rounded; below zero where the line takes something.</param>
/// <param name="Amount">The amount, rounded to the currency's minor unit.</param>
public sealed record PayrollLine(string EmployeeId, string UnitId, LocalDate Date, string Code, decimal Quantity, decimal Rate, Money Amount)
{
    /// <summary>What the quantity counts: <c>hours</c>, <c>sessions</c> or <c>days</c>; null where that is not known.</summary>
    public string? QuantityUnit { get; init; }

    /// <summary>The business day on which the overtime was worked, where that is not the date it is paid for; else null.</summary>
    public LocalDate? EarnedOn { get; init; }

    /// <summary>The ids of the evidence behind it, in ordinal order.</summary>
    public IReadOnlyList<string> EvidenceIds { get; init; } = [];
}

/// <summary>A signed amount that corrects a closed period. Immutable.</summary>
/// <param name="EmployeeId">The employee.</param>
/// <param name="BookedOn">The business day of the open period in which it is booked.</param>
/// <param name="Date">The business day of the closed period that it is for.</param>
/// <param name="Code">The code of the pay lines that it corrects.</param>
/// <param name="Amount">What is added; below zero for what is taken.</param>
public sealed record PayrollAdjustment(string EmployeeId, LocalDate BookedOn, LocalDate Date, string Code, Money Amount);

/// <summary>What the lines and adjustments of one employee, code and currency come to. Immutable.</summary>
/// <param name="EmployeeId">The employee.</param>
/// <param name="Code">The code.</param>
/// <param name="Lines">The sum of the pay lines.</param>
/// <param name="Adjustments">The sum of the adjustments.</param>
/// <param name="Currency">The ISO 4217 code of all three amounts.</param>
public sealed record PayrollTotal(string EmployeeId, string Code, decimal Lines, decimal Adjustments, string Currency)
{
    /// <summary>What is paid: lines and adjustments together.</summary>
    public decimal Total => Lines + Adjustments;
}
