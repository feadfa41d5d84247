using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>Says in plain words why a session was refused, or why it earned less than its time.</summary>
public static class SessionReasons
{
    /// <summary>
    /// The reasons, most telling first: that a person refused it or holds it back; where the session is refused, each criterion that is not
    /// met, and how many of them would have been enough; then what was credited less than the time online, but for plain rounding; then
    /// what a daily cap took.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="language">The language.</param>
    /// <returns>The sentences, without a full stop; empty when the session earned all it could.</returns>
    public static IReadOnlyList<string> Of(TimesheetSession session, MessageLanguage language)
    {
        Guard.NotNull(session);
        return [.. Refusal(session, language), .. Reduction(session, language)];
    }

    private static IEnumerable<string> Refusal(TimesheetSession session, MessageLanguage language)
    {
        var verdict = session.Verdict;
        if (verdict is { EarnsNothing: true, Decision.Kind: var kind })
        {
            yield return (kind == DecisionKind.Hold ? ExplanationSentences.APersonHolds : ExplanationSentences.APersonRefused).In(language);
        }

        if (verdict.IsEffective || verdict.Decision?.Kind == DecisionKind.Refuse)
        {
            yield break;
        }

        foreach (var result in verdict.Criteria.Where(result => !result.IsMet))
        {
            yield return result.Criterion.Explain(result, session.Facts, language).Finding;
        }

        int missing = verdict.Required - verdict.Met;
        if (missing < verdict.Counted - verdict.Met)
        {
            yield return (missing == 1 ? ExplanationSentences.AnyOneWouldDo : ExplanationSentences.AnyWouldDo).In(language, ("missing", missing));
        }
    }

    private static IEnumerable<string> Reduction(TimesheetSession session, MessageLanguage language)
    {
        if (session.Verdict.EarnsNothing)
        {
            yield break;
        }

        var policy = session.Facts.Policy;
        var (net, earned) = (session.Measures.Net, CreditCalculator.Earned(session.Measures, session.Verdict.IsEffective, policy));
        var rounded = session.Credited + session.CutByCap;
        if (!session.Verdict.IsEffective)
        {
            if (rounded > Duration.Zero)
            {
                yield return ExplanationSentences.ActiveTimeCountsAllTheSame.In(language, ("active", earned));
            }
        }
        else if (earned < net)
        {
            yield return (earned == Duration.Zero ? ExplanationSentences.NoActiveTime : ExplanationSentences.ActiveTimeOfNet).In(
                language, ("active", earned), ("net", net));
        }

        if (session.Verdict.IsEffective && rounded == Duration.Zero && earned > Duration.Zero)
        {
            var sentence = policy.Get(AttendanceSettings.CreditRoundPer) == CreditRoundPer.Session
                ? ExplanationSentences.RoundedToNothing
                : ExplanationSentences.TakenByRoundingOfDay;
            yield return sentence.In(language, ("active", earned), ("rounding", CreditText.RoundingOfSessionOrDay(policy, language)));
        }

        if (session.CutByCap > Duration.Zero)
        {
            yield return ExplanationSentences.AboveDailyCap.In(language, ("cut", session.CutByCap), ("cap", CreditText.CapOf(session)));
        }
    }
}
