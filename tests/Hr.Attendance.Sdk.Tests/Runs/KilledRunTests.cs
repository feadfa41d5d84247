using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Hr.Attendance.Sdk.Tests.Support;

namespace Hr.Attendance.Sdk.Tests.Runs;

/// <summary>A real process that is killed in the middle of a run, and started again.</summary>
public sealed class KilledRunTests : IDisposable
{
    private const int People = 60;

    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    private string ResultFile => Path.Combine(_folder, "march.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_process_that_is_killed_and_started_again_loses_nobody_and_evaluates_nobody_twice()
    {
        int before = 0;
        foreach (int more in new[] { 3000, 6000 })
        {
            long until = Size() + more;
            using var process = Start();
            while (Size() < until && !process.HasExited)
            {
                await Task.Delay(5);
            }

            process.HasExited.ShouldBeFalse("it must be killed in the middle");
            process.Kill();
            await process.WaitForExitAsync();
            int written = Written();
            written.ShouldBeInRange(before + 1, People);
            before = written;
        }

        string[] kept = File.ReadAllLines(ResultFile)[..before];
        using var last = Start();
        await last.WaitForExitAsync();
        last.ExitCode.ShouldBe(0);
        string[] lines = File.ReadAllLines(ResultFile);
        lines[..before].ShouldBe(kept);
        lines[1..^1].Select(line => JsonDocument.Parse(line).RootElement.GetProperty("employee").GetProperty("id").GetString()!)
            .ShouldBe(new EveningStaff(People).Ids);
        JsonDocument.Parse(lines[^1]).RootElement.GetProperty("end").GetProperty("employees").GetInt32().ShouldBe(People);
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Repository.Folder };
        start.ArgumentList.Add(typeof(KilledRunTests).Assembly.Location);
        start.ArgumentList.Add(ResultFile);
        start.ArgumentList.Add(People.ToString(CultureInfo.InvariantCulture));
        return Process.Start(start)!;
    }

    /// <summary>How many lines were written to their end.</summary>
    private int Written() => File.ReadAllText(ResultFile).Count(sign => sign == '\n');

    private long Size() => File.Exists(ResultFile) ? new FileInfo(ResultFile).Length : 0;
}
