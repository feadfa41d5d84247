using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Payroll;
using Hr.Attendance.Sdk.Results;

namespace Hr.Attendance.Cli.Output;

/// <summary>Hands pay over in CSV; totals and attendance are files beside the lines, because a CSV file is one table.</summary>
internal sealed class CsvPayResults : IResultsWriter, IDisposable
{
    private readonly ResultFiles _files;
    private readonly Stream _attendance;
    private readonly PayrollCsvWriter _writer;

    internal CsvPayResults(ResultFiles files, string file)
    {
        _files = files;
        var (lines, totals) = (files.Begin(file), files.Begin(Beside(file, ".totals")));
        _attendance = files.Begin(Beside(file, ".attendance"));
        _writer = new PayrollCsvWriter(lines, totals, _attendance, withByteOrderMark: true);
    }

    public void Write(EmployeeReport employee) => _writer.Write(employee);

    public void End(IReadOnlyList<UnitAlert> unitAlerts, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (!_writer.HasAttendance)
        {
            _files.Drop(_attendance);
        }
    }

    public void Dispose() => _writer.Dispose();

    private static string Beside(string file, string what) =>
        Path.Combine(Path.GetDirectoryName(file) ?? string.Empty, Path.GetFileNameWithoutExtension(file) + what + Path.GetExtension(file));
}
