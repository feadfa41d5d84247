using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary><c>minimumOnline</c>: the net time.</summary>
internal sealed class MinimumOnlineCriterion : ICriterion
{
    public string Id => "minimumOnline";

    public IReadOnlyList<Setting> Settings { get; } = [AttendanceSettings.SessionMinimumOnline];

    public CriterionResult? Judge(SessionFacts session) =>
        session.Policy.Get(AttendanceSettings.SessionMinimumOnline) is { } minimum ? CriterionResult.AtLeast(this, session.Measures.Net, minimum) : null;

    public CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language)
    {
        var text = CriterionText.AtLeast(result, language, CriterionSentences.Online.In(language, ("time", session.Measures.Net)));
        if (result.IsMet)
        {
            return text;
        }

        string missing = PlainText.OfMissing(((CriterionValue.Time)result.Threshold).Value - session.Measures.Net, language);
        return text with { WouldHaveMet = CriterionSentences.MoreOnline.In(language, ("missing", missing)) };
    }
}
