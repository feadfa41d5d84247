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
        [
            AttendanceSettings.ResponseWindow, AttendanceSettings.ResponseMinShare, AttendanceSettings.ResponseMinTurns,
            AttendanceSettings.ResponseWhenNoTurns,
        ];

    internal override SessionTest? Under(EffectivePolicy policy) => policy.Get(AttendanceSettings.ResponseWindow) is null
        ? null
        : new Test(
            this,
            policy.Get(AttendanceSettings.ResponseMinShare),
            Math.Max(policy.Get(AttendanceSettings.ResponseMinTurns), 1),
            policy.Get(AttendanceSettings.ResponseWhenNoTurns));

    public override CriterionText Explain(CriterionResult result, SessionFacts session, MessageLanguage language)
    {
        var window = session.Policy.Get(AttendanceSettings.ResponseWindow) ?? Duration.Zero;
        var text = result.IsTooLittle
            ? CriterionText.TooLittle(result, language, TooFew(session, language))
            : Answered(result, session.Measures, window, language);
        return text with
        {
            WouldHaveMet = result.IsMet ? null : WouldHaveMet(result, session, window, language),
            Evidence = session.JudgedTurns.SelectMany(turn => turn.MeasuredBy),
        };
    }

    private static CriterionText Answered(CriterionResult result, SessionMeasures measures, Duration window, MessageLanguage language) =>
        CriterionText.AtLeast(result, language, CriterionSentences.Answered.In(
            language,
            ("inTime", measures.TurnsInTime), ("judged", measures.JudgedTurns), ("window", window), ("share", result.Value!.ToText(language))));

    /// <summary>Answers that came late or not at all, had they come in time; the number of turns would have been the same.</summary>
    private static string WouldHaveMet(CriterionResult result, SessionFacts session, Duration window, MessageLanguage language)
    {
        var measures = session.Measures;
        if (result.IsTooLittle)
        {
            return CriterionSentences.MoreTurnsAnswered.In(language, ("missing", NeededTurns(session) - measures.JudgedTurns), ("window", window));
        }

        int missing = (int)decimal.Ceiling(((CriterionValue.Share)result.Threshold).Value * measures.JudgedTurns) - measures.TurnsInTime;
        return CriterionSentences.MoreAnswers.In(language, ("missing", missing), ("window", window));
    }

    private static string TooFew(SessionFacts session, MessageLanguage language)
    {
        int judged = session.Measures.JudgedTurns;
        var why = judged == 0 ? CriterionSentences.NoTurns : CriterionSentences.TooFewTurns;
        return why.In(language, ("judged", judged), ("needed", NeededTurns(session)));
    }

    private static int NeededTurns(SessionFacts session) => Math.Max(session.Policy.Get(AttendanceSettings.ResponseMinTurns), 1);

    private sealed class Test(ICriterion criterion, decimal minimum, int leastTurns, WhenUnknown withTooFew)
        : SessionTest(criterion, new CriterionValue.Share(minimum))
    {
        private readonly ShareThreshold _minimum = new(minimum);

        internal override bool IsMet(in SessionFigures figures, out bool isTooLittle)
        {
            isTooLittle = figures.JudgedTurns < leastTurns;
            return isTooLittle ? withTooFew == WhenUnknown.Pass : _minimum.IsReachedBy(figures.TurnsInTime, figures.JudgedTurns);
        }

        private protected override CriterionValue? ValueOf(in SessionFigures figures) =>
            figures.JudgedTurns == 0 ? null : new CriterionValue.Share((decimal)figures.TurnsInTime / figures.JudgedTurns);
    }
}
