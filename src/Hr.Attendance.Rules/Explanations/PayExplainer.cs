using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Pay;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>Explains what a day is paid and what becomes of compensatory leave on it.</summary>
internal static class PayExplainer
{
    /// <summary>A line with its figures, the evidence and the settings behind it.</summary>
    internal static Explanation Explain(PayLine line) => new(ExplanationTopic.Pay, line.GetText)
    {
        EvidenceIds = line.EvidenceIds,
        Settings = line.Settings,
    };

    /// <summary>What the day earned for leave, then what was taken on it.</summary>
    internal static IEnumerable<Explanation> LeaveOn(LocalDate date, CompensatoryLedger ledger)
    {
        foreach (var entry in ledger.Entries.Where(entry => entry.EarnedOn == date))
        {
            yield return Earned(entry);
        }

        foreach (var entry in ledger.Entries)
        {
            foreach (var use in entry.Uses.Where(use => use.Date == date))
            {
                yield return Taken(entry, use);
            }
        }

        foreach (var (leave, missing) in ledger.BeyondBalance.Where(beyond => beyond.Leave.Date == date))
        {
            yield return new Explanation(ExplanationTopic.CompensatoryLeave, language => Said(language,
                $"leave `{leave.EvidenceId}`: {PlainText.Of(missing, language)} are compensated by nothing, because no more rest-day overtime was open",
                $"休假 `{leave.EvidenceId}`：其余 {PlainText.Of(missing, language)} 无可用的休息日加班可抵"))
            {
                Time = Duration.Zero,
                EvidenceIds = [leave.EvidenceId],
            };
        }
    }

    private static Explanation Earned(CompensatoryLeaveEntry entry) => new(ExplanationTopic.CompensatoryLeave, language => Said(language,
        $"{PlainText.Of(entry.Earned, language)} of rest-day overtime can be taken as leave before {Text(entry.DueOn)}; what is left then is paid",
        $"休息日加班 {PlainText.Of(entry.Earned, language)} 可在 {Text(entry.DueOn)} 之前补休，到期未休部分支付加班费"))
    {
        Time = entry.Earned,
    };

    private static Explanation Taken(CompensatoryLeaveEntry entry, CompensatoryLeaveUse use) => new(ExplanationTopic.CompensatoryLeave, language => Said(language,
        $"{PlainText.Of(use.Time, language)} of leave taken for rest-day overtime of {Text(entry.EarnedOn)}",
        $"补休 {PlainText.Of(use.Time, language)}，抵 {Text(entry.EarnedOn)} 的休息日加班"))
    {
        Time = -use.Time,
        EvidenceIds = [use.EvidenceId],
    };

    private static string Said(MessageLanguage language, string english, string chinese) => language == MessageLanguage.Chinese ? chinese : english;

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
