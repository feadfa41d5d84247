using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Pay.Items;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Evidence;
using Hr.Attendance.Sdk.Hosting;
using Hr.Attendance.Sdk.Sources;
using Hr.Attendance.Sdk.Workspaces;
using Microsoft.Extensions.DependencyInjection;

namespace Hr.Attendance.Sdk.DependencyInjection;

/// <summary>Says where a host's engine takes its data from and what it judges by. The order of calls does not matter.</summary>
public sealed class HrAttendanceBuilder
{
    private readonly List<ICriterion> _criteria = [.. BuiltInCriteria.All];
    private readonly List<IPayRule> _payRules = [.. BuiltInPayRules.All];

    private Func<IServiceProvider, Workspace>? _workspace;
    private Func<IServiceProvider, IOrganizationSource>? _organization;
    private Func<IServiceProvider, IPolicySource>? _policies;
    private Func<IServiceProvider, IEvidenceSource>? _evidence;
    private Func<IServiceProvider, IWorkCalendar>? _calendar;

    internal HrAttendanceBuilder()
    {
    }

    /// <summary>How the engine works.</summary>
    public EngineOptions Options { get; } = new();

    /// <summary>
    /// The settings that policy documents may speak of: the built-in ones, those of added criteria, and those that were added by themselves.
    /// A host that makes its own workspace reads its policies with it, inside the source that it gives to <c>UseWorkspace</c>.
    /// </summary>
    public SettingCatalogue Catalogue { get; private set; } = SettingCatalogue.Standard;

    /// <summary>The built-in criteria, then those that were added.</summary>
    internal IReadOnlyList<ICriterion> Criteria => _criteria;

    /// <summary>The built-in pay rules, then those that were added.</summary>
    internal IReadOnlyList<IPayRule> PayRules => _payRules;

    /// <summary>Takes everything from a workspace folder, read once, when the engine is first asked for.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="readers">Read evidence in further formats; null for CSV and JSON lines alone.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    public HrAttendanceBuilder UseWorkspace(string path, IReadOnlyList<IEvidenceFileReader>? readers = null)
    {
        Guard.NotEmpty(path);

        return UseWorkspace(_ => WorkspaceReader.Read(path, Catalogue, readers));
    }

    /// <summary>Takes everything from a workspace that the host makes itself, from its own tables.</summary>
    /// <param name="source">Makes the workspace; called once, when the engine is first asked for, with <see cref="Catalogue"/> complete.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public HrAttendanceBuilder UseWorkspace(Func<IServiceProvider, Workspace> source)
    {
        _workspace = Guard.NotNull(source);
        return this;
    }

    /// <summary>Takes units and people from a source of the host.</summary>
    /// <param name="source">Makes the source; called once.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public HrAttendanceBuilder UseOrganization(Func<IServiceProvider, IOrganizationSource> source)
    {
        _organization = Guard.NotNull(source);
        return this;
    }

    /// <summary>Takes policy documents from a source of the host, or one of <see cref="PolicySources"/>.</summary>
    /// <param name="source">Makes the source; called once.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public HrAttendanceBuilder UsePolicies(Func<IServiceProvider, IPolicySource> source)
    {
        _policies = Guard.NotNull(source);
        return this;
    }

    /// <summary>Takes evidence from a source of the host.</summary>
    /// <param name="source">Makes the source; called once. It lives as long as the engine: it opens what it needs for each question.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public HrAttendanceBuilder UseEvidence(Func<IServiceProvider, IEvidenceSource> source)
    {
        _evidence = Guard.NotNull(source);
        return this;
    }

    /// <summary>
    /// Takes the kinds of dates of all units from one calendar of the host, instead of that of each unit's statutory layer. Where units have
    /// calendars of their own, the source of the organization gives them (<see cref="OrganizationData.Statutory"/>).
    /// </summary>
    /// <param name="calendar">Makes the calendar; called once.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    public HrAttendanceBuilder UseCalendar(Func<IServiceProvider, IWorkCalendar> calendar)
    {
        _calendar = Guard.NotNull(calendar);
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

    /// <summary>What is wrong with what was said, a sentence each.</summary>
    internal IReadOnlyList<string> Problems()
    {
        var problems = Options.Problems().ToList();
        bool hasSources = _organization is not null || _policies is not null || _evidence is not null;
        if (_workspace is not null && hasSources)
        {
            problems.Add("a workspace is named beside sources: call `UseWorkspace`, or `UseOrganization`, `UsePolicies` and `UseEvidence`, not both");
        }
        else if (_workspace is null && !hasSources)
        {
            problems.Add("nothing says where the data comes from: call `UseOrganization`, `UsePolicies` and `UseEvidence`, or `UseWorkspace` for a folder");
        }
        else if (_workspace is null)
        {
            AddMissing(problems);
        }

        if (_workspace is not null && _calendar is not null)
        {
            problems.Add("`UseCalendar` does not go with `UseWorkspace`, which has a calendar of its own: write `calendar.csv`, or use sources");
        }

        return problems;
    }

    /// <summary>What reads the rules of the engine; nothing must be wrong.</summary>
    internal IRulesLoader CreateLoader(IServiceProvider services)
    {
        var runtime = services.GetService<AttendanceRuntime>();
        return _workspace is { } workspace
            ? new WorkspaceLoader(() => workspace(services), Criteria, PayRules, runtime)
            : new SourcesLoader(
                _organization!(services), _policies!(services), _evidence!(services), _calendar?.Invoke(services), Catalogue, Criteria,
                PayRules, runtime);
    }

    private void AddMissing(List<string> problems)
    {
        if (_organization is null)
        {
            problems.Add("nothing says where units and people come from: call `UseOrganization`");
        }

        if (_policies is null)
        {
            problems.Add("nothing says where policy documents come from: call `UsePolicies`, with `PolicySources.Folder(path)` for files");
        }

        if (_evidence is null)
        {
            problems.Add("nothing says where evidence comes from: call `UseEvidence`");
        }
    }
}
