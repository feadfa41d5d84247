using Hr.Attendance.Benchmarks.Months.Commands;
using Hr.Attendance.Benchmarks.Months.Contestants;

namespace Hr.Attendance.Benchmarks.Months.FileGoals;

/// <summary>The command and DuckDB by turns on the files of one month. What each finds is compared after every run; who differs ends all measuring.</summary>
internal sealed class FileContest(BuiltCommand command, MonthOnFiles month)
{
    private readonly HashSet<string> _hashes = [];

    internal MonthOnFiles Month => month;

    internal int People => month.People;

    internal ProcessTimes Command { get; } = new();

    internal ProcessTimes DuckDb { get; } = new();

    /// <summary>The hashes of what the command wrote, one where all its runs wrote the same.</summary>
    internal IReadOnlyCollection<string> Hashes => _hashes;

    internal void Run(int rounds)
    {
        for (int round = 0; round < rounds; round++)
        {
            // The other way round every second time, so that nobody always follows the same one.
            Action[] turns = round % 2 == 0 ? [RunCommand, RunDuckDb] : [RunDuckDb, RunCommand];
            foreach (var turn in turns)
            {
                month.Warm();
                turn();
            }
        }
    }

    private void RunCommand()
    {
        var (usage, hash) = command.Run(month);
        _hashes.Add(hash);
        Command.Add(usage);
    }

    private void RunDuckDb()
    {
        var (program, arguments) = ChildProcess.ThisProgram(DuckDbFiles.Child, month.Folder);
        var (output, usage) = MeasuredProcess.Run(program, arguments);
        if (output != month.Expected.ToString())
        {
            throw new InvalidOperationException($"DuckDB does not agree: {output} instead of {month.Expected}");
        }

        DuckDb.Add(usage);
    }
}
