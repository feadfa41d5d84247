using Hr.Attendance.Excel;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Payroll;
using Hr.Attendance.Sdk.Results;
using NodaTime;

namespace Hr.Attendance.Cli.Output;

/// <summary>Hands pay over in a workbook, which is written when all employees were seen.</summary>
internal sealed class WorkbookPayResults(Stream stream, LocalDate firstDay, LocalDate lastDay, MessageLanguage language) : IResultsWriter
{
    private readonly PayrollHandoverBuilder _handover = new();

    public void Write(EmployeeReport employee) => _handover.Add(employee);

    public void End(IReadOnlyList<UnitAlert> unitAlerts, IReadOnlyList<Diagnostic> diagnostics) =>
        PayrollWorkbook.Write(stream, _handover.Build(firstDay, lastDay), language);
}
