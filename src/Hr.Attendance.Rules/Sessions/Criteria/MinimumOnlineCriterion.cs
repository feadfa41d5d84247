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
        string online = PlainText.Of(session.Measures.Net, language);
        var text = CriterionText.AtLeast(result, language, $"online {online}", $"在线 {online}");
        if (result.IsMet)
        {
            return text;
        }

        string missing = PlainText.OfMissing(((CriterionValue.Time)result.Threshold).Value - session.Measures.Net, language);
        return text with { WouldHaveMet = language.Say($"{missing} more online", $"再在线 {missing}") };
    }
}
