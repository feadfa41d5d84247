using System.Diagnostics;
using System.Text;

namespace Hr.Attendance.Cli.Tests;

/// <summary>Runs the real programs as a user would, in the repository's folder.</summary>
internal static class HrAttendance
{
    internal static RunResult Run(params string[] arguments) => RunProgram("Hr.Attendance.Cli.dll", arguments);

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
