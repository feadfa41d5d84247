using Hr.Attendance.Rules.Pay;

namespace Hr.Attendance.Rules.Explanations;

/// <summary>Explains what a day is paid: each line with its figures, the evidence and the settings behind it.</summary>
internal static class PayExplainer
{
    internal static Explanation Explain(PayLine line) => new(ExplanationTopic.Pay, line.GetText)
    {
        EvidenceIds = line.EvidenceIds,
        Settings = line.Settings,
    };
}
