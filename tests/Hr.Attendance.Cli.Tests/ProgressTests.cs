using System.Diagnostics;
using Hr.Attendance.Cli.Output;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Sdk.Workspaces;

namespace Hr.Attendance.Cli.Tests;

/// <summary>What a terminal shows while a command works, and that nothing else is changed by it.</summary>
public sealed class ProgressTests
{
    private const long Memory = 300L << 20;
    private static readonly TimeSpan Elapsed = TimeSpan.FromSeconds(10);

    [Fact]
    public void Reading_tells_share_rate_time_left_and_memory()
    {
        // 250 of 1,000 MB in 10 s: 25 MB/s, and 750 MB more take 30 s.
        var progress = new ReadingProgress { Done = 250L << 20, Total = 1_000L << 20 };
        var said = ProgressWords.OfReading(progress, Elapsed, Memory);
        said.English.ShouldBe("reading 25%, 25 MB/s, 30 s left, 300 MB of memory");
        said.Chinese.ShouldBe("正在读取 25%，25 MB/s，剩余 30 秒，内存 300 MB");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100L << 20)]
    public void Reading_of_more_than_was_known_tells_no_share(long known) =>
        ProgressWords.OfReading(new ReadingProgress { Done = 250L << 20, Total = known }, Elapsed, Memory).English
            .ShouldBe("reading: 250 MB, 25 MB/s, 300 MB of memory");

    [Fact]
    public void Evaluating_tells_people_rate_time_left_and_memory()
    {
        // 1,000 of 10,000 people in 10 s: 100 a second, and 9,000 more take 90 s.
        var said = ProgressWords.OfEvaluating(new EvaluationProgress { Done = 1_000, Total = 10_000 }, Elapsed, Memory);
        said.English.ShouldBe("evaluating 1000 of 10000 people, 100 a second, 1 min 30 s left, 300 MB of memory");
        said.Chinese.ShouldBe("正在核算 1000 / 10000 人，每秒 100 人，剩余 1 分 30 秒，内存 300 MB");
    }

    [Fact]
    public void Nothing_done_or_everything_done_tells_no_time_left()
    {
        ProgressWords.OfReading(new ReadingProgress { Total = 10 }, TimeSpan.Zero, Memory).English.ShouldBe("reading 0%, 0 MB/s, 300 MB of memory");
        ProgressWords.OfParts(Bilingual.Same("a {claim}"), 5, 5, Elapsed, Memory).English.ShouldBe("a {claim}: 5 of 5, 300 MB of memory");
    }

    [Fact]
    public void A_terminal_is_shown_progress_and_nothing_else_is()
    {
        string results = Directory.CreateTempSubdirectory("hr-attendance-progress-").FullName;
        string[] arguments =
        [
            "evaluate", "samples/support-team", "--from", "2017-11-01", "--to", "2017-11-30", "--format", "json", "--lang", "zh", "--out", results,
        ];
        string written = $"wrote {Path.Combine(results, "timesheets.json")}";
        HrAttendance.Run(arguments).Error.Trim().ShouldBe(written);
        if (OperatingSystem.IsLinux())
        {
            // A part of every Linux: it runs a program on a terminal.
            var start = new ProcessStartInfo("script") { RedirectStandardOutput = true, WorkingDirectory = Repository.Folder };
            string program = Path.Combine(AppContext.BaseDirectory, "Hr.Attendance.Cli.dll");
            foreach (string argument in new[] { "-qec", $"dotnet '{program}' {string.Join(' ', arguments)}", "/dev/null" })
            {
                start.ArgumentList.Add(argument);
            }

            using var run = Process.Start(start)!;
            string shown = run.StandardOutput.ReadToEnd();
            run.WaitForExit();
            run.ExitCode.ShouldBe(0, shown);
            shown.ShouldContain("正在读取");
            shown.ShouldContain(written);
        }

        Directory.Delete(results, recursive: true);
    }
}
