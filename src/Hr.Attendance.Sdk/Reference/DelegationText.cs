using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Sdk.Reference;

/// <summary>What a setting's definition leaves every unit, for people.</summary>
internal static class DelegationText
{
    internal static string Of(Setting setting, MessageLanguage language)
    {
        bool chinese = language == MessageLanguage.Chinese;
        return setting.DefaultDelegation switch
        {
            Delegation.Locked => chinese ? "锁定" : "locked",
            Delegation.Within { AtLeast: { } low, AtMost: { } high } => chinese ? $"{low} 至 {high}" : $"from {low} to {high}",
            Delegation.Within { AtLeast: { } low } => chinese ? $"不低于 {low}" : $"at least {low}",
            Delegation.Within { AtMost: { } high } => chinese ? $"不高于 {high}" : $"at most {high}",
            Delegation.OneOf oneOf => (chinese ? "只能取 " : "one of ") + string.Join(chinese ? "、" : ", ", oneOf.Values),
            _ => chinese ? "不限" : "open",
        };
    }
}
