using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Sessions;

namespace Hr.Attendance.Rules.Analytics;

/// <summary>The reasons for which time is not counted, in words that follow a length of time.</summary>
public static class UncountedText
{
    /// <summary>A reason in words: <c>outside the hours that can count</c>.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="language">The language.</param>
    /// <returns>The words, without a full stop.</returns>
    public static string Of(UncountedReason reason, MessageLanguage language) => Of(reason).In(language);

    internal static Bilingual Of(UncountedReason reason) => reason switch
    {
        UncountedReason.OutsideWindows => AnalyticsSentences.OutsideWindows,
        UncountedReason.OutsideAssignment => AnalyticsSentences.OutsideAssignment,
        UncountedReason.NotPunched => AnalyticsSentences.NotPunched,
        _ => AnalyticsSentences.NoRole,
    };
}
