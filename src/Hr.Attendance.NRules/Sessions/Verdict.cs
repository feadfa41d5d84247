using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Sessions;

/// <summary>As many criteria are met as policy requires.</summary>
[Name("Verdict: enough criteria are met"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
public sealed class EnoughCriteriaMet : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CriteriaRequired required = null!;
        IGrouping<FormedSession, IAboutSession> about = null!;

        When()
            .Match(() => required)
            .Query(() => about, query => query.Match<IAboutSession>(one => one.Session.Policy == required.Policy).GroupBy(one => one.Session))
            .Having(() => about.AreAllAnswered(), () => !about.IsDecided(), () => about.Met() >= required.Of(about.Counted()));
        Then().Yield(_ => new JudgedSession(about, true));
    }
}

/// <summary>Fewer criteria are met than policy requires.</summary>
[Name("Verdict: too few criteria are met"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
public sealed class TooFewCriteriaMet : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CriteriaRequired required = null!;
        IGrouping<FormedSession, IAboutSession> about = null!;

        When()
            .Match(() => required)
            .Query(() => about, query => query.Match<IAboutSession>(one => one.Session.Policy == required.Policy).GroupBy(one => one.Session))
            .Having(() => about.AreAllAnswered(), () => !about.IsDecided(), () => about.Met() < required.Of(about.Counted()));
        Then().Yield(_ => new JudgedSession(about, false));
    }
}

/// <summary>A person accepted the session, whatever criteria say.</summary>
[Name("Verdict: accepted by a person"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
public sealed class AcceptedByPerson : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IGrouping<FormedSession, IAboutSession> about = null!;

        When()
            .Query(() => about, query => query.Match<IAboutSession>().GroupBy(one => one.Session))
            .Having(() => about.AreAllAnswered(), () => about.IsAccepted());
        Then().Yield(_ => new JudgedSession(about, true));
    }
}

/// <summary>A person refused the session, whatever criteria say.</summary>
[Name("Verdict: refused by a person"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
public sealed class RefusedByPerson : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IGrouping<FormedSession, IAboutSession> about = null!;

        When()
            .Query(() => about, query => query.Match<IAboutSession>().GroupBy(one => one.Session))
            .Having(() => about.AreAllAnswered(), () => about.IsRefused());
        Then().Yield(_ => new JudgedSession(about, false));
    }
}
