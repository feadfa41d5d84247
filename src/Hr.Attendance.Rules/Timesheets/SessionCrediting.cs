using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>Judges and credits the sessions of one employee, one business day after another. Not thread-safe: it uses its room again.</summary>
internal sealed class SessionCrediting(EmployeeSessions sessions, EngineCriteria criteria)
{
    private readonly DayCredit _credit = new();
    private Judgement[] _judgements = [];

    internal EmployeeSessions Sessions => sessions;

    /// <summary>The verdict on a session, with all values.</summary>
    internal Verdict VerdictOf(int session)
    {
        ref readonly var figures = ref sessions.FiguresOf(session);
        var judgement = Judge(session);
        return judgement.Criteria.VerdictOf(in judgement, in figures, sessions.DecisionOn(session));
    }

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
            var plan = sessions.PlanOf(session);
            var judgement = _judgements[session - first] = Judge(session);
            _credit.Add(
                sessions.Roles[all[session].Held].RoleNumber, CreditCalculator.Earned(in sessions.FiguresOf(session), judgement.IsEffective, plan), plan);
        }

        _credit.Finish();
        var credited = new TimesheetSession[end - first];
        for (int i = 0; i < credited.Length; i++)
        {
            // What a criterion of a host said is kept: it looked at evidence, and is asked once.
            ref readonly var judgement = ref _judgements[i];
            var verdict = judgement.Seen is null
                ? null
                : judgement.Criteria.VerdictOf(in judgement, in sessions.FiguresOf(first + i), sessions.DecisionOn(first + i));
            credited[i] = new TimesheetSession(this, first + i, judgement.IsEffective, verdict, _credit.EarnedBy(i), _credit.CreditedTo(i));
        }

        return credited;
    }

    private Judgement Judge(int session) => criteria.Under(sessions.PlanOf(session))
        .Judge(in sessions.FiguresOf(session), criteria.NeedEvidence ? new SessionFacts(sessions, session) : null);
}
