using System.Globalization;
using Hr.Attendance.Benchmarks.Months.Contestants;
using Hr.Attendance.Benchmarks.Months.Workforce;
using Hr.Attendance.NRules;

namespace Hr.Attendance.Benchmarks.Months.Commands;

/// <summary>
/// <c>runtime-month [SECONDS]</c>: the month of ten people by the NRules runtime again and again, alone in its process; says how long one
/// person's month took at best.
/// </summary>
internal static class RuntimeMonthCommand
{
    private const int People = 10;

    internal static int Run(string[] arguments)
    {
        var atLeast = TimeSpan.FromSeconds(arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 5);
        var group = new GroupObjects(new GroupMonth(People));
        var contestant = new EngineContestant(group, runtime: new NRulesAttendanceRuntime());
        var (expected, found) = (new EngineContestant(group).RunAll(), contestant.RunAll());
        if (found != expected)
        {
            throw new InvalidOperationException($"NRules does not agree: {found} instead of {expected}");
        }

        var ofAll = BestRun.Of(() => contestant.RunAll(), 1, atLeast);
        Console.WriteLine($"runtime month: {new BestRun(ofAll.Microseconds / People, ofAll.Bytes / People)}");
        return 0;
    }
}
