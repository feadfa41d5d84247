using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Parquet.Tables;

internal readonly record struct DayRow(EmployeeReport Report, TimesheetDay Day);

internal readonly record struct SessionRow(EmployeeReport Report, TimesheetDay Day, TimesheetSession Session);

internal readonly record struct PayRow(EmployeeReport Report, PayLine Line);

internal readonly record struct LeaveRow(EmployeeReport Report, CompensatoryLeaveEntry Entry);

/// <summary>An alert on an employee, or on a unit, which then has neither employee nor date.</summary>
internal readonly record struct AlertRow(string? EmployeeId, string UnitId, LocalDate? Date, Diagnostic Finding);
