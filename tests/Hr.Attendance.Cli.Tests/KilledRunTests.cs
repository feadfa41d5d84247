using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hr.Attendance.Cli.Output;

namespace Hr.Attendance.Cli.Tests;

/// <summary>A run that is killed leaves results that are whole, or none, and nothing that the next run does not remove.</summary>
public sealed class KilledRunTests : IDisposable
{
    private const int People = 300;
    private const int Kills = 4;
    private const int ResultsAndAttendance = 4;

    /// <summary>Of 128 MiB so few are for rows that wait that they go to the disk.</summary>
    private const string LittleMemory = "0x8000000";

    private readonly string _folder = Directory.CreateTempSubdirectory("hr-attendance-killed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_run_that_is_killed_at_any_time_leaves_whole_results_or_none_and_the_next_removes_the_rest()
    {
        string workspace = WriteWorkspace();
        string whole = Path.Combine(_folder, "whole");
        var clock = Stopwatch.StartNew();
        int most = 0;
        using (var run = Start(workspace, whole))
        {
            while (!run.WaitForExit(1))
            {
                most = Math.Max(most, FilesIn(whole).Length);
            }

            run.ExitCode.ShouldBe(0, run.StandardError.ReadToEnd());
        }

        double milliseconds = clock.Elapsed.TotalMilliseconds;
        string[] results = FilesIn(whole);
        results.ShouldBe(["pay.csv", "pay.totals.csv", "timesheets.json"]);

        // Beside the results there was the attendance, which turned out not to be needed, and the spool.
        most.ShouldBeGreaterThanOrEqualTo(results.Length + 2);
        string killed = Path.Combine(_folder, "killed");
        for (int i = 0; i < Cases.Of(Kills); i++)
        {
            KillAt(i, milliseconds, workspace, killed);
            foreach (string file in FilesIn(killed).Intersect(results))
            {
                File.ReadAllBytes(Path.Combine(killed, file)).ShouldBe(File.ReadAllBytes(Path.Combine(whole, file)), file);
            }

            FilesIn(killed).Except(results).ShouldAllBe(file => file.StartsWith(".hr-attendance.", StringComparison.Ordinal) || file == ResultFiles.Mark);
            if (i % 3 == 2)
            {
                // The others begin with what several killed runs have left.
                IsMendedByTheNext();
            }
        }

        IsMendedByTheNext();

        void IsMendedByTheNext()
        {
            using var next = Start(workspace, killed);
            next.WaitForExit();
            FilesIn(killed).ShouldBe(results);
            foreach (string file in results)
            {
                File.ReadAllBytes(Path.Combine(killed, file)).ShouldBe(File.ReadAllBytes(Path.Combine(whole, file)), file);
                File.Delete(Path.Combine(killed, file));
            }
        }
    }

    /// <summary>Begins a run and kills it: at any time, soon after rows went to the disk, or where files get their names.</summary>
    private static void KillAt(int number, double milliseconds, string workspace, string results)
    {
        HashSet<string> before = [.. FilesIn(results)];
        using var run = Start(workspace, results);
        switch (number % 3)
        {
            case 0:
                run.WaitForExit((int)(milliseconds * Random.Shared.NextDouble()));
                break;
            case 1:
                SpinWait.SpinUntil(() => run.HasExited || FilesIn(results).Count(file => !before.Contains(file)) > ResultsAndAttendance);
                run.WaitForExit(Random.Shared.Next(200));
                break;
            default:
                SpinWait.SpinUntil(() => run.HasExited || FilesIn(results).Any(file => !before.Contains(file) && !file.StartsWith('.')));
                break;
        }

        run.Kill();
        run.WaitForExit();
    }

    [Fact]
    public void Files_that_could_not_all_get_their_names_are_told_until_a_run_has_written_them()
    {
        string workspace = WriteWorkspace(count: 2);
        string results = Path.Combine(_folder, "results");
        string[] arguments =
        [
            "evaluate", workspace, "--from", "2026-03-01", "--to", "2026-03-31", "--format", "json", "--out", results,
            "--pay", Path.Combine(results, "pay.csv"),
        ];
        Directory.CreateDirectory(Path.Combine(results, "pay.csv"));
        var failed = HrAttendance.Run(arguments);
        failed.ExitCode.ShouldBe(3);
        failed.Error.ShouldContain($"`{Path.Combine(results, "pay.csv")}` cannot be put in its place");
        FilesIn(results).ShouldBe([ResultFiles.Mark, "timesheets.json"]);
        File.ReadAllLines(Path.Combine(results, ResultFiles.Mark)).Select(Path.GetFileName).ShouldBe(["timesheets.json", "pay.csv", "pay.totals.csv"]);

        Directory.Delete(Path.Combine(results, "pay.csv"));
        HrAttendance.Run(arguments).Error.ShouldContain("a run before was stopped while it renamed its files, so these were of two runs: ");
        FilesIn(results).ShouldBe(["pay.csv", "pay.totals.csv", "timesheets.json"]);
        HrAttendance.Run(arguments).Error.ShouldNotContain("a run before");
    }

    [Fact]
    public void A_file_that_a_run_does_not_need_is_not_left_from_the_run_before()
    {
        string file = Path.Combine(_folder, "pay.attendance.csv");
        File.WriteAllText(file, "of last month");
        using (var files = new ResultFiles())
        {
            files.Begin(Path.Combine(_folder, "pay.csv")).WriteByte(1);
            files.Drop(files.Begin(file));
            files.Finish(Stream.Null).ShouldBe([Path.Combine(_folder, "pay.csv")]);
        }

        FilesIn(_folder).ShouldBe(["pay.csv"]);
    }

    [Fact]
    public void What_a_report_that_was_killed_has_left_is_removed_by_the_next()
    {
        string left = Directory.CreateDirectory(Path.Combine(_folder, ".hr-attendance.left", "people")).FullName;
        File.WriteAllText(Path.Combine(left, "e1.html"), "half a p");
        string workspace = WriteWorkspace(count: 2);
        var run = HrAttendance.Run("measures", workspace, "--from", "2026-03-01", "--to", "2026-03-31", "--out", Path.Combine(_folder, "tables"));
        run.ExitCode.ShouldBe(0, run.Error);
        Directory.GetDirectories(_folder).Select(folder => Path.GetFileName(folder)).Order().ShouldBe(["tables", "workspace"]);
        FilesIn(Path.Combine(_folder, "tables")).ShouldAllBe(file => file.EndsWith(".csv", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_that_takes_no_files_is_named_with_what_to_do()
    {
        string workspace = WriteWorkspace(count: 2);
        string file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "no folder");
        string results = Path.Combine(file, "results");
        var run = HrAttendance.Run("evaluate", workspace, "--from", "2026-03-01", "--to", "2026-03-31", "--format", "json", "--out", results);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain($"no file can be made in the folder `{results}`");
        run.Error.ShouldContain("write to another folder");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_disk_without_room_is_told_and_nothing_is_left(bool spools)
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
        if (spools)
        {
            start.Environment["DOTNET_GCHeapHardLimit"] = LittleMemory;
        }

        using var run = Process.Start(start)!;
        string error = run.StandardError.ReadToEnd();
        run.WaitForExit();
        run.ExitCode.ShouldBe(3, error);
        error.ShouldContain($"there is no room in the folder `{results}`");
        error.ShouldContain("make room there, or write to a folder that has some");
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
        try
        {
            SpinWait.SpinUntil(() => Directory.Exists(results) && Directory.GetFiles(results).Length > 0, TimeSpan.FromMinutes(1)).ShouldBeTrue();
            run.WaitForExit(1_000).ShouldBeFalse("it waits for the pipe");

            // Ctrl+C is SIGINT, which is treated alike; but what is started in the background may have been told to ignore that one.
            using (var interrupt = Process.Start("kill", ["-TERM", run.Id.ToString(CultureInfo.InvariantCulture)]))
            {
                interrupt.WaitForExit();
            }

            run.WaitForExit(TimeSpan.FromSeconds(20)).ShouldBeTrue();
            run.StandardError.ReadToEnd().ShouldContain("stopped before the end; nothing was written");
            run.ExitCode.ShouldBe(3);
            Directory.GetFiles(results).ShouldBeEmpty();
        }
        finally
        {
            run.Kill();
        }
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

        start.Environment["DOTNET_GCHeapHardLimit"] = LittleMemory;
        return Process.Start(start)!;
    }

    /// <summary>The names of the files in a folder, in order.</summary>
    private static string[] FilesIn(string folder) =>
        Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)] : [];

    private string WriteWorkspace(int count = People)
    {
        string workspace = Path.Combine(_folder, "workspace");
        string evidence = Directory.CreateDirectory(Path.Combine(workspace, "evidence")).FullName;
        var people = Enumerable.Range(0, count).Select(number => $$"""
            { "id": "e{{number:000}}", "unit": "sh", "assignments": [
              { "role": "sales", "kind": "primary", "from": "2026-01-01" },
              { "role": "online-service", "kind": "concurrent", "from": "2026-01-01" } ] }
            """);
        File.WriteAllText(Path.Combine(workspace, "org.json"), $$"""
            { "version": 2, "units": [ { "id": "group", "zone": "Asia/Shanghai" }, { "id": "sh", "parent": "group" } ],
              "employees": [ {{string.Join(",\n", people)}} ] }
            """);
        var messages = new StringBuilder("evidence_id,employee_id,conversation_id,at,sender\n");
        for (int person = 0; person < count; person++)
        {
            for (int turn = 0; turn < 300; turn++)
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
