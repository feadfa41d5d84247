using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Friends;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Timesheets;

/// <summary>A session earns its net or active time, rounded, as its verdict and policy say.</summary>
[Name("Credit: what a session earns"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets), Priority(RulePriorities.AfterVerdicts)]
internal sealed class SessionEarns : Rule
{
    public override void Define()
    {
        JudgedSession session = null!;

        When()
            .Match(() => session)
            .Not<SessionHold>(hold => hold.Session == session);
        Then().Yield(_ => new EarnedTime(session, CreditCalculator.Credit(session.Facts.Measures, session.Verdict.IsEffective, session.Facts.Policy)));
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

/// <summary>The sessions of a role and business day use up the daily cap in the order in which they begin.</summary>
[Name("Credit: the daily cap of a role"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets), Priority(RulePriorities.AfterCredit)]
internal sealed class DailyCapOfRole : Rule
{
    public override void Define()
    {
        IGrouping<DayOfRole, EarnedTime> day = null!;

        When().Query(() => day, query => query.Match<EarnedTime>().GroupBy(earned => DayOfRole.Of(earned)));
        Then().Yield(_ => Capped(day.Key, day));
    }

    private static CreditedSessions Capped(DayOfRole of, IEnumerable<EarnedTime> day) => new(of.Employee, of.Date, of.Employee.Steps.Cap(day
        .OrderBy(earned => earned.Session.Facts.Session.Start)
        .Select(earned => (earned.Session.Facts, earned.Session.Verdict, earned.Time, earned.Hold))));

    private readonly record struct DayOfRole(EvaluatedEmployee Employee, LocalDate Date, string Role)
    {
        internal static DayOfRole Of(EarnedTime earned) =>
            new(earned.Employee, earned.Session.Facts.Session.Day.Date, earned.Session.Facts.Session.Role);
    }
}
