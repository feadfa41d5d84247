using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary><c>responseWindow</c>: the share of judged turns that were answered in time.</summary>
internal sealed class ResponseWindowCriterion : ICriterion
{
    public string Id => "responseWindow";

    public IReadOnlyList<Setting> Settings { get; } =
        [AttendanceSettings.ResponseWindow, AttendanceSettings.ResponseMinShare, AttendanceSettings.ResponseWhenNoTurns];

    public CriterionResult? Judge(SessionFacts session)
    {
        var policy = session.Policy;
        if (policy.Get(AttendanceSettings.ResponseWindow) is null)
        {
            return null;
        }

        var threshold = new CriterionValue.Share(policy.Get(AttendanceSettings.ResponseMinShare));
        return session.Measures.ShareInTime is { } share
            ? new CriterionResult(this, new CriterionValue.Share(share), threshold, share >= threshold.Value)
            : new CriterionResult(this, null, threshold, policy.Get(AttendanceSettings.ResponseWhenNoTurns) == WhenUnknown.Pass, IsTooLittle: true);
    }

    public CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language) =>
        Words(result, session, language) with { Evidence = session.JudgedTurns.SelectMany(turn => turn.MeasuredBy) };

    private static CriterionText Words(CriterionResult result, SessionFacts session, MessageLanguage language)
    {
        bool chinese = language == MessageLanguage.Chinese;
        string window = PlainText.Of(session.Policy.Get(AttendanceSettings.ResponseWindow) ?? Duration.Zero, language);
        if (result.IsTooLittle)
        {
            return new CriterionText(
                chinese ? "没有可判定的客户消息" : "no customer turn to judge by",
                result.IsMet ? null : chinese ? $"有一轮客户消息在 {window}内回复" : $"one customer turn answered within {window}");
        }

        var (inTime, judged) = (session.Measures.TurnsInTime, session.Measures.JudgedTurns);
        string value = result.Value!.ToText(language);
        string threshold = result.Threshold.ToText(language);
        if (result.IsMet)
        {
            return new CriterionText(chinese
                ? $"{judged} 轮客户消息中 {inTime} 轮在 {window}内回复（{value}），达到 {threshold}"
                : $"answered {inTime} of {judged} turns within {window} ({value}), at least {threshold}");
        }

        // Answers that came late or not at all, had they come in time; the number of turns would have been the same.
        int missing = (int)decimal.Ceiling(((CriterionValue.Share)result.Threshold).Value * judged) - inTime;
        return new CriterionText(
            chinese
                ? $"{judged} 轮客户消息中 {inTime} 轮在 {window}内回复（{value}），不足 {threshold}"
                : $"answered {inTime} of {judged} turns within {window} ({value}), needs {threshold}",
            chinese ? $"再有 {missing} 轮在 {window}内回复" : $"{(missing == 1 ? "one more answer" : $"{missing} more answers")} within {window}");
    }
}
