using System.Diagnostics;
using System.Text;
using Hr.Attendance.Cli.Commands;
using Hr.Attendance.Cli.Output;

namespace Hr.Attendance.Cli.Tests;

/// <summary>Runs programs as a user would, in the repository's folder.</summary>
internal static class HrAttendance
{
    static HrAttendance() => Directory.SetCurrentDirectory(Repository.Folder);

    /// <summary>The command line, in this process.</summary>
    internal static RunResult Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        int exitCode = CommandLine.RunAsync(arguments, new StandardStreams(output, error)).GetAwaiter().GetResult();
        return new RunResult(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>A program as a process of its own.</summary>
    internal static RunResult RunProgram(string assembly, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, assembly));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new RunResult(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}

internal sealed record RunResult(int ExitCode, string Output, string Error);
