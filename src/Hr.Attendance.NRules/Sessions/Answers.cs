using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Sessions.Criteria;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Sessions;

/// <summary>Enough of the judged turns were answered in time.</summary>
[Name("Answers: in time"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
public sealed class AnsweredInTime : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnswersAsked asked = null!;
        IGrouping<FormedSession, ITurnOfSession> turns = null!;

        When()
            .Match(() => asked)
            .Query(() => turns, query => query.Match<ITurnOfSession>(one => one.Session.Policy == asked.Policy).GroupBy(one => one.Session))
            .Having(() => turns.Judged() >= asked.MinTurns, () => turns.ShareInTime() >= asked.MinShare);
        Then().Yield(_ => new CriterionAnswer(turns.Key, CriterionResult.AtLeast(BuiltInCriteria.ResponseWindow, turns.ShareInTime(), asked.MinShare)));
    }
}

/// <summary>Too many of the judged turns were answered too late, or never.</summary>
[Name("Answers: too late"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
public sealed class AnsweredTooLate : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnswersAsked asked = null!;
        IGrouping<FormedSession, ITurnOfSession> turns = null!;

        When()
            .Match(() => asked)
            .Query(() => turns, query => query.Match<ITurnOfSession>(one => one.Session.Policy == asked.Policy).GroupBy(one => one.Session))
            .Having(() => turns.Judged() >= asked.MinTurns, () => turns.ShareInTime() < asked.MinShare);
        Then().Yield(_ => new CriterionAnswer(turns.Key, CriterionResult.AtLeast(BuiltInCriteria.ResponseWindow, turns.ShareInTime(), asked.MinShare)));
    }
}

/// <summary>There are too few judged turns to judge by, or none: policy says what counts then.</summary>
[Name("Answers: too few turns to judge by"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
public sealed class TooFewTurns : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnswersAsked asked = null!;
        IGrouping<FormedSession, ITurnOfSession> turns = null!;

        When()
            .Match(() => asked)
            .Query(() => turns, query => query.Match<ITurnOfSession>(one => one.Session.Policy == asked.Policy).GroupBy(one => one.Session))
            .Having(() => turns.Judged() < asked.MinTurns);
        Then().Yield(_ => new CriterionAnswer(turns.Key, Unknown(turns, asked)));
    }

    private static CriterionResult Unknown(IEnumerable<ITurnOfSession> turns, AnswersAsked asked) => CriterionResult.TooLittle(
        BuiltInCriteria.ResponseWindow,
        asked.WhenTooFew,
        new CriterionValue.Share(asked.MinShare),
        turns.Judged() > 0 ? new CriterionValue.Share(turns.ShareInTime()) : null);
}
