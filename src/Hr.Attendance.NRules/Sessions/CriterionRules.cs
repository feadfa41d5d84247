using Hr.Attendance.NRules.Facts;
using Hr.Attendance.NRules.Firing;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Criteria;
using NRules.Fluent.Dsl;

namespace Hr.Attendance.NRules.Sessions;

/// <summary>A session is online for long enough, where policy asks for that.</summary>
[Name("Criterion: minimum online time"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
internal sealed class MinimumOnlineIsJudged : Rule
{
    public override void Define()
    {
        CriterionInUse criterion = null!;
        MeasuredSession session = null!;

        When()
            .Match(() => criterion, one => one.Criterion == BuiltInCriteria.MinimumOnline)
            .Match(() => session, one => one.Employee == criterion.Employee, one => one.Facts.Policy.Get(AttendanceSettings.SessionMinimumOnline) != null);
        Then().Yield(_ => new CriterionAnswer(session, criterion.Criterion.Judge(session.Facts)!, criterion.Position));
    }
}

/// <summary>Enough customer turns are answered in time, where policy asks for that.</summary>
[Name("Criterion: answers within the response window"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
internal sealed class ResponseWindowIsJudged : Rule
{
    public override void Define()
    {
        CriterionInUse criterion = null!;
        MeasuredSession session = null!;

        When()
            .Match(() => criterion, one => one.Criterion == BuiltInCriteria.ResponseWindow)
            .Match(() => session, one => one.Employee == criterion.Employee, one => one.Facts.Policy.Get(AttendanceSettings.ResponseWindow) != null);
        Then().Yield(_ => new CriterionAnswer(session, criterion.Criterion.Judge(session.Facts)!, criterion.Position));
    }
}

/// <summary>Customers are satisfied enough, where policy asks for that.</summary>
[Name("Criterion: satisfied customers"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
internal sealed class SatisfactionIsJudged : Rule
{
    public override void Define()
    {
        CriterionInUse criterion = null!;
        MeasuredSession session = null!;

        When()
            .Match(() => criterion, one => one.Criterion == BuiltInCriteria.Satisfaction)
            .Match(() => session, one => one.Employee == criterion.Employee, one => one.Facts.Policy.Get(AttendanceSettings.SatisfactionMinimum) != null);
        Then().Yield(_ => new CriterionAnswer(session, criterion.Criterion.Judge(session.Facts)!, criterion.Position));
    }
}

/// <summary>There are enough conversations, where policy asks for that.</summary>
[Name("Criterion: minimum number of conversations"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
internal sealed class MinimumConversationsIsJudged : Rule
{
    public override void Define()
    {
        CriterionInUse criterion = null!;
        MeasuredSession session = null!;

        When()
            .Match(() => criterion, one => one.Criterion == BuiltInCriteria.MinimumConversations)
            .Match(() => session, one => one.Employee == criterion.Employee, one => one.Facts.Policy.Get(AttendanceSettings.ActivityMinConversations) != null);
        Then().Yield(_ => new CriterionAnswer(session, criterion.Criterion.Judge(session.Facts)!, criterion.Position));
    }
}

/// <summary>A criterion of a host judges a session, where policy asks for it.</summary>
[Name("Criterion: one of the host's own"), Tag(RuleTags.Attendance), Tag(RuleTags.Sessions)]
internal sealed class HostCriterionIsJudged : Rule
{
    public override void Define()
    {
        CriterionInUse criterion = null!;
        MeasuredSession session = null!;
        CriterionResult[] answer = null!;

        When()
            .Match(() => criterion, one => one.IsOfHost)
            .Match(() => session, one => one.Employee == criterion.Employee)
            .Let(() => answer, () => AnswerOf(criterion.Criterion, session))
            .Having(() => answer.Length > 0);
        Then().Yield(_ => new CriterionAnswer(session, answer[0], criterion.Position));
    }

    /// <summary>None where policy does not ask.</summary>
    private static CriterionResult[] AnswerOf(ICriterion criterion, MeasuredSession session) => criterion.Judge(session.Facts) is { } answer ? [answer] : [];
}
