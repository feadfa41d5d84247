using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Hr.Attendance.Sdk.Tests.Support;

namespace Hr.Attendance.Sdk.Tests.Runs;

/// <summary>A real process that is killed in the middle of a run, and started again.</summary>
public sealed class KilledRunTests : IDisposable
{
    private const int Size = 60;

    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-").FullName;

    private string ResultFile => Path.Combine(_folder, "march.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_process_that_is_killed_and_started_again_loses_nobody_and_evaluates_nobody_twice()
    {
        int before = 0;
        foreach (int until in new[] { 8, 25 })
        {
            using var process = Start();
            while (Written() < until && !process.HasExited)
            {
                await Task.Delay(5);
            }

            process.HasExited.ShouldBeFalse("it must be killed in the middle");
            process.Kill();
            await process.WaitForExitAsync();
            Written().ShouldBeGreaterThanOrEqualTo(until);
            Written().ShouldBeGreaterThan(before);
            before = Written();
        }

        string[] kept = File.ReadAllLines(ResultFile)[..before];
        using var last = Start();
        await last.WaitForExitAsync();
        last.ExitCode.ShouldBe(0);
        string[] lines = File.ReadAllLines(ResultFile);
        lines[..before].ShouldBe(kept);
        lines[1..^1].Select(line => JsonDocument.Parse(line).RootElement.GetProperty("employee").GetProperty("id").GetString()!).ShouldBe(new Crew(Size).Ids);
        JsonDocument.Parse(lines[^1]).RootElement.GetProperty("end").GetProperty("employees").GetInt32().ShouldBe(Size);
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Repository.Folder };
        start.ArgumentList.Add(typeof(KilledRunTests).Assembly.Location);
        start.ArgumentList.Add(ResultFile);
        start.ArgumentList.Add(Size.ToString(CultureInfo.InvariantCulture));
        return Process.Start(start)!;
    }

    /// <summary>How many lines were written to their end.</summary>
    private int Written()
    {
        if (!File.Exists(ResultFile))
        {
            return 0;
        }

        using var stream = new FileStream(ResultFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Count(sign => sign == '\n');
    }
}
