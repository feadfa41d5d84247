using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Sdk.Workspaces;

namespace Hr.Attendance.Sdk.DependencyInjection;

/// <summary>Says where a host's engine takes its data from and what it judges by.</summary>
public sealed class HrAttendanceBuilder
{
    private readonly List<ICriterion> _criteria = [];
    private readonly List<IPayRule> _payRules = [];
    private SettingCatalogue _catalogue = SettingCatalogue.Standard;

    internal HrAttendanceBuilder()
    {
    }

    internal Func<IServiceProvider, Workspace>? WorkspaceSource { get; private set; }

    internal IReadOnlyList<ICriterion> Criteria => _criteria;

    internal IReadOnlyList<IPayRule> PayRules => _payRules;

    /// <summary>Takes everything from a workspace folder, read once, when the engine is first asked for.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public HrAttendanceBuilder UseWorkspace(string path)
    {
        Guard.NotEmpty(path);

        return UseWorkspace(_ => WorkspaceReader.Read(path, _catalogue));
    }

    /// <summary>Takes everything from a workspace that the host makes itself, from its own tables.</summary>
    /// <param name="source">Makes the workspace; called once, when the engine is first asked for.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public HrAttendanceBuilder UseWorkspace(Func<IServiceProvider, Workspace> source)
    {
        WorkspaceSource = Guard.NotNull(source);
        return this;
    }

    /// <summary>Lets policy documents speak of further settings.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A name is taken.</exception>
    public HrAttendanceBuilder AddSettings(params Setting[] settings)
    {
        _catalogue = _catalogue.With(settings);
        return this;
    }

    /// <summary>Judges sessions by a further criterion.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="criterion"/> is null.</exception>
    public HrAttendanceBuilder AddCriterion(ICriterion criterion)
    {
        _criteria.Add(Guard.NotNull(criterion));
        return this;
    }

    /// <summary>Pays by a further rule, and lets policy documents speak of its settings.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="rule"/> is null, or another setting has the name of one of its settings.</exception>
    public HrAttendanceBuilder AddPayRule(IPayRule rule)
    {
        _payRules.Add(Guard.NotNull(rule));
        return AddSettings([.. rule.Settings.Where(setting => !_catalogue.Settings.Contains(setting))]);
    }
}
