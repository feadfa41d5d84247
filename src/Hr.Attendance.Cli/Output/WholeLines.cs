using Spectre.Console;

namespace Hr.Attendance.Cli.Output;

/// <summary>Lines that are written as they are: a finding must not be broken where an editor or a filter looks for its place.</summary>
internal static class WholeLines
{
    internal static void WriteWholeLine(this IAnsiConsole console, string line) => console.Profile.Out.Writer.WriteLine(line);
}
