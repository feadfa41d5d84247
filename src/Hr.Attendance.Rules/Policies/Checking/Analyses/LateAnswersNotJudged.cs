using Hr.Attendance.Rules.Policies.Survey;

namespace Hr.Attendance.Rules.Policies.Checking.Analyses;

/// <summary>
/// A window for an answer that is longer than a session has to be, or can be: a turn is judged only where the session goes on for the window
/// after it, or it was answered in time, so a shorter session cannot fail for late answers.
/// </summary>
internal sealed class LateAnswersNotJudged : CombinationAnalysis
{
    private protected override IReadOnlyList<Setting> Settings { get; } =
    [
        AttendanceSettings.ResponseWindow, AttendanceSettings.SessionMinimumOnline, .. LargestSessionRules.Settings,
        AttendanceSettings.ResponseMinShare, AttendanceSettings.SessionRequire,
    ];

    private protected override IEnumerable<Combination> Find(PolicyValues values, CheckContext context)
    {
        if (values.Get(AttendanceSettings.ResponseWindow) is not { } window
            || values.Get(AttendanceSettings.ResponseMinShare) == 0 || values.Get(AttendanceSettings.SessionRequire).Of(1) == 0)
        {
            yield break;
        }

        // Longer than any session can be is said first: it is the graver of the two, and the other is then no news.
        bool hasWindows = values.Get(AttendanceSettings.SessionWindows).Count > 0;
        if (hasWindows
            && context.LargestSessions.Of(LargestSessionRules.Of(values), context.ZonesOf(values.Unit.Id), values.Surveyed.From) is { } largest
            && largest.Span < window)
        {
            yield return LongerThan(AttendanceSettings.SessionWindows);
        }
        else if (values.Get(AttendanceSettings.SessionMinimumOnline) is { } minimum && minimum < window)
        {
            yield return LongerThan(AttendanceSettings.SessionMinimumOnline);
        }

        Combination LongerThan(Setting setting) => new(PolicyCombinationDiagnostics.LateAnswersNotJudged, [AttendanceSettings.ResponseWindow, setting],
            ("window", values.Text(AttendanceSettings.ResponseWindow)), ("setting", setting.Name), ("value", values.Text(setting)));
    }
}
