using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Sessions.Criteria;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Sessions;

/// <summary>A session was online for long enough.</summary>
[Name("Online: long enough"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
public sealed class OnlineLongEnough : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OnlineAsked asked = null!;
        FormedSession session = null!;

        When()
            .Match(() => asked)
            .Match(() => session, s => s.Policy == asked.Policy, s => s.Online >= asked.Minimum);
        Then().Yield(_ => new CriterionAnswer(session, CriterionResult.AtLeast(BuiltInCriteria.MinimumOnline, session.Online, asked.Minimum)));
    }
}

/// <summary>A session was online for too short a time.</summary>
[Name("Online: too short"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
public sealed class OnlineTooShort : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        OnlineAsked asked = null!;
        FormedSession session = null!;

        When()
            .Match(() => asked)
            .Match(() => session, s => s.Policy == asked.Policy, s => s.Online < asked.Minimum);
        Then().Yield(_ => new CriterionAnswer(session, CriterionResult.AtLeast(BuiltInCriteria.MinimumOnline, session.Online, asked.Minimum)));
    }
}
