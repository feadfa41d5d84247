using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Corrections;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Sdk.Hosting;
using Hr.Attendance.Sdk.Observability;
using Hr.Attendance.Sdk.Runs;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Hr.Attendance.Sdk.Live;

/// <summary>
/// Timesheets of a period that keep up with the evidence: records are pushed as they happen, in any order and as often as they come, and the
/// days that changed come back. After any pushes the results are those of all the records evaluated at once. Thread-safe.
/// </summary>
/// <remarks>
/// Only the people whom a record touches are evaluated again - whose it is, and everybody in its conversation - and of their days only those that it can
/// touch. All records of the period are
/// held in memory; after a restart they are pushed once more. A record that comes again is counted once.
/// </remarks>
public sealed class LiveTimesheets
{
    // Each person has a calculation of their own, so that a push touches people and not the group. Whoever a record touches waits until the
    // evaluation has succeeded: after a fault in a host's rule the person is tried again with the next push, and no change is lost.

    private readonly object _gate = new();
    private readonly LiveEvidence _evidence = new();
    private readonly Dictionary<string, (Calculation Calculation, PersonalEvidence Evidence)> _people = new(StringComparer.Ordinal);
    private readonly HashSet<string> _waiting = new(StringComparer.Ordinal);

    /// <summary>Those of whom a session can still change.</summary>
    private readonly HashSet<string> _provisional = new(StringComparer.Ordinal);
    private Instant? _evaluatedUpTo;
    private readonly string _engine;
    private readonly ILogger _logger;
    private RulesInForce _rules;

    /// <summary>No evidence, the same object for all, so that what is different since then is worked out once.</summary>
    private EvidenceSet _none;

    internal LiveTimesheets(string engine, RulesInForce rules, LocalDate firstDay, LocalDate lastDay, ILogger logger)
    {
        _engine = engine;
        _rules = rules;
        _none = EvidenceSet.Build(new EvidenceRecords(), rules.Chart, []);
        _logger = logger;
        FirstDay = firstDay;
        LastDay = lastDay;
    }

    /// <summary>The first business day.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last business day, included.</summary>
    public LocalDate LastDay { get; }

    /// <summary>Adds records.</summary>
    /// <param name="records">The records, of any people and any time.</param>
    /// <param name="assignments">To whom conversations are assigned where messages do not say it; null for nobody.</param>
    /// <returns>What that changed.</returns>
    /// <exception cref="ArgumentException"><paramref name="records"/> is null, or a record or an assignment is.</exception>
    public PushResult Push(IEnumerable<EvidenceRecord> records, IEnumerable<ConversationAssignment>? assignments = null)
    {
        var all = Guard.NotNull(records).ToList();
        var assigned = (assignments ?? []).ToList();
        if (all.Exists(record => record is null))
        {
            throw new ArgumentException("must not have a record that is null", nameof(records));
        }

        if (assigned.Exists(row => row is null))
        {
            throw new ArgumentException("must not have an assignment that is null", nameof(assignments));
        }

        lock (_gate)
        {
            var conversations = new HashSet<string>(StringComparer.Ordinal);
            var news = all.Where(record => _evidence.Add(record, _waiting, conversations)).ToList();
            var newlyAssigned = assigned.Where(row => _evidence.Add(row, conversations)).ToList();
            _waiting.UnionWith(_evidence.PeopleIn(conversations));
            if (_evidence.LatestMessageAt != _evaluatedUpTo)
            {
                // With time a session that could still change becomes settled. Where the latest message is taken back, any may be open again.
                _waiting.UnionWith(_evidence.LatestMessageAt > _evaluatedUpTo ? _provisional : _people.Keys);
                _evaluatedUpTo = _evidence.LatestMessageAt;
            }

            int given = all.Count + assigned.Count;
            var result = EvaluateWaiting(news, newlyAssigned, given);
            int days = result.Changes.Employees.Sum(employee => employee.Days.Count);
            Log.EvidencePushed(_logger, _engine, given, result.News, days);
            return result;
        }
    }

    /// <summary>Goes on by other rules, such as those that have come into force since.</summary>
    /// <param name="rules">The rules.</param>
    /// <returns>What that changed for the people whose evidence was pushed or who were asked for.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    public PushResult UseRules(RulesInForce rules)
    {
        Guard.NotNull(rules);
        lock (_gate)
        {
            _rules = rules;
            _none = EvidenceSet.Build(new EvidenceRecords(), rules.Chart, []);
            _waiting.UnionWith(_people.Keys);

            // Somebody who was unknown when the evidence came may be known now.
            _waiting.UnionWith(_evidence.EmployeeIds);
            return EvaluateWaiting([], [], given: 0);
        }
    }

    /// <summary>One employee's results as they stand.</summary>
    /// <param name="employeeId">The employee.</param>
    /// <returns>The outcome; a failed one where a rule of the host fails and never succeeded before; null where there is no such employee.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="employeeId"/> is null.</exception>
    public EmployeeOutcome? Of(string employeeId)
    {
        lock (_gate)
        {
            if (!_rules.Chart.TryGetEmployee(employeeId, out _))
            {
                return null;
            }

            try
            {
                var (calculation, evidence) = PersonOf(employeeId);
                return evidence.Complete(calculation.Outcomes[0], calculation.Evidence.RatingsWithoutTurn);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                return Fail(employeeId, fault);
            }
        }
    }

    /// <summary>Evaluates all who wait.</summary>
    private PushResult EvaluateWaiting(List<EvidenceRecord> news, List<ConversationAssignment> assigned, int given)
    {
        var changes = new List<EmployeeDiff>();
        var failed = new List<EmployeeOutcome>();
        foreach (string id in _waiting.Where(id => !_rules.Chart.TryGetEmployee(id, out _)).ToList())
        {
            _people.Remove(id);
            _provisional.Remove(id);
            _waiting.Remove(id);
        }

        var gathered = _evidence.Of(_waiting, _rules.Chart);
        foreach (string id in _waiting.OrderBy(id => id, StringComparer.Ordinal).ToList())
        {
            try
            {
                var (before, _) = PersonOf(id);
                var again = before.Again(_rules.Engine, gathered.All);
                _people[id] = (again.Calculation, gathered.ByEmployee[id]);
                Remember(again.Calculation, id);
                changes.AddRange(again.Diff.Employees);
                _waiting.Remove(id);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                failed.Add(Fail(id, fault));
            }
        }

        return new PushResult
        {
            News = news.Count + assigned.Count,
            Repeated = given - news.Count - assigned.Count,
            Changes = new TimesheetDiff { Employees = changes },
            Diagnostics = _evidence.FindingsOn(news, assigned, _rules.Chart),
            Failed = failed,
        };
    }

    private void Remember(Calculation calculation, string id)
    {
        if (calculation.Report.Employees[0].Timesheet.Days.Any(day => day.Sessions.Any(session => session.Measures.IsProvisional)))
        {
            _provisional.Add(id);
        }
        else
        {
            _provisional.Remove(id);
        }
    }

    /// <summary>An employee's results; those without any evidence where nothing was asked or pushed before.</summary>
    private (Calculation Calculation, PersonalEvidence Evidence) PersonOf(string employeeId)
    {
        if (!_people.TryGetValue(employeeId, out var person))
        {
            person = (Calculation.Of(_rules.Engine, _none, FirstDay, LastDay, [employeeId]), new PersonalEvidence(_none, []));
            _people.Add(employeeId, person);
        }

        return person;
    }

    private EmployeeOutcome Fail(string employeeId, Exception fault)
    {
        Log.EmployeeFailed(_logger, _engine, HostingDiagnostics.EvaluationFailed.Code, fault.GetType().Name);
        return FailedOutcome.Of(employeeId, HostingDiagnostics.EvaluationFailed, fault);
    }
}
