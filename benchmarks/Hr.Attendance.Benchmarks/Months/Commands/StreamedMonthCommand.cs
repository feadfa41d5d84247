using System.Diagnostics;
using System.Globalization;
using Hr.Attendance.Benchmarks.Months.Contestants;
using Hr.Attendance.Benchmarks.Months.Workforce;
using Hr.Attendance.Sdk;
using Hr.Attendance.Sdk.Runs;
using Hr.Attendance.Sdk.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace Hr.Attendance.Benchmarks.Months.Commands;

/// <summary>
/// <c>streamed-month [PEOPLE] [FOLDER]</c>: writes a month to files, below a temporary folder unless one is named, and lets a process of its own
/// evaluate it through the service of a host, people by people, while the files are read; says how much memory that process had at most.
/// </summary>
internal static class StreamedMonthCommand
{
    internal const string Child = "streamed-month-child";

    internal static int Run(string[] arguments)
    {
        int people = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 1_000;
        string folder = arguments.Length > 1 ? Directory.CreateDirectory(arguments[1]).FullName : Directory.CreateTempSubdirectory("streamed-month-").FullName;
        try
        {
            var expected = Write(people, folder);
            var (output, elapsed) = ChildProcess.Run(Child, folder);
            string[] lines = output.Split('\n');
            if (lines[0] != expected.ToString())
            {
                throw new InvalidOperationException($"the streamed month found {lines[0]} instead of {expected}");
            }

            double megabytes = long.Parse(lines[1], CultureInfo.InvariantCulture) / 1048576.0;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"streamed month of {people} people: {megabytes:N0} MiB resident at most, {elapsed.TotalSeconds:N1} s"));
            return 0;
        }
        finally
        {
            if (arguments.Length < 2)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    internal static int RunChild(string[] arguments)
    {
        string folder = arguments[0];
        using var files = new SortedFiles(folder);
        using var services = new ServiceCollection()
            .AddHrAttendance(attendance => attendance
                .UseOrganization(_ => OrganizationSources.File(Path.Combine(folder, "org.json")))
                .UsePolicies(_ => PolicySources.Folder(Path.Combine(folder, "policies")))
                .UseEvidence(_ => files))
            .BuildServiceProvider();
        Console.WriteLine(SumAsync(services.GetRequiredService<IAttendanceEngine>()).GetAwaiter().GetResult());
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(process.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    /// <summary>Writes the files; the hand-written loop says what is to be found in them.</summary>
    private static VerdictSum Write(int people, string folder)
    {
        var month = new GroupMonth(people);
        WorkspaceFiles.Write(month, folder);
        return new HandWrittenLoop(month).Run();
    }

    private static async Task<VerdictSum> SumAsync(IAttendanceEngine engine)
    {
        var run = await engine.BeginRunAsync(new RunRequest(MonthOfMarch.First, MonthOfMarch.Last) { DegreeOfParallelism = 1 });
        var tally = default(VerdictTally);
        int employee = 0;
        await foreach (var outcome in run.ReadAsync())
        {
            tally.Add(employee++, outcome.Report!.Timesheet);
        }

        return tally.ToSum();
    }
}
