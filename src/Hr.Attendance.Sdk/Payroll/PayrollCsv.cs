namespace Hr.Attendance.Sdk.Payroll;

/// <summary>
/// Writes a hand-over as CSV (RFC 4180) in UTF-8, the same bytes for the same input. Numbers have a point and no grouping; text that a
/// spreadsheet could run is written as <see cref="SpreadsheetText.Neutralize"/> has it.
/// </summary>
public static class PayrollCsv
{
    /// <summary>Writes pay lines and adjustments, by employee, date and code; an adjustment has a <c>booked_on</c> and neither quantity nor rate.</summary>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="handover">The hand-over.</param>
    /// <param name="withByteOrderMark">Whether the text begins with a byte order mark, without which Excel takes UTF-8 for something else.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Stream stream, PayrollHandover handover, bool withByteOrderMark = false)
    {
        Guard.NotNull(stream);
        Guard.NotNull(handover);
        var rows = handover.Lines.Select(line => (line.EmployeeId, line.Date, line.Code, Cells: PayrollCells.Of(line)))
            .Concat(handover.Adjustments.Select(booked => (booked.EmployeeId, booked.Date, booked.Code, Cells: PayrollCells.Of(booked))))
            .OrderBy(row => row.EmployeeId, StringComparer.Ordinal).ThenBy(row => row.Date).ThenBy(row => row.Code, StringComparer.Ordinal);
        Write(stream, withByteOrderMark, PayrollCells.LineColumns, rows.Select(row => row.Cells));
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
        Write(stream, withByteOrderMark, PayrollCells.TotalColumns, handover.Totals.Select(PayrollCells.Of));
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
        Write(stream, withByteOrderMark, PayrollCells.AttendanceColumns, handover.Attendance.Select(PayrollCells.Of));
    }

    private static void Write(Stream stream, bool withByteOrderMark, string[] columns, IEnumerable<string[]> rows)
    {
        using var table = new PayrollCsvTable(stream, columns, withByteOrderMark);
        foreach (string[] row in rows)
        {
            table.Write(row);
        }
    }
}
