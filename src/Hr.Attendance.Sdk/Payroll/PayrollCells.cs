using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Payroll;

/// <summary>The columns of each table of a hand-over in CSV, and what stands in them.</summary>
internal static class PayrollCells
{
    internal static readonly string[] LineColumns =
    [
        "employee_id", "unit_id", "date", "code", "quantity", "quantity_unit", "rate", "amount", "currency", "earned_on", "booked_on", "evidence_ids",
    ];

    internal static readonly string[] TotalColumns = ["employee_id", "code", "lines", "adjustments", "total", "currency"];

    internal static readonly string[] AttendanceColumns =
    [
        "employee_id", "month", "role", "planned_hours", "worked_hours", "leave_hours", "undertime_hours", "overtime_hours", "unapproved_hours",
        "late", "left_early", "half_day", "absent",
    ];

    internal static string[] Of(PayrollAttendance role) =>
    [
        Text(role.EmployeeId),
        YearMonthPattern.Iso.Format(role.Month),
        Text(role.Role),
        .. new[] { role.Planned, role.Worked, role.Leave, role.Undertime, role.Overtime, role.Unapproved }
            .Select(hours => Number(PayrollNumbers.Number(hours))),
        .. new[] { role.DaysLate, role.DaysLeftEarly, role.HalfDays, role.DaysAbsent }.Select(days => Number(days)),
    ];

    internal static string[] Of(PayrollLine line) =>
    [
        Text(line.EmployeeId),
        Text(line.UnitId),
        Date(line.Date),
        Text(line.Code),
        Number(PayrollNumbers.Number(line.Quantity)),
        Text(line.QuantityUnit ?? string.Empty),
        Number(PayrollNumbers.Number(line.Rate)),
        Amount(line.Amount.Amount, line.Amount.Currency),
        Text(line.Amount.Currency),
        line.EarnedOn is { } earnedOn ? Date(earnedOn) : string.Empty,
        string.Empty,
        Text(string.Join(" ", line.EvidenceIds)),
    ];

    internal static string[] Of(PayrollAdjustment booked) =>
    [
        Text(booked.EmployeeId),
        string.Empty,
        Date(booked.Date),
        Text(booked.Code),
        string.Empty,
        string.Empty,
        string.Empty,
        Amount(booked.Amount.Amount, booked.Amount.Currency),
        Text(booked.Amount.Currency),
        string.Empty,
        Date(booked.BookedOn),
        string.Empty,
    ];

    internal static string[] Of(PayrollTotal total) =>
    [
        Text(total.EmployeeId),
        Text(total.Code),
        Amount(total.Lines, total.Currency),
        Amount(total.Adjustments, total.Currency),
        Amount(total.Total, total.Currency),
        Text(total.Currency),
    ];

    private static string Text(string text) => SpreadsheetText.Neutralize(text);

    private static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Amount(decimal amount, string currency) => Number(PayrollNumbers.Amount(amount, currency));
}
