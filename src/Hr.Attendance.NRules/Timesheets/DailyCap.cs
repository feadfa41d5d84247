using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using NodaTime;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Timesheets;

/// <summary>Where policy sets no daily cap, a session is credited what it earned.</summary>
[Name("Daily cap: none"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class CreditedWithoutCap : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CreditWithoutCap uncapped = null!;
        RoundedTime session = null!;

        When()
            .Match(() => uncapped)
            .Query(() => session, query => query.Match<RoundedTimes>().SelectMany(times => times.Sessions).Where(one => one.Policy == uncapped.Policy));
        Then().Yield(_ => new CreditedSession(session, session.Time));
    }
}

/// <summary>A session is credited what it earned, where the sessions before it leave room for that under the cap.</summary>
[Name("Daily cap: not reached"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class WithinDailyCap : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DailyCreditCap cap = null!;
        RoundedTime session = null!;
        IEnumerable<CreditedSession> before = null!;

        When()
            .Match(() => cap)
            .Query(() => session, query => query.Match<RoundedTimes>().SelectMany(times => times.Sessions).Where(one => one.Policy == cap.Policy))
            .Query(() => before, query => query.Match<CreditedSession>(one => one.Start < session.Session.Start, one => one.Day == session.Day).Collect())
            .Having(() => before.Total() + session.Time <= cap.Most);
        Then().Yield(_ => new CreditedSession(session, session.Time));
    }
}

/// <summary>A session is credited what the sessions before it left of the cap.</summary>
[Name("Daily cap: used up"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class AboveDailyCap : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        DailyCreditCap cap = null!;
        RoundedTime session = null!;
        IEnumerable<CreditedSession> before = null!;

        When()
            .Match(() => cap)
            .Query(() => session, query => query.Match<RoundedTimes>().SelectMany(times => times.Sessions).Where(one => one.Policy == cap.Policy))
            .Query(() => before, query => query.Match<CreditedSession>(one => one.Start < session.Session.Start, one => one.Day == session.Day).Collect())
            .Having(() => before.Total() + session.Time > cap.Most);
        Then().Yield(_ => new CreditedSession(session, Duration.Max(cap.Most - before.Total(), Duration.Zero)));
    }
}
