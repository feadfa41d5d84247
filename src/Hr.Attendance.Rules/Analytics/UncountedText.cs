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
    public static string Of(UncountedReason reason, MessageLanguage language) => reason switch
    {
        UncountedReason.OutsideWindows => language.Say("outside the hours that can count", "在可计入的时间窗口之外"),
        UncountedReason.OutsideAssignment => language.Say("while the role was not held", "不在该岗任职期间"),
        UncountedReason.NotPunched => language.Say("with messages but without punches", "有消息但未打卡"),
        _ => language.Say("without a concurrent role", "未任兼岗"),
    };
}
