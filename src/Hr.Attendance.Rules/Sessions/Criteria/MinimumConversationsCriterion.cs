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
            ? new CriterionResult(this, new CriterionValue.Count(session.Measures.Conversations), new CriterionValue.Count(minimum), session.Measures.Conversations >= minimum)
            : null;

    public CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language)
    {
        bool chinese = language == MessageLanguage.Chinese;
        int value = session.Measures.Conversations;
        int threshold = ((CriterionValue.Count)result.Threshold).Value;
        if (result.IsMet)
        {
            return new CriterionText(chinese ? $"会话 {value} 个，达到 {threshold} 个" : $"{English(value)}, at least {threshold}");
        }

        return new CriterionText(
            chinese ? $"会话 {value} 个，不足 {threshold} 个" : $"{English(value)}, needs {threshold}",
            chinese ? $"再有 {threshold - value} 个会话" : $"{English(threshold - value, "more ")}");

        static string English(int count, string more = "") => count == 1 ? $"1 {more}conversation" : $"{PlainText.Of((decimal)count)} {more}conversations";
    }
}
