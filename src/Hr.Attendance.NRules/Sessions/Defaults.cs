using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Sessions;

// Where a host took rules away, a criterion that no rule answers is left out, and a session that no rule judges is judged by the answers that there
// are, so that no session is lost.

/// <summary>A session that no rule judges is left to the defaults.</summary>
/// <remarks>It holds only where nothing else is left to fire, so it is the last of all rules.</remarks>
[Name("Verdict: left to the defaults"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions), Priority(int.MinValue)]
public sealed class SessionIsLeftToDefaults : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IGrouping<FormedSession, EmployeeFact> known = null!;

        // Verdicts are in the group, rather than joined to it, so that sessions that share an NRules session do not multiply.
        When()
            .Query(() => known, query => query
                .Match<EmployeeFact>(one => AboutSession.SessionKnownTo(one) != null)
                .GroupBy(one => AboutSession.SessionKnownTo(one)!))
            .Having(() => !known.Any(one => one is JudgedSession));
        Then().Yield(_ => new SessionWithoutVerdict(known.Key, known.OfType<IAboutSession>()));
    }
}

/// <summary>Of the answers that there are as many are met as policy requires.</summary>
[Name("Verdict: enough of the answers that there are"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
public sealed class EnoughOfTheAnswersThereAre : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CriteriaRequired required = null!;
        SessionWithoutVerdict session = null!;

        When()
            .Match(() => required)
            .Match(() => session, s => s.Session.Policy == required.Policy, s => !s.About.IsDecided(), s => s.About.Met() >= required.Of(s.About.Counted()));
        Then().Yield(_ => new JudgedSession(session.About, true) { IsByDefault = true });
    }
}

/// <summary>Of the answers that there are fewer are met than policy requires.</summary>
[Name("Verdict: too few of the answers that there are"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
public sealed class TooFewOfTheAnswersThereAre : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CriteriaRequired required = null!;
        SessionWithoutVerdict session = null!;

        When()
            .Match(() => required)
            .Match(() => session, s => s.Session.Policy == required.Policy, s => !s.About.IsDecided(), s => s.About.Met() < required.Of(s.About.Counted()));
        Then().Yield(_ => new JudgedSession(session.About, false) { IsByDefault = true });
    }
}

/// <summary>A person accepted or refused a session that no other rule judges.</summary>
[Name("Verdict: by a person, whatever answers there are"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
public sealed class JudgedByPersonAlone : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        SessionWithoutVerdict session = null!;

        When().Match(() => session, s => s.About.IsDecided());
        Then().Yield(_ => new JudgedSession(session.About, session.About.IsAccepted()) { IsByDefault = true });
    }
}
