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
        var window = session.Policy.Get(AttendanceSettings.ResponseWindow) ?? Duration.Zero;
        var text = result.IsTooLittle
            ? CriterionText.TooLittle(result, language, CriterionSentences.NoTurns.In(language))
            : Answered(result, session.Measures, window, language);
        return text with
        {
            WouldHaveMet = result.IsMet ? null : WouldHaveMet(result, session.Measures, window, language),
            Evidence = session.JudgedTurns.SelectMany(turn => turn.MeasuredBy),
        };
    }

    private static CriterionText Answered(CriterionResult result, SessionMeasures measures, Duration window, MessageLanguage language) =>
        CriterionText.AtLeast(result, language, CriterionSentences.Answered.In(
            language,
            ("inTime", measures.TurnsInTime), ("judged", measures.JudgedTurns), ("window", window), ("share", result.Value!.ToText(language))));

    /// <summary>Answers that came late or not at all, had they come in time; the number of turns would have been the same.</summary>
    private static string WouldHaveMet(CriterionResult result, SessionMeasures measures, Duration window, MessageLanguage language)
    {
        if (result.IsTooLittle)
        {
            return CriterionSentences.OneTurnAnswered.In(language, ("window", window));
        }

        int missing = (int)decimal.Ceiling(((CriterionValue.Share)result.Threshold).Value * measures.JudgedTurns) - measures.TurnsInTime;
        return CriterionSentences.MoreAnswers.In(language, ("missing", missing), ("window", window));
    }
}
