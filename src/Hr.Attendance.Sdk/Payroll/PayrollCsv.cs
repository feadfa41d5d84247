using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Sdk.Payroll;

/// <summary>
/// Writes a hand-over as CSV (RFC 4180) in UTF-8, the same bytes for the same input. Numbers have a point and no grouping; text that a
/// spreadsheet could run is written as <see cref="SpreadsheetText.Neutralize"/> has it.
/// </summary>
public static class PayrollCsv
{
    private static readonly string[] LineColumns =
    [
        "employee_id", "unit_id", "date", "code", "quantity", "quantity_unit", "rate", "amount", "currency", "earned_on", "booked_on", "evidence_ids",
    ];

    private static readonly string[] TotalColumns = ["employee_id", "code", "lines", "adjustments", "total", "currency"];

    private static readonly string[] AttendanceColumns =
    [
        "employee_id", "month", "role", "planned_hours", "worked_hours", "leave_hours", "undertime_hours", "overtime_hours", "unapproved_hours",
        "late", "left_early", "half_day", "absent",
    ];

    /// <summary>Writes pay lines and adjustments, by employee, date and code; an adjustment has a <c>booked_on</c> and neither quantity nor rate.</summary>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="handover">The hand-over.</param>
    /// <param name="withByteOrderMark">Whether the text begins with a byte order mark, without which Excel takes UTF-8 for something else.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Stream stream, PayrollHandover handover, bool withByteOrderMark = false)
    {
        Guard.NotNull(stream);
        Guard.NotNull(handover);
        var rows = handover.Lines.Select(line => (line.EmployeeId, line.Date, line.Code, Cells: CellsOf(line)))
            .Concat(handover.Adjustments.Select(booked => (booked.EmployeeId, booked.Date, booked.Code, Cells: CellsOf(booked))))
            .OrderBy(row => row.EmployeeId, StringComparer.Ordinal).ThenBy(row => row.Date).ThenBy(row => row.Code, StringComparer.Ordinal);
        Write(stream, withByteOrderMark, LineColumns, rows.Select(row => row.Cells));
    }

    /// <summary>Writes what lines and adjustments come to, by employee, code and currency.</summary>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="handover">The hand-over.</param>
    /// <param name="withByteOrderMark">Whether the text begins with a byte order mark, without which Excel takes UTF-8 for something else.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteTotals(Stream stream, PayrollHandover handover, bool withByteOrderMark = false)
    {
        Guard.NotNull(stream);
        Guard.NotNull(handover);
        Write(stream, withByteOrderMark, TotalColumns, handover.Totals.Select(CellsOf));
    }

    /// <summary>Writes what was planned and worked, by employee, month and role.</summary>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="handover">The hand-over.</param>
    /// <param name="withByteOrderMark">Whether the text begins with a byte order mark, without which Excel takes UTF-8 for something else.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteAttendance(Stream stream, PayrollHandover handover, bool withByteOrderMark = false)
    {
        Guard.NotNull(stream);
        Guard.NotNull(handover);
        Write(stream, withByteOrderMark, AttendanceColumns, handover.Attendance.Select(CellsOf));
    }

    private static string[] CellsOf(PayrollAttendance role) =>
    [
        Text(role.EmployeeId),
        YearMonthPattern.Iso.Format(role.Month),
        Text(role.Role),
        .. new[] { role.Planned, role.Worked, role.Leave, role.Undertime, role.Overtime, role.Unapproved }
            .Select(hours => Number(PayrollNumbers.Number(hours))),
        .. new[] { role.DaysLate, role.DaysLeftEarly, role.HalfDays, role.DaysAbsent }.Select(days => Number(days)),
    ];

    private static string[] CellsOf(PayrollLine line) =>
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

    private static string[] CellsOf(PayrollAdjustment booked) =>
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

    private static string[] CellsOf(PayrollTotal total) =>
    [
        Text(total.EmployeeId),
        Text(total.Code),
        Amount(total.Lines, total.Currency),
        Amount(total.Adjustments, total.Currency),
        Amount(total.Total, total.Currency),
        Text(total.Currency),
    ];

    private static void Write(Stream stream, bool withByteOrderMark, string[] columns, IEnumerable<string[]> rows)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(withByteOrderMark), bufferSize: 65_536, leaveOpen: true);
        // Its own line end is CRLF; with one that is set, it would no longer quote a cell for a single CR or LF.
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture), leaveOpen: true);
        WriteRow(csv, columns);
        foreach (string[] row in rows)
        {
            WriteRow(csv, row);
        }
    }

    private static void WriteRow(CsvWriter csv, string[] cells)
    {
        foreach (string cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }

    private static string Text(string text) => SpreadsheetText.Neutralize(text);

    private static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Amount(decimal amount, string currency) => Number(PayrollNumbers.Amount(amount, currency));
}
