using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Pay.Items;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Testing.Scenarios;

/// <summary>Where scenarios take place: policies under test, the units that they are for, a calendar that does not change. Immutable and thread-safe.</summary>
public sealed class ScenarioWorld
{
    private readonly IReadOnlyList<ICriterion> _criteria;
    private readonly IReadOnlyList<IPayRule> _payRules;
    private readonly AttendanceRuntime? _runtime;

    /// <summary>Creates a world.</summary>
    /// <param name="chart">The units, and people that scenarios may speak of.</param>
    /// <param name="policies">The policies under test, for the chart's tree.</param>
    /// <param name="calendar">The kinds of dates for all units; null where each has the calendar of its statutory layer.</param>
    /// <param name="criteria">The criteria; null for the built-in ones.</param>
    /// <param name="payRules">The pay rules; null for the built-in ones.</param>
    /// <param name="runtime">What works the people out; null for <see cref="AttendanceRuntime.Compiled"/>.</param>
    /// <exception cref="ArgumentNullException">An argument that may not be null is.</exception>
    public ScenarioWorld(
        OrganizationChart chart,
        PolicyBook policies,
        IWorkCalendar? calendar = null,
        IEnumerable<ICriterion>? criteria = null,
        IEnumerable<IPayRule>? payRules = null,
        AttendanceRuntime? runtime = null)
    {
        Chart = Guard.NotNull(chart);
        Policies = Guard.NotNull(policies);
        Calendar = calendar;
        _criteria = [.. criteria ?? BuiltInCriteria.All];
        _payRules = [.. payRules ?? BuiltInPayRules.All];
        _runtime = runtime;
    }

    /// <summary>The policies under test.</summary>
    public PolicyBook Policies { get; }

    /// <summary>The kinds of dates for all units; null where each has the calendar of its statutory layer.</summary>
    public IWorkCalendar? Calendar { get; }

    /// <summary>The units and the people.</summary>
    public OrganizationChart Chart { get; }

    /// <summary>The world of a workspace.</summary>
    /// <param name="workspace">The workspace; evidence in it is not looked at.</param>
    /// <param name="criteria">The criteria; null for the built-in ones.</param>
    /// <param name="payRules">The pay rules; null for the built-in ones.</param>
    /// <param name="runtime">What works the people out; null for <see cref="AttendanceRuntime.Compiled"/>.</param>
    /// <returns>The world.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="workspace"/> is null.</exception>
    public static ScenarioWorld Of(
        PolicyWorkspace workspace, IEnumerable<ICriterion>? criteria = null, IEnumerable<IPayRule>? payRules = null, AttendanceRuntime? runtime = null)
    {
        Guard.NotNull(workspace);
        return new ScenarioWorld(workspace.Chart, workspace.Policies, calendar: null, criteria, payRules, runtime);
    }

    /// <summary>The same world under other documents.</summary>
    /// <param name="documents">The documents.</param>
    /// <returns>The world.</returns>
    public ScenarioWorld WithDocuments(IEnumerable<PolicyDocument> documents) => With(Policies.WithDocuments(Guard.NotNull(documents), []));

    /// <summary>Evaluates what a scenario gives.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>What came of it, and what was expected but did not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="scenario"/> is null.</exception>
    public ScenarioResult Run(Scenario scenario)
    {
        var prepared = Prepare(Guard.NotNull(scenario));
        var period = scenario.Evaluated;
        var report = period is null ? null : prepared.Engine.Evaluate(prepared.Evidence, period.Start, period.End);
        var outcome = new ScenarioOutcome(prepared, period, report);
        return new ScenarioResult(scenario, outcome, new ExpectationCheck(scenario, outcome).Failures);
    }

    /// <summary>The same world under other policies for the same tree.</summary>
    internal ScenarioWorld With(PolicyBook policies) => new(Chart, policies, Calendar, _criteria, _payRules, _runtime);

    /// <summary>The documents under test, by place; those of the law are not.</summary>
    /// <param name="documentIds">The ids of those wanted; null for all.</param>
    internal IEnumerable<PolicyDocument> DocumentsUnderTest(IReadOnlyCollection<string>? documentIds) => Policies.OwnDocuments
        .Where(document => documentIds is null || documentIds.Contains(document.Id))
        .OrderBy(document => document.Place)
        .ThenBy(document => document.Id, StringComparer.Ordinal);

    /// <summary>An engine and evidence of what is given. Only the people whom the scenario speaks of are there: a workspace may have thousands.</summary>
    internal PreparedScenario Prepare(Scenario scenario)
    {
        var given = scenario.Given;
        var found = new List<Diagnostic>();
        var units = given.Units.Count == 0
            ? Chart.Units
            : UnitTreeBuilder.Build([.. Chart.Units.Units, .. given.Units], DateTimeZoneProviders.Tzdb, found);
        var chart = OrganizationChart.Build(
            units, [.. KnownPeopleOf(scenario), .. given.Employees], found, Chart.TurnLapse, Chart.RatingWithin);
        var policies = given.Documents.Count == 0 && given.Units.Count == 0
            ? Policies
            : PolicyBook.Build([.. Policies.OwnDocuments, .. given.Documents], units, StatutoryOf(given.Units, found), Policies.Catalogue, found);
        var engine = new AttendanceEngine(
            chart, policies.WithDates(given.Calendar), Calendar?.WithDates(given.Calendar), _criteria, _payRules, _runtime);
        return new PreparedScenario(engine, EvidenceSet.Build(ScenarioEvidence.RecordsOf(given.Evidence, chart), chart, found), found);
    }

    /// <summary>The layers of the world, and those that units of a scenario name.</summary>
    private StatutoryLayers StatutoryOf(IReadOnlyList<OrganizationUnit> units, List<Diagnostic> found)
    {
        var known = Policies.Statutory.OfUnits.Values.Append(Policies.Statutory.OfAll).Concat(StatutoryLayer.BuiltIn).Append(StatutoryLayer.None)
            .GroupBy(layer => layer.Id, StringComparer.Ordinal)
            .ToDictionary(layer => layer.Key, layer => layer.First(), StringComparer.Ordinal);
        var layers = Policies.Statutory;
        foreach (var unit in units.Where(unit => unit.StatutoryName is not null))
        {
            if (known.TryGetValue(unit.StatutoryName!, out var layer))
            {
                layers = layers.With(unit.Id, layer);
            }
            else
            {
                found.Add(OrganizationDiagnostics.UnknownStatutory.At(unit.Place, ("unit", unit.Id), ("statutory", unit.StatutoryName),
                    ("known", string.Join(", ", known.Keys.OrderBy(id => id, StringComparer.Ordinal).Select(id => $"`{id}`")))));
            }
        }

        foreach (var unit in units.Where(unit => unit.CalendarName is not null))
        {
            found.Add(OrganizationDiagnostics.UnknownCalendar.At(unit.Place, ("unit", unit.Id), ("calendar", unit.CalendarName), ("known", "-")));
        }

        return layers;
    }

    private IEnumerable<Employee> KnownPeopleOf(Scenario scenario) => scenario.Given.Evidence.Select(seen => seen.EmployeeId)
        .Concat(scenario.Expected.Employees.Select(expected => expected.EmployeeId))
        .Distinct(StringComparer.Ordinal)
        .Where(id => scenario.Given.Employees.All(given => given.Id != id))
        .Select(id => Chart.TryGetEmployee(id, out var employee) ? employee : null)
        .OfType<Employee>();
}

/// <summary>What a scenario gives, ready to be evaluated.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Evidence">The evidence.</param>
/// <param name="Found">What was found while it was put together.</param>
internal sealed record PreparedScenario(AttendanceEngine Engine, EvidenceSet Evidence, IReadOnlyList<Diagnostic> Found);
