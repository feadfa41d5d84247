using Hr.Attendance.Benchmarks.Months.Workforce;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Benchmarks.Months.Contestants;

/// <summary>
/// This engine on objects in memory: whole timesheets, of which the sessions are added up. With more threads each evaluates a stretch of the
/// people on the same evidence.
/// </summary>
internal sealed class EngineContestant : IContestant
{
    private readonly AttendanceEngine _engine;
    private readonly EvidenceSet _evidence;
    private readonly Dictionary<string, int> _positions;
    private readonly string[][] _stretches;

    internal EngineContestant(GroupObjects group, int threads = 1)
        : this(group, group.Evidence, threads)
    {
    }

    /// <summary>The engine on evidence that came another way, such as from files, or by another runtime.</summary>
    internal EngineContestant(GroupObjects group, EvidenceSet evidence, int threads = 1, AttendanceRuntime? runtime = null)
    {
        _engine = runtime is null ? group.Engine : new AttendanceEngine(group.Chart, group.Policies, WorkCalendar.MondayToFriday, runtime: runtime);
        _evidence = evidence;
        string[] ids = [.. group.Chart.Employees.Select(employee => employee.Id)];
        _positions = Enumerable.Range(0, ids.Length).ToDictionary(i => ids[i], StringComparer.Ordinal);
        _stretches = [.. ids.Chunk((ids.Length + threads - 1) / threads)];
    }

    public VerdictSum Run()
    {
        var tallies = new VerdictTally[_stretches.Length];
        if (tallies.Length == 1)
        {
            tallies[0] = Evaluate(null);
        }
        else
        {
            Parallel.For(0, tallies.Length, new ParallelOptions { MaxDegreeOfParallelism = tallies.Length }, i => tallies[i] = Evaluate(_stretches[i]));
        }

        var sum = default(VerdictTally);
        foreach (var tally in tallies)
        {
            sum.Add(tally);
        }

        return sum.ToSum();
    }

    private VerdictTally Evaluate(string[]? employeeIds)
    {
        var tally = default(VerdictTally);
        AttendanceReport report = _engine.Evaluate(_evidence, MonthOfMarch.First, MonthOfMarch.Last, new EvaluationOptions { EmployeeIds = employeeIds });
        foreach (var employee in report.Employees)
        {
            tally.Add(_positions[employee.Employee.Id], employee.Timesheet);
        }

        return tally;
    }
}
