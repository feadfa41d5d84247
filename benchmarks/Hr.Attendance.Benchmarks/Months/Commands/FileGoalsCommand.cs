using System.Globalization;
using Hr.Attendance.Benchmarks.Months.FileGoals;
using Hr.Attendance.Benchmarks.Months.Goals;
using Hr.Attendance.Sdk.Evidence;

namespace Hr.Attendance.Benchmarks.Months.Commands;

/// <summary>
/// <c>goals files [--people N] [--most N] [--rounds N] [--folder DIR]</c>: measures how fast files become timesheets, in one run, prints tables and fails
/// where a goal is not met. A month of <c>--people</c> is measured, and one of <c>--most</c>, ten times as many unless said; 0 leaves that out. The files
/// are written to a folder of the command's own, unless one is named, where they stay. From the root of the repository.
/// </summary>
internal static class FileGoalsCommand
{
    internal const string Name = "files";

    /// <summary>The messages of so many people are read in memory; before that the command and DuckDB are compared on them.</summary>
    private const int PeopleOfReading = 200;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(60);

    private static readonly long MostMemory = 500L << 20;

    internal static int Run(string[] arguments)
    {
        var options = Read(arguments);
        string folder = options.Folder is { } named ? Directory.CreateDirectory(named).FullName : Directory.CreateTempSubdirectory("goals-files-").FullName;
        try
        {
            return Measure(options, folder);
        }
        finally
        {
            if (options.Folder is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static int Measure(Options options, string folder)
    {
        var command = new BuiltCommand();
        var small = MonthOnFiles.Write(PeopleOfReading, EvidenceFormat.Csv, folder);
        new FileContest(command, small).Run(rounds: 1);
        var reading = new ReadingContest(small);
        var goals = new List<Goal> { reading.Measure(Rounds.Usual) };

        var contest = new FileContest(command, MonthOnFiles.Write(options.People, EvidenceFormat.Csv, folder));
        contest.Run(options.Rounds);
        List<FileContest> contests = [contest];
        goals.Insert(0, Goal.Ratio(
            Text($"{options.People:N0} people's month from CSV to timesheets.json and payroll CSV, against DuckDB's verdicts"),
            1, contest.Command.Times, contest.DuckDb.Times));
        goals.Add(Alike(command, contest, MonthOnFiles.Write(options.People, EvidenceFormat.JsonLines, folder)));

        if (options.Most > 0)
        {
            var most = new FileContest(command, MonthOnFiles.Write(options.Most, EvidenceFormat.Csv, folder));
            most.Run(options.Rounds);
            contests.Add(most);
            goals.AddRange(
            [
                Goal.Time(Text($"{options.Most:N0} people's month by the command"), MostTime, most.Command.Times),
                Goal.Memory(Text($"{options.Most:N0} people's month by the command, resident at most"), MostMemory, most.Command.Resident),
                Goal.Growth(
                    Text($"the command's time from {options.People:N0} to {options.Most:N0} people, against DuckDB's growth"), 1.05,
                    (contest.Command.Times, most.Command.Times), (contest.DuckDb.Times, most.DuckDb.Times)),
            ]);
        }

        Print(Goal.Table(goals));
        Print(Goal.Table(ProcessTimes.Headings, [.. contests.SelectMany(Rows)]));
        Print(Goal.Table(ReadingContest.Headings, [.. reading.Rows()]));
        return goals.Exists(goal => goal.Met == false) ? 1 : 0;
    }

    private static IEnumerable<string[]> Rows(FileContest contest) =>
        [contest.Command.Cells("hr-attendance evaluate", contest.People), contest.DuckDb.Cells("DuckDB", contest.People)];

    private static Goal Alike(BuiltCommand command, FileContest csv, MonthOnFiles lines)
    {
        string[] hashes = [.. csv.Hashes, command.Run(csv.Month, processors: 1).Hash, command.Run(lines).Hash, command.Run(lines, processors: 1).Hash];
        return Goal.Alike("bytes of results from CSV and from JSON lines, by one processor and by all", hashes.Distinct().Count());
    }

    private static void Print(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            Console.WriteLine(line);
        }

        Console.WriteLine();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static Options Read(string[] arguments)
    {
        var (people, most, rounds, folder) = (10_000, default(int?), 3, default(string));
        for (int i = 0; i < arguments.Length; i += 2)
        {
            string value = i + 1 < arguments.Length ? arguments[i + 1] : throw new ArgumentException($"`{arguments[i]}` has no value", nameof(arguments));
            switch (arguments[i])
            {
                case "--people":
                    people = Number(value);
                    break;
                case "--most":
                    most = Number(value);
                    break;
                case "--rounds":
                    rounds = Number(value);
                    break;
                case "--folder":
                    folder = value;
                    break;
                default:
                    throw new ArgumentException($"`goals files` has no option `{arguments[i]}`", nameof(arguments));
            }
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        return new Options(people, most ?? 10 * people, rounds, folder);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Options(int People, int Most, int Rounds, string? Folder);
}
