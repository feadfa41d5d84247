using Hr.Attendance.Benchmarks.Months.Workforce;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Benchmarks.Months.Contestants;

/// <summary>
/// This engine on objects in memory: whole timesheets, pay and alerts, all of which is read. By more threads, each reads a stretch of the people
/// once all of them are worked out.
/// </summary>
internal sealed class EngineContestant : IContestant
{
    private readonly AttendanceEngine _engine;
    private readonly Func<EvidenceSet> _evidence;
    private readonly EvaluationOptions _options;

    /// <param name="group">The month.</param>
    /// <param name="threads">How many threads there are.</param>
    /// <param name="runtime">Another runtime than the engine's own.</param>
    internal EngineContestant(GroupObjects group, int threads = 1, AttendanceRuntime? runtime = null)
        : this(
            runtime is null ? group.Engine : new AttendanceEngine(group.Chart, group.Policies, WorkCalendar.MondayToFriday, runtime: runtime),
            () => group.Evidence,
            threads)
    {
    }

    private EngineContestant(AttendanceEngine engine, Func<EvidenceSet> evidence, int threads)
    {
        _engine = engine;
        _evidence = evidence;
        _options = new EvaluationOptions { Workers = threads };
    }

    /// <summary>The engine on records, which are checked and put in order anew each time.</summary>
    internal static EngineContestant FromRecords(GroupObjects group)
    {
        var records = group.Records;
        return new EngineContestant(group.Engine, () => EvidenceSet.Build(records, group.Chart, []), threads: 1);
    }

    public VerdictSum Run() => RunAll().Verdicts;

    /// <summary>The same, with everything that was read.</summary>
    internal TimesheetSum RunAll()
    {
        var employees = Evaluate().Employees;
        return Stretches.Sum<TimesheetTally>(employees.Count, _options.Workers, Read, static (ref sum, in part) => sum.Add(part)).ToSum();

        TimesheetTally Read(int first, int end)
        {
            var tally = default(TimesheetTally);
            for (int employee = first; employee < end; employee++)
            {
                tally.Add(employee, employees[employee]);
            }

            return tally;
        }
    }

    /// <summary>The results, of which nothing was read yet.</summary>
    internal AttendanceReport Evaluate() => _engine.Evaluate(_evidence(), MonthOfMarch.First, MonthOfMarch.Last, _options);
}
