using System.Diagnostics;
using System.Text;

namespace Hr.Attendance.Cli.Tests;

/// <summary>Runs the real program as a user would, in the repository's folder.</summary>
internal static class HrAttendance
{
    internal static string Repository { get; } = FindRepository();

    internal static RunResult Run(params string[] arguments) => RunIn(Repository, arguments);

    internal static RunResult RunIn(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Hr.Attendance.Cli.dll"));
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

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Hr.Attendance.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("the tests must run inside the repository");
        }

        return folder.FullName;
    }
}

internal sealed record RunResult(int ExitCode, string Output, string Error);
