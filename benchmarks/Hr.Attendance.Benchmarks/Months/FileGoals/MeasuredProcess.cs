using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Hr.Attendance.Benchmarks.Months.Commands;

namespace Hr.Attendance.Benchmarks.Months.FileGoals;

/// <summary>What a process took from its start to its end, the runtime's own included.</summary>
/// <param name="Wall">The time.</param>
/// <param name="Processor">What all its threads had of the processors.</param>
/// <param name="Resident">The most memory it had, in bytes, mapped files among it.</param>
internal readonly record struct ProcessUsage(TimeSpan Wall, TimeSpan Processor, long Resident);

/// <summary>Runs a program and says what it took. Linux alone.</summary>
/// <remarks>
/// The kernel tells what all ended children of a process took together, so each is the only child of a process of its own; that one is small, because
/// the kernel takes a child's memory to be no less than what its parent had when it was started.
/// </remarks>
internal static class MeasuredProcess
{
    internal const string Child = "measured-child";

    /// <summary>More than this says that a program did not come to its end; 1 is the command's way to say that evidence has errors.</summary>
    private const int HighestExitCode = 1;

    private const int OfChildren = -1;

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it wrote, and what it took.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    internal static (string Output, ProcessUsage Usage) Run(string program, params string[] arguments)
    {
        string[] lines = ChildProcess.Run([Child, program, .. arguments]).Output.Split('\n');
        long[] taken = [.. lines[^1].Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
        return (string.Join('\n', lines[..^1]), new ProcessUsage(Microseconds(taken[0]), Microseconds(taken[1]), taken[2]));
    }

    internal static int RunChild(string[] arguments)
    {
        var start = new ProcessStartInfo(arguments[0], arguments[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var wall = clock.Elapsed;
        if (process.ExitCode > HighestExitCode)
        {
            Console.Error.WriteLine(errors.GetAwaiter().GetResult());
            return process.ExitCode;
        }

        if (!OperatingSystem.IsLinux() || GetUsage(OfChildren, out var usage) != 0)
        {
            throw new PlatformNotSupportedException("what a process took is only known on Linux");
        }

        Console.WriteLine(output.Trim());
        long processor = usage.User.Microseconds + usage.System.Microseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(long)wall.TotalMicroseconds} {processor} {usage.ResidentKibibytes * 1024}"));
        return 0;
    }

    private static TimeSpan Microseconds(long number) => TimeSpan.FromMicroseconds(number);

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetUsage(int whose, out KernelUsage usage);

    /// <summary>The kernel's <c>timeval</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct KernelTime
    {
        private readonly long _seconds;
        private readonly long _microseconds;

        internal long Microseconds => (_seconds * 1_000_000) + _microseconds;
    }

    /// <summary>The kernel's <c>rusage</c>.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private readonly struct KernelUsage
    {
        internal readonly KernelTime User;
        internal readonly KernelTime System;
        internal readonly long ResidentKibibytes;
    }
}
