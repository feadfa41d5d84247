using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>What a session or a day earned, and by what steps, in words.</summary>
internal static class CreditText
{
    /// <summary>What was credited: <c>5 min credited</c>, <c>nothing credited</c>.</summary>
    internal static string Of(Duration credited, MessageLanguage language) => credited == Duration.Zero
        ? language.Say("nothing credited", "未计入工时")
        : language.Say($"{PlainText.Of(credited, language)} credited", $"计入 {PlainText.Of(credited, language)}");

    /// <summary>How credit is rounded: <c>rounded down to whole 5 min</c>.</summary>
    internal static string Rounding(EffectivePolicy policy, MessageLanguage language)
    {
        string step = PlainText.Of(policy.Get(AttendanceSettings.CreditRoundTo), language);
        return policy.Get(AttendanceSettings.CreditRounding) switch
        {
            CreditRounding.Up => language.Say($"rounded up to whole {step}", $"按 {step}向上取整"),
            CreditRounding.Nearest => language.Say($"rounded to the nearest {step}", $"按 {step}四舍五入"),
            _ => language.Say($"rounded down to whole {step}", $"按 {step}向下取整"),
        };
    }

    /// <summary>The daily cap that a session ran into.</summary>
    internal static string Cap(TimesheetSession session, MessageLanguage language)
    {
        string cap = PlainText.Of(session.Facts.Policy.Get(AttendanceSettings.CreditDailyCap) ?? Duration.Zero, language);
        return language.Say($"the daily cap of {cap}", $"每日上限 {cap}");
    }
}
