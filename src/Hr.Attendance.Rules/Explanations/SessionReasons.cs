using System.Globalization;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>Says in plain words why a session was refused, or why it earned less than its time.</summary>
public static class SessionReasons
{
    /// <summary>The reasons, most telling first: each criterion that is not met (where the session is refused), then what a daily cap took.</summary>
    /// <param name="session">The session.</param>
    /// <param name="language">The language.</param>
    /// <returns>The sentences; empty when the session earned all it could.</returns>
    public static IReadOnlyList<string> Of(TimesheetSession session, MessageLanguage language)
    {
        Guard.NotNull(session);
        var reasons = new List<string>();
        if (!session.Verdict.IsEffective)
        {
            reasons.AddRange(session.Verdict.Criteria
                .Where(result => !result.IsMet)
                .Select(result => Sentence(result, session.Measures, session.Session.Day.Policy, language)));
        }

        if (session.CutByCap > Duration.Zero)
        {
            var cap = session.Session.Day.Policy.Get(AttendanceSettings.CreditDailyCap) ?? Duration.Zero;
            reasons.Add(language == MessageLanguage.Chinese
                ? $"超过每日上限 {PlainText.Of(cap, language)}，少计 {PlainText.Of(session.CutByCap, language)}"
                : $"{PlainText.Of(session.CutByCap, language)} above the daily cap of {PlainText.Of(cap, language)}");
        }

        return reasons;
    }

    private static string Sentence(CriterionResult result, SessionMeasures measures, EffectivePolicy policy, MessageLanguage language)
    {
        string value = PlainText.Of(result.Value, language);
        string threshold = PlainText.Of(result.Threshold, language);
        string window = PlainText.Of(policy.Get(AttendanceSettings.ResponseWindow) ?? Duration.Zero, language);
        string inTime = measures.TurnsInTime.ToString(CultureInfo.InvariantCulture);
        string judged = measures.JudgedTurns.ToString(CultureInfo.InvariantCulture);
        string ratings = measures.Ratings.ToString(CultureInfo.InvariantCulture);
        bool chinese = language == MessageLanguage.Chinese;
        return (result.CriterionId, result.IsTooLittle) switch
        {
            ("minimumOnline", _) => chinese ? $"在线 {value}，不足 {threshold}" : $"online {value}, needs {threshold}",
            ("responseWindow", true) => chinese ? "没有可判定的客户消息" : "no customer turn to judge by",
            ("responseWindow", _) => chinese
                ? $"{judged} 轮客户消息中 {inTime} 轮在 {window}内回复（{value}），不足 {threshold}"
                : $"answered {inTime} of {judged} turns within {window} ({value}), needs {threshold}",
            ("satisfaction", true) => chinese ? $"评价仅 {ratings} 个，不足以判定" : $"only {ratings} ratings, too few to judge by",
            ("satisfaction", _) => chinese ? $"满意度 {value}，不足 {threshold}" : $"satisfaction {value}, needs {threshold}",
            ("minimumConversations", _) => chinese ? $"会话 {value} 个，不足 {threshold} 个" : $"{value} conversations, needs {threshold}",
            _ => chinese ? $"条件 {result.CriterionId}：{value}，不足 {threshold}" : $"{result.CriterionId} {value}, needs {threshold}",
        };
    }
}
