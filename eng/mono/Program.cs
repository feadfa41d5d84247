using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Sdk;
using Hr.Attendance.Sdk.Results;
using Hr.Attendance.Sdk.Runs;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

/// <summary>A host on the .NET Framework: the main job, an explanation, and the file of results.</summary>
internal static class Program
{
    private static async Task Main(string[] args)
    {
        using (var services = new ServiceCollection().AddHrAttendance(attendance => attendance.UseWorkspace(args[0])).BuildServiceProvider())
        {
            var engine = services.GetRequiredService<IAttendanceEngine>();
            var report = await engine.EvaluateAllAsync(new RunRequest(new LocalDate(2017, 11, 1), new LocalDate(2017, 11, 30)));
            using (var file = File.Create(args[1]))
            {
                TimesheetsJsonWriter.Write(file, report, report.Diagnostics);
            }

            var explanation = await engine.ExplainAsync("SpotifyCares", new LocalDate(2017, 11, 2));
            int sessions = report.Employees.Sum(employee => employee.Timesheet.Days.Sum(day => day.Sessions.Count));
            Console.WriteLine(
                $"{Environment.Version}: {report.Employees.Count} people, {sessions} sessions, "
                + $"{report.Employees.Sum(employee => employee.Pay.Count)} pay lines");
            Console.WriteLine(ExplanationText.LinesOf(explanation, MessageLanguage.English).First());
        }
    }
}
