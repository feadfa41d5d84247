using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Corrections;
using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Sdk.Payroll;

/// <summary>What a payroll system is given for a period: pay lines, adjustments of closed periods, and what they come to. Immutable.</summary>
public sealed class PayrollHandover
{
    private PayrollHandover(
        LocalDate firstDay,
        LocalDate lastDay,
        IReadOnlyList<PayrollLine> lines,
        IReadOnlyList<PayrollAdjustment> adjustments,
        IReadOnlyList<PayrollAttendance> attendance,
        bool differsFromPlan)
    {
        AllAttendance = attendance;
        DiffersFromPlan = differsFromPlan;
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

    /// <summary>
    /// What was planned and worked, by employee and month, the primary roles first, then by role; none where all days were just their plan and no overtime is
    /// left to approve.
    /// </summary>
    public IReadOnlyList<PayrollAttendance> Attendance => DiffersFromPlan ? AllAttendance : [];

    /// <summary>Whether any day was not just its plan, or overtime is left to approve.</summary>
    internal bool DiffersFromPlan { get; }

    /// <summary>The same of anybody, whatever the plan.</summary>
    internal IReadOnlyList<PayrollAttendance> AllAttendance { get; }

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
        var builder = new PayrollHandoverBuilder();
        foreach (var employee in Guard.NotNull(report).Employees)
        {
            builder.Add(employee);
        }

        return builder.Build(report.FirstDay, report.LastDay, adjustments);
    }

    /// <summary>The hand-over of one employee, with no adjustments.</summary>
    internal static PayrollHandover Of(EmployeeReport employee)
    {
        var builder = new PayrollHandoverBuilder();
        builder.Add(employee);
        return builder.Build(LocalDate.MinIsoValue, LocalDate.MaxIsoValue);
    }

    internal static PayrollHandover Make(
        LocalDate firstDay,
        LocalDate lastDay,
        IReadOnlyList<PayrollLine> lines,
        IReadOnlyList<PayrollAttendance> attendance,
        bool differsFromPlan,
        IEnumerable<Adjustment>? adjustments)
    {
        var inOrder = lines
            .OrderBy(line => line.EmployeeId, StringComparer.Ordinal).ThenBy(line => line.Date).ThenBy(line => line.Code, StringComparer.Ordinal);
        var booked = (adjustments ?? [])
            .Where(adjustment => adjustment.BookedOn >= firstDay && adjustment.BookedOn <= lastDay)
            .SelectMany(adjustment => adjustment.Figures.Pay.Select(pay =>
                new PayrollAdjustment
                {
                    EmployeeId = adjustment.EmployeeId,
                    BookedOn = adjustment.BookedOn,
                    Date = adjustment.Date,
                    Code = pay.Code,
                    Amount = pay.Amount,
                }))
            .OrderBy(adjustment => adjustment.EmployeeId, StringComparer.Ordinal).ThenBy(adjustment => adjustment.Date)
            .ThenBy(adjustment => adjustment.Code, StringComparer.Ordinal).ThenBy(adjustment => adjustment.BookedOn)
            .ThenBy(adjustment => adjustment.Amount.Currency, StringComparer.Ordinal);
        return new PayrollHandover(firstDay, lastDay, [.. inOrder], [.. booked], attendance, differsFromPlan);
    }

    private static IReadOnlyList<PayrollTotal> TotalsOf(IReadOnlyList<PayrollLine> lines, IReadOnlyList<PayrollAdjustment> adjustments) =>
    [
        .. lines.Select(line => (line.EmployeeId, line.Code, line.Amount, Adjusted: line.Amount with { Amount = 0 }))
            .Concat(adjustments.Select(booked => (booked.EmployeeId, booked.Code, Amount: booked.Amount with { Amount = 0 }, Adjusted: booked.Amount)))
            .GroupBy(entry => (entry.EmployeeId, entry.Code, entry.Amount.Currency))
            .OrderBy(group => group.Key.EmployeeId, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Code, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Currency, StringComparer.Ordinal)
            .Select(group => new PayrollTotal
            {
                EmployeeId = group.Key.EmployeeId,
                Code = group.Key.Code,
                Lines = group.Sum(entry => entry.Amount.Amount),
                Adjustments = group.Sum(entry => entry.Adjusted.Amount),
                Currency = group.Key.Currency,
            }),
    ];
}

/// <summary>One pay line, as a payroll system is given it. Immutable.</summary>
public sealed record PayrollLine
{
    internal PayrollLine()
    {
    }

    /// <summary>The employee.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The employee's unit on the date.</summary>
    public required string UnitId { get; init; }

    /// <summary>The business day it is paid for.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The stable code, such as <c>overtime.workday</c>.</summary>
    public required string Code { get; init; }

    /// <summary>How much or how many, not rounded.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>The amount for one, not rounded; below zero where the line takes something.</summary>
    public required decimal Rate { get; init; }

    /// <summary>The amount, rounded to the currency's minor unit.</summary>
    public required Money Amount { get; init; }

    /// <summary>What the quantity counts: <c>hours</c>, <c>sessions</c> or <c>days</c>; null where that is not known.</summary>
    public string? QuantityUnit { get; init; }

    /// <summary>The business day on which the overtime was worked, where that is not the date it is paid for; else null.</summary>
    public LocalDate? EarnedOn { get; init; }

    /// <summary>The ids of the evidence behind it, in ordinal order.</summary>
    public IReadOnlyList<string> EvidenceIds { get; init; } = [];
}

/// <summary>A signed amount that corrects a closed period. Immutable.</summary>
public sealed record PayrollAdjustment
{
    internal PayrollAdjustment()
    {
    }

    /// <summary>The employee.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The business day of the open period in which it is booked.</summary>
    public required LocalDate BookedOn { get; init; }

    /// <summary>The business day of the closed period that it is for.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The code of the pay lines that it corrects.</summary>
    public required string Code { get; init; }

    /// <summary>What is added; below zero for what is taken.</summary>
    public required Money Amount { get; init; }
}

/// <summary>What one role of an employee was planned and came to in a month of the period; lengths of time are hours, not rounded. Immutable.</summary>
public sealed record PayrollAttendance
{
    internal PayrollAttendance()
    {
    }

    /// <summary>The employee.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The calendar month, of which the business days in the period count.</summary>
    public required YearMonth Month { get; init; }

    /// <summary>The role.</summary>
    public required string Role { get; init; }

    /// <summary>What was planned: shifts less breaks; zero for a concurrent role.</summary>
    public required decimal Planned { get; init; }

    /// <summary>Primary time; for a concurrent role what was credited.</summary>
    public required decimal Worked { get; init; }

    /// <summary>What leave covers of the plan.</summary>
    public required decimal Leave { get; init; }

    /// <summary>What is missing of the plan, day by day.</summary>
    public required decimal Undertime { get; init; }

    /// <summary>The role's part of the overtime, as far as it counts: what is paid, or given as leave.</summary>
    public required decimal Overtime { get; init; }

    /// <summary>Its overtime that is not approved where policy wants approval, and is paid nothing until somebody approves it.</summary>
    public required decimal Unapproved { get; init; }

    /// <summary>On how many days the person was late.</summary>
    public required int DaysLate { get; init; }

    /// <summary>On how many days the person left early.</summary>
    public required int DaysLeftEarly { get; init; }

    /// <summary>On how many days half or more was missing, but not all.</summary>
    public required int HalfDays { get; init; }

    /// <summary>On how many days the person was absent.</summary>
    public required int DaysAbsent { get; init; }
}

/// <summary>What the lines and adjustments of one employee, code and currency come to. Immutable.</summary>
public sealed record PayrollTotal
{
    internal PayrollTotal()
    {
    }

    /// <summary>The employee.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The sum of the pay lines.</summary>
    public required decimal Lines { get; init; }

    /// <summary>The sum of the adjustments.</summary>
    public required decimal Adjustments { get; init; }

    /// <summary>The ISO 4217 code of all three amounts.</summary>
    public required string Currency { get; init; }

    /// <summary>What is paid: lines and adjustments together.</summary>
    public decimal Total => Lines + Adjustments;
}
