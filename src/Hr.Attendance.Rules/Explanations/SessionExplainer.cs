using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>Explains one session: its time, each criterion, the verdict, and each step from its time to what it earned.</summary>
internal static class SessionExplainer
{
    internal static Explanation Explain(TimesheetSession session) => new(ExplanationTopic.Session, language => Heading(session.Session, language))
    {
        Time = session.Session.Net,
        EvidenceIds = session.Measures.EvidenceIds,
        Settings = session.Session.Pieces.Count > 1 ? [Setting(session, AttendanceSettings.SessionMergeGap)] : [],
        Parts = [.. session.Verdict.Criteria.Select(result => CriterionOf(result, session.Facts)), VerdictOf(session), CreditOf(session)],
    };

    private static string Heading(OnlineSession session, MessageLanguage language)
    {
        string spans = ClockText.Spans(session.Pieces, session.Day.Zone, language);
        string net = PlainText.Of(session.Net, language);
        return language.Say($"session as `{session.Role}` {spans}, {net} net", $"`{session.Role}` 时段 {spans}，净时长 {net}");
    }

    private static Explanation CriterionOf(CriterionResult result, SessionFacts session) => new(ExplanationTopic.Criterion, language =>
    {
        var text = result.Criterion.Explain(result, session, language);
        string sentence = language.Say(
            $"{result.Criterion.Id} {(result.IsMet ? "is met" : "is not met")}: {text.Finding}",
            $"{(result.IsMet ? "满足" : "不满足")}条件 {result.Criterion.Id}：{text.Finding}");
        return text.WouldHaveMet is { } more ? language.Say($"{sentence}; {more} would have met it", $"{sentence}；{more}即可满足") : sentence;
    })
    {
        EvidenceIds = [.. result.Criterion.Explain(result, session, MessageLanguage.English).Evidence.Select(record => record.EvidenceId)],
        Settings = [.. result.Criterion.Settings.Select(session.Policy.Resolved)],
    };

    private static Explanation VerdictOf(TimesheetSession session)
    {
        var verdict = session.Verdict;
        return new Explanation(ExplanationTopic.Verdict, language =>
        {
            int count = verdict.Criteria.Count;
            string why = count == 0
                ? language.Say("no criterion is configured", "未配置任何条件")
                : language.Say(
                    $"{verdict.Met} of {count} {(count == 1 ? "criterion" : "criteria")} met, {verdict.Required} needed",
                    $"{count} 项条件中满足 {verdict.Met} 项，需满足 {verdict.Required} 项");
            return language.Say($"{(verdict.IsEffective ? "effective" : "refused")}: {why}", $"{(verdict.IsEffective ? "有效" : "无效")}：{why}");
        })
        {
            Settings = [Setting(session, AttendanceSettings.SessionRequire)],
        };
    }

    private static Explanation CreditOf(TimesheetSession session) => new(ExplanationTopic.Credit, language => CreditText.Of(session.Credited, language))
    {
        Time = session.Credited,
        Parts = [.. StepsOf(session)],
    };

    /// <summary>From the net time to what was credited; the steps add up to the difference.</summary>
    private static IEnumerable<Explanation> StepsOf(TimesheetSession session)
    {
        var policy = session.Facts.Policy;
        bool isEffective = session.Verdict.IsEffective;
        if (session.Hold is { } hold)
        {
            yield return Step(-session.Session.Net, language => language.Say($"on hold until somebody decides: {hold}", $"暂缓计入，待裁定：{hold}"), []);
            yield break;
        }

        var earned = CreditCalculator.Earned(session.Measures, isEffective, policy);
        if (earned != session.Session.Net)
        {
            var basis = isEffective ? AttendanceSettings.CreditMode : (Setting)AttendanceSettings.CreditWhenIneffective;
            yield return Step(earned - session.Session.Net, language => Earned(isEffective, earned, language), [Setting(session, basis)]);
        }

        var rounded = session.Credited + session.CutByCap;
        if (rounded != earned)
        {
            yield return Step(
                rounded - earned,
                language => CreditText.Rounding(policy, language),
                [Setting(session, AttendanceSettings.CreditRoundTo), Setting(session, AttendanceSettings.CreditRounding)]);
        }

        if (session.CutByCap > Duration.Zero)
        {
            yield return Step(-session.CutByCap, language => CreditText.Cap(session, language), [Setting(session, AttendanceSettings.CreditDailyCap)]);
        }
    }

    private static string Earned(bool isEffective, Duration earned, MessageLanguage language)
    {
        if (!isEffective && earned == Duration.Zero)
        {
            return language.Say("a refused session earns nothing", "无效时段不计入");
        }

        string active = PlainText.Of(earned, language);
        return isEffective
            ? language.Say($"only active time counts, {active}", $"只计活跃时间 {active}")
            : language.Say($"a refused session earns its active time only, {active}", $"无效时段只计活跃时间 {active}");
    }

    private static Explanation Step(Duration change, Func<MessageLanguage, string> why, IReadOnlyList<ResolvedSetting> settings) => new(ExplanationTopic.CreditStep, language =>
    {
        bool isLess = change < Duration.Zero;
        string time = PlainText.Of(isLess ? -change : change, language);
        return language.Say($"{why(language)}: {time} {(isLess ? "less" : "more")}", $"{why(language)}：{(isLess ? "少计" : "多计")} {time}");
    })
    {
        Time = change,
        Settings = settings,
    };

    private static ResolvedSetting Setting(TimesheetSession session, Setting setting) => session.Facts.Policy.Resolved(setting);
}
