using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Sessions;

/// <summary>A session is measured by the turns that begin in it and the ratings of such turns.</summary>
[Name("Session: measured by its turns and ratings"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
internal sealed class MeasureSession : Rule
{
    public override void Define()
    {
        FormedSession formed = null!;
        IEnumerable<TurnOfEmployee> turns = null!;
        IEnumerable<RatingOfEmployee> ratings = null!;

        When()
            .Match(() => formed)
            .Query(() => turns, query => query
                .Match<TurnOfEmployee>(turn => turn.Employee == formed.Employee, turn => formed.Session.Pieces.Contains(turn.Turn.Start))
                .Collect())
            .Query(() => ratings, query => query
                .Match<RatingOfEmployee>(rating => rating.Employee == formed.Employee, rating => formed.Session.Pieces.Contains(rating.TurnStart))
                .Collect());
        Then().Yield(_ => Measured(formed, turns, ratings));
    }

    private static MeasuredSession Measured(FormedSession formed, IEnumerable<TurnOfEmployee> turns, IEnumerable<RatingOfEmployee> ratings)
    {
        var inOrder = turns.Select(turn => turn.Turn).OrderBy(turn => turn.Start).ThenBy(turn => turn.ConversationId, StringComparer.Ordinal);
        return new MeasuredSession(formed, formed.Employee.Steps.Measure(formed.Session, [.. inOrder], ratings.Select(rating => rating.Rating)));
    }
}
