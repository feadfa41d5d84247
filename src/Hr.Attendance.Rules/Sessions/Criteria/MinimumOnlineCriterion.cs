using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary><c>minimumOnline</c>: the net time.</summary>
internal sealed class MinimumOnlineCriterion : ICriterion
{
    public string Id => "minimumOnline";

    public IReadOnlyList<Setting> Settings { get; } = [AttendanceSettings.SessionMinimumOnline];

    public CriterionResult? Judge(SessionFacts session) =>
        session.Policy.Get(AttendanceSettings.SessionMinimumOnline) is { } minimum
            ? new CriterionResult(this, new CriterionValue.Time(session.Measures.Net), new CriterionValue.Time(minimum), session.Measures.Net >= minimum)
            : null;

    public CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language)
    {
        bool chinese = language == MessageLanguage.Chinese;
        string value = PlainText.Of(session.Measures.Net, language);
        string threshold = result.Threshold.ToText(language);
        if (result.IsMet)
        {
            return new CriterionText(chinese ? $"在线 {value}，达到 {threshold}" : $"online {value}, at least {threshold}");
        }

        var missing = ((CriterionValue.Time)result.Threshold).Value - session.Measures.Net;
        return new CriterionText(
            chinese ? $"在线 {value}，不足 {threshold}" : $"online {value}, needs {threshold}",
            chinese ? $"再在线 {PlainText.Of(missing, language)}" : $"{PlainText.Of(missing, language)} more online");
    }
}
