using System.Runtime.CompilerServices;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Pay.Items;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Criteria;
using NodaTime;

namespace Hr.Attendance.NRules.Facts;

/// <summary>
/// One effective policy: one fact for all sessions and days that it governs. What it asks, grants and limits are facts of their own
/// (<see cref="PolicyTerm"/>), one for each term that is set.
/// </summary>
public sealed class PolicyInForce
{
    /// <summary>Sessions of one engine share the fact, so that people who share an NRules session do.</summary>
    private static readonly ConditionalWeakTable<EffectivePolicy, PolicyInForce> Known = new();

    private IReadOnlyList<PolicyTerm>? _terms;
    private int? _criteriaToAnswer;

    /// <summary>A policy in an engine with the criteria and pay rules of the library.</summary>
    /// <param name="effective">The policy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="effective"/> is null.</exception>
    public PolicyInForce(EffectivePolicy effective)
        : this(effective, BuiltInCriteria.All, BuiltInPayRules.All)
    {
    }

    /// <summary>A policy in an engine with some criteria and pay rules.</summary>
    /// <param name="effective">The policy.</param>
    /// <param name="criteria">The criteria by which the engine judges; a term is left out where its criterion is not among them.</param>
    /// <param name="payRules">The rules by which the engine pays; a term is left out where its rule is not among them.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public PolicyInForce(EffectivePolicy effective, IReadOnlyList<ICriterion> criteria, IReadOnlyList<IPayRule> payRules) =>
        (Effective, Criteria, PayRules) = (Guard.NotNull(effective), Guard.NotNull(criteria), Guard.NotNull(payRules));

    /// <summary>The policy.</summary>
    public EffectivePolicy Effective { get; }

    /// <summary>The criteria by which the engine judges.</summary>
    public IReadOnlyList<ICriterion> Criteria { get; }

    /// <summary>The rules by which the engine pays.</summary>
    public IReadOnlyList<IPayRule> PayRules { get; }

    internal static PolicyInForce Of(EffectivePolicy effective, IReadOnlyList<ICriterion> criteria, IReadOnlyList<IPayRule> payRules)
    {
        var known = Known.GetValue(effective, policy => new PolicyInForce(policy, criteria, payRules));
        return ReferenceEquals(known.Criteria, criteria) && ReferenceEquals(known.PayRules, payRules)
            ? known
            : new PolicyInForce(effective, criteria, payRules);
    }

    /// <summary>How many criteria have something to say of a session: those of the library that the policy asks for, and all of the host's.</summary>
    public int CriteriaToAnswer => _criteriaToAnswer ??= Terms().Count(term => term is CriterionAsked) + Criteria.Count(CriterionInUse.IsOfHost);

    /// <summary>Whether something is asked or paid by how turns were answered.</summary>
    internal bool LooksAtTurns =>
        (Get(AttendanceSettings.ResponseWindow) is not null && Criteria.Contains(BuiltInCriteria.ResponseWindow))
        || (Get(AttendanceSettings.BonusResponse).Count > 0 && PayRules.Contains(BuiltInPayRules.ResponseBonus));

    internal bool CapsMonths => Get(AttendanceSettings.AllowanceMonthlyCap) is not null && PayRules.Contains(BuiltInPayRules.MonthlyCap);

    /// <summary>The facts to insert: what the policy asks, grants and limits.</summary>
    /// <returns>The terms, the same facts at every call.</returns>
    public IReadOnlyList<PolicyTerm> Terms() => _terms ??= [.. Asked(), .. Granted(), .. Paid(), .. Limited()];

    private IEnumerable<PolicyTerm> Asked()
    {
        yield return new WaitAllowed(this, Get(AttendanceSettings.ResponseWindow) ?? WaitAllowed.AnyTime);
        yield return new LateTurnsJudged(
            this,
            Get(AttendanceSettings.ResponseClosingRemark) ?? LateTurnsJudged.NoRemarks,
            Get(AttendanceSettings.ResponseOffDutyGrace),
            Get(AttendanceSettings.ResponseClosedTurns) == ClosedTurns.Judge);
        yield return new CriteriaRequired(this, Get(AttendanceSettings.SessionRequire));
        if (Get(AttendanceSettings.SessionMinimumOnline) is { } minimum && Criteria.Contains(BuiltInCriteria.MinimumOnline))
        {
            yield return new OnlineAsked(this, minimum);
        }

        if (Get(AttendanceSettings.ResponseWindow) is not null && Criteria.Contains(BuiltInCriteria.ResponseWindow))
        {
            yield return new AnswersAsked(
                this,
                Get(AttendanceSettings.ResponseMinShare),
                Math.Max(Get(AttendanceSettings.ResponseMinTurns), 1),
                Get(AttendanceSettings.ResponseWhenNoTurns));
        }

        if (Get(AttendanceSettings.SatisfactionMinimum) is { } mean && Criteria.Contains(BuiltInCriteria.Satisfaction))
        {
            yield return new SatisfactionAsked(
                this, mean, Math.Max(Get(AttendanceSettings.SatisfactionMinRatings), 1), Get(AttendanceSettings.SatisfactionWhenTooFew));
        }

        if (Get(AttendanceSettings.ActivityMinConversations) is { } conversations && Criteria.Contains(BuiltInCriteria.MinimumConversations))
        {
            yield return new ConversationsAsked(this, conversations);
        }
    }

    private IEnumerable<PolicyTerm> Granted()
    {
        yield return new CreditGranted(this, Get(AttendanceSettings.CreditMode), Get(AttendanceSettings.CreditWhenIneffective));
        yield return new CreditRounded(
            this, Get(AttendanceSettings.CreditRoundTo), Get(AttendanceSettings.CreditRounding), Get(AttendanceSettings.CreditRoundPer));
        yield return Get(AttendanceSettings.CreditDailyCap) is { } cap ? new DailyCreditCap(this, cap) : new CreditWithoutCap(this);
        yield return new OvertimeCounted(
            this,
            Get(AttendanceSettings.OvertimeHoursSystem),
            Get(AttendanceSettings.OvertimeBasis),
            Get(AttendanceSettings.OvertimeStandardDay),
            Get(AttendanceSettings.OvertimeNonFixedHolidays));

        // Where hours are added up over a period nothing is too little.
        bool isAddedUp = Get(AttendanceSettings.OvertimeHoursSystem) == HoursSystem.Comprehensive;
        yield return new LeastOvertime(this, isAddedUp ? Duration.Zero : Get(AttendanceSettings.OvertimeMinimum));
        yield return Get(AttendanceSettings.OvertimeApproval) == OvertimeApproval.Required ? new ApprovalRequired(this) : new ApprovalNotRequired(this);
    }

    private IEnumerable<PolicyTerm> Paid()
    {
        if (PayRules.Contains(BuiltInPayRules.Overtime))
        {
            yield return new OvertimePaid(this);
        }

        if (Get(AttendanceSettings.AllowancePerEffectiveSession) is { } perSession && PayRules.Contains(BuiltInPayRules.PerEffectiveSession))
        {
            yield return new AllowancePerSession(this, perSession);
        }

        if (Get(AttendanceSettings.AllowancePerDay) is { } perDay && PayRules.Contains(BuiltInPayRules.PerDay))
        {
            yield return new AllowancePerDay(this, perDay);
        }

        if (Get(AttendanceSettings.AllowancePerNightHour) is { } perHour && PayRules.Contains(BuiltInPayRules.PerNightHour))
        {
            yield return new AllowancePerNightHour(this, perHour);
        }

        if (PayRules.Contains(BuiltInPayRules.ResponseBonus))
        {
            foreach (var (step, below) in StepsOf(Get(AttendanceSettings.BonusResponse)))
            {
                yield return new AnswersBonusStep(this, step.From, below, step.Amount);
            }
        }

        if (PayRules.Contains(BuiltInPayRules.SatisfactionBonus))
        {
            foreach (var (step, below) in StepsOf(Get(AttendanceSettings.BonusSatisfaction)))
            {
                yield return new SatisfactionBonusStep(this, step.From, below, step.Amount);
            }
        }

        if (Get(AttendanceSettings.AllowanceDailyCap) is { } daily && PayRules.Contains(BuiltInPayRules.DailyCap))
        {
            yield return new DailyAllowanceCap(this, daily);
        }

        if (Get(AttendanceSettings.AllowanceMonthlyCap) is { } monthly && PayRules.Contains(BuiltInPayRules.MonthlyCap))
        {
            yield return new MonthlyAllowanceCap(this, monthly);
        }
    }

    private IEnumerable<PolicyTerm> Limited()
    {
        yield return new DailyOvertimeLimit(this, Get(AttendanceSettings.LimitDailyOvertime));
        yield return new MonthlyOvertimeLimit(this, Get(AttendanceSettings.LimitMonthlyOvertime), Get(ComplianceSettings.OvertimePace));
        if (Get(ComplianceSettings.MinimumRest) is { } rest)
        {
            yield return new RestLimit(this, rest);
        }

        if (Get(ComplianceSettings.ConsecutiveDays) is { } days)
        {
            yield return new DaysInARowLimit(this, days);
        }

        if (Get(ComplianceSettings.OutsideWindows) is { } outside)
        {
            yield return new OutsideWindowsLimit(this, outside);
        }

        if (Get(ComplianceSettings.WithoutRole) is { } withoutRole)
        {
            yield return new WithoutRoleLimit(this, Math.Max(withoutRole, 1));
        }

        if (Get(ComplianceSettings.MissingEvidence) is { } missing)
        {
            yield return new MissingEvidenceLimit(this, Math.Max(missing, 1));
        }

        if (Get(ComplianceSettings.ContradictoryEvidence) is { } contradictory)
        {
            yield return new ContradictoryEvidenceLimit(this, Math.Max(contradictory, 1));
        }

        if (Get(ComplianceSettings.QualityDrop) is { } fall)
        {
            yield return new QualityWatched(this, fall);
        }
    }

    /// <summary>A value of the policy.</summary>
    /// <typeparam name="T">The .NET type of the value.</typeparam>
    /// <param name="setting">The setting.</param>
    /// <returns>The value.</returns>
    public T Get<T>(Setting<T> setting) => Effective.Get(setting);

    /// <summary>The steps from the lowest, each with the share at which the next begins; of two from the same share the later one counts.</summary>
    private static IEnumerable<(ShareStep Step, decimal? Below)> StepsOf(IReadOnlyList<ShareStep> table)
    {
        var steps = table.GroupBy(step => step.From).OrderBy(same => same.Key).Select(same => same.Last()).ToList();
        return steps.Select((step, place) => (step, place + 1 < steps.Count ? steps[place + 1].From : (decimal?)null));
    }

    /// <inheritdoc/>
    public override string ToString() => $"policy of {Effective.UnitId} for {Effective.Role}";
}
