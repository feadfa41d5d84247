using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Policies;
using NodaTime;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Timesheets;

/// <summary>An effective session earns its net time.</summary>
[Name("Credit: net time"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class EffectiveSessionEarnsNetTime : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CreditGranted granted = null!;
        JudgedSession session = null!;

        When()
            .Match(() => granted)
            .Match(() => session,
                s => s.Session.Policy == granted.Policy,
                s => s.IsEffective,
                s => !s.EarnsNothing,
                _ => granted.Effective == CreditMode.Session)
            .Not<SessionHold>(hold => hold.Session == session);
        Then().Yield(_ => new EarnedTime(session, session.Session.Net, null));
    }
}

/// <summary>An effective session earns the time in it that was spent answering.</summary>
[Name("Credit: active time"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class EffectiveSessionEarnsActiveTime : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CreditGranted granted = null!;
        JudgedSession session = null!;

        When()
            .Match(() => granted)
            .Match(() => session,
                s => s.Session.Policy == granted.Policy,
                s => s.IsEffective,
                s => !s.EarnsNothing,
                _ => granted.Effective == CreditMode.Active)
            .Not<SessionHold>(hold => hold.Session == session);
        Then().Yield(_ => new EarnedTime(session, session.Session.Active, null));
    }
}

/// <summary>An ineffective session earns the time in it that was spent answering.</summary>
[Name("Credit: active time of an ineffective session"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class IneffectiveSessionEarnsActiveTime : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CreditGranted granted = null!;
        JudgedSession session = null!;

        When()
            .Match(() => granted)
            .Match(() => session,
                s => s.Session.Policy == granted.Policy,
                s => !s.IsEffective,
                s => !s.EarnsNothing,
                _ => granted.Ineffective == IneffectiveCredit.Active)
            .Not<SessionHold>(hold => hold.Session == session);
        Then().Yield(_ => new EarnedTime(session, session.Session.Active, null));
    }
}

/// <summary>An ineffective session earns nothing.</summary>
[Name("Credit: nothing for an ineffective session"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class IneffectiveSessionEarnsNothing : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CreditGranted granted = null!;
        JudgedSession session = null!;

        When()
            .Match(() => granted)
            .Match(() => session,
                s => s.Session.Policy == granted.Policy,
                s => !s.IsEffective,
                s => !s.EarnsNothing,
                _ => granted.Ineffective != IneffectiveCredit.Active)
            .Not<SessionHold>(hold => hold.Session == session);
        Then().Yield(_ => new EarnedTime(session, Duration.Zero, null));
    }
}

/// <summary>A session that a person refused or holds back earns nothing, whatever policy says.</summary>
[Name("Credit: nothing where a person decided so"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class DecidedSessionEarnsNothing : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        JudgedSession session = null!;

        When()
            .Match(() => session, s => s.EarnsNothing)
            .Not<SessionHold>(hold => hold.Session == session);
        Then().Yield(_ => new EarnedTime(session, Duration.Zero, null));
    }
}

/// <summary>A session that a rule of the host holds back earns nothing until somebody decides.</summary>
[Name("Credit: nothing yet where a session is on hold"), Tag(RuleTags.Attendance), Tag(RuleTags.Timesheets)]
public sealed class HeldSessionEarnsNothing : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IGrouping<JudgedSession, SessionHold> holds = null!;

        When().Query(() => holds, query => query.Match<SessionHold>().GroupBy(hold => hold.Session));
        Then().Yield(_ => new EarnedTime(holds.Key, Duration.Zero, Reasons(holds)));
    }

    private static string Reasons(IEnumerable<SessionHold> holds) =>
        string.Join("; ", holds.Select(hold => hold.Reason).Distinct().OrderBy(reason => reason, StringComparer.Ordinal));
}
