using Hr.Attendance.Sdk;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Runs;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

// The main job: a month of everybody in a workspace, written as timesheets.json.
string workspace = args.Length > 0 ? args[0] : "samples/support-team";
string output = args.Length > 1 ? args[1] : "timesheets.json";

using var services = new ServiceCollection().AddHrAttendance(attendance => attendance.UseWorkspace(workspace)).BuildServiceProvider();
var engine = services.GetRequiredService<IAttendanceEngine>();
var report = await engine.EvaluateAllAsync(new RunRequest(new LocalDate(2017, 11, 1), new LocalDate(2017, 11, 30)));
using (var file = File.Create(output))
{
    TimesheetsJsonWriter.Write(file, report, report.Diagnostics);
}

int sessions = report.Employees.Sum(employee => employee.Timesheet.Days.Sum(day => day.Sessions.Count));
Console.WriteLine($"{report.Employees.Count} people, {sessions} sessions, {report.Employees.Sum(employee => employee.Pay.Count)} pay lines: {output}");
