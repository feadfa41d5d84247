using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Sdk.Reference;

/// <summary>What a setting's definition leaves every unit, for people.</summary>
internal static class DelegationText
{
    internal static Bilingual Of(Setting setting) => setting.DefaultDelegation switch
    {
        Delegation.Locked => ReferenceSentences.Locked,
        Delegation.Within { AtLeast: { } low, AtMost: { } high } => ReferenceSentences.Between.With(("low", low), ("high", high)),
        Delegation.Within { AtLeast: { } low } => ReferenceSentences.AtLeast.With(("low", low)),
        Delegation.Within { AtMost: { } high } => ReferenceSentences.AtMost.With(("high", high)),
        Delegation.OneOf oneOf => ReferenceSentences.OneOf.With(("values", Joined(oneOf.Values))),
        _ => ReferenceSentences.Open,
    };

    private static Bilingual Joined(IReadOnlyList<PolicyValue> values) =>
        Bilingual.Of(language => string.Join(ReferenceSentences.Comma.In(language), values));
}
