using System.Diagnostics;
using System.Globalization;
using Hr.Attendance.Benchmarks.Months.Contestants;
using Hr.Attendance.Benchmarks.Months.Workforce;

namespace Hr.Attendance.Benchmarks.Months.Commands;

/// <summary>
/// <c>check [PEOPLE] [SEED] [CONTESTANT]</c>: lets every contestant, or one under a profiler, run again and again on one month, and says
/// what it found, how long its best run took, by the clock and by the processor, which others on the machine disturb less, and how many bytes for an
/// employee-day the asking thread allocated.
/// </summary>
internal static class CheckCommand
{
    /// <summary>How long each contestant is given after its first run; whoever needs longer runs once more all the same.</summary>
    private static readonly TimeSpan AtLeast = TimeSpan.FromSeconds(5);

    internal static int Run(string[] arguments)
    {
        int people = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 200;
        ulong seed = arguments.Length > 1 ? ulong.Parse(arguments[1], CultureInfo.InvariantCulture) : 20260301;
        var month = new GroupMonth(people, seed);
        Console.WriteLine(
            $"{people} people: {month.Punches.Count} punches, {month.Messages.Count} messages, {month.Ratings.Count} ratings, "
            + $"{month.Conversations} conversations");
        var group = new GroupObjects(month);
        bool agree = true;
        VerdictSum? expected = null;
        foreach (var (name, make) in Contestants(group).Where(one => arguments.Length < 3 || one.Name == arguments[2]))
        {
            var contestant = make();
            using var disposable = contestant as IDisposable;
            var first = contestant.Run();
            expected ??= first;
            bool agrees = first == expected;
            var (best, bestByProcessor) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
            for (var all = Stopwatch.StartNew(); best == TimeSpan.MaxValue || all.Elapsed < AtLeast;)
            {
                var used = Environment.CpuUsage.TotalTime;
                var clock = Stopwatch.StartNew();
                agrees &= contestant.Run() == expected;
                best = clock.Elapsed < best ? clock.Elapsed : best;
                used = Environment.CpuUsage.TotalTime - used;
                bestByProcessor = used < bestByProcessor ? used : bestByProcessor;
            }

            agree &= agrees;
            long before = GC.GetAllocatedBytesForCurrentThread();
            contestant.Run();
            long allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / month.EmployeeDays;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-24} {best.TotalMilliseconds,10:N2} ms {bestByProcessor.TotalMilliseconds,10:N2} ms {allocated,7:N0} B  "
                    + $"{(agrees ? "agrees" : "DIFFERS")}  {first}"));
        }

        return agree ? 0 : 1;
    }

    /// <summary>The contestants, each made when it is its turn.</summary>
    private static IEnumerable<(string Name, Func<IContestant> Make)> Contestants(GroupObjects group)
    {
        yield return ("engine", () => new EngineContestant(group));
        yield return ("engine, 2 threads", () => new EngineContestant(group, threads: 2));
        yield return ("engine, fresh records", () => EngineContestant.FromRecords(group));
        yield return ("credit", () => CreditContestant.FromObjects(group));
        yield return ("credit, 2 threads", () => CreditContestant.FromObjects(group, threads: 2));
        yield return ("credit, columns", () => CreditContestant.FromColumns(group));
        yield return ("credit, columns checked", () => CreditContestant.WithCheck(group));
        yield return ("hand-written loop", () => new HandWrittenLoop(group.Month));
        yield return ("RulesEngine, aggregated", () => RulesEngineContestant.OnAggregates(group.Month));
        yield return ("RulesEngine, all", () => RulesEngineContestant.WithAggregation(group.Month));
        yield return ("DuckDB", () => new DuckDbContestant(group.Month));
        yield return ("DuckDB, 2 threads", () => new DuckDbContestant(group.Month, threads: 2));
    }
}
