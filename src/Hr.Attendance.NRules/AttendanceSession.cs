using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Timesheets;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NRules;

namespace Hr.Attendance.NRules;

/// <summary>
/// Attendance in a session of NRules: inserts an employee's facts, fires the rules, and gathers the results. The session may be one of a host,
/// with rules and facts of its own. Not thread-safe, as a session is not.
/// </summary>
/// <remarks>
/// One session for each employee and period is fast; people in one session slow each other down, because rules that join facts look at all
/// of them.
/// </remarks>
public sealed class AttendanceSession
{
    private readonly ISession _session;
    private readonly int _mostFirings;
    private PersonFacts _facts;

    private AttendanceSession(ISession session, PersonFacts facts, int mostFirings) => (_session, _facts, _mostFirings) = (session, facts, mostFirings);

    /// <summary>The employee, as the rules see one.</summary>
    public EvaluatedEmployee Employee => _facts.Employee;

    /// <summary>Inserts an employee's facts into a session; nothing is fired.</summary>
    /// <remarks>
    /// Policies are resolved by the engine's book. A rating belongs to the employee who handled the last turn of its conversation, so the
    /// evidence must be everybody's.
    /// </remarks>
    /// <param name="session">The session, made of rules that <see cref="AttendanceRuleRepository.LoadAttendanceRules"/> loaded.</param>
    /// <param name="engine">The engine with the chart, the policies, the calendar, the criteria and the pay rules.</param>
    /// <param name="evidence">The evidence, of any time.</param>
    /// <param name="employeeId">The employee.</param>
    /// <param name="firstDay">The first business day.</param>
    /// <param name="lastDay">The last business day, included.</param>
    /// <returns>The employee in the session.</returns>
    /// <exception cref="ArgumentException">
    /// An argument is null, the chart has no such employee, the period ends before it begins, or a date lies outside <see cref="EngineYears"/>.
    /// </exception>
    public static AttendanceSession Insert(
        ISession session, AttendanceEngine engine, EvidenceSet evidence, string employeeId, LocalDate firstDay, LocalDate lastDay)
    {
        Guard.NotNull(session);
        return Insert(session, PersonSteps.Of(engine, evidence, employeeId, firstDay, lastDay));
    }

    internal static AttendanceSession Insert(ISession session, PersonSteps person, int mostFirings = NRulesRuntimeOptions.MostFiringsUnlessSet)
    {
        var facts = new PersonFacts(person);

        // What policy says may be there already, of another person under the same policy.
        session.TryInsertAll(facts.Terms, BatchOptions.SkipFailed);

        // Turns before sessions: what is said of turns is then known when rules look at a session's turns for the first time.
        session.InsertAll(facts.Turns);
        session.InsertAll(facts.Others.Prepend(facts.Employee));
        return new AttendanceSession(session, facts, mostFirings);
    }

    /// <summary>Fires the session's rules until none is left.</summary>
    /// <param name="cancellationToken">Stops between two rules.</param>
    /// <exception cref="OperationCanceledException">The firing was stopped.</exception>
    /// <exception cref="RulesDoNotEndException">A rule feeds itself: a million rules fired, and still some are left.</exception>
    public void Fire(CancellationToken cancellationToken = default) => BoundedFiring.Fire(_session, _mostFirings, cancellationToken);

    /// <summary>Takes all facts about the employee out of the session, with all that rules made of them; what policies say stays.</summary>
    public void Remove()
    {
        _session.RetractAll(_facts.Turns);
        _session.RetractAll(_facts.Others.Prepend(Employee));
    }

    /// <summary>
    /// Takes later evidence in: facts that say the same as before stay, so that rules fire again only for what changed; nothing is fired. Where
    /// punches, presence, leave, shifts or approvals changed, all days are worked out again.
    /// </summary>
    /// <param name="engine">The engine that the employee was inserted with, or one with the same chart, criteria and pay rules.</param>
    /// <param name="evidence">All evidence, of any time, not only what came later.</param>
    /// <exception cref="ArgumentException">An argument is null, or the chart has no such employee.</exception>
    public void Update(AttendanceEngine engine, EvidenceSet evidence)
    {
        var before = _facts;
        _facts = new PersonFacts(PersonSteps.Of(engine, evidence, Employee.Employee.Id, Employee.FirstDay, Employee.LastDay), before);
        var (old, now) = (new HashSet<object>(before.Turns.Concat(before.Others)), new HashSet<object>(_facts.Turns.Concat(_facts.Others)));
        _session.RetractAll(old.Where(fact => !now.Contains(fact)));
        _session.TryInsertAll(_facts.Terms, BatchOptions.SkipFailed);
        _session.InsertAll(_facts.Turns.Where(fact => !old.Contains(fact)));
        _session.InsertAll(_facts.Others.Where(fact => !old.Contains(fact)));
        _session.Update(Employee);
    }

    /// <summary>Gathers the results, after <see cref="Fire"/>.</summary>
    /// <returns>The employee's results for the period; the same as the engine's, but for what rules of a host add.</returns>
    public EmployeeReport Report() => Report(Read());

    /// <summary>What was found in evidence, in policies and on the way to the results, after <see cref="Fire"/>: each finding once.</summary>
    /// <returns>The findings, in order.</returns>
    public IReadOnlyList<Diagnostic> Findings()
    {
        var results = Read();
        return Employee.Steps.Findings(results.Diagnostics, results.Leave);
    }

    internal EmployeeReport Report(Results found) =>
        Employee.Steps.Report(found.Days, found.LinesOf(Employee.Covers), found.Alerts, found.Leave);

    internal Results Read() => new(Employee, _session);

    /// <summary>What rules made of one employee, read once.</summary>
    internal sealed class Results
    {
        private readonly EvaluatedEmployee _employee;
        private readonly Dictionary<LocalDate, DayOfTimesheet> _days = [];
        private readonly List<LinesOfDay> _lines = [];
        private readonly List<TakenByMonthlyCap> _taken = [];
        private readonly List<RaisedAlerts> _raised = [];
        private readonly List<Diagnostic> _found = [];

        internal Results(EvaluatedEmployee employee, ISession session)
        {
            _employee = employee;
            foreach (var fact in session.Query<EmployeeFact>().AsEnumerable().Where(fact => fact.Employee == employee))
            {
                Add(fact);
            }
        }

        internal IEnumerable<TimesheetDay> Days => _days.Values
            .Where(day => _employee.Covers(day.Date) && !day.Facts.Day.IsEmpty)
            .OrderBy(day => day.Date)
            .Select(day => day.Facts.Day);

        internal IEnumerable<Diagnostic> Diagnostics => _found.Concat(_lines.SelectMany(lines => lines.Found));

        internal LeaveAccount Leave { get; private set; } = null!;

        internal QualityShare? Quality { get; private set; }

        internal IEnumerable<Alert> Alerts => _raised
            .SelectMany(raised => raised.Alerts.Select((alert, place) => (Alert: alert, Place: raised.Place + place)))
            .Where(raised => _employee.Covers(raised.Alert.Date))
            .OrderBy(raised => raised.Alert.Date)
            .ThenBy(raised => raised.Alert.Finding.Code, StringComparer.Ordinal)
            .ThenBy(raised => raised.Place)
            .ThenBy(raised => raised.Alert.Finding.GetMessage(), StringComparer.Ordinal)
            .Select(raised => raised.Alert);

        internal DayOfTimesheet? DayOn(LocalDate date) => _days.TryGetValue(date, out var day) ? day : null;

        /// <summary>The lines of some days, by day: those of rules, what caps took of the day, what the monthly cap took.</summary>
        internal IEnumerable<PayLine> LinesOf(Func<LocalDate, bool> isAsked) => _lines
            .Select(lines => (lines.Date, lines.Position, lines.Lines))
            .Concat(_taken.Select(taken => (taken.Date, Position: int.MaxValue, Lines: (IReadOnlyList<PayLine>)[taken.Line])))
            .Where(lines => isAsked(lines.Date))
            .OrderBy(lines => lines.Date)
            .ThenBy(lines => lines.Position)
            .SelectMany(lines => lines.Lines);

        private void Add(EmployeeFact fact)
        {
            switch (fact)
            {
                case DayOfTimesheet day:
                    _days.Add(day.Date, day);
                    break;
                case LinesOfDay lines:
                    _lines.Add(lines);
                    break;
                case TakenByMonthlyCap taken:
                    _taken.Add(taken);
                    break;
                case RaisedAlerts raised:
                    _raised.Add(raised);
                    break;
                case FoundInPay found:
                    _found.AddRange(found.Diagnostics);
                    break;
                case LeaveLedger ledger:
                    Leave = ledger.Account;
                    break;
                case QualityOfEmployee quality:
                    Quality = quality.Share;
                    break;
            }
        }
    }
}
