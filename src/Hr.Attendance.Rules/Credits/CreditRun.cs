using System.Collections.Concurrent;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evaluation;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Credits;

/// <summary>Credits a workforce part by part; workers take the next part when they are done with one, and share nothing that they write.</summary>
internal sealed class CreditRun
{
    /// <summary>So few that what a month of them gives is no large object.</summary>
    private const int EmployeesInPart = 8;

    private readonly EngineRules _rules;
    private readonly IReadOnlyList<Employee> _employees;
    private readonly IEvidenceSlices _evidence;

    /// <summary>The same evidence as records, for criteria that look at them; null where there are none.</summary>
    private readonly EvidenceSet? _records;
    private readonly LocalDate _firstDay;
    private readonly LocalDate _lastDay;
    private readonly CreditedSession[][] _sessions;
    private readonly int[] _firsts;
    private readonly ConcurrentBag<CreditWorker> _workers = [];
    private int _nextPart = -1;

    internal CreditRun(
        EngineRules rules, IReadOnlyList<Employee> employees, IEvidenceSlices evidence, EvidenceSet? records, LocalDate firstDay, LocalDate lastDay)
    {
        _rules = rules;
        _employees = employees;
        _evidence = evidence;
        _records = records;
        _firstDay = firstDay;
        _lastDay = lastDay;
        _sessions = new CreditedSession[(employees.Count + EmployeesInPart - 1) / EmployeesInPart][];
        _firsts = new int[employees.Count];
    }

    /// <summary>The results. Each worker says when it is done with an employee.</summary>
    internal CreditReport Run(int workers, Action? onEmployeeDone, CancellationToken cancellationToken)
    {
        if (workers == 1)
        {
            Work(onEmployeeDone, cancellationToken);
        }
        else
        {
            Parallel.For(
                0,
                Math.Min(workers, Math.Max(_sessions.Length, 1)),
                new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken },
                _ => Work(onEmployeeDone, cancellationToken));
        }

        return new CreditReport(_firstDay, _lastDay, _employees, _rules.Criteria.All, EmployeesInPart, _sessions, _firsts, Diagnostics);
    }

    private void Work(Action? onEmployeeDone, CancellationToken cancellationToken)
    {
        var worker = new CreditWorker(_rules, _records, Nanoseconds.DayOf(_firstDay), Nanoseconds.DayOf(_lastDay));
        var buffer = new SliceBuffer();
        var sessions = new List<CreditedSession>();
        for (int part = Interlocked.Increment(ref _nextPart); part < _sessions.Length; part = Interlocked.Increment(ref _nextPart))
        {
            sessions.Clear();
            int end = Math.Min((part + 1) * EmployeesInPart, _employees.Count);
            for (int i = part * EmployeesInPart; i < end; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _firsts[i] = sessions.Count;
                worker.Credit(_employees[i], i, _evidence.Of(_employees[i].Id, buffer), sessions);
                onEmployeeDone?.Invoke();
            }

            _sessions[part] = [.. sessions];
        }

        _workers.Add(worker);
    }

    private IReadOnlyList<Diagnostic> Diagnostics()
    {
        return Diagnostic.InOrder(_evidence.Diagnostics
            .Concat(_workers.SelectMany(worker => worker.Findings.All)
                .Select(finding => FindingText.Of(finding, _employees[finding.Employee], _rules.Chart.Units, _evidence)))
            .Concat(_workers.SelectMany(worker => worker.Plans).SelectMany(plan => plan.Policy.Diagnostics)));
    }
}
