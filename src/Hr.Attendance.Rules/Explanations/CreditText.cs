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
        ? ExplanationSentences.NothingCredited.In(language)
        : ExplanationSentences.Credited.In(language, ("time", credited));

    /// <summary>How credit is rounded: <c>rounded down to whole 5 min</c>.</summary>
    internal static string Rounding(EffectivePolicy policy, MessageLanguage language)
    {
        var sentence = policy.Get(AttendanceSettings.CreditRounding) switch
        {
            CreditRounding.Up => ExplanationSentences.RoundedUp,
            CreditRounding.Nearest => ExplanationSentences.RoundedToNearest,
            _ => ExplanationSentences.RoundedDown,
        };
        return sentence.In(language, ("step", policy.Get(AttendanceSettings.CreditRoundTo)));
    }

    /// <summary>What is rounded, and how: <c>the day's time in this role rounded down to whole 15 min</c>.</summary>
    internal static string RoundingOfSessionOrDay(EffectivePolicy policy, MessageLanguage language)
    {
        string rounding = Rounding(policy, language);
        return policy.Get(AttendanceSettings.CreditRoundPer) == CreditRoundPer.Session
            ? rounding
            : ExplanationSentences.SumOfDay.In(language, ("rounding", rounding));
    }

    /// <summary>The daily cap that a session ran into.</summary>
    internal static Duration CapOf(TimesheetSession session) => session.Facts.Policy.Get(AttendanceSettings.CreditDailyCap) ?? Duration.Zero;
}
