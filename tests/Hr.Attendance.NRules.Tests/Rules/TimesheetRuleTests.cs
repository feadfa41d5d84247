using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Testing;
using Hr.Attendance.NRules.Timesheets;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Tests.Rules;

/// <summary>The rules on credit, days and overtime that compare nothing with a threshold; those that do are in <see cref="Thresholds"/>.</summary>
public sealed class TimesheetRuleTests
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    // A day of six hours: of the concurrent role two on a workday and one on a holiday; of the primary role three on a workday.
    private static readonly TimeByDayKind Credited = new(Hours(2), Hours(0), Hours(1));
    private static readonly TimeByDayKind Primary = new(Hours(3), Hours(0), Hours(0));

    [Theory, TestOf(typeof(EffectiveSessionEarnsNetTime))]
    [InlineData(true, "session", null, false, "60")]
    [InlineData(true, "session", DecisionKind.Accept, false, "60")]
    [InlineData(true, "active", null, false, "")]
    [InlineData(false, "session", null, false, "")]
    [InlineData(true, "session", DecisionKind.Hold, false, "")]
    [InlineData(true, "session", null, true, "")]
    public void An_effective_session_earns_its_net_time(bool isEffective, string mode, DecisionKind? decision, bool isHeld, string minutes) =>
        Earning<EffectiveSessionEarnsNetTime>(isEffective, ("credit.mode", mode), decision, isHeld).ShouldBe(minutes);

    [Theory, TestOf(typeof(EffectiveSessionEarnsActiveTime))]
    [InlineData(true, "active", null, false, "20")]
    [InlineData(true, "session", null, false, "")]
    [InlineData(false, "active", null, false, "")]
    [InlineData(true, "active", DecisionKind.Hold, false, "")]
    [InlineData(true, "active", null, true, "")]
    public void An_effective_session_earns_its_active_time(bool isEffective, string mode, DecisionKind? decision, bool isHeld, string minutes) =>
        Earning<EffectiveSessionEarnsActiveTime>(isEffective, ("credit.mode", mode), decision, isHeld).ShouldBe(minutes);

    [Theory, TestOf(typeof(IneffectiveSessionEarnsActiveTime))]
    [InlineData(false, "active", null, false, "20")]
    [InlineData(false, "none", null, false, "")]
    [InlineData(true, "active", null, false, "")]
    [InlineData(false, "active", DecisionKind.Refuse, false, "")]
    [InlineData(false, "active", null, true, "")]
    public void An_ineffective_session_earns_its_active_time(bool isEffective, string credit, DecisionKind? decision, bool isHeld, string minutes) =>
        Earning<IneffectiveSessionEarnsActiveTime>(isEffective, ("credit.whenIneffective", credit), decision, isHeld).ShouldBe(minutes);

    [Theory, TestOf(typeof(IneffectiveSessionEarnsNothing))]
    [InlineData(false, "none", null, false, "0")]
    [InlineData(false, "active", null, false, "")]
    [InlineData(true, "none", null, false, "")]
    [InlineData(false, "none", DecisionKind.Refuse, false, "")]
    [InlineData(false, "none", null, true, "")]
    public void An_ineffective_session_earns_nothing(bool isEffective, string credit, DecisionKind? decision, bool isHeld, string minutes) =>
        Earning<IneffectiveSessionEarnsNothing>(isEffective, ("credit.whenIneffective", credit), decision, isHeld).ShouldBe(minutes);

    [Theory, TestOf(typeof(DecidedSessionEarnsNothing))]
    [InlineData(DecisionKind.Refuse, false, "0")]
    [InlineData(DecisionKind.Hold, false, "0")]
    [InlineData(DecisionKind.Accept, false, "")]
    [InlineData(null, false, "")]
    [InlineData(DecisionKind.Hold, true, "")]
    public void A_session_that_a_person_refused_or_holds_back_earns_nothing(DecisionKind? decision, bool isHeld, string minutes) =>
        Earning<DecidedSessionEarnsNothing>(isEffective: true, ("credit.mode", "session"), decision, isHeld).ShouldBe(minutes);

    [Fact, TestOf(typeof(HeldSessionEarnsNothing))]
    public void A_session_on_hold_earns_nothing_once_and_says_all_reasons()
    {
        var judged = Judged(A.Policy());
        var fixture = new RuleFixture().Load<HeldSessionEarnsNothing>().Insert(judged);
        fixture.Fire().Fired<HeldSessionEarnsNothing>().ShouldBe(0);
        fixture.Insert(new SessionHold(judged, "case 8"), new SessionHold(judged, "case 7"), new SessionHold(judged, "case 8")).Fire();
        fixture.Fired<HeldSessionEarnsNothing>().ShouldBe(1);
        var earned = fixture.Facts<EarnedTime>().Single();
        (earned.Judged, earned.Time, earned.Hold).ShouldBe((judged, Hours(0), "case 7; case 8"));
    }

    [Fact, TestOf(typeof(NothingElseIsEarned))]
    public void A_session_of_which_no_rule_says_what_it_earns_earns_nothing()
    {
        var (silent, said) = (Judged(A.Policy()), Judged(A.Policy()));
        var fixture = new RuleFixture { MostFirings = 100 }.Load<NothingElseIsEarned>().Insert(silent, said, new EarnedTime(said, Hours(1))).Fire();
        fixture.Fired<NothingElseIsEarned>().ShouldBe(1);
        fixture.Facts<EarnedTime>().OrderBy(earned => earned.Time).Select(earned => (earned.Judged, earned.Time, earned.Hold))
            .ShouldBe([(silent, Hours(0), null), (said, Hours(1), null)]);
    }

    [Fact, TestOf(typeof(SessionIsRounded))]
    public void Each_session_is_rounded_by_itself_where_policy_says_so()
    {
        // 50 minutes down to 45, twice.
        var fixture = Rounding<SessionIsRounded>("session");
        fixture.Fired<SessionIsRounded>().ShouldBe(3);
        fixture.Facts<RoundedTimes>().Select(times => times.Sessions.Single().Time).ShouldBe([Minutes(45), Minutes(45), Minutes(45)]);
        Rounding<SessionIsRounded>("day").Fired<SessionIsRounded>().ShouldBe(0);
    }

    [Fact, TestOf(typeof(DayIsRounded))]
    public void The_sum_of_a_day_is_rounded_and_the_last_session_bears_the_difference()
    {
        // The first day has 50 + 50 minutes, 100 down to 90; the second has 50, down to 45.
        var fixture = Rounding<DayIsRounded>("day");
        fixture.Fired<DayIsRounded>().ShouldBe(2);
        fixture.Facts<RoundedTimes>().OrderBy(times => times.Sessions[0].Session.Start).Select(times => times.Sessions.Select(one => one.Time))
            .ShouldBe([[Minutes(50), Minutes(40)], [Minutes(45)]]);
        Rounding<DayIsRounded>("session").Fired<DayIsRounded>().ShouldBe(0);
    }

    [Fact, TestOf(typeof(CreditedWithoutCap))]
    public void Without_a_cap_a_session_is_credited_what_it_earned()
    {
        var fixture = Rounded(A.Policy());
        fixture.Fired<CreditedWithoutCap>().ShouldBe(1);
        var credited = fixture.Facts<CreditedSession>().Single();
        (credited.Time, credited.Rounded!.Time, credited.Date).ShouldBe((Minutes(45), Minutes(45), Monday));
        Rounded(A.Policy(("credit.dailyCap", "PT10H"))).Fired<CreditedWithoutCap>().ShouldBe(0);

        static RuleFixture Rounded(PolicyInForce policy) => new RuleFixture().Load<CreditedWithoutCap>()
            .Insert(policy, new RoundedTimes([new RoundedTime(new EarnedTime(Judged(policy), Minutes(50)), Minutes(45))])).Fire();
    }

    [Fact, TestOf(typeof(DayIsWorked))]
    public void A_day_is_worked_when_all_its_sessions_are_credited()
    {
        var made = new WorkCase().Says(("overtime.basis", "beyondStandard"))
            .Online("2026-06-01 18:00", "2026-06-01 20:00").In("2026-06-02 09:00", "sales").Out("2026-06-02 18:00", "sales");

        // Nothing credits the session of the 1st, so that day is not complete.
        var alone = new RuleFixture().Load<DayIsWorked>().Over(made, "2026-06-01", "2026-06-02").Fire();
        alone.Fired<DayIsWorked>().ShouldBe(1);
        Worked(alone).ShouldBe([(2, TimeByDayKind.Zero, Workday(9))]);
        Worked(made.Fired("2026-06-01", "2026-06-02")).ShouldBe([(1, Workday(2), TimeByDayKind.Zero), (2, TimeByDayKind.Zero, Workday(9))]);

        static IEnumerable<(int Day, TimeByDayKind Credited, TimeByDayKind Primary)> Worked(RuleFixture fixture) =>
            fixture.Facts<DayWorked>().OrderBy(day => day.Date).Select(day => (day.Date.Day, day.Credited, day.Primary));
    }

    [Fact, TestOf(typeof(DayOfUnknownKind))]
    public void A_day_of_unknown_kind_has_no_overtime()
    {
        Counting<DayOfUnknownKind>(null).ShouldBe([TimeByDayKind.Zero]);
        Counting<DayOfUnknownKind>(DayKind.RestDay).ShouldBeEmpty();
        Counting<DayOfUnknownKind>(null, ("overtime.hoursSystem", "comprehensive")).ShouldBeEmpty();
    }

    [Fact, TestOf(typeof(AllConcurrentTimeIsOvertime))]
    public void All_credited_time_is_overtime()
    {
        Counting<AllConcurrentTimeIsOvertime>(DayKind.Workday, ("overtime.basis", "allConcurrent")).ShouldBe([Credited]);
        Counting<AllConcurrentTimeIsOvertime>(DayKind.Workday, ("overtime.basis", "beyondStandard")).ShouldBeEmpty();
        Counting<AllConcurrentTimeIsOvertime>(DayKind.Workday, ("overtime.hoursSystem", "nonFixed")).ShouldBeEmpty();
        Counting<AllConcurrentTimeIsOvertime>(null, ("overtime.basis", "allConcurrent")).ShouldBeEmpty();
    }

    [Fact, TestOf(typeof(DayOffIsOvertime))]
    public void All_time_of_a_day_off_is_overtime()
    {
        // Of whichever kind: two and three hours, and one.
        TimeByDayKind all = new(Hours(5), Hours(0), Hours(1));
        Counting<DayOffIsOvertime>(DayKind.RestDay, ("overtime.basis", "beyondStandard")).ShouldBe([all]);
        Counting<DayOffIsOvertime>(DayKind.StatutoryHoliday, ("overtime.basis", "beyondStandard")).ShouldBe([all]);
        Counting<DayOffIsOvertime>(DayKind.Workday, ("overtime.basis", "beyondStandard")).ShouldBeEmpty();
        Counting<DayOffIsOvertime>(null, ("overtime.basis", "beyondStandard")).ShouldBeEmpty();
        Counting<DayOffIsOvertime>(DayKind.RestDay, ("overtime.basis", "allConcurrent")).ShouldBeEmpty();
    }

    [Fact, TestOf(typeof(NonFixedHoursWithoutOvertime))]
    public void Under_non_fixed_hours_there_is_no_overtime()
    {
        Counting<NonFixedHoursWithoutOvertime>(DayKind.Workday, ("overtime.hoursSystem", "nonFixed")).ShouldBe([TimeByDayKind.Zero]);
        Counting<NonFixedHoursWithoutOvertime>(DayKind.Workday, ("overtime.hoursSystem", "nonFixed"), ("overtime.nonFixedHolidays", "paid")).ShouldBeEmpty();
        Counting<NonFixedHoursWithoutOvertime>(DayKind.Workday, ("overtime.hoursSystem", "standard")).ShouldBeEmpty();
    }

    [Fact, TestOf(typeof(NonFixedHolidaysAreOvertime))]
    public void Under_non_fixed_hours_holidays_alone_are_overtime_where_they_are_paid()
    {
        Counting<NonFixedHolidaysAreOvertime>(DayKind.Workday, ("overtime.hoursSystem", "nonFixed"), ("overtime.nonFixedHolidays", "paid"))
            .ShouldBe([new(Hours(0), Hours(0), Hours(1))]);
        Counting<NonFixedHolidaysAreOvertime>(DayKind.Workday, ("overtime.hoursSystem", "nonFixed")).ShouldBeEmpty();
        Counting<NonFixedHolidaysAreOvertime>(DayKind.Workday, ("overtime.nonFixedHolidays", "paid")).ShouldBeEmpty();
    }

    [Theory, TestOf(typeof(NonFixedHolidaysAreOvertime))]
    [InlineData("allConcurrent", 1)]
    [InlineData("beyondStandard", 5)]
    public void Primary_time_on_a_holiday_counts_where_the_basis_looks_at_all_time(string basis, int hours)
    {
        var policy = A.Policy(("overtime.hoursSystem", "nonFixed"), ("overtime.nonFixedHolidays", "paid"), ("overtime.basis", basis));
        var day = new DayWorked(A.Employee(), policy, Monday)
        {
            Kind = DayKind.StatutoryHoliday,
            Credited = new(Hours(0), Hours(0), Hours(1)),
            Primary = new(Hours(0), Hours(0), Hours(4)),
        };
        new RuleFixture().Load<NonFixedHolidaysAreOvertime>().Insert(policy, day).Fire().Facts<OvertimeOfDay>().Single().Time.Total.ShouldBe(Hours(hours));
    }

    [Fact, TestOf(typeof(HoursAreAddedUp))]
    public void Hours_are_added_up_with_those_of_the_days_before()
    {
        // A week of five days of eight hours; ten hours on Monday, eleven on Tuesday.
        var fixture = AddingUp("comprehensive");
        fixture.Facts<DayInPeriod>().OrderBy(day => day.Day.Date).Select(day => (day.Day.Date.Day, day.Balance.Standard, day.Balance.Before, day.Balance.Time))
            .ShouldBe([(2, Hours(40), Hours(0), Hours(10)), (3, Hours(40), Hours(10), Hours(11))]);
        fixture.Fired<HoursAreAddedUp>().ShouldBe(2);
        AddingUp("standard").Fired<HoursAreAddedUp>().ShouldBe(0);

        static RuleFixture AddingUp(string system) => new RuleFixture().Load<DayIsWorked>().Load<HoursAreAddedUp>().Over(
            new WorkCase().Says(("overtime.hoursSystem", system), ("overtime.comprehensivePeriod", "week"))
                .In("2026-03-02 09:00", "sales").Out("2026-03-02 19:00", "sales").In("2026-03-03 09:00", "sales").Out("2026-03-03 20:00", "sales"),
            "2026-03-02",
            "2026-03-03").Fire();
    }

    [Theory, TestOf(typeof(PeriodBeyondStandard), typeof(PeriodWithinStandard))]
    [InlineData(36, 40, DayKind.Workday, 1, 1, true)] // 36 + 5 hours: one above 40, and the hour on a holiday
    [InlineData(35, 40, DayKind.Workday, 0, 1, false)] // 40 are not above 40
    [InlineData(36, null, DayKind.Workday, 0, 1, false)] // a standard that is not known
    [InlineData(36, 40, null, 0, 0, false)] // a day of which nobody knows whether it is a holiday
    public void What_a_day_adds_beyond_the_standard_of_its_period_is_overtime(
        int before, int? standard, DayKind? kind, int workday, int holiday, bool isBeyond)
    {
        var day = new DayInPeriod(
            new DayWorked(A.Employee(), A.Policy(), Monday) { Kind = kind, Credited = Credited, Primary = Primary },
            new HoursBalance
            {
                FirstDay = Monday,
                LastDay = Monday.PlusDays(6),
                Standard = standard is { } hours ? Hours(hours) : null,
                Before = Hours(before),
                Time = Hours(5),
            });
        Firing<PeriodBeyondStandard>().ShouldBe(isBeyond ? [new(Hours(workday), Hours(0), Hours(holiday))] : []);
        Firing<PeriodWithinStandard>().ShouldBe(isBeyond ? [] : [new(Hours(workday), Hours(0), Hours(holiday))]);

        IEnumerable<TimeByDayKind> Firing<TRule>()
            where TRule : Rule => Overtime<TRule>(new RuleFixture().Load<TRule>().Insert(day), day.Balance);
    }

    [Theory, TestOf(typeof(OvertimeNeedsNoApproval), typeof(OvertimeIsApproved), typeof(OvertimeIsNotApproved))]
    [InlineData("notRequired", 0, 2, 0, "free")]
    [InlineData("required", 2, 2, 0, "approved")]
    [InlineData("required", 3, 2, 0, "approved")]
    [InlineData("required", 1, 1, 1, "not approved")]
    [InlineData("required", 0, 0, 2, "not approved")]
    public void Overtime_that_needs_approval_counts_as_far_as_it_is_approved(string approval, int approved, int paid, int unpaid, string fires)
    {
        // Two hours online on the first of a month, of which some are approved from the beginning on.
        var made = new WorkCase().Says(("overtime.approval", approval)).Online("2026-06-01 18:00", "2026-06-01 20:00");
        if (approved > 0)
        {
            made.Approves("2026-06-01 18:00", $"2026-06-01 {18 + approved}:00");
        }

        var fixture = made.Fired("2026-06-01");
        var day = fixture.Facts<DayOfTimesheet>().Single().Facts.Day;
        (day.Overtime, day.Unapproved).ShouldBe((Workday(paid), Workday(unpaid)));
        (fixture.Fired<OvertimeNeedsNoApproval>(), fixture.Fired<OvertimeIsApproved>(), fixture.Fired<OvertimeIsNotApproved>())
            .ShouldBe((fires == "free" ? 1 : 0, fires == "approved" ? 1 : 0, fires == "not approved" ? 1 : 0));
    }

    [Fact, TestOf(typeof(MonthlyLimitLooksBack), typeof(EarlierDaysAreGiven))]
    public void Overtime_in_a_period_that_begins_within_a_month_asks_for_the_days_before_it()
    {
        var fixture = Evening().Fired("2026-03-10");
        fixture.Fired<MonthlyLimitLooksBack>().ShouldBe(1);
        var wanted = fixture.Facts<EarlierDaysWanted>().Single();
        (wanted.From, wanted.WithPay).ShouldBe((new LocalDate(2026, 3, 1), false));
        fixture.Fired<EarlierDaysAreGiven>().ShouldBe(1);
        fixture.Facts<KnownDay>().Select(day => day.Date.Day).Order().ShouldBe(Enumerable.Range(1, 10));
        fixture.Facts<DayToPay>().Select(day => day.Date.Day).ShouldBe([10]);

        // From the first of the month on nothing is before the period; and a day without overtime looks for nothing.
        foreach (var without in new[] { Evening().Fired("2026-03-01", "2026-03-10"), new WorkCase().Fired("2026-03-10") })
        {
            (without.Fired<MonthlyLimitLooksBack>(), without.Fired<EarlierDaysAreGiven>()).ShouldBe((0, 0));
        }
    }

    [Fact, TestOf(typeof(MonthlyCapLooksBack), typeof(EarlierDaysAreGiven))]
    public void What_falls_under_a_monthly_cap_asks_for_the_pay_of_the_days_before()
    {
        var capped = Evening(("allowance.perDay", new Money(10, "CNY")), ("allowance.monthlyCap", new Money(100, "CNY")));
        var fixture = capped.Fired("2026-03-10");
        fixture.Fired<MonthlyCapLooksBack>().ShouldBe(1);
        fixture.Facts<EarlierDaysWanted>().Select(wanted => wanted.WithPay).Order().ShouldBe([false, true]);
        fixture.Facts<DayToPay>().Select(day => day.Date.Day).Order().ShouldBe(Enumerable.Range(1, 10));
        capped.Fired("2026-03-01", "2026-03-10").Fired<MonthlyCapLooksBack>().ShouldBe(0);
        Evening(("allowance.perDay", new Money(10, "CNY"))).Fired("2026-03-10").Fired<MonthlyCapLooksBack>().ShouldBe(0);
    }

    private static WorkCase Evening(params (string Setting, object? Value)[] says) =>
        new WorkCase().Says(says).Online("2026-03-10 18:00", "2026-03-10 20:00");

    /// <summary>What one rule says that a session earns, in minutes, of an hour online with 20 active minutes; empty where it does not fire.</summary>
    private static string Earning<TRule>(bool isEffective, (string Setting, object? Value) says, DecisionKind? decision, bool isHeld)
        where TRule : Rule
    {
        var policy = A.Policy(says);
        var judged = Judged(policy, isEffective, decision);
        var fixture = new RuleFixture().Load<TRule>().Insert(policy, judged);
        if (isHeld)
        {
            fixture.Insert(new SessionHold(judged, "case 7"));
        }

        var earned = fixture.Fire().Facts<EarnedTime>();
        earned.Count.ShouldBe(fixture.Fired<TRule>());
        earned.ShouldAllBe(one => one.Judged == judged && one.Hold == null);
        return string.Join(", ", earned.Select(one => one.Time.TotalMinutes));
    }

    private static JudgedSession Judged(PolicyInForce policy, bool isEffective = true, DecisionKind? decision = null)
    {
        var session = A.Session().Under(policy).Online(Hours(1)).Active(Minutes(20)).Build();
        IAboutSession[] about = decision is { } kind
            ? [session, new DecisionOnSession(session, Recorded.Decision("d", "e1", session.Start, kind, session.Start))]
            : [session];
        return new JudgedSession(about, isEffective);
    }

    /// <summary>Fifty minutes each in two sessions of a day and in one of the next, rounded down to quarters of an hour.</summary>
    private static RuleFixture Rounding<TRule>(string per)
        where TRule : Rule
    {
        var policy = A.Policy(("credit.roundPer", per), ("credit.roundTo", "PT15M"), ("credit.rounding", "down"));
        var employee = A.Employee();
        var fixture = new RuleFixture().Load<TRule>().Insert(policy);
        foreach (var start in new[] { Instant.FromUtc(2026, 3, 2, 12, 0), Instant.FromUtc(2026, 3, 2, 18, 0), Instant.FromUtc(2026, 3, 3, 18, 0) })
        {
            var session = A.Session().Of(employee).Under(policy).From(start).Build();
            fixture.Insert(new EarnedTime(new JudgedSession([session], true), Minutes(50)));
        }

        return fixture.Fire();
    }

    /// <summary>What one rule says of the overtime of a day of a kind.</summary>
    private static IEnumerable<TimeByDayKind> Counting<TRule>(DayKind? kind, params (string Setting, object? Value)[] says)
        where TRule : Rule
    {
        var policy = A.Policy(says);
        return Overtime<TRule>(new RuleFixture().Load<TRule>().Insert(
            policy, new DayWorked(A.Employee(), policy, Monday) { Kind = kind, Credited = Credited, Primary = Primary }), balance: null);
    }

    private static IEnumerable<TimeByDayKind> Overtime<TRule>(RuleFixture fixture, HoursBalance? balance)
        where TRule : Rule
    {
        var overtime = fixture.Fire().Facts<OvertimeOfDay>();
        overtime.Count.ShouldBe(fixture.Fired<TRule>());
        overtime.ShouldAllBe(one => one.Balance == balance);
        return overtime.Select(one => one.Time);
    }

    private static TimeByDayKind Workday(int hours) => TimeByDayKind.Zero.With(DayKind.Workday, Hours(hours));

    private static Duration Hours(int hours) => Duration.FromHours(hours);

    private static Duration Minutes(int minutes) => Duration.FromMinutes(minutes);
}
