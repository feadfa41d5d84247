using System.Diagnostics;

namespace Hr.Attendance.Benchmarks.Months.Commands;

/// <summary>Runs this program again, as a process of its own.</summary>
internal static class ChildProcess
{
    /// <summary>Runs a command to its end.</summary>
    /// <param name="arguments">The command and what goes with it.</param>
    /// <returns>What it wrote, and the time from its start to its end, that of the runtime included.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    internal static (string Output, TimeSpan Elapsed) Run(params string[] arguments)
    {
        var (program, all) = ThisProgram(arguments);
        return RunProgram(program, all);
    }

    /// <summary>How this program is started again.</summary>
    internal static (string Program, string[] Arguments) ThisProgram(params string[] arguments)
    {
        string program = Environment.ProcessPath!;
        bool isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        return (program, isHost ? [typeof(ChildProcess).Assembly.Location, .. arguments] : arguments);
    }

    /// <summary>Runs another program to its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it wrote, and the time from its start to its end.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    internal static (string Output, TimeSpan Elapsed) RunProgram(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var elapsed = clock.Elapsed;
        return process.ExitCode == 0
            ? (output.Trim(), elapsed)
            : throw new InvalidOperationException($"`{string.Join(' ', arguments)}` ended with {process.ExitCode}");
    }
}
