using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Payroll;
using Hr.Attendance.Sdk.Results;
using NodaTime;

namespace Hr.Attendance.Cli.Output;

/// <summary>Hands pay over in JSON.</summary>
internal sealed class JsonPayResults(Stream stream, LocalDate firstDay, LocalDate lastDay) : IResultsWriter, IDisposable
{
    private readonly PayrollJsonWriter _writer = new(stream, firstDay, lastDay);

    public void Write(EmployeeReport employee) => _writer.Write(employee);

    public void End(IReadOnlyList<UnitAlert> unitAlerts, IReadOnlyList<Diagnostic> diagnostics) => _writer.End();

    public void Dispose() => _writer.Dispose();
}
