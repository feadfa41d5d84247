using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Sessions.Criteria;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Sessions;

/// <summary>A session has enough conversations.</summary>
[Name("Conversations: enough"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
public sealed class EnoughConversations : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ConversationsAsked asked = null!;
        FormedSession session = null!;

        When()
            .Match(() => asked)
            .Match(() => session, s => s.Policy == asked.Policy, s => s.Conversations >= asked.Minimum);
        Then().Yield(_ => new CriterionAnswer(session, CriterionResult.AtLeast(BuiltInCriteria.MinimumConversations, session.Conversations, asked.Minimum)));
    }
}

/// <summary>A session has too few conversations.</summary>
[Name("Conversations: too few"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
public sealed class TooFewConversations : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ConversationsAsked asked = null!;
        FormedSession session = null!;

        When()
            .Match(() => asked)
            .Match(() => session, s => s.Policy == asked.Policy, s => s.Conversations < asked.Minimum);
        Then().Yield(_ => new CriterionAnswer(session, CriterionResult.AtLeast(BuiltInCriteria.MinimumConversations, session.Conversations, asked.Minimum)));
    }
}
