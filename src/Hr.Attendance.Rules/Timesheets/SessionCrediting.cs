using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>Judges and credits the sessions of one employee, one business day after another. Not thread-safe: it uses its room again.</summary>
internal sealed class SessionCrediting(EmployeeSessions sessions, EngineCriteria criteria)
{
    private readonly DayCredit _credit = new();
    private readonly List<SessionSource> _sources = [];
    private Judgement[] _judgements = [];

    /// <summary>The sessions of a business day with verdict and credit, by start, then by role.</summary>
    internal TimesheetSession[] On(int day)
    {
        var all = sessions.Sessions;
        int first = all.FirstFrom(day);
        int end = first;
        while (end < all.Count && all[end].Day == day)
        {
            end++;
        }

        if (end == first)
        {
            return [];
        }

        _credit.Begin(sessions.Roles.Count);
        if (_judgements.Length < end - first)
        {
            _judgements = new Judgement[end - first];
        }

        for (int session = first; session < end; session++)
        {
            var plan = sessions.Roles.DayOf(all[session].Held, day).Plan;
            ref readonly var figures = ref sessions.FiguresOf(session);
            var judgement = SourceUnder(plan).Criteria.Judge(in figures, criteria.NeedEvidence ? new SessionFacts(sessions, session) : null);
            _judgements[session - first] = judgement;
            _credit.Add(sessions.Roles[all[session].Held].RoleNumber, CreditCalculator.Earned(in figures, judgement.IsEffective, plan), plan);
        }

        _credit.Finish();
        var credited = new TimesheetSession[end - first];
        for (int i = 0; i < credited.Length; i++)
        {
            // What a criterion of a host said is kept: it looked at evidence, and is asked once.
            ref readonly var judgement = ref _judgements[i];
            var source = SourceUnder(sessions.Roles.DayOf(all[first + i].Held, day).Plan);
            var verdict = judgement.Seen is null ? null : source.VerdictOf(first + i, judgement.Seen);
            credited[i] = new TimesheetSession(source, first + i, judgement.IsEffective, verdict, _credit.EarnedBy(i), _credit.CreditedTo(i));
        }

        return credited;
    }

    /// <summary>Where sessions under a plan are read; people have few plans in a month.</summary>
    private SessionSource SourceUnder(SessionPlan plan)
    {
        foreach (var known in _sources)
        {
            if (known.Plan == plan)
            {
                return known;
            }
        }

        var source = new SessionSource(sessions, plan, criteria.Under(plan));
        _sources.Add(source);
        return source;
    }
}

/// <summary>Where the sessions of one employee under one plan are read: what was made of the evidence, and the plan's criteria. Thread-safe.</summary>
internal sealed class SessionSource(EmployeeSessions sessions, SessionPlan plan, PolicyCriteria criteria)
{
    internal EmployeeSessions Sessions => sessions;

    internal SessionPlan Plan => plan;

    internal PolicyCriteria Criteria => criteria;

    /// <summary>The verdict on a session, with all values.</summary>
    /// <param name="session">The position of the session.</param>
    /// <param name="seen">What criteria of a host said, which are asked once; null for nothing.</param>
    internal Verdict VerdictOf(int session, CriterionResult?[]? seen = null) =>
        criteria.VerdictOf(in sessions.FiguresOf(session), seen, sessions.DecisionOn(session));
}
