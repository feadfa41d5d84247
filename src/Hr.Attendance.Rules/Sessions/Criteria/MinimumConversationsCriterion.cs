using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary><c>minimumConversations</c>: the number of conversations.</summary>
internal sealed class MinimumConversationsCriterion : ICriterion
{
    public string Id => "minimumConversations";

    public IReadOnlyList<Setting> Settings { get; } = [AttendanceSettings.ActivityMinConversations];

    public CriterionResult? Judge(SessionFacts session) =>
        session.Policy.Get(AttendanceSettings.ActivityMinConversations) is { } minimum
            ? CriterionResult.AtLeast(this, session.Measures.Conversations, minimum)
            : null;

    public CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language)
    {
        int conversations = session.Measures.Conversations;
        var text = CriterionText.AtLeast(result, language, CriterionSentences.Conversations.In(language, ("count", conversations)));
        if (result.IsMet)
        {
            return text;
        }

        int missing = ((CriterionValue.Count)result.Threshold).Value - conversations;
        return text with { WouldHaveMet = CriterionSentences.MoreConversations.In(language, ("missing", missing)) };
    }
}
