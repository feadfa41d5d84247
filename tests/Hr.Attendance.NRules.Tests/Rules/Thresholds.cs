using Hr.Attendance.NRules.Compliance;
using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Pay;
using Hr.Attendance.NRules.Sessions;
using Hr.Attendance.NRules.Testing;
using Hr.Attendance.NRules.Timesheets;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Tests.Support;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NRules.Fluent;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Tests.Rules;

/// <summary>
/// For each rule that compares with what policy says: facts whose value is just the threshold, and the policy's threshold moved by one unit to either
/// side of it.
/// </summary>
internal static class Thresholds
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    /// <summary>For each rule whether it fires with the threshold one unit below the value, at it and above it: <c>y</c> or <c>n</c>.</summary>
    internal static IReadOnlyDictionary<Type, (string Expected, Func<int, RuleFixture> Fire)> All { get; } =
        new Dictionary<Type, (string, Func<int, RuleFixture>)>
        {
            [typeof(TurnAnsweredInTime)] = ("nyy", by => Alone<TurnAnsweredInTime>(("response.window", Seconds(300 + by)), A.Session().Turn(Minutes(5)))),
            [typeof(TurnWaitedTooLong)] = ("ynn", by => Alone<TurnWaitedTooLong>(("response.window", Seconds(300 + by)), A.Session().Turn(Minutes(5)))),
            [typeof(TurnNeverAnswered)] = ("yyn", by => Alone<TurnNeverAnswered>(
                ("response.offDutyGrace", Seconds(300 + by)), A.Session().Turn(Minutes(5), isAnswered: false))),
            [typeof(AnsweredInTime)] = ("yyn", by => Answers<AnsweredInTime>(("response.minShare", 0.79m + (by * 0.01m)), A.Session().InTime(0.79m))),
            [typeof(AnsweredTooLate)] = ("nny", by => Answers<AnsweredTooLate>(("response.minShare", 0.79m + (by * 0.01m)), A.Session().InTime(0.79m))),
            [typeof(TooFewTurns)] = ("nny", by => Answers<TooFewTurns>(("response.minTurns", 100 + by), A.Session().InTime(0.79m))),
            [typeof(OnlineLongEnough)] = ("yyn", by => Alone<OnlineLongEnough>(("session.minimumOnline", Seconds(3600 + by)), A.Session().Online(Minutes(60)))),
            [typeof(OnlineTooShort)] = ("nny", by => Alone<OnlineTooShort>(("session.minimumOnline", Seconds(3600 + by)), A.Session().Online(Minutes(60)))),
            [typeof(EnoughConversations)] = ("yyn", by => Alone<EnoughConversations>(("activity.minConversations", 5 + by), A.Session().Conversations(5))),
            [typeof(TooFewConversations)] = ("nny", by => Alone<TooFewConversations>(("activity.minConversations", 5 + by), A.Session().Conversations(5))),
            [typeof(CustomersSatisfied)] = ("yyn", by => Alone<CustomersSatisfied>(("satisfaction.minimum", 0.8m + (by * 0.01m)), A.Session().Rated(0.8m))),
            [typeof(CustomersDissatisfied)] = ("nny", by => Alone<CustomersDissatisfied>(
                ("satisfaction.minimum", 0.8m + (by * 0.01m)), A.Session().Rated(0.8m))),
            [typeof(TooFewRatings)] = ("nny", by => Alone<TooFewRatings>(
                [("satisfaction.minimum", 0.5m), ("satisfaction.minRatings", 3 + by)], A.Session().Rated(0.8m, ratings: 3))),
            [typeof(EnoughCriteriaMet)] = ("yyn", by => TwoOfThreeMet(by)),
            [typeof(TooFewCriteriaMet)] = ("nny", by => TwoOfThreeMet(by)),
            [typeof(EnoughOfTheAnswersThereAre)] = ("yyn", by => TwoOfThreeMet(by, without: true)),
            [typeof(TooFewOfTheAnswersThereAre)] = ("nny", by => TwoOfThreeMet(by, without: true)),
            [typeof(WithinDailyCap)] = ("nyy", by => new RuleFixture().Load<WithinDailyCap>().Earning(Minutes(60), ("credit.dailyCap", Seconds(3600 + by)))),
            [typeof(AboveDailyCap)] = ("ynn", by => new RuleFixture().Load<AboveDailyCap>().Earning(Minutes(60), ("credit.dailyCap", Seconds(3600 + by)))),
            [typeof(WorkdayBeyondStandard)] = ("ynn", by => new RuleFixture().Load<WorkdayBeyondStandard>().Working(Minutes(480), by)),
            [typeof(WorkdayWithinStandard)] = ("nyy", by => new RuleFixture().Load<WorkdayWithinStandard>().Working(Minutes(480), by)),
            [typeof(EnoughOvertime)] = ("yyn", by => new RuleFixture().Load<EnoughOvertime>().WithOvertime(Minutes(60), by)),
            [typeof(TooLittleOvertime)] = ("nny", by => new RuleFixture().Load<TooLittleOvertime>().WithOvertime(Minutes(60), by)),
            [typeof(AnswersEarnBonus)] = ("yyn", by => Work(HalfInTime().Says(("bonus.response", Lines($"0.{50 + by}: 9 CNY"))))),
            [typeof(SatisfactionEarnsBonus)] = ("yyn", by => Work(HalfInTime().Rated(3, "a").Says(("bonus.satisfaction", Lines($"0.{50 + by}: 9 CNY"))))),
            [typeof(AboveDailyAllowanceCap)] = ("ynn", by => Work(
                HalfInTime().Says(("allowance.perDay", new Money(10, "CNY")), ("allowance.dailyCap", new Money(10 + (by * 0.01m), "CNY"))))),
            [typeof(AboveMonthlyAllowanceCap)] = ("ynn", by => Work(
                HalfInTime().Says(("allowance.perDay", new Money(10, "CNY")), ("allowance.monthlyCap", new Money(10 + (by * 0.01m), "CNY"))))),
            [typeof(DailyOvertimeAboveLimit)] = ("ynn", by => Work(HalfInTime().Says(("limit.dailyOvertime", Seconds(7200 + by))))),
            [typeof(MonthlyOvertimeAboveLimit)] = ("ynn", by => Work(HalfInTime().Says(("limit.monthlyOvertime", Seconds(7200 + by))))),
            [typeof(MonthlyOvertimeOnCourse)] = ("yyn", by => Work(
                HalfInTime().Says(("limit.monthlyOvertime", "PT20H"), ("alert.overtimePace", 0.1m + (by * 0.01m))))),
            [typeof(RestBelowLimit)] = ("nny", by => Work(HalfInTime()
                .In("2026-03-03 09:00", "sales").Out("2026-03-03 18:00", "sales").Says(("limit.minimumRest", Seconds((13 * 3600) + by))))),
            [typeof(OutsideWindowsAboveLimit)] = ("ynn", by => Work(
                HalfInTime().Says(("session.windows", Lines("18:00-19:00")), ("alert.outsideWindows", Seconds(3600 + by))))),
            [typeof(EvidenceWithoutRole)] = ("yyn", by => Work(HalfInTime()
                .Online("2026-03-02 21:00", "2026-03-02 21:10", "adviser").Says(("alert.withoutRole", 2 + by)))),
            [typeof(PunchesWithoutCounterpart)] = ("yyn", by => Work(HalfInTime()
                .Out("2026-03-02 22:00", "online-service").Out("2026-03-02 23:00", "online-service").Says(("alert.missingEvidence", 2 + by)))),
            [typeof(MessagesWhileAway)] = ("yyn", by => Work(HalfInTime()
                .Away("2026-03-02 18:00", "2026-03-02 18:30").Says(("alert.contradictoryEvidence", 2 + by)))),
        };

    /// <summary>Two hours online, with four turns of which the last two were answered too late.</summary>
    private static WorkCase HalfInTime() => new WorkCase()
        .Says(("response.window", "PT5M"), ("response.minShare", 0m))
        .Online("2026-03-02 18:00", "2026-03-02 20:00")
        .Customer("2026-03-02 18:10", "a").Replies("2026-03-02 18:11", "a")
        .Customer("2026-03-02 18:20", "b").Replies("2026-03-02 18:21", "b")
        .Customer("2026-03-02 18:40", "c").Replies("2026-03-02 18:50", "c")
        .Customer("2026-03-02 19:00", "d").Replies("2026-03-02 19:10", "d");

    private static RuleFixture Work(WorkCase made)
    {
        var (engine, evidence) = made.Prepare(made.Records(), Hr.Attendance.Rules.AttendanceRuntime.Compiled);
        return new RuleFixture().Load(new NRulesRuntimeOptions()).Insert(engine, evidence, "e1", Monday, Monday);
    }

    private static RuleFixture Alone<TRule>((string Setting, object? Value) says, SessionBuilder session)
        where TRule : Rule => Alone<TRule>([says], session);

    private static RuleFixture Alone<TRule>((string Setting, object? Value)[] says, SessionBuilder session)
        where TRule : Rule => new RuleFixture().Load<TRule>().Under(says, session);

    private static RuleFixture Answers<TRule>((string Setting, object? Value) says, SessionBuilder session)
        where TRule : Rule => Alone<TRule>([("response.window", "PT5M"), says], session);

    /// <summary>By all rules on sessions, or without those that mostly give the verdict.</summary>
    private static RuleFixture TwoOfThreeMet(int by, bool without = false)
    {
        var options = without ? new NRulesRuntimeOptions().Without<EnoughCriteriaMet>().Without<TooFewCriteriaMet>() : new NRulesRuntimeOptions();
        return new RuleFixture().Load(options).Under(
            [
                ("session.minimumOnline", "PT30M"), ("activity.minConversations", 1), ("satisfaction.minimum", 0.9m), ("session.require", 2 + by),
            ],
            A.Session().Conversations(1).Rated(0.5m));
    }

    private static RuleFixture Under(this RuleFixture fixture, (string Setting, object? Value)[] says, SessionBuilder session)
    {
        var policy = A.Policy(says);
        return fixture.Insert(policy, session.Under(policy));
    }

    private static RuleFixture Earning(this RuleFixture fixture, Duration time, params (string Setting, object? Value)[] says)
    {
        var policy = A.Policy(says);
        var session = A.Session().Under(policy).Online(time).Build();
        return fixture.Insert(policy, new RoundedTimes([new RoundedTime(new EarnedTime(new JudgedSession([session], true), time), time)]));
    }

    private static RuleFixture Working(this RuleFixture fixture, Duration time, int by)
    {
        var policy = A.Policy(("overtime.basis", "beyondStandard"), ("overtime.standardDay", Seconds((int)time.TotalSeconds + by)));
        return fixture.Insert(policy, new DayWorked(A.Employee(), policy, Monday) { Credited = TimeByDayKind.Zero.With(DayKind.Workday, time) });
    }

    private static RuleFixture WithOvertime(this RuleFixture fixture, Duration time, int by)
    {
        var policy = A.Policy(("overtime.minimum", Seconds((int)time.TotalSeconds + by)));
        return fixture.Insert(
            policy, new OvertimeOfDay(new DayWorked(A.Employee(), policy, Monday), TimeByDayKind.Zero.With(DayKind.Workday, time)));
    }

    private static Duration Minutes(int minutes) => Duration.FromMinutes(minutes);

    private static string Seconds(int seconds) => $"PT{seconds}S";

    private static string[] Lines(params string[] lines) => lines;
}
