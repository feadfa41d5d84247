using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Sessions.Criteria;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Sessions;

/// <summary>Customers are satisfied enough, on enough ratings.</summary>
[Name("Satisfaction: customers are satisfied"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
public sealed class CustomersSatisfied : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        SatisfactionAsked asked = null!;
        FormedSession session = null!;

        When()
            .Match(() => asked)
            .Match(() => session, s => s.Policy == asked.Policy, s => s.Ratings >= asked.MinRatings, s => s.MeanRating >= asked.Minimum);
        Then().Yield(_ => new CriterionAnswer(session, CriterionResult.AtLeast(BuiltInCriteria.Satisfaction, session.MeanRating!.Value, asked.Minimum)));
    }
}

/// <summary>Customers are not satisfied enough, on enough ratings.</summary>
[Name("Satisfaction: customers are dissatisfied"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
public sealed class CustomersDissatisfied : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        SatisfactionAsked asked = null!;
        FormedSession session = null!;

        When()
            .Match(() => asked)
            .Match(() => session, s => s.Policy == asked.Policy, s => s.Ratings >= asked.MinRatings, s => s.MeanRating < asked.Minimum);
        Then().Yield(_ => new CriterionAnswer(session, CriterionResult.AtLeast(BuiltInCriteria.Satisfaction, session.MeanRating!.Value, asked.Minimum)));
    }
}

/// <summary>There are too few ratings to judge by: policy says what counts then.</summary>
[Name("Satisfaction: too few ratings"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
public sealed class TooFewRatings : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        SatisfactionAsked asked = null!;
        FormedSession session = null!;

        When()
            .Match(() => asked)
            .Match(() => session, s => s.Policy == asked.Policy, s => s.Ratings < asked.MinRatings);
        Then().Yield(_ => new CriterionAnswer(session, Unknown(session, asked)));
    }

    private static CriterionResult Unknown(FormedSession session, SatisfactionAsked asked) => CriterionResult.TooLittle(
        BuiltInCriteria.Satisfaction,
        asked.WhenTooFew,
        new CriterionValue.Share(asked.Minimum),
        session.MeanRating is { } mean ? new CriterionValue.Share(mean) : null);
}
