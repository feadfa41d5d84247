using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Corrections;

/// <summary>Evaluates again whoever something is different for, and takes over what was judged of the days that it cannot touch.</summary>
internal sealed class Recalculator
{
    // Two savings, both safe by themselves. Whoever nothing is different for keeps the results there were, untouched. Whoever something is
    // different for is evaluated again in full, but a day whose sessions come out the same, under the same policy, with no record that
    // touches them, takes over the old judgement: judging is most of the work. Pay, caps, ledgers and alerts are always worked out again,
    // because they add up over days.
    // What is not known to be the same counts as different. A needless evaluation costs time; a missed one would leave a wrong result
    // standing.

    private readonly Calculation _before;
    private readonly AttendanceEngine _engine;
    private readonly EvidenceSet _evidence;
    private readonly EvaluationRun _run;
    private readonly PolicyComparison _policies = new();
    private readonly Dictionary<string, EmployeeOutcome> _outcomesBefore;
    private readonly Dictionary<string, EmployeeChange> _changes = new(StringComparer.Ordinal);
    private readonly ConversationChanges _conversations;
    private readonly bool _sameRules;
    private readonly Dictionary<(IWorkCalendar One, IWorkCalendar Other), bool> _sameCalendars = [];

    internal Recalculator(Calculation before, AttendanceEngine engine, EvidenceSet evidence, EvaluationRun run)
    {
        _before = before;
        _engine = engine;
        _evidence = evidence;
        _run = run;
        _outcomesBefore = before.Outcomes.ToDictionary(outcome => outcome.Report!.Employee.Id, StringComparer.Ordinal);
        _conversations = evidence.Conversations.ChangesSince(before.Evidence.Conversations);
        _sameRules = engine.HasRulesOf(before.Engine);
    }

    /// <summary>The employees who were evaluated again.</summary>
    internal List<string> Evaluated { get; } = [];

    /// <summary>How many business days had their sessions judged again.</summary>
    internal int DaysJudged { get; private set; }

    /// <summary>An employee's results: those there were, where nothing can touch them.</summary>
    internal EmployeeOutcome Outcome(Employee employee)
    {
        if (!_outcomesBefore.TryGetValue(employee.Id, out var outcome))
        {
            Evaluated.Add(employee.Id);
            _changes.Add(employee.Id, EmployeeChange.Unknown);
            return _run.Evaluate(employee);
        }

        // All that results follow from is asked for here: the evidence, the employee, policies and zones, the calendar, the rules. A new
        // thing that results depend on must be asked for too.
        var report = outcome.Report!;
        var change = ChangeOf(report, employee);
        if (change.IsNothing)
        {
            return outcome;
        }

        Evaluated.Add(employee.Id);
        _changes.Add(employee.Id, change);
        return _run.Evaluate(employee, change.SessionsCanStand ? JudgementsOf(report, change.Evidence) : null);
    }

    /// <summary>What is different between the calculation before and the one that was put together from the outcomes.</summary>
    internal TimesheetDiff Diff(AttendanceReport after)
    {
        var diff = TimesheetDiff.Between(_before.Report, after);
        var causes = new CauseFinder(_before, _engine, after);
        return new TimesheetDiff
        {
            Employees = [.. diff.Employees.Select(employee =>
                causes.Explain(employee, _changes.TryGetValue(employee.EmployeeId, out var change) ? change : EmployeeChange.Unknown))],
        };
    }

    private EmployeeChange ChangeOf(EmployeeReport report, Employee after)
    {
        var before = report.Employee;
        var (was, isNow) = (_before.Evidence.Of(before.Id), _evidence.Of(before.Id));
        bool sameEvidence = was.IsSameAs(isNow)
            && (_before.Evidence.TurnLapse, _before.Evidence.RatingWithin) == (_evidence.TurnLapse, _evidence.RatingWithin)
            && !ConversationsOf(before.Id).Any(_conversations.Has)
            && _before.Evidence.Conversations.RatingsOf(before.Id).SequenceEqual(_evidence.Conversations.RatingsOf(before.Id))
            && EvidenceSet.HaveSameCopies(_before.Evidence, _evidence, before.Id)
            && CanChangeAsBefore(report);
        bool sameEmployee = EmployeeComparison.AreSame(before, after);
        return new EmployeeChange(
            sameEvidence ? null : EvidenceChange.Between(_before.Evidence, _evidence, before.Id, _conversations),
            !sameEmployee,
            !sameEmployee || !HasSamePolicies(before, was),
            sameEmployee && !HasSameCalendars(before),
            !_sameRules);
    }

    /// <summary>The conversations of several people in which an employee has a part, before or now.</summary>
    private IEnumerable<string> ConversationsOf(string employeeId) =>
        _before.Evidence.Conversations.Of(employeeId).Ids.Concat(_evidence.Conversations.Of(employeeId).Ids);

    /// <summary>Whether the same sessions can still change: as time goes on fewer of them can.</summary>
    private bool CanChangeAsBefore(EmployeeReport report) =>
        _evidence.LatestMessageAt == _before.Evidence.LatestMessageAt
        || (_evidence.LatestMessageAt > _before.Evidence.LatestMessageAt
            && !report.Timesheet.Days.Any(day => day.Sessions.Any(session => session.Measures.IsProvisional)));

    /// <summary>Whether the calendars of all units to which an employee, or a role of theirs, ever belongs say the same as before.</summary>
    private bool HasSameCalendars(Employee employee) => employee.Unit.Entries.Select(entry => entry.Value)
        .Concat(employee.Assignments.Select(assignment => assignment.UnitId).OfType<string>())
        .Distinct(StringComparer.Ordinal)
        .All(unitId => AreSame(_before.Engine.CalendarOf(unitId), _engine.CalendarOf(unitId)));

    private bool AreSame(IWorkCalendar one, IWorkCalendar other)
    {
        if (!_sameCalendars.TryGetValue((one, other), out bool areSame))
        {
            // A calendar may be a host's code. Only asking it for every date there is tells whether it says the same as before.
            areSame = ReferenceEquals(one, other) || EngineYears.AllDates().All(date => one.KindOf(date) == other.KindOf(date));
            _sameCalendars.Add((one, other), areSame);
        }

        return areSame;
    }

    /// <summary>Whether policies and zones are the same on every day that the period can depend on.</summary>
    private bool HasSamePolicies(Employee employee, EmployeeEvidence evidence)
    {
        var (one, other) = (_before.Engine, _engine);
        if (ReferenceEquals(one.Policies, other.Policies) && ReferenceEquals(one.Chart.Units, other.Chart.Units))
        {
            return true;
        }

        // Totals of a year run from its beginning, and a week from the year before; all evidence is paired and reported, of whatever time.
        var from = new LocalDate(_before.Report.FirstDay.Year, 1, 1).PlusDays(-8);
        var to = _before.Report.LastDay.PlusDays(2);
        if (evidence.Span is { } span)
        {
            from = LocalDate.Min(from, span.First.InUtc().Date.PlusDays(-2));
            to = LocalDate.Max(to, span.Last.InUtc().Date.PlusDays(2));
        }

        for (var date = from; date <= to; date = date.PlusDays(1))
        {
            foreach (var assignment in employee.Assignments)
            {
                string unitId = assignment.UnitId ?? employee.Unit.On(date);
                if (!one.Chart.Units.ZoneOf(unitId).Equals(other.Chart.Units.ZoneOf(unitId))
                    || !_policies.AreSame(
                        one.Policies.Resolve(unitId, assignment.Role, employee.Tags, date),
                        other.Policies.Resolve(unitId, assignment.Role, employee.Tags, date)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private EarlierJudgement JudgementsOf(EmployeeReport before, EvidenceChange? change)
    {
        var days = before.Timesheet.Days.ToDictionary(day => day.Date);
        return (date, sessions) =>
        {
            if (date < _before.Report.FirstDay || date > _before.Report.LastDay)
            {
                return null;
            }

            IReadOnlyList<TimesheetSession> judged = days.TryGetValue(date, out var day) ? day.Sessions : [];

            // A day holds as a whole or not at all: its sessions use up the daily cap one after the other, so what one earned depends on the others.
            bool holds = judged.Count == sessions.Count
                && judged.Zip(sessions, (one, other) => IsSame(one, other) && change?.Touches(other.Session) != true).All(same => same);
            DaysJudged += holds ? 0 : 1;
            return holds ? judged : null;
        };
    }

    /// <summary>Whether a session is the same and all that was counted in it: a turn may have waited in other sessions that are different now.</summary>
    private bool IsSame(TimesheetSession one, SessionFacts other) => IsSame(one.Session, other.Session) && one.Measures.Equals(other.Measures);

    private bool IsSame(OnlineSession one, OnlineSession other) =>
        one.Day.Assignment == other.Day.Assignment
        && one.Day.UnitId == other.Day.UnitId
        && one.Day.Zone.Equals(other.Day.Zone)
        && one.Pieces.Equals(other.Pieces)
        && one.Punches.Select(Plain).SequenceEqual(other.Punches.Select(Plain))
        && _policies.AreSame(one.Day.Policy, other.Day.Policy);

    // Read from another file, or from another line of it, a punch is the same.
    private static Punch Plain(Punch punch) => punch with { Source = SourcePlace.None };
}

/// <summary>What is different for one employee.</summary>
/// <param name="Evidence">The difference in evidence; null where everything is the same, the places where it was read included.</param>
/// <param name="IsOtherEmployee">Whether something else is known of the employee.</param>
/// <param name="IsOtherPolicy">Whether a policy is different.</param>
/// <param name="IsOtherCalendar">Whether the calendar is different.</param>
/// <param name="AreOtherRules">Whether the engine judges or pays by other rules.</param>
internal sealed record EmployeeChange(EvidenceChange? Evidence, bool IsOtherEmployee, bool IsOtherPolicy, bool IsOtherCalendar, bool AreOtherRules)
{
    /// <summary>Somebody who was not evaluated before.</summary>
    internal static EmployeeChange Unknown { get; } = new(null, IsOtherEmployee: true, IsOtherPolicy: true, IsOtherCalendar: false, AreOtherRules: false);

    internal bool IsNothing => Evidence is null && !IsOtherEmployee && !IsOtherPolicy && !IsOtherCalendar && !AreOtherRules;

    /// <summary>Whether sessions that are formed the same again are judged the same again.</summary>
    internal bool SessionsCanStand => !IsOtherEmployee && !AreOtherRules;
}
