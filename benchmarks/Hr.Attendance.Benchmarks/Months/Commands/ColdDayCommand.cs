using System.Globalization;
using Hr.Attendance.Benchmarks.Months.Contestants;
using Hr.Attendance.Benchmarks.Months.Workforce;
using NodaTime.Text;

namespace Hr.Attendance.Benchmarks.Months.Commands;

/// <summary>
/// <c>cold-day [TIMES] [as-built|ready-to-run|native]</c>: how long a process takes that starts, reads a small workspace (201 policy documents, the
/// month of two people), evaluates one person's day through the service of a host, and ends: the host as it is built, or published with its own code
/// compiled ahead of time, or published as a native program.
/// </summary>
internal static class ColdDayCommand
{
    private const string Project = "benchmarks/Hr.Attendance.ColdDay";
    private const string Program = "Hr.Attendance.ColdDay";

    internal static int Run(string[] arguments)
    {
        int times = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 9;
        string how = arguments.Length > 1 ? arguments[1] : "as-built";
        string folder = Directory.CreateTempSubdirectory("cold-day-").FullName;
        try
        {
            string program = Build(how, Path.Combine(folder, "program"));
            var group = new GroupObjects(new GroupMonth(2));
            WorkspaceFiles.Write([group.Month], Path.Combine(folder, "workspace"));
            int day = HostedDay.DayOfTwoSessions(group);
            string expected = HostedDay.Expected(group, day).ToString();
            string date = LocalDatePattern.Iso.Format(MonthOfMarch.First.PlusDays(day));
            var elapsed = new List<double>();
            for (int i = 0; i < times; i++)
            {
                var (output, time) = ChildProcess.RunProgram(program, Path.Combine(folder, "workspace"), GroupObjects.EmployeeId(0), date);
                if (output != expected)
                {
                    throw new InvalidOperationException($"a cold day found {output} instead of {expected}");
                }

                elapsed.Add(time.TotalMilliseconds);
            }

            elapsed.Sort();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"cold day, {how}: median {elapsed[times / 2]:N0} ms of {times} processes, {elapsed[0]:N0} to {elapsed[^1]:N0} ms"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Builds the host one way, from the root of the repository; returns its program.</summary>
    private static string Build(string how, string folder)
    {
        string[] command = how switch
        {
            "as-built" => ["build", Project, "-c", "Release", "-v", "q"],
            "ready-to-run" or "native" => ["publish", Project, "-c", "Release", "-v", "q", $"-p:HrPublished={how}"],
            _ => throw new ArgumentException("the host is `as-built`, published `ready-to-run` or published `native`", nameof(how)),
        };
        ChildProcess.RunProgram("dotnet", [.. command, "--artifacts-path", folder + "-artifacts", "--output", folder]);
        return Path.Combine(folder, Program);
    }
}
