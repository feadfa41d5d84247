using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
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
                .Select(result => result.Criterion.Explain(result, session.Facts, language).Finding));
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
}
