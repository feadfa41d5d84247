using Hr.Attendance.Benchmarks.Months;
using Hr.Attendance.Sdk;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Text;

// A workspace, an employee and a day; what is found goes to the standard output, where `cold-day` compares it.
var date = LocalDatePattern.Iso.Parse(args[2]).Value;
using var services = new ServiceCollection().AddHrAttendance(attendance => attendance.UseWorkspace(args[0])).BuildServiceProvider();
var outcome = await services.GetRequiredService<IAttendanceEngine>().EvaluateAsync(args[1], date, date);
var tally = default(VerdictTally);
tally.Add(0, outcome!.Report!.Timesheet);
Console.WriteLine(tally.ToSum());
