using System.Globalization;
using Hr.Attendance.Benchmarks.Months.Contestants;
using Hr.Attendance.Benchmarks.Months.Workforce;
using Hr.Attendance.Sdk;
using Microsoft.Extensions.DependencyInjection;

namespace Hr.Attendance.Benchmarks.Months.Commands;

/// <summary>
/// <c>cold-day [TIMES]</c>: how long a process takes that starts, reads a small workspace (201 policy documents, the month of two people),
/// evaluates one person's day through the service of a host, and ends.
/// </summary>
internal static class ColdDayCommand
{
    internal const string Child = "cold-day-child";

    internal static int Run(string[] arguments)
    {
        int times = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 9;
        string folder = Directory.CreateTempSubdirectory("cold-day-").FullName;
        try
        {
            var group = new GroupObjects(new GroupMonth(2));
            WorkspaceFiles.Write(group.Month, folder);
            int day = HostedDay.DayOfTwoSessions(group);
            string expected = HostedDay.Expected(group, day).ToString();
            var elapsed = new List<double>();
            for (int i = 0; i < times; i++)
            {
                var (output, time) = ChildProcess.Run(Child, folder, day.ToString(CultureInfo.InvariantCulture));
                if (output != expected)
                {
                    throw new InvalidOperationException($"a cold day found {output} instead of {expected}");
                }

                elapsed.Add(time.TotalMilliseconds);
            }

            elapsed.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cold day: median {elapsed[times / 2]:N0} ms of {times} processes, {elapsed[0]:N0} to {elapsed[^1]:N0} ms"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static int RunChild(string[] arguments)
    {
        using var services = new ServiceCollection().AddHrAttendance(attendance => attendance.UseWorkspace(arguments[0])).BuildServiceProvider();
        var engine = services.GetRequiredService<IAttendanceEngine>();
        var date = MonthOfMarch.First.PlusDays(int.Parse(arguments[1], CultureInfo.InvariantCulture));
        var outcome = engine.EvaluateAsync(GroupObjects.EmployeeId(0), date, date).GetAwaiter().GetResult();
        var tally = default(VerdictTally);
        EngineContestant.Add(ref tally, 0, outcome!.Report!.Timesheet);
        Console.WriteLine(tally.ToSum());
        return 0;
    }
}
