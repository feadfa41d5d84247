using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Sessions.Criteria;

/// <summary>Lets policy documents speak of what criteria read.</summary>
public static class CriterionSettings
{
    /// <summary>A catalogue with the settings of criteria, in their order; those that it has already are passed over.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="criteria">The criteria; two may share a setting.</param>
    /// <returns>The larger catalogue.</returns>
    /// <exception cref="ArgumentException">Another setting has the name of one of theirs.</exception>
    public static SettingCatalogue WithSettingsOf(this SettingCatalogue catalogue, IEnumerable<ICriterion> criteria) =>
        Guard.NotNull(catalogue).With([.. Guard.NotNull(criteria).SelectMany(criterion => criterion.Settings)]);
}
