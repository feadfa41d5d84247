using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.NRules.Facts;

/// <summary>The facts that are inserted for one person and period: what evidence was made into, and what policies say.</summary>
/// <remarks>
/// Where evidence changes, facts are made anew, and a fact that says what one of the same key said before gives way to that one: so that rules fire
/// again only for what changed. A fact that is kept holds on to the evidence that it was made from.
/// </remarks>
internal sealed class PersonFacts
{
    private readonly Dictionary<(Type Kind, object Key), EmployeeFact> _before = [];
    private readonly bool _isFirst;
    private readonly Dictionary<EffectivePolicy, PolicyInForce> _policies = [];
    private readonly Dictionary<LocalDate, int> _sessionsOn = [];
    private readonly Dictionary<int, FormedSession> _formed = [];
    private readonly List<object> _turns = [];
    private readonly List<object> _others = [];

    internal PersonFacts(PersonSteps steps, PersonFacts? before = null)
    {
        _isFirst = before is null;
        Employee = before?.Employee ?? new EvaluatedEmployee(steps);
        Revision = before is null || HasSameDays(before.Steps, steps) ? before?.Revision ?? 0 : before.Revision + 1;
        foreach (var fact in before is null ? [] : before._turns.Concat(before._others).OfType<EmployeeFact>())
        {
            _before[(fact.GetType(), fact.KeyAmongInserted)] = fact;
        }

        (Employee.Facts, Employee.Steps) = (this, steps);
        AddWhatIsInUse();
        AddSessions();
        _others.AddRange(DaysFrom(steps.FirstDay).Select(Kept));
        _others.AddRange(PayOf(steps.FirstDay, steps.LastDay).Select(Kept));
        _turns.AddRange(TurnsIfNeeded());
        AddOddEvidence();
    }

    /// <summary>Counts how often something changed from which days are worked out beside their sessions: punches, plan, leave, approvals.</summary>
    internal int Revision { get; }

    internal EvaluatedEmployee Employee { get; }

    /// <summary>What the policies say that people, sessions and days point to.</summary>
    internal IEnumerable<object> Terms => _policies.Values.SelectMany(policy => policy.Terms());

    /// <summary>The customer turns.</summary>
    internal IReadOnlyList<object> Turns => _turns;

    /// <summary>All other facts, without the employee.</summary>
    internal IReadOnlyList<object> Others => _others;

    private PersonSteps Steps => Employee.Steps;

    private void AddWhatIsInUse()
    {
        _others.AddRange(Steps.Employee.Assignments.Select(assignment => Kept(new HeldRole(Employee, assignment))));
        _others.AddRange(Steps.Criteria.Where(CriterionInUse.IsOfHost).Select(criterion => Kept(new CriterionInUse(Employee, criterion))));
        _others.AddRange(Steps.PayRules.Where(PayRuleInUse.IsOfHost).Select(rule => Kept(new PayRuleInUse(Employee, rule))));
    }

    private void AddSessions()
    {
        // What begins after the period decides nothing in it.
        foreach (var day in Steps.Sessions.Where(session => session.Day.Date <= Steps.LastDay).GroupBy(session => session.Day.Date))
        {
            var sessions = day.ToList();
            _sessionsOn.Add(day.Key, sessions.Count);
            if (Steps.JudgedBefore(day.Key, sessions) is { } judged)
            {
                _others.AddRange(judged.Select(session => Kept(new CreditedSession(Employee, session))));
                _sessionsOn[day.Key] = judged.Count;
                continue;
            }

            foreach (var session in sessions)
            {
                var fact = Kept(new FormedSession(Employee, PolicyOf(session.Day.Policy), Steps.Measure(session)));
                _formed.Add(PersonSteps.PositionOf(session), fact);
                _others.Add(fact);
            }
        }

        FormedSession? FactOf(OnlineSession? session) =>
            session is not null && _formed.TryGetValue(PersonSteps.PositionOf(session), out var fact) ? fact : null;

        _others.AddRange(Steps.Ratings.Select(rating => Kept(new RatingOfEmployee(Employee, rating.Rating, FactOf(rating.Session)))));
        _others.AddRange(Steps.Decisions
            .Select(decision => (decision.Decision, Session: FactOf(decision.Session)))
            .Where(decision => decision.Session is not null)
            .Select(decision => Kept(new DecisionOnSession(decision.Session!, decision.Decision))));
    }

    /// <summary>The days from a date to the end of the period, with the earlier ones that they depend on.</summary>
    private IEnumerable<KnownDay> DaysFrom(LocalDate from) => Steps.DaysFrom(from).Select(day => new KnownDay(
        Employee,
        day.Governing,
        day.Kind,
        PolicyOf(day.Governing.Policy),
        _sessionsOn.TryGetValue(day.Governing.Date, out int sessions) ? sessions : 0,
        Revision));

    private IEnumerable<DayToPay> PayOf(LocalDate from, LocalDate through)
    {
        for (var date = from; date <= through; date = date.PlusDays(1))
        {
            yield return new DayToPay(Employee, date);
        }
    }

    /// <summary>The turns, where something is asked or paid by how they were answered, and nobody gave them yet.</summary>
    private IEnumerable<TurnOfSession> TurnsIfNeeded() => _turns.Count == 0 && _policies.Values.Any(policy => policy.LooksAtTurns)
        ? [.. Steps.Turns
            .Where(turn => _formed.ContainsKey(turn.Session))
            .Select(turn => Kept(new TurnOfSession(_formed[turn.Session], PolicyOf(turn.WaitsUnder), turn)))]
        : [];

    /// <summary>What is known of the days before the period. Their policies may be new, so terms are asked for afterwards.</summary>
    internal IReadOnlyList<EmployeeFact> Before(EarlierDaysWanted wanted)
    {
        var known = new HashSet<LocalDate>(_others.OfType<KnownDay>().Select(day => day.Date));
        List<EmployeeFact> facts = [.. DaysFrom(wanted.From).Where(day => !known.Contains(day.Date))];
        if (wanted.WithPay)
        {
            facts.AddRange(PayOf(wanted.From, Steps.FirstDay.PlusDays(-1)));
            facts.AddRange(TurnsIfNeeded());
        }

        return facts;
    }

    private void AddOddEvidence()
    {
        var (alerts, policies) = (Steps.Alerts, _policies.Values);
        bool outside = policies.Any(policy => policy.Get(ComplianceSettings.OutsideWindows) is not null);
        bool withoutRole = policies.Any(policy => policy.Get(ComplianceSettings.WithoutRole) is not null);
        bool unpaired = policies.Any(policy => policy.Get(ComplianceSettings.MissingEvidence) is not null);
        bool whileAway = policies.Any(policy => policy.Get(ComplianceSettings.ContradictoryEvidence) is not null);
        for (var date = Steps.FirstDay; (outside || withoutRole || unpaired || whileAway) && date <= Steps.LastDay; date = date.PlusDays(1))
        {
            _others.Add(Kept(new OddEvidenceOfDay(Employee, date)
            {
                OutsideWindows = outside ? alerts.OutsideWindows(date) : Duration.Zero,
                WithoutRole = withoutRole ? alerts.WithoutRole(date) : 0,
                Unpaired = unpaired ? alerts.Unpaired(date) : 0,
                WhileAway = whileAway ? alerts.WhileAway(date) : 0,
            }));
        }
    }

    /// <summary>The fact, or the one of before that says the same.</summary>
    private T Kept<T>(T fact)
        where T : EmployeeFact =>
        !_isFirst && _before.TryGetValue((typeof(T), fact.KeyAmongInserted), out var before) && fact.SaysTheSameAs(before) ? (T)before : fact;

    private static bool HasSameDays(PersonSteps one, PersonSteps other) =>
        one.Evidence.Punches.SequenceEqual(other.Evidence.Punches)
        && one.Evidence.Presence.SequenceEqual(other.Evidence.Presence)
        && one.Evidence.Leave.SequenceEqual(other.Evidence.Leave)
        && one.Evidence.Shifts.SequenceEqual(other.Evidence.Shifts)
        && one.Evidence.Approvals.SequenceEqual(other.Evidence.Approvals);

    private PolicyInForce PolicyOf(EffectivePolicy policy)
    {
        if (!_policies.TryGetValue(policy, out var fact))
        {
            _policies.Add(policy, fact = PolicyInForce.Of(policy, Steps.Criteria, Steps.PayRules));
        }

        return fact;
    }
}
