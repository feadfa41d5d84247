using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Hr.Attendance.Cli.Tests;

/// <summary>A run that is killed leaves results that are whole, or none, and nothing that the next run does not remove.</summary>
public sealed class KilledRunTests : IDisposable
{
    private const int People = 300;
    private const int Kills = 10;

    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-killed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_run_that_is_killed_at_any_time_leaves_whole_results_or_none_and_the_next_removes_the_rest()
    {
        string workspace = WriteWorkspace();
        string whole = Path.Combine(_folder, "whole");
        var clock = Stopwatch.StartNew();
        using (var run = Start(workspace, whole))
        {
            run.WaitForExit();
            run.ExitCode.ShouldBe(0);
        }

        double milliseconds = clock.Elapsed.TotalMilliseconds;
        byte[] expected = File.ReadAllBytes(Path.Combine(whole, "timesheets.json"));
        byte[] expectedPay = File.ReadAllBytes(Path.Combine(whole, "pay.csv"));
        string killed = Path.Combine(_folder, "killed");
        for (int i = 0; i < Kills; i++)
        {
            // Half of the kills come where files get their names, shortly before the end.
            double delay = i % 2 == 0 ? milliseconds * Random.Shared.NextDouble() : milliseconds - (50 * Random.Shared.NextDouble());
            using var run = Start(workspace, killed);
            run.WaitForExit((int)delay);
            run.Kill();
            run.WaitForExit();
            IsWholeOrAbsent("timesheets.json", expected);
            IsWholeOrAbsent("pay.csv", expectedPay);
        }

        using (var last = Start(workspace, killed))
        {
            last.WaitForExit();
        }

        Directory.GetFiles(killed).Select(Path.GetFileName).Order().ShouldBe(["pay.csv", "pay.totals.csv", "timesheets.json"]);
        IsWholeOrAbsent("timesheets.json", expected);

        void IsWholeOrAbsent(string file, byte[] content)
        {
            string path = Path.Combine(killed, file);
            if (File.Exists(path))
            {
                File.ReadAllBytes(path).ShouldBe(content);
            }
        }
    }

    [Fact]
    public void A_disk_without_room_is_told_and_nothing_is_left()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string workspace = WriteWorkspace();
        string results = Path.Combine(_folder, "results");
        var start = new ProcessStartInfo("bash") { RedirectStandardError = true };

        // A limit on the size of files is a full disk to whoever writes; without the signal it is an error that a program can tell.
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"trap '' XFSZ; ulimit -f 64; exec dotnet '{Program}' evaluate '{workspace}' --from 2026-03-01 --to 2026-03-31 "
            + $"--format json --out '{results}' --pay '{Path.Combine(results, "pay.csv")}'");

        // The runtime itself would want a large file in memory for its own code.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var run = Process.Start(start)!;
        string error = run.StandardError.ReadToEnd();
        run.WaitForExit();
        run.ExitCode.ShouldBe(3, error);
        error.ShouldContain("could not read or write a file");
        Directory.GetFiles(results).ShouldBeEmpty();
    }

    [Fact]
    public void A_run_that_waits_for_a_pipe_ends_at_once_when_it_is_interrupted_and_leaves_nothing()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string workspace = WriteWorkspace();
        Pipes.Make(Path.Combine(workspace, "evidence", "punches.csv"));
        string results = Path.Combine(_folder, "results");
        using var run = Start(workspace, results);
        SpinWait.SpinUntil(() => Directory.Exists(results) && Directory.GetFiles(results).Length > 0, TimeSpan.FromMinutes(1)).ShouldBeTrue();
        run.WaitForExit(1_000).ShouldBeFalse("it waits for the pipe");
        using (var interrupt = Process.Start("kill", ["-INT", run.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            interrupt.WaitForExit();
        }

        run.WaitForExit(TimeSpan.FromSeconds(20)).ShouldBeTrue();
        run.StandardError.ReadToEnd().ShouldContain("stopped before the end; nothing was written");
        run.ExitCode.ShouldBe(3);
        Directory.GetFiles(results).ShouldBeEmpty();
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "Hr.Attendance.Cli.dll");

    private static Process Start(string workspace, string results)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true };
        string[] arguments =
        [
            Program, "evaluate", workspace, "--from", "2026-03-01", "--to", "2026-03-31", "--format", "json", "--out", results,
            "--pay", Path.Combine(results, "pay.csv"),
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private string WriteWorkspace()
    {
        string workspace = Path.Combine(_folder, "workspace");
        string evidence = Directory.CreateDirectory(Path.Combine(workspace, "evidence")).FullName;
        var people = Enumerable.Range(0, People).Select(number => $$"""
            { "id": "e{{number:000}}", "unit": "sh", "assignments": [
              { "role": "sales", "kind": "primary", "from": "2026-01-01" },
              { "role": "online-service", "kind": "concurrent", "from": "2026-01-01" } ] }
            """);
        File.WriteAllText(Path.Combine(workspace, "org.json"), $$"""
            { "version": 2, "units": [ { "id": "group", "zone": "Asia/Shanghai" }, { "id": "sh", "parent": "group" } ],
              "employees": [ {{string.Join(",\n", people)}} ] }
            """);
        var messages = new StringBuilder("evidence_id,employee_id,conversation_id,at,sender\n");
        for (int person = 0; person < People; person++)
        {
            for (int turn = 0; turn < 100; turn++)
            {
                messages.Append(CultureInfo.InvariantCulture, $"m{person}-{turn},e{person:000},c{person}-{turn / 10},")
                    .Append(CultureInfo.InvariantCulture, $"2026-03-{2 + (turn / 10):00}T12:{turn % 10 * 5:00}:00Z,")
                    .Append(turn % 2 == 0 ? "customer\n" : "employee\n");
            }
        }

        File.WriteAllText(Path.Combine(evidence, "messages.csv"), messages.ToString());
        return workspace;
    }
}
