using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Payroll;
using Hr.Attendance.Sdk.Results;
using NodaTime;

namespace Hr.Attendance.Cli.Output;

/// <summary>Hands pay over in the files that a file's name asks for, when all employees were seen.</summary>
internal sealed class PayResults(LocalDate firstDay, LocalDate lastDay, ResultFiles files, string file, MessageLanguage language) : IResultsWriter
{
    private readonly PayrollHandoverBuilder _handover = new();

    public void Write(EmployeeReport employee) => _handover.Add(employee);

    public void End(IReadOnlyList<UnitAlert> unitAlerts, IReadOnlyList<Diagnostic> diagnostics) =>
        PayFile.Write(files, file, _handover.Build(firstDay, lastDay), language);
}
