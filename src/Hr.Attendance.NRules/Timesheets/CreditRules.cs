using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Timesheets;
using NRules.Fluent.Dsl;
using NodaTime;

namespace Hr.Attendance.NRules.Timesheets;

/// <summary>A session earns its net or active time, as its verdict and policy say.</summary>
[Name("Credit: what a session earns"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets), Priority(RulePriorities.AfterVerdicts)]
internal sealed class SessionEarns : Rule
{
    public override void Define()
    {
        JudgedSession session = null!;

        When()
            .Match(() => session, one => !one.Verdict.EarnsNothing)
            .Not<SessionHold>(hold => hold.Session == session);
        Then().Yield(_ => new EarnedTime(session, CreditCalculator.Earned(session.Facts.Measures, session.Verdict.IsEffective, session.Facts.Policy)));
    }
}

/// <summary>A session that a person refused earns nothing, whatever policy says of ineffective sessions.</summary>
[Name("Credit: a session that a person refused earns nothing"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets), Priority(RulePriorities.AfterVerdicts)]
internal sealed class RefusedByPersonEarnsNothing : Rule
{
    public override void Define()
    {
        JudgedSession session = null!;

        When()
            .Match(() => session, one => one.Verdict.Decision != null && one.Verdict.Decision.Kind == DecisionKind.Refuse)
            .Not<SessionHold>(hold => hold.Session == session);
        Then().Yield(_ => new EarnedTime(session, Duration.Zero));
    }
}

/// <summary>A session that a person holds back earns nothing until another decision.</summary>
[Name("Credit: a session that a person holds back earns nothing yet"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
[Priority(RulePriorities.AfterVerdicts)]
internal sealed class HeldByPersonEarnsNothing : Rule
{
    public override void Define()
    {
        JudgedSession session = null!;

        When()
            .Match(() => session, one => one.Verdict.Decision != null && one.Verdict.Decision.Kind == DecisionKind.Hold)
            .Not<SessionHold>(hold => hold.Session == session);
        Then().Yield(_ => new EarnedTime(session, Duration.Zero));
    }
}

/// <summary>A session that is held earns nothing until somebody decides.</summary>
[Name("Credit: a session on hold earns nothing yet"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets), Priority(RulePriorities.AfterVerdicts)]
internal sealed class HeldSessionEarnsNothing : Rule
{
    public override void Define()
    {
        JudgedSession session = null!;
        IEnumerable<SessionHold> holds = null!;

        When()
            .Match(() => session)
            .Query(() => holds, query => query.Match<SessionHold>(hold => hold.Session == session).Collect().Where(all => all.Any()));
        Then().Yield(_ => Held(session, holds));
    }

    private static EarnedTime Held(JudgedSession session, IEnumerable<SessionHold> holds) =>
        new(session, Duration.Zero)
        {
            Hold = string.Join("; ", holds.Select(hold => hold.Reason).Distinct().OrderBy(reason => reason, StringComparer.Ordinal)),
        };
}

/// <summary>What each session earned is rounded, where policy says so.</summary>
[Name("Credit: each session is rounded"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets), Priority(RulePriorities.AfterEarnings)]
internal sealed class SessionIsRounded : Rule
{
    public override void Define()
    {
        EarnedTime earned = null!;

        When().Match(() => earned, one => one.RoundPer == CreditRoundPer.Session);
        Then().Yield(_ => Rounded(earned));
    }

    private static RoundedTimes Rounded(EarnedTime earned) => new(
        [earned],
        [CreditCalculator.Round(earned.Time, earned.Policy.Get(AttendanceSettings.CreditRoundTo), earned.Policy.Get(AttendanceSettings.CreditRounding))]);
}

/// <summary>The sum of what the sessions of a role and business day earned is rounded, where policy says so.</summary>
[Name("Credit: the day is rounded"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets), Priority(RulePriorities.AfterEarnings)]
internal sealed class DayIsRounded : Rule
{
    public override void Define()
    {
        IGrouping<DayOfRole, EarnedTime> day = null!;

        When().Query(() => day, query => query.Match<EarnedTime>(one => one.RoundPer == CreditRoundPer.Day).GroupBy(earned => DayOfRole.Of(earned)));
        Then().Yield(_ => Rounded(day));
    }

    private static RoundedTimes Rounded(IEnumerable<EarnedTime> day)
    {
        var sessions = day.OrderBy(earned => earned.Start).ToList();

        // The policy of the session to which the difference goes.
        var policy = (sessions.LastOrDefault(earned => earned.Time > Duration.Zero) ?? sessions[^1]).Policy;
        return new RoundedTimes(sessions, CreditCalculator.RoundSum(
            [.. sessions.Select(earned => earned.Time)], policy.Get(AttendanceSettings.CreditRoundTo), policy.Get(AttendanceSettings.CreditRounding)));
    }
}

/// <summary>The sessions of a role and business day use up the daily cap in the order in which they begin.</summary>
[Name("Credit: the daily cap of a role"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets), Priority(RulePriorities.AfterCredit)]
internal sealed class DailyCapOfRole : Rule
{
    public override void Define()
    {
        IGrouping<DayOfRole, RoundedTimes> day = null!;

        When().Query(() => day, query => query.Match<RoundedTimes>().GroupBy(rounded => DayOfRole.Of(rounded.Sessions[0])));
        Then().Yield(_ => Capped(day.Key, day));
    }

    private static CreditedSessions Capped(DayOfRole of, IEnumerable<RoundedTimes> day) => new(of.Employee, of.Date, PersonSteps.Cap(day
        .SelectMany(rounded => rounded.Sessions.Zip(rounded.Times, (earned, time) => (Earned: earned, Time: time)))
        .OrderBy(one => one.Earned.Start)
        .Select(one => (one.Earned.Session.Facts, one.Earned.Session.Verdict, one.Time, one.Earned.Hold))));
}

/// <summary>A role and business day of one employee; what earned times are grouped by.</summary>
internal readonly record struct DayOfRole(EvaluatedEmployee Employee, LocalDate Date, string Role)
{
    internal static DayOfRole Of(EarnedTime earned) =>
        new(earned.Employee, earned.Session.Facts.Session.Day.Date, earned.Session.Facts.Session.Role);
}
