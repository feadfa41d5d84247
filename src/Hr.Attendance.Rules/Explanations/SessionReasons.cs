using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>Says in plain words why a session was refused, or why it earned less than its time.</summary>
public static class SessionReasons
{
    /// <summary>
    /// The reasons, most telling first: where the session is refused, each criterion that is not met, and how many of them would have been
    /// enough; then what was credited less than the time online, but for plain rounding; then what a daily cap took.
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
        if (verdict.IsEffective)
        {
            yield break;
        }

        foreach (var result in verdict.Criteria.Where(result => !result.IsMet))
        {
            yield return result.Criterion.Explain(result, session.Facts, language).Finding;
        }

        int missing = verdict.Required - verdict.Met;
        if (missing < verdict.Criteria.Count - verdict.Met)
        {
            yield return language.Say($"any {(missing == 1 ? "one" : $"{missing}")} of these would do", $"以上满足任意 {missing} 项即可");
        }
    }

    private static IEnumerable<string> Reduction(TimesheetSession session, MessageLanguage language)
    {
        var policy = session.Facts.Policy;
        var (net, earned) = (session.Measures.Net, CreditCalculator.Earned(session.Measures, session.Verdict.IsEffective, policy));
        var rounded = session.Credited + session.CutByCap;
        string active = PlainText.Of(earned, language);
        if (!session.Verdict.IsEffective)
        {
            if (rounded > Duration.Zero)
            {
                yield return language.Say($"its active time of {active} counts all the same", $"其中的活跃时间 {active}仍计入");
            }
        }
        else if (earned < net)
        {
            yield return earned == Duration.Zero
                ? language.Say("only active time counts, and there was none", "只计活跃时间，但没有活跃时间")
                : language.Say($"only active time counts, {active} of {PlainText.Of(net, language)}", $"在线 {PlainText.Of(net, language)}中只计活跃时间 {active}");
        }

        if (session.Verdict.IsEffective && rounded == Duration.Zero && earned > Duration.Zero)
        {
            string rounding = CreditText.Rounding(policy, language);
            yield return language.Say($"{active}, {rounding}, is nothing", $"{active}{rounding}后为零");
        }

        if (session.CutByCap > Duration.Zero)
        {
            string cut = PlainText.Of(session.CutByCap, language);
            yield return language.Say($"{cut} above {CreditText.Cap(session, language)}", $"超出{CreditText.Cap(session, language)}的 {cut}不计");
        }
    }
}
