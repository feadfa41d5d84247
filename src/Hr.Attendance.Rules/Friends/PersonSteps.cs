using Hr.Attendance.Rules.Compliance;
using Hr.Attendance.Rules.Evaluation;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Pay.Items;
using Hr.Attendance.Rules.Pay.Running;
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
    private readonly PayRuleRunner _payRules;
    private readonly DayLaying _laying;

    internal PersonSteps(EmployeeCase person)
    {
        _case = person;
        _payRules = new PayRuleRunner(person.Rules.PayRules, person.Diagnostics);
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

    internal IReadOnlyList<ICriterion> Criteria => _case.Rules.Criteria.All;

    internal IReadOnlyList<IPayRule> PayRules => _case.Rules.PayRules;

    /// <summary>The customer turns that the person handled, by start.</summary>
    internal IReadOnlyList<CustomerTurn> Turns => Formed.Turns.Views(Formed.Turns.All.ToArray());

    /// <summary>Steps 1 to 7: the online sessions, by business day, then by start, then by role.</summary>
    internal IReadOnlyList<OnlineSession> Sessions => Formed.All;

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

    /// <summary>Step 9: combines what the criteria say of a session.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="policy">The session's policy.</param>
    /// <param name="decision">The person's word that stands above them; null for none.</param>
    internal static Verdict Combine(IReadOnlyList<CriterionResult> answers, EffectivePolicy policy, Decision? decision) =>
        Verdict.Of(answers, policy.Get(AttendanceSettings.SessionRequire), decision);

    /// <summary>Step 10: the sessions of one role and business day under the daily cap, which is used up in the order in which they are given.</summary>
    internal static IReadOnlyList<TimesheetSession> Cap(IEnumerable<(SessionFacts Facts, Verdict Verdict, Duration Earned, string? Hold)> day)
    {
        var sessions = new List<TimesheetSession>();
        var soFar = Duration.Zero;
        foreach (var (facts, verdict, earned, hold) in day)
        {
            var left = facts.Policy.Get(AttendanceSettings.CreditDailyCap) is { } cap ? Duration.Max(cap - soFar, Duration.Zero) : earned;
            var credited = Duration.Min(earned, left);
            soFar += credited;
            sessions.Add(new TimesheetSession(facts, verdict, Nanoseconds.Of(earned), Nanoseconds.Of(credited), hold));
        }

        return sessions;
    }

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
    internal DayTime Work(RoleDay governing, DayKind? kind, IEnumerable<TimesheetSession> sessions) => new(
        WorkedDay.Of(
            governing, kind, Formed, [.. sessions.OrderBy(session => session.Session.Start)], areShared: _case.Earlier is not null,
            _laying),
        StretchOf(governing));

    /// <summary>What a pay rule gives for a business day; lines that cannot be paid are left out with a finding.</summary>
    internal IReadOnlyList<PayLine> LinesOf(IPayRule rule, PayFacts day) => _payRules.LinesOf(rule, day);

    /// <summary>What the daily cap takes from a business day's lines; nothing or one line.</summary>
    internal IEnumerable<PayLine> TakenByDailyCap(PayFacts day, IReadOnlyList<PayLine> lines) =>
        _payRules.TakenByCap(AllowanceCapRule.Daily, day, lines, static (_, _) => 0);

    /// <summary>What the monthly cap takes from a business day's lines; nothing or one line.</summary>
    /// <param name="day">The business day.</param>
    /// <param name="lines">Its lines, the daily cap taken.</param>
    /// <param name="before">The lines of the earlier days of the month, caps taken.</param>
    internal IEnumerable<PayLine> TakenByMonthlyCap(PayFacts day, IReadOnlyList<PayLine> lines, IEnumerable<PayLine> before) =>
        _payRules.TakenByCap(AllowanceCapRule.Monthly, day, lines, (_, currency) => AllowanceCapRule.SumOf(before, currency));

    /// <summary>Whether the monthly cap can take something from a business day's lines, so that the earlier days of the month matter.</summary>
    internal bool FallsUnderMonthlyCap(PayFacts day, IReadOnlyList<PayLine> lines) =>
        lines.Any(AllowanceCapRule.Caps) && PayRules.Contains(AllowanceCapRule.Monthly) && AllowanceCapRule.Monthly.CapOf(day) is not null;

    /// <summary>Whether a business day's rest-day overtime becomes leave.</summary>
    internal static bool EarnsLeave(PayFacts day) => day.Day.Overtime.RestDay > Duration.Zero && OvertimePayRule.GoesToLeave(day.Policy);

    /// <summary>The compensatory leave at the end of the period.</summary>
    /// <param name="days">The days that earn leave, in order.</param>
    internal LeaveAccount Leave(IReadOnlyList<PayFacts> days) => new(days, Evidence.Leave, Employee.Employment.To?.PlusDays(-1), LastDay, _payRules);

    /// <summary>The person's part in the quality of a unit; null where no policy asks for it.</summary>
    /// <param name="judgedOn">The judged sessions of any business day, by start.</param>
    internal QualityShare? Quality(Func<LocalDate, IEnumerable<TimesheetSession>> judgedOn) =>
        QualityShare.Of(Formed.Roles.Governing(LastDay), FirstDay, LastDay, judgedOn);

    /// <summary>The results for the period, with what was found on the way.</summary>
    internal EmployeeReport Report(IEnumerable<TimesheetDay> days, IEnumerable<PayLine> lines, IEnumerable<Alert> alerts, LeaveAccount leave)
    {
        leave.Ledger.ReportBeyondBalance(FirstDay, LastDay, _case.Diagnostics);
        _case.Diagnostics.AddRange(Formed.PolicyFindings);
        return new EmployeeReport
        {
            Employee = Employee,
            UnitId = Employee.Unit.On(LastDay),
            Timesheet = new Timesheet { Days = [.. days] },
            Pay = [.. lines],
            Alerts = [.. alerts],
            CompensatoryLeave = leave.Ledger.During(FirstDay),
        };
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
