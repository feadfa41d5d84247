using Hr.Attendance.Rules;

namespace Hr.Attendance.Sdk.Payroll;

/// <summary>
/// Writes the hand-over of a period as CSV, one employee after the other as results come, with the bytes of <see cref="PayrollCsv"/>; nothing is kept of
/// an employee. Not thread-safe.
/// </summary>
public sealed class PayrollCsvWriter : IDisposable
{
    private readonly PayrollCsvTable _lines;
    private readonly PayrollCsvTable _totals;
    private readonly PayrollCsvTable _attendance;

    /// <summary>Begins the tables, each of which is a file.</summary>
    /// <param name="lines">Where pay lines go; left open.</param>
    /// <param name="totals">Where totals go; left open.</param>
    /// <param name="attendance">Where attendance goes; left open.</param>
    /// <param name="withByteOrderMark">Whether each begins with a byte order mark, without which Excel takes UTF-8 for something else.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public PayrollCsvWriter(Stream lines, Stream totals, Stream attendance, bool withByteOrderMark = false)
    {
        _lines = new PayrollCsvTable(Guard.NotNull(lines), PayrollCells.LineColumns, withByteOrderMark);
        _totals = new PayrollCsvTable(Guard.NotNull(totals), PayrollCells.TotalColumns, withByteOrderMark);
        _attendance = new PayrollCsvTable(Guard.NotNull(attendance), PayrollCells.AttendanceColumns, withByteOrderMark);
    }

    /// <summary>
    /// Whether attendance is a part of the hand-over: whether any day of anybody was not just its plan, or overtime is left to approve. Where this is false at
    /// the end, nobody needs what was written of attendance.
    /// </summary>
    public bool HasAttendance { get; private set; }

    /// <summary>Writes an employee.</summary>
    /// <param name="employee">The results; by id, each after the one before.</param>
    /// <exception cref="ArgumentNullException"><paramref name="employee"/> is null.</exception>
    /// <exception cref="OverflowException">A total is beyond all numbers.</exception>
    public void Write(EmployeeReport employee)
    {
        var own = PayrollHandover.Of(Guard.NotNull(employee));
        foreach (var line in own.Lines)
        {
            _lines.Write(PayrollCells.Of(line));
        }

        foreach (var total in own.Totals)
        {
            _totals.Write(PayrollCells.Of(total));
        }

        foreach (var role in own.AllAttendance)
        {
            _attendance.Write(PayrollCells.Of(role));
        }

        HasAttendance |= own.DiffersFromPlan;
    }

    /// <summary>Hands what was written to the streams.</summary>
    public void Dispose()
    {
        _lines.Dispose();
        _totals.Dispose();
        _attendance.Dispose();
    }
}
