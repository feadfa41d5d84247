using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Kernel;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary><c>minimumConversations</c>: the number of conversations.</summary>
internal sealed class MinimumConversationsCriterion : FiguresCriterion
{
    public override string Id => "minimumConversations";

    public override IReadOnlyList<Setting> Settings { get; } = [AttendanceSettings.ActivityMinConversations];

    internal override SessionTest? Under(EffectivePolicy policy) =>
        policy.Get(AttendanceSettings.ActivityMinConversations) is { } minimum ? new Test(this, minimum) : null;

    public override CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language)
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

    private sealed class Test(ICriterion criterion, int minimum) : SessionTest
    {
        internal override bool IsMet(in SessionFigures figures) => figures.Conversations >= minimum;

        internal override CriterionResult ResultOf(in SessionFigures figures) => new(
            criterion, new CriterionValue.Count(figures.Conversations), new CriterionValue.Count(minimum), IsMet(in figures));
    }
}
