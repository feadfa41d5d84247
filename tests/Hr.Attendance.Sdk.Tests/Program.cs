using Hr.Attendance.Sdk.Runs;
using Hr.Attendance.Sdk.Sources;
using Hr.Attendance.Sdk.Tests.Support;

namespace Hr.Attendance.Sdk.Tests;

/// <summary>
/// A small host that evaluates a crew into a file, each person a little while after the other, as a process of its own: tests kill it. Its
/// arguments are the file and the size of the crew.
/// </summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        var crew = new EveningStaff(int.Parse(arguments[1], System.Globalization.CultureInfo.InvariantCulture));
        var slow = new ChangedSource(new EvidenceInMemory(crew.Evidence)) { Before = (_, cancellationToken) => Task.Delay(20, cancellationToken) };
        using var services = Hosted.Services(crew, slow);
        var run = await services.Engine().BeginRunAsync(new RunRequest(EveningStaff.Day, EveningStaff.Day) { PeopleAtATime = 1, DegreeOfParallelism = 1 });
        using var file = RunFile.Open(arguments[0], run.Identity);
        return (await run.WriteToAsync(file)).Employees == crew.Ids.Count ? 0 : 1;
    }
}
