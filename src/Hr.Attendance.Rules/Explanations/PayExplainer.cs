using Hr.Attendance.Rules.Pay;
using NodaTime;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>Explains what a day is paid and what becomes of compensatory leave on it.</summary>
internal static class PayExplainer
{
    /// <summary>A line with its figures, the evidence and the settings behind it.</summary>
    internal static Explanation Explain(PayLine line) => new(ExplanationTopic.Pay, line.GetText)
    {
        FindEvidence = () => line.EvidenceIds,
        Settings = new LaterSettings(() => line.Settings),
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
            yield return new Explanation(ExplanationTopic.CompensatoryLeave, language =>
                ExplanationSentences.LeaveBeyondBalance.In(language, ("leave", leave.EvidenceId), ("time", missing)))
            {
                Time = Duration.Zero,
                EvidenceIds = [leave.EvidenceId],
            };
        }
    }

    private static Explanation Earned(CompensatoryLeaveEntry entry) => new(
        ExplanationTopic.CompensatoryLeave,
        language => ExplanationSentences.LeaveEarned.In(language, ("time", entry.Earned), ("due", entry.DueOn)))
    {
        Time = entry.Earned,
    };

    private static Explanation Taken(CompensatoryLeaveEntry entry, CompensatoryLeaveUse use) => new(
        ExplanationTopic.CompensatoryLeave,
        language => ExplanationSentences.LeaveTaken.In(language, ("time", use.Time), ("earnedOn", entry.EarnedOn)))
    {
        Time = -use.Time,
        EvidenceIds = [use.EvidenceId],
    };
}
