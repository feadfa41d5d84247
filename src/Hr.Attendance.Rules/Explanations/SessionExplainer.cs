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
        string spans = ClockText.Spans(session.Pieces, session.Day.Zone);
        string net = PlainText.Of(session.Net, language);
        return language == MessageLanguage.Chinese ? $"`{session.Role}` 时段 {spans}，净 {net}" : $"session as `{session.Role}` {spans}, {net} net";
    }

    private static Explanation CriterionOf(CriterionResult result, SessionFacts session) => new(ExplanationTopic.Criterion, language =>
    {
        var text = result.Criterion.Explain(result, session, language);
        bool chinese = language == MessageLanguage.Chinese;
        string sentence = chinese ? $"{(result.IsMet ? "满足" : "不满足")} {result.Criterion.Id}：{text.Finding}" : $"{result.Criterion.Id} {(result.IsMet ? "is met" : "is not met")}: {text.Finding}";
        return text.WouldHaveMet is null ? sentence
            : chinese ? $"{sentence}；{text.WouldHaveMet}即可满足" : $"{sentence}; {text.WouldHaveMet} would have met it";
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
            bool chinese = language == MessageLanguage.Chinese;
            string counts = chinese ? $"{verdict.Criteria.Count} 项条件满足 {verdict.Met} 项，需要 {verdict.Required} 项" : $"{verdict.Met} of {verdict.Criteria.Count} criteria met, {verdict.Required} needed";
            string why = verdict.Criteria.Count == 0 ? chinese ? "未配置任何条件" : "no criterion is configured" : counts;
            return chinese ? $"{(verdict.IsEffective ? "有效" : "无效")}（{why}）" : $"{(verdict.IsEffective ? "effective" : "refused")} ({why})";
        })
        {
            Settings = [Setting(session, AttendanceSettings.SessionRequire)],
        };
    }

    private static Explanation CreditOf(TimesheetSession session) => new(ExplanationTopic.Credit, language =>
        language == MessageLanguage.Chinese ? $"计入 {PlainText.Of(session.Credited, language)}" : $"{PlainText.Of(session.Credited, language)} credited")
    {
        Time = session.Credited,
        Parts = [.. StepsOf(session)],
    };

    /// <summary>From the net time to what was credited; the steps add up to the difference.</summary>
    private static IEnumerable<Explanation> StepsOf(TimesheetSession session)
    {
        bool isEffective = session.Verdict.IsEffective;
        var earned = CreditCalculator.Earned(session.Measures, isEffective, session.Facts.Policy);
        var basis = isEffective ? Setting(session, AttendanceSettings.CreditMode) : Setting(session, AttendanceSettings.CreditWhenIneffective);
        if (earned != session.Session.Net)
        {
            yield return Step(
                earned - session.Session.Net, [basis],
                isEffective ? "only active time counts" : earned == Duration.Zero ? "a refused session earns nothing" : "a refused session earns its active time only",
                isEffective ? "只计活跃时间" : earned == Duration.Zero ? "无效时段不计入" : "无效时段只计活跃时间");
        }

        var rounded = session.Credited + session.CutByCap;
        if (rounded != earned)
        {
            yield return Step(rounded - earned, [Setting(session, AttendanceSettings.CreditRoundTo), Setting(session, AttendanceSettings.CreditRounding)], "rounding", "取整");
        }

        if (session.CutByCap > Duration.Zero)
        {
            yield return Step(-session.CutByCap, [Setting(session, AttendanceSettings.CreditDailyCap)], "the daily cap", "每日上限");
        }
    }

    private static Explanation Step(Duration change, IReadOnlyList<ResolvedSetting> settings, string english, string chinese) => new(ExplanationTopic.CreditStep, language =>
    {
        string time = PlainText.Of(change < Duration.Zero ? -change : change, language);
        return language == MessageLanguage.Chinese
            ? $"{chinese}：{(change < Duration.Zero ? "减" : "加")} {time}"
            : $"{english}: {(change < Duration.Zero ? "less" : "plus")} {time}";
    })
    {
        Time = change,
        Settings = settings,
    };

    private static ResolvedSetting Setting(TimesheetSession session, Setting setting) => session.Facts.Policy.Resolved(setting);
}
