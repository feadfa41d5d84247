using Hr.Attendance.Rules.Organization;

namespace Hr.Attendance.Rules.Crediting;

/// <summary>
/// Forms, judges and credits the sessions of one employee after another in one pass over each one's evidence. What it needs for that is kept
/// and used again, so that nothing is allocated for a further employee. One thread at a time.
/// </summary>
internal sealed class CreditWorker
{
    // The way of one employee through steps 1 to 10, over columns of plain numbers: turns, pairs of punches, runs of messages, primary
    // time, sessions, figures, verdict, credit. Every list is cleared and used again for the next employee, so nothing is allocated that
    // grows with the workforce.
    // It must give what a whole evaluation gives. Both are held to a third, the plain evaluator of the differential tests, which shares no
    // code with them.

    private static readonly Comparer<CreditedSession> ByDay = Comparer<CreditedSession>.Create(static (one, other) =>
        (one.Day, one.StartTime).CompareTo((other.Day, other.StartTime)) is var order and not 0 ? order : string.CompareOrdinal(one.Role, other.Role));

    private readonly HeldRoles _roles;
    private readonly PairList _pairs = new();
    private readonly TurnList _turns = new();
    private readonly RunList _runs = new();
    private readonly PrimaryIntervals _primary = new();
    private readonly SessionForming _forming;
    private readonly SessionMeasure _measure;
    private readonly DailyCaps _caps = new();
    private readonly HashSet<CreditPlan> _plans = [];
    private readonly int _firstDay;
    private readonly int _lastDay;

    /// <param name="tables">The plans, shared by all workers.</param>
    /// <param name="firstDay">The number of the first business day.</param>
    /// <param name="lastDay">The number of the last one, included.</param>
    internal CreditWorker(PlanTables tables, int firstDay, int lastDay)
    {
        _roles = new HeldRoles(tables);
        _forming = new SessionForming(_roles, _pairs, _runs, _primary);
        _measure = new SessionMeasure(_turns);
        _firstDay = firstDay;
        _lastDay = lastDay;
    }

    /// <summary>What was found, in the order of the employees.</summary>
    internal FindingList Findings { get; } = new();

    /// <summary>The plans that sessions were credited by.</summary>
    internal IReadOnlyCollection<CreditPlan> Plans => _plans;

    /// <summary>Credits an employee's sessions.</summary>
    /// <param name="employee">The employee.</param>
    /// <param name="position">The position of the employee in the results.</param>
    /// <param name="evidence">The employee's evidence.</param>
    /// <param name="credited">Takes the sessions, by business day, then by start, then by role.</param>
    internal void Credit(Employee employee, int position, in EvidenceSlice evidence, List<CreditedSession> credited)
    {
        Findings.Employee = position;
        _roles.Load(employee, evidence.Roles);
        // Turns first: they need every message, one after the other, and pairs then only some of them, here and there.
        _turns.Find(in evidence);
        _pairs.Find(in evidence, _roles, Findings);
        _runs.Find(in evidence, _roles);
        _primary.Find(_pairs, _roles);
        var sessions = _forming.Form(in evidence, Findings);
        _measure.Begin(in evidence);
        _caps.Begin(_roles.Count);
        Take(sessions, position, in evidence, credited);
    }

    private void Take(SessionList sessions, int position, in EvidenceSlice evidence, List<CreditedSession> credited)
    {
        int first = credited.Count;
        bool isByDay = true;
        CreditPlan? last = null;
        for (int i = 0; i < sessions.Count; i++)
        {
            ref readonly var session = ref sessions[i];
            if (session.Day < _firstDay || session.Day > _lastDay)
            {
                continue;
            }

            var day = _roles.DayOf(session.Held, session.Day);
            if (!Knows(day))
            {
                continue;
            }

            if (day.Plan != last)
            {
                last = day.Plan;
                _plans.Add(last);
            }

            isByDay &= credited.Count == first || credited[credited.Count - 1].Day <= session.Day;
            credited.Add(Credit(sessions, in session, day.Plan, position, in evidence));
        }

        if (!isByDay)
        {
            // Two roles whose business days begin at different times.
            credited.Sort(first, credited.Count - first, ByDay);
        }
    }

    private bool Knows(PlanDay day)
    {
        if (!day.Span.IsKnown)
        {
            Findings.Add(FindingKind.UnknownDate, day.Day);
        }

        return day.Span.IsKnown;
    }

    private CreditedSession Credit(SessionList sessions, in FormedSession session, CreditPlan plan, int position, in EvidenceSlice evidence)
    {
        var figures = _measure.Of(sessions, in session, plan, in evidence);
        var answers = CreditVerdict.Judge(in figures, plan);
        bool isEffective = CreditVerdict.IsEffective(answers, plan);
        long earned = CreditVerdict.Earned(in figures, isEffective, plan);
        ref readonly var role = ref _roles[session.Held];
        return new CreditedSession
        {
            Employee = position,
            Role = role.Role,
            Day = session.Day,
            StartTime = sessions.StartOf(session),
            EndTime = sessions.EndOf(session),
            NetTime = figures.Net,
            Turns = figures.Turns,
            JudgedTurns = figures.JudgedTurns,
            TurnsInTime = figures.TurnsInTime,
            Conversations = figures.Conversations,
            Ratings = figures.Ratings,
            Answers = answers,
            IsEffective = isEffective,
            EarnedTime = earned,
            CreditedTime = _caps.Cap(role.RoleNumber, session.Day, earned, plan.DailyCap),
        };
    }
}
