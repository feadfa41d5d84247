using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Sessions;
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
    private readonly EvaluatedEmployee _employee;
    private readonly HashSet<LocalDate> _knownDays = [];
    private readonly HashSet<LocalDate> _daysToPay = [];

    private AttendanceSession(ISession session, EvaluatedEmployee employee)
    {
        _session = session;
        _employee = employee;
    }

    /// <summary>The employee, as the rules see one.</summary>
    public EvaluatedEmployee Employee => _employee;

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

    internal static AttendanceSession Insert(ISession session, PersonSteps person)
    {
        var employee = new EvaluatedEmployee(person);
        var attendance = new AttendanceSession(session, employee);
        session.InsertAll(attendance.FactsOfEvidence());
        session.InsertAll(attendance.FactsOfDays(employee.FirstDay, employee.FirstDay));
        return attendance;
    }

    /// <summary>
    /// Fires the session's rules until none is left, and answers what they ask for of this employee: days before the period that a sum over a
    /// month needs. Where several people share a session, this is called for each.
    /// </summary>
    /// <param name="cancellationToken">Stops between two rules.</param>
    /// <exception cref="OperationCanceledException">The firing was stopped.</exception>
    public void Fire(CancellationToken cancellationToken = default)
    {
        RuleFaults.Unwrap(() => _session.Fire(cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        var wanted = _session.Query<EarlierDaysWanted>().Where(wanted => wanted.Employee == _employee).ToList();
        if (wanted.Count > 0)
        {
            var facts = FactsOfDays(wanted[0].From, wanted.Exists(earlier => earlier.WithPay) ? wanted[0].From : _employee.FirstDay).ToList();
            if (facts.Count > 0)
            {
                _session.InsertAll(facts);
                Fire(cancellationToken);
            }
        }
    }

    /// <summary>Gathers the results, after <see cref="Fire"/>.</summary>
    /// <returns>The employee's results for the period; the same as the engine's, but for what rules of a host add.</returns>
    public EmployeeReport Report()
    {
        var days = FactsOf<DayOfTimesheet>()
            .Where(day => _employee.Covers(day.Date) && !day.Facts.Day.IsEmpty)
            .OrderBy(day => day.Date)
            .Select(day => day.Facts.Day);
        var lines = FactsOf<PaidMonth>()
            .SelectMany(month => month.LinesByDate)
            .Where(day => _employee.Covers(day.Key))
            .OrderBy(day => day.Key)
            .SelectMany(day => day.Value);
        return _employee.Steps.Report(days, lines, Alerts(), Leave);
    }

    internal LeaveAccount Leave => FactsOf<LeaveLedger>().Single().Account;

    internal QualityShare? Quality() => FactsOf<QualityOfEmployee>().SingleOrDefault()?.Share;

    internal DayOfTimesheet? DayOn(LocalDate date) => FactsOf<DayOfTimesheet>().SingleOrDefault(day => day.Date == date);

    internal IReadOnlyList<PayLine> LinesOn(LocalDate date) =>
        FactsOf<PaidMonth>().Select(month => month.LinesByDate.TryGetValue(date, out var lines) ? lines : []).SingleOrDefault(lines => lines.Count > 0) ?? [];

    private IEnumerable<T> FactsOf<T>()
        where T : EmployeeFact => _session.Query<T>().Where(fact => fact.Employee == _employee).AsEnumerable();

    private IEnumerable<Alert> Alerts() => FactsOf<RaisedAlerts>()
        .SelectMany(raised => raised.Alerts.Select((alert, place) => (Alert: alert, Place: place)))
        .Where(raised => _employee.Covers(raised.Alert.Date))
        .OrderBy(raised => raised.Alert.Date)
        .ThenBy(raised => raised.Alert.Finding.Code, StringComparer.Ordinal)
        .ThenBy(raised => raised.Place)
        .ThenBy(raised => raised.Alert.Finding.GetMessage(), StringComparer.Ordinal)
        .Select(raised => raised.Alert);

    private IEnumerable<object> FactsOfEvidence()
    {
        var steps = _employee.Steps;
        yield return _employee;
        foreach (var assignment in steps.Employee.Assignments)
        {
            yield return new HeldRole(_employee, assignment);
        }

        foreach (var (criterion, position) in steps.Criteria.Select((criterion, position) => (criterion, position)))
        {
            yield return new CriterionInUse(_employee, criterion, position);
        }

        foreach (var (rule, position) in steps.PayRules.Select((rule, position) => (rule, position)))
        {
            yield return new PayRuleInUse(_employee, rule, position);
        }

        // What begins after the period decides nothing in it.
        var sessions = steps.Sessions.Where(session => session.Day.Date <= steps.LastDay).ToLookup(session => session.Day.Date);
        foreach (var day in sessions)
        {
            if (steps.JudgedBefore(day.Key, [.. day]) is { } judged)
            {
                yield return new CreditedSessions(_employee, day.Key, judged);
                continue;
            }

            foreach (var session in day)
            {
                yield return new FormedSession(_employee, session);
            }
        }

        foreach (var turn in steps.Turns)
        {
            yield return new TurnOfEmployee(_employee, turn);
        }

        foreach (var (decision, session) in steps.Decisions)
        {
            yield return new DecisionOnSession(_employee, decision, session);
        }

        foreach (var (rating, session) in steps.Ratings)
        {
            yield return new RatingOfEmployee(_employee, rating, session);
        }
    }

    /// <summary>The days from a date to the end of the period that are not in the session yet, with the earlier ones that they depend on.</summary>
    private IEnumerable<EmployeeFact> FactsOfDays(LocalDate from, LocalDate payFrom)
    {
        foreach (var (governing, kind) in _employee.Steps.DaysFrom(from).Where(day => _knownDays.Add(day.Governing.Date)))
        {
            yield return new KnownDay(_employee, governing, kind);
        }

        for (var date = payFrom; date <= _employee.LastDay; date = date.PlusDays(1))
        {
            if (_daysToPay.Add(date))
            {
                yield return new DayToPay(_employee, date);
            }
        }
    }
}
