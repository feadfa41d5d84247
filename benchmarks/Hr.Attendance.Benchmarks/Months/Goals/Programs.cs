using Hr.Attendance.Benchmarks.Months.Commands;

namespace Hr.Attendance.Benchmarks.Months.Goals;

/// <summary>
/// Lets this program and that of an earlier commit run one command by turns, each time as a process of its own, so that both are measured alike
/// and in the same minutes.
/// </summary>
internal static class Programs
{
    /// <summary>So many times each.</summary>
    private const int Turns = 4;

    /// <summary>Where others use the processors too, two seconds are not enough for the runtime to compile everything well.</summary>
    private const string Seconds = "6";

    /// <summary>Measures a command that says how long its best run took.</summary>
    /// <param name="command">The command.</param>
    /// <param name="earlier">The program of the earlier commit, or its library; null where there is none.</param>
    internal static (Times Now, Times? Before) Measure(string command, string? earlier)
    {
        var (now, before) = (new Times(), earlier is null ? null : new Times());
        for (int turn = 0; turn < Turns; turn++)
        {
            now.Add(BestRun.ReadMicroseconds(ChildProcess.Run(command, Seconds).Output));
            before?.Add(BestRun.ReadMicroseconds(RunEarlier(earlier!, command)));
        }

        return (now, before);
    }

    private static string RunEarlier(string program, string command) =>
        (program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
            ? ChildProcess.RunProgram("dotnet", program, command, Seconds)
            : ChildProcess.RunProgram(program, command, Seconds)).Output;
}
