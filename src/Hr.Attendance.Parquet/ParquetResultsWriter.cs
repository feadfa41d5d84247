using System.Globalization;
using Hr.Attendance.Parquet.Tables;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Json;
using Hr.Attendance.Sdk.Results;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Hr.Attendance.Parquet;

/// <summary>
/// Writes results as Parquet tables, employee by employee as they come: <c>days.parquet</c>, <c>sessions.parquet</c>, <c>pay-lines.parquet</c>,
/// <c>compensatory-leave.parquet</c>, <c>alerts.parquet</c> and <c>diagnostics.parquet</c>, each also where it has no row. The same results always give
/// the same bytes; some tens of thousands of rows of each table are in memory.
/// </summary>
public sealed class ParquetResultsWriter : IResultsWriter, IDisposable
{
    private readonly ResultTable<DayRow> _days;
    private readonly ResultTable<SessionRow> _sessions;
    private readonly ResultTable<PayRow> _payLines;
    private readonly ResultTable<LeaveRow> _compensatoryLeave;
    private readonly ResultTable<AlertRow> _alerts;
    private readonly ResultTable<Diagnostic> _diagnostics;
    private readonly List<IDisposable> _tables = [];

    /// <summary>Begins the tables.</summary>
    /// <param name="begin">Begins the file of a name; where to write is left open.</param>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <param name="language">The language of messages.</param>
    /// <exception cref="ArgumentNullException"><paramref name="begin"/> is null.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public ParquetResultsWriter(
        Func<string, Stream> begin, LocalDate firstDay, LocalDate lastDay, MessageLanguage language = MessageLanguage.English)
    {
        Guard.NotNull(begin);
        var metadata = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["version"] = ContractVersion.Current.ToString(CultureInfo.InvariantCulture),
            ["from"] = LocalDatePattern.Iso.Format(firstDay),
            ["to"] = LocalDatePattern.Iso.Format(lastDay),
            ["timeZones"] = TzdbDateTimeZoneSource.Default.TzdbVersion,
            ["durations"] = "nanoseconds",
            ["instants"] = "UTC",
        };
        try
        {
            _days = Begin("days.parquet", ResultColumns.OfDays());
            _sessions = Begin("sessions.parquet", ResultColumns.OfSessions());
            _payLines = Begin("pay-lines.parquet", ResultColumns.OfPayLines());
            _compensatoryLeave = Begin("compensatory-leave.parquet", ResultColumns.OfCompensatoryLeave());
            _alerts = Begin("alerts.parquet", ResultColumns.OfAlerts(language));
            _diagnostics = Begin("diagnostics.parquet", ResultColumns.OfDiagnostics(language));
        }
        catch
        {
            // A native writer that a finalizer finds later would write to a stream that is gone, which ends the process.
            Dispose();
            throw;
        }

        ResultTable<T> Begin<T>(string name, IReadOnlyList<TableColumn<T>> columns)
        {
            var table = new ResultTable<T>(begin(name), metadata, columns);
            _tables.Add(table);
            return table;
        }
    }

    /// <summary>Writes a report.</summary>
    /// <param name="begin">Begins the file of a name; where to write is left open.</param>
    /// <param name="report">The report.</param>
    /// <param name="diagnostics">All diagnostics to list, those of the report among them, in order.</param>
    /// <param name="language">The language of messages.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(
        Func<string, Stream> begin, AttendanceReport report, IReadOnlyList<Diagnostic> diagnostics, MessageLanguage language = MessageLanguage.English)
    {
        Guard.NotNull(report);
        Guard.NotNull(diagnostics);
        using var writer = new ParquetResultsWriter(begin, report.FirstDay, report.LastDay, language);
        foreach (var employee in report.Employees)
        {
            writer.Write(employee);
        }

        writer.End(report.UnitAlerts, diagnostics);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="employee"/> is null.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Write(EmployeeReport employee)
    {
        foreach (var day in Guard.NotNull(employee).Timesheet.Days)
        {
            _days.Add(new DayRow(employee, day));
            foreach (var session in day.Sessions)
            {
                _sessions.Add(new SessionRow(employee, day, session));
            }
        }

        foreach (var line in employee.Pay)
        {
            _payLines.Add(new PayRow(employee, line));
        }

        foreach (var entry in employee.CompensatoryLeave)
        {
            _compensatoryLeave.Add(new LeaveRow(employee, entry));
        }

        foreach (var alert in employee.Alerts)
        {
            _alerts.Add(new AlertRow(employee.Employee.Id, employee.UnitId, alert.Date, alert.Finding));
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void End(IReadOnlyList<UnitAlert> unitAlerts, IReadOnlyList<Diagnostic> diagnostics)
    {
        Guard.NotNull(diagnostics);
        foreach (var alert in Guard.NotNull(unitAlerts))
        {
            _alerts.Add(new AlertRow(null, alert.UnitId, null, alert.Finding));
        }

        foreach (var diagnostic in diagnostics)
        {
            _diagnostics.Add(diagnostic);
        }

        _days.End();
        _sessions.End();
        _payLines.End();
        _compensatoryLeave.End();
        _alerts.End();
        _diagnostics.End();
    }

    /// <summary>Lets the files go. Tables that were not ended are not whole.</summary>
    public void Dispose()
    {
        foreach (var table in _tables)
        {
            table.Dispose();
        }
    }
}
