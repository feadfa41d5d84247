using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Sessions.Criteria;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Sessions;

/// <summary>A criterion of a host judges a session, where policy asks for it.</summary>
[Name("Criterion: one of the host's own"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
public sealed class HostCriterionAnswers : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        CriterionInUse criterion = null!;
        FormedSession session = null!;

        When()
            .Match(() => criterion)
            .Match(() => session, s => s.Employee == criterion.Employee);
        Then().Yield(_ => AnswerOf(criterion.Criterion, session));
    }

    private static IAboutSession AnswerOf(ICriterion criterion, FormedSession session) => criterion.Judge(session.Facts) is { } result
        ? new CriterionAnswer(session, result)
        : new CriterionNotAsked(session, criterion);
}
