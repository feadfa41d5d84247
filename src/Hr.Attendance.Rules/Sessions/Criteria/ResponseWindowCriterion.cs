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

        decimal minimum = policy.Get(AttendanceSettings.ResponseMinShare);
        return session.Measures.ShareInTime is { } share
            ? CriterionResult.AtLeast(this, share, minimum)
            : CriterionResult.TooLittle(this, policy.Get(AttendanceSettings.ResponseWhenNoTurns), new CriterionValue.Share(minimum));
    }

    public CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language)
    {
        string window = PlainText.Of(session.Policy.Get(AttendanceSettings.ResponseWindow) ?? Duration.Zero, language);
        var text = result.IsTooLittle
            ? CriterionText.TooLittle(result, language, "no customer turn to judge by", "没有可判定的客户消息")
            : Answered(result, session.Measures, window, language);
        return text with
        {
            WouldHaveMet = result.IsMet ? null : WouldHaveMet(result, session.Measures, window, language),
            Evidence = session.JudgedTurns.SelectMany(turn => turn.MeasuredBy),
        };
    }

    private static CriterionText Answered(CriterionResult result, SessionMeasures measures, string window, MessageLanguage language)
    {
        var (inTime, judged, share) = (measures.TurnsInTime, measures.JudgedTurns, result.Value!.ToText(language));
        return CriterionText.AtLeast(
            result,
            language,
            $"answered {inTime} of {PlainText.Count(judged, "customer turn")} within {window} ({share})",
            $"{judged} 轮客户消息中 {inTime} 轮在 {window}内回复（{share}）");
    }

    /// <summary>Answers that came late or not at all, had they come in time; the number of turns would have been the same.</summary>
    private static string WouldHaveMet(CriterionResult result, SessionMeasures measures, string window, MessageLanguage language)
    {
        if (result.IsTooLittle)
        {
            return language.Say($"one customer turn answered within {window}", $"有一轮客户消息在 {window}内回复");
        }

        int missing = (int)decimal.Ceiling(((CriterionValue.Share)result.Threshold).Value * measures.JudgedTurns) - measures.TurnsInTime;
        return language.Say($"{PlainText.Count(missing, "more answer")} within {window}", $"再有 {missing} 轮在 {window}内回复");
    }
}
