using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Pay;

/// <summary>Lets policy documents speak of what pay rules read.</summary>
public static class PayRuleSettings
{
    /// <summary>A catalogue with the settings of pay rules, in their order; those that it has already are passed over.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="rules">The rules; two may share a setting.</param>
    /// <returns>The larger catalogue.</returns>
    /// <exception cref="ArgumentException">Another setting has the name of one of theirs.</exception>
    public static SettingCatalogue WithSettingsOf(this SettingCatalogue catalogue, IEnumerable<IPayRule> rules) =>
        Guard.NotNull(catalogue).With([.. Guard.NotNull(rules).SelectMany(rule => rule.Settings)]);
}
