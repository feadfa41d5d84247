using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evaluation;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Pay.Items;
using Hr.Attendance.Rules.Plans;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Friends;

/// <summary>
/// One person's period, and the steps of the contract as functions: evidence to sessions, sessions to verdicts and credit, days, pay, results.
/// A runtime in another package calls them in its own order. Not thread-safe: it remembers.
/// </summary>
internal sealed class PersonSteps
{
    private readonly EmployeeCase _case;
    private readonly DayLaying _laying;
    private HashSet<EffectivePolicy>? _governing;

    internal PersonSteps(EmployeeCase person)
    {
        _case = person;
        Formed = person.FormSessions();
        _laying = new DayLaying(Formed, person.KindOf);
    }

    internal Employee Employee => _case.Employee;

    internal LocalDate FirstDay => _case.FirstDay;

    /// <summary>The last business day, included.</summary>
    internal LocalDate LastDay => _case.LastDay;

    /// <summary>The person's evidence, of any time.</summary>
    internal EmployeeEvidence Evidence => Formed.Evidence;

    /// <summary>The ratings that are the person's, each with the session in which it counts; null for none.</summary>
    internal IEnumerable<(Rating Rating, OnlineSession? Session)> Ratings =>
        Formed.RatingsWithSessions().Select(rating => (rating.Rating, rating.Session < 0 ? null : Sessions[rating.Session]));

    /// <summary>The decisions on the person's sessions, each with the session that holds its instant; null for none.</summary>
    internal IEnumerable<(Decision Decision, OnlineSession? Session)> Decisions => Evidence.Decisions.Select(
        decision => (decision, (OnlineSession?)Sessions.FirstOrDefault(session => session.Pieces.Contains(decision.At))));

    /// <summary>The position of a session among those of its person.</summary>
    internal static int PositionOf(OnlineSession session) => session.Position;

    /// <summary>Whether a policy governs a business day of the period.</summary>
    internal bool IsGovernedBy(EffectivePolicy policy)
    {
        if (_governing is null)
        {
            _governing = [];
            for (var date = FirstDay; date <= LastDay; date = date.PlusDays(1))
            {
                if (Formed.Roles.Governing(date) is { } governing)
                {
                    _governing.Add(governing.Policy);
                }
            }
        }

        return _governing.Contains(policy);
    }

    /// <summary>Whether overtime is paid by the rule of the library.</summary>
    internal bool PaysOvertime => _case.Rules.PayOvertime;

    /// <summary>The net time of all sessions that are one with a session but for a cut at a boundary.</summary>
    internal static Duration OnlineTogether(SessionFacts session) => Duration.FromNanoseconds(session.Measures.Figures.NetTogether);

    /// <summary>The sum of a session's ratings as shares of their scales.</summary>
    internal static decimal RatingSum(SessionFacts session) => session.Measures.Figures.RatingSum;

    internal IReadOnlyList<ICriterion> Criteria => _case.Rules.Criteria.All;

    internal IReadOnlyList<IPayRule> PayRules => _case.Rules.PayRules;

    /// <summary>The customer turns that count in a session, by start, each with its wait on duty.</summary>
    internal IReadOnlyList<WaitingTurn> Turns => WaitingTurn.Of(Formed);

    /// <summary>Steps 1 to 7: the online sessions, by business day, then by start, then by role.</summary>
    internal IReadOnlyList<OnlineSession> Sessions => Formed.All;

    /// <summary>What limits are held against.</summary>
    internal PersonAlerts Alerts => field ??= new PersonAlerts(this);

    /// <summary>For this folder alone.</summary>
    internal EmployeeSessions Formed { get; }

    /// <summary>A person of an engine's chart.</summary>
    /// <exception cref="ArgumentException">An argument is null, there is no such person, or the engine cannot evaluate the period.</exception>
    internal static PersonSteps Of(AttendanceEngine engine, EvidenceSet evidence, string employeeId, LocalDate firstDay, LocalDate lastDay) =>
        new(CaseOf(engine, evidence, employeeId, firstDay, lastDay));

    /// <summary>For this folder alone.</summary>
    internal static EmployeeCase CaseOf(AttendanceEngine engine, EvidenceSet evidence, string employeeId, LocalDate firstDay, LocalDate lastDay)
    {
        var run = Guard.NotNull(engine).Begin(Guard.NotNull(evidence), firstDay, lastDay);
        return engine.Chart.TryGetEmployee(employeeId, out var employee)
            ? run.CaseOf(employee)
            : throw new ArgumentException("the chart has no such employee", nameof(employeeId));
    }

    /// <summary>The sessions of a business day as an earlier evaluation judged them; null where they are to be judged now.</summary>
    internal IReadOnlyList<TimesheetSession>? JudgedBefore(LocalDate date, IReadOnlyList<OnlineSession> sessions) =>
        _case.Earlier?.Invoke(date, [.. sessions.Select(Measure)]);

    /// <summary>Steps 8 and 9: a session with what was measured in it.</summary>
    internal SessionFacts Measure(OnlineSession session) => new(Formed, session.Position);

    /// <summary>Step 9: the answers and the word of a person that make a verdict.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="policy">The session's policy.</param>
    /// <param name="decision">The person's word that stands above them; null for none.</param>
    internal static Verdict VerdictOf(IReadOnlyList<CriterionResult> answers, EffectivePolicy policy, Decision? decision) =>
        Verdict.Of(answers, policy.Get(AttendanceSettings.SessionRequire), decision);

    /// <summary>Step 10: a session with what it earned and what of that is credited.</summary>
    internal static TimesheetSession Credited(
        SessionFacts facts, Verdict verdict, bool isEffective, Duration earned, Duration credited, string? hold) =>
        new(facts, verdict, isEffective, Nanoseconds.Of(earned), Nanoseconds.Of(credited), hold);

    /// <summary>
    /// The business days with a role, from one to the end of the period, each followed by those before it that its hours are added
    /// up with; then the days whose rest-day overtime may have become leave.
    /// </summary>
    internal IReadOnlyList<(RoleDay Governing, DayKind? Kind)> DaysFrom(LocalDate from)
    {
        var dates = new HashSet<LocalDate>();
        var days = new List<(RoleDay Governing, DayKind? Kind)>();
        for (var date = from; date <= LastDay; date = date.PlusDays(1))
        {
            Add(date);
        }

        var evidenced = Sessions.Select(session => session.Day.Date).Concat(DatesWithPunches()).Distinct();
        foreach (var date in evidenced.Where(date => date <= LastDay && MayEarnLeave(date)).OrderBy(date => date))
        {
            Add(date);
        }

        return days;

        void Add(LocalDate date)
        {
            if (!dates.Add(date) || Formed.Roles.Governing(date) is not { } governing)
            {
                return;
            }

            days.Add((governing, _case.KindOf(governing.UnitId, date)));
            for (var earlier = StretchOf(governing)?.FirstDay ?? date; earlier < date; earlier = earlier.PlusDays(1))
            {
                Add(earlier);
            }
        }
    }

    /// <summary>Step 11, before it is known what is overtime: primary time and what the sessions earned.</summary>
    /// <param name="governing">The role that governs the business day.</param>
    /// <param name="kind">The kind of the day; null where the calendar does not know it.</param>
    /// <param name="sessions">Its sessions with verdicts and credit, in any order.</param>
    internal DayTime Work(RoleDay governing, DayKind? kind, IEnumerable<TimesheetSession> sessions)
    {
        int number = Nanoseconds.DayOf(governing.Date);
        int held = Formed.Roles.GoverningOn(number);
        return new DayTime(
            WorkedDay.Of(
                held, Formed.Roles.DayOf(held, number), kind, Formed, [.. sessions.OrderBy(session => session.Session.Start)],
                areShared: _case.Earlier is not null, _laying),
            StretchOf(governing));
    }

    /// <summary>Whether a business day's rest-day overtime becomes leave.</summary>
    internal static bool EarnsLeave(PayFacts day) => day.Day.Overtime.RestDay > Duration.Zero && OvertimePayRule.GoesToLeave(day.Policy);

    /// <summary>The compensatory leave at the end of the period.</summary>
    /// <param name="days">The days that earn leave, in order.</param>
    internal LeaveAccount Leave(IReadOnlyList<PayFacts> days) => new(days, Evidence.Leave, Employee.Employment.To?.PlusDays(-1), LastDay);

    /// <summary>The person's part in the quality of a unit; null where no policy asks for it.</summary>
    /// <param name="judgedOn">The judged sessions of any business day, by start.</param>
    internal QualityShare? Quality(Func<LocalDate, IEnumerable<TimesheetSession>> judgedOn) =>
        QualityShare.Of(Formed.Roles.Governing(LastDay), FirstDay, LastDay, judgedOn);

    /// <summary>The results for the period.</summary>
    internal EmployeeReport Report(IEnumerable<TimesheetDay> days, IEnumerable<PayLine> lines, IEnumerable<Alert> alerts, LeaveAccount leave) => new()
    {
        Employee = Employee,
        UnitId = Employee.Unit.On(LastDay),
        Timesheet = new Timesheet { Days = [.. days] },
        Pay = [.. lines],
        Alerts = [.. alerts],
        CompensatoryLeave = leave.Ledger.During(FirstDay),
    };

    /// <summary>Leaves what was found to the run that asked for the person; called once.</summary>
    internal void Say(IEnumerable<Diagnostic> found, LeaveAccount leave) => _case.Diagnostics.AddRange(Beside(found, leave));

    /// <summary>All that was found: of evidence, of policies, and on the way to results.</summary>
    internal IReadOnlyList<Diagnostic> Findings(IEnumerable<Diagnostic> found, LeaveAccount leave) =>
        Diagnostic.InOrder((_case.Found()?.Invoke() ?? []).Concat(Beside(found, leave)));

    private IEnumerable<Diagnostic> Beside(IEnumerable<Diagnostic> found, LeaveAccount leave)
    {
        var beyond = new List<Diagnostic>();
        leave.Ledger.ReportBeyondBalance(FirstDay, LastDay, beyond);
        return found.Concat(beyond).Concat(Formed.PolicyFindings);
    }

    /// <summary>Explains a business day; null where there is nothing to say of it, or no notes were taken.</summary>
    internal Explanation? Explain(LocalDate date, TimesheetDay? day, IReadOnlyList<PayLine> lines, LeaveAccount leave) =>
        new DayExplainer(Formed, _case.Rules.Chart.Units, _case.Rules.PayOvertime).Explain(date, day, lines, leave.Ledger);

    private IEnumerable<LocalDate> DatesWithPunches() => Formed.Primary.Pairs.ToArray().Select(pair => Nanoseconds.ToDate(pair.Day));

    private bool MayEarnLeave(LocalDate date) => Formed.Roles.Governing(date) is { } governing && OvertimePayRule.GoesToLeave(governing.Policy);

    /// <summary>The days whose hours are added up with a day's; null under another hours system than the comprehensive one.</summary>
    private HoursStretch? StretchOf(RoleDay day) => day.Policy.Get(AttendanceSettings.OvertimeHoursSystem) == HoursSystem.Comprehensive
        ? HoursStretch.Of(day, Formed.Roles, _case.KindOf, Formed.OtherLeaveOn)
        : null;
}
