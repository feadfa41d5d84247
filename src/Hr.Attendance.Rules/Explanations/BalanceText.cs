using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Timesheets;
using NodaTime;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>Says how the overtime of a day follows from its period under the comprehensive hours system.</summary>
internal static class BalanceText
{
    internal static string Of(HoursBalance balance, MessageLanguage language)
    {
        object standard = balance.Standard is { } known ? known : ExplanationSentences.UnknownStandard;
        object overtime = balance.Overtime == Duration.Zero
            ? ExplanationSentences.NoOvertime
            : ExplanationSentences.Overtime.In(language, ("time", balance.Overtime));
        return ExplanationSentences.OvertimeOfPeriod.In(
            language,
            ("from", balance.FirstDay), ("to", balance.LastDay), ("overtime", overtime),
            ("before", balance.Before), ("time", balance.Time), ("standard", standard));
    }
}
