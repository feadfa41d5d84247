using Hr.Attendance.Benchmarks.Months.Commands;
using Hr.Attendance.Benchmarks.Months.Workforce;
using NodaTime.Text;

namespace Hr.Attendance.Benchmarks.Months.FileGoals;

/// <summary>The command <c>hr-attendance evaluate</c>, as it is built from these sources, from the root of the repository.</summary>
internal sealed class BuiltCommand
{
    private const string Project = "src/Hr.Attendance.Cli";
    private const string Program = Project + "/bin/Release/net10.0/Hr.Attendance.Cli.dll";

    private readonly string _program;

    /// <summary>What was written for which month and was compared: the same bytes need not be read again.</summary>
    private readonly HashSet<(string Folder, string Hash)> _compared = [];

    internal BuiltCommand()
    {
        ChildProcess.RunProgram("dotnet", "build", Project, "-c", "Release", "-v", "q");
        _program = Path.GetFullPath(Program);
    }

    /// <summary>Evaluates a month to <c>timesheets.json</c> and payroll CSV, which are gone again afterwards.</summary>
    /// <param name="month">The month.</param>
    /// <param name="processors">How many processors the runtime is told of; null for all.</param>
    /// <returns>What the command took, and a hash of what it wrote.</returns>
    /// <exception cref="InvalidOperationException">It failed, or found something else than is to be found.</exception>
    internal (ProcessUsage Usage, string Hash) Run(MonthOnFiles month, int? processors = null)
    {
        string results = month.Folder + "-results";
        string[] command =
        [
            "dotnet", _program, "evaluate", month.Folder, "--from", LocalDatePattern.Iso.Format(MonthOfMarch.First), "--to",
            LocalDatePattern.Iso.Format(MonthOfMarch.Last), "--format", "json", "--out", results, "--pay", Path.Combine(results, "pay.csv"),
        ];
        try
        {
            var usage = processors is { } number
                ? MeasuredProcess.Run("env", [FormattableString.Invariant($"DOTNET_PROCESSOR_COUNT={number:X}"), .. command]).Usage
                : MeasuredProcess.Run(command[0], command[1..]).Usage;
            string hash = CommandResults.HashOf(results);
            if (_compared.Add((month.Folder, hash)))
            {
                VerdictSum.Check("the command", month.Expected, CommandResults.SumOf(results));
            }

            return (usage, hash);
        }
        finally
        {
            if (Directory.Exists(results))
            {
                Directory.Delete(results, recursive: true);
            }
        }
    }
}
