using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Pay.Items;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Sdk.Workspaces;

namespace Hr.Attendance.Sdk.DependencyInjection;

/// <summary>Says where a host's engine takes its data from and what it judges by. The order of calls does not matter.</summary>
public sealed class HrAttendanceBuilder
{
    private readonly List<ICriterion> _criteria = [.. BuiltInCriteria.All];
    private readonly List<IPayRule> _payRules = [.. BuiltInPayRules.All];

    internal HrAttendanceBuilder()
    {
    }

    /// <summary>
    /// The settings that policy documents may speak of: the built-in ones, those of added criteria, and those that were added by themselves.
    /// A host that makes its own workspace reads its policies with it, inside the source that it gives to <c>UseWorkspace</c>.
    /// </summary>
    public SettingCatalogue Catalogue { get; private set; } = SettingCatalogue.Standard;

    internal Func<IServiceProvider, Workspace>? WorkspaceSource { get; private set; }

    /// <summary>The built-in criteria, then those that were added.</summary>
    internal IReadOnlyList<ICriterion> Criteria => _criteria;

    /// <summary>The built-in pay rules, then those that were added.</summary>
    internal IReadOnlyList<IPayRule> PayRules => _payRules;

    /// <summary>Takes everything from a workspace folder, read once, when the engine is first asked for.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public HrAttendanceBuilder UseWorkspace(string path)
    {
        Guard.NotEmpty(path);

        return UseWorkspace(_ => WorkspaceReader.Read(path, Catalogue));
    }

    /// <summary>Takes everything from a workspace that the host makes itself, from its own tables.</summary>
    /// <param name="source">Makes the workspace; called once, when the engine is first asked for, with <see cref="Catalogue"/> complete.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public HrAttendanceBuilder UseWorkspace(Func<IServiceProvider, Workspace> source)
    {
        WorkspaceSource = Guard.NotNull(source);
        return this;
    }

    /// <summary>Lets policy documents speak of further settings, beside those of criteria, which come with them.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">Another setting has the name of one of them.</exception>
    public HrAttendanceBuilder AddSettings(params Setting[] settings)
    {
        Catalogue = Catalogue.With(settings);
        return this;
    }

    /// <summary>Judges sessions by a further criterion, and lets policy documents speak of its settings.</summary>
    /// <param name="criterion">The criterion; it may share settings with others.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="criterion"/> is null, there is one of its id already, or another setting has the name of one of its settings.
    /// </exception>
    public HrAttendanceBuilder AddCriterion(ICriterion criterion)
    {
        Guard.NotNull(criterion);
        if (_criteria.Exists(known => known.Id == criterion.Id))
        {
            throw new ArgumentException($"there is a criterion with the id `{criterion.Id}` already: give this one another", nameof(criterion));
        }

        Catalogue = Catalogue.WithSettingsOf([criterion]);
        _criteria.Add(criterion);
        return this;
    }

    /// <summary>Pays by a further rule, and lets policy documents speak of its settings.</summary>
    /// <param name="rule">The rule; it may share settings with others.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="rule"/> is null, there is one of its id already, or another setting has the name of one of its settings.
    /// </exception>
    public HrAttendanceBuilder AddPayRule(IPayRule rule)
    {
        Guard.NotNull(rule);
        if (_payRules.Exists(known => known.Id == rule.Id))
        {
            throw new ArgumentException($"there is a pay rule with the id `{rule.Id}` already: give this one another", nameof(rule));
        }

        Catalogue = Catalogue.WithSettingsOf([rule]);
        _payRules.Add(rule);
        return this;
    }
}
