using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>Judges and credits the sessions of one employee, one business day after another. Not thread-safe: it uses its room again.</summary>
internal sealed class SessionCrediting(EmployeeSessions sessions, EngineCriteria criteria)
{
    private readonly DailyCaps _caps = new();

    internal EmployeeSessions Sessions => sessions;

    /// <summary>The verdict on a session, with all values.</summary>
    internal Verdict VerdictOf(int session)
    {
        ref readonly var figures = ref sessions.FiguresOf(session);
        var judgement = Judge(session);
        return judgement.Criteria.VerdictOf(in judgement, in figures);
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

        _caps.Begin(sessions.Roles.Count);
        var credited = new TimesheetSession[end - first];
        for (int i = 0; i < credited.Length; i++)
        {
            credited[i] = Credit(first + i);
        }

        return credited;
    }

    private TimesheetSession Credit(int session)
    {
        var plan = sessions.PlanOf(session);
        ref readonly var figures = ref sessions.FiguresOf(session);
        var judgement = Judge(session);
        long earned = CreditCalculator.Credit(in figures, judgement.IsEffective, plan);
        ref readonly var formed = ref sessions.Sessions[session];
        long credited = _caps.Cap(sessions.Roles[formed.Held].RoleNumber, formed.Day, earned, plan.DailyCap);

        // What a criterion of a host said is kept: it looked at evidence, and is asked once.
        var verdict = judgement.Seen is null ? null : judgement.Criteria.VerdictOf(in judgement, in figures);
        return new TimesheetSession(this, session, judgement.IsEffective, verdict, earned, credited);
    }

    private Judgement Judge(int session) => criteria.Under(sessions.PlanOf(session))
        .Judge(in sessions.FiguresOf(session), criteria.NeedEvidence ? new SessionFacts(sessions, session) : null);
}
