using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Kernel;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary><c>responseWindow</c>: the share of judged turns that were answered in time.</summary>
internal sealed class ResponseWindowCriterion : FiguresCriterion
{
    public override string Id => "responseWindow";

    public override IReadOnlyList<Setting> Settings { get; } =
        [AttendanceSettings.ResponseWindow, AttendanceSettings.ResponseMinShare, AttendanceSettings.ResponseWhenNoTurns];

    internal override SessionTest? Under(EffectivePolicy policy) => policy.Get(AttendanceSettings.ResponseWindow) is null
        ? null
        : new Test(this, policy.Get(AttendanceSettings.ResponseMinShare), policy.Get(AttendanceSettings.ResponseWhenNoTurns));

    public override CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language)
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

    private sealed class Test(ICriterion criterion, decimal minimum, WhenUnknown withoutTurns) : SessionTest
    {
        private readonly ShareThreshold _minimum = new(minimum);
        private readonly CriterionValue _threshold = new CriterionValue.Share(minimum);

        internal override bool IsMet(in SessionFigures figures) =>
            figures.JudgedTurns == 0 ? withoutTurns == WhenUnknown.Pass : _minimum.IsReachedBy(figures.TurnsInTime, figures.JudgedTurns);

        internal override CriterionResult ResultOf(in SessionFigures figures) => figures.JudgedTurns == 0
            ? CriterionResult.TooLittle(criterion, withoutTurns, _threshold)
            : new CriterionResult(
                criterion, new CriterionValue.Share((decimal)figures.TurnsInTime / figures.JudgedTurns), _threshold, IsMet(in figures));
    }
}
