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

    private sealed class Test(ICriterion criterion, int minimum) : SessionTest(criterion, new CriterionValue.Count(minimum))
    {
        private readonly int _minimum = minimum;

        internal override bool IsMet(in SessionFigures figures, out bool isTooLittle)
        {
            isTooLittle = false;
            return figures.Conversations >= _minimum;
        }

        private protected override CriterionValue ValueOf(in SessionFigures figures) => new CriterionValue.Count(figures.Conversations);
    }
}
