using Hr.Attendance.Rules.Evaluation;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Sessions.Kernel;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;

namespace Hr.Attendance.Rules.Credits;

/// <summary>Judges and credits the sessions of one employee after another, as the kernel forms them. One thread at a time.</summary>
internal sealed class CreditWorker
{
    private readonly EngineRules _rules;
    private readonly EvidenceSet? _records;
    private readonly SessionKernel _kernel = new();
    private readonly DayCredit _credit = new();
    private readonly HashSet<SessionPlan> _plans = [];
    private readonly int _firstDay;
    private readonly int _lastDay;

    /// <param name="rules">What the engine works by, shared by all workers.</param>
    /// <param name="records">The evidence as records, for criteria that look at them; null where there are none.</param>
    /// <param name="firstDay">The number of the first business day.</param>
    /// <param name="lastDay">The number of the last one, included.</param>
    internal CreditWorker(EngineRules rules, EvidenceSet? records, int firstDay, int lastDay)
    {
        _rules = rules;
        _records = records;
        _firstDay = firstDay;
        _lastDay = lastDay;
    }

    /// <summary>What was found, in the order of the employees.</summary>
    internal FindingList Findings => _kernel.Findings;

    /// <summary>The plans that sessions were credited by.</summary>
    internal IReadOnlyCollection<SessionPlan> Plans => _plans;

    /// <summary>Credits an employee's sessions.</summary>
    /// <param name="employee">The employee.</param>
    /// <param name="position">The position of the employee in the results.</param>
    /// <param name="evidence">The employee's evidence.</param>
    /// <param name="credited">Takes the sessions, by business day, then by start, then by role.</param>
    internal void Credit(Employee employee, int position, in EvidenceSlice evidence, List<CreditedSession> credited)
    {
        Findings.Employee = position;
        var roles = new HeldRoles(employee, _rules.Plans);
        _kernel.Run(roles, in evidence);
        _kernel.ReportNobodyAssigned(_firstDay, _lastDay, roles);
        _kernel.ReportDecisionsOverNothing(_firstDay, _lastDay, roles, in evidence);
        var views = _rules.Criteria.NeedEvidence ? ViewsOf(employee, roles) : null;
        var sessions = _kernel.Sessions;
        SessionPlan? plan = null;
        PolicyCriteria? criteria = null;
        int dayOfCredit = int.MinValue;
        int firstOfDay = credited.Count;
        for (int i = 0; i < sessions.Count; i++)
        {
            ref readonly var session = ref sessions[i];
            if (session.Day < _firstDay || session.Day > _lastDay)
            {
                continue;
            }

            if (session.Day != dayOfCredit)
            {
                // What a session is credited is known when its day is over.
                Finish(credited, firstOfDay);
                (dayOfCredit, firstOfDay) = (session.Day, credited.Count);
                _credit.Begin(roles.Count);
            }

            var day = roles.DayOf(session.Held, session.Day);
            if (day.Plan != plan)
            {
                plan = day.Plan;
                criteria = _rules.Criteria.Under(plan);
                _plans.Add(plan);
            }

            var judgement = criteria!.Judge(in _kernel.FiguresOf(i), views is null ? null : new SessionFacts(views, i));
            _credit.Add(roles[session.Held].RoleNumber, CreditCalculator.Earned(in _kernel.FiguresOf(i), judgement.IsEffective, plan), plan);
            credited.Add(Judged(i, position, roles, in judgement));
        }

        Finish(credited, firstOfDay);
    }

    private void Finish(List<CreditedSession> credited, int firstOfDay)
    {
        if (firstOfDay == credited.Count)
        {
            return;
        }

        _credit.Finish();
        for (int i = firstOfDay; i < credited.Count; i++)
        {
            credited[i] = credited[i] with { EarnedTime = _credit.EarnedBy(i - firstOfDay), CreditedTime = _credit.CreditedTo(i - firstOfDay) };
        }
    }

    private CreditedSession Judged(int position, int employee, HeldRoles roles, in Judgement judgement)
    {
        var sessions = _kernel.Sessions;
        ref readonly var session = ref sessions[position];
        ref readonly var figures = ref _kernel.FiguresOf(position);
        ref readonly var role = ref roles[session.Held];
        return new CreditedSession
        {
            Employee = employee,
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
            Answers = judgement.Answers,
            IsEffective = judgement.IsEffective,
            Decision = figures.Decided,
        };
    }

    private EmployeeSessions ViewsOf(Employee employee, HeldRoles roles) =>
        new(roles, _records!, employee.Id, _kernel);
}
