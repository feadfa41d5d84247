using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using Hr.Attendance.Sdk.Workspaces;
using Hr.Attendance.Testing.Building;
using Hr.Attendance.Testing.Scenarios;
using NodaTime;

namespace Hr.Attendance.Testing;

/// <summary>Where a test in C# begins: the policies under test, then who works and what was seen, what is evaluated, and what must come of it.</summary>
/// <example>
/// <code>
/// Given.Workspace("company").Employee("e1").WorksAt("sh").As("sales").Beside("online-service")
///     .On("2026-03-02").Online("18:05", "20:40").Customer("18:10").RepliesAfter(90.Seconds())
///     .When.Evaluated()
///     .Then.Session(1).IsEffective().Credits("PT2H35M");
/// </code>
/// </example>
public static class Given
{
    /// <summary>The policies, units, people and calendar of a workspace; its evidence is not looked at.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The beginning of a case.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is null or empty.</exception>
    /// <exception cref="WorkspaceException">The workspace cannot be read.</exception>
    public static GivenCase Workspace(string folder) => World(ScenarioWorld.Of(WorkspaceReader.ReadPolicies(folder)));

    /// <summary>A world that a host has put together, with its own criteria and pay rules.</summary>
    /// <param name="world">The world.</param>
    /// <returns>The beginning of a case.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="world"/> is null.</exception>
    public static GivenCase World(ScenarioWorld world) => new(Guard.NotNull(world));

    /// <summary>A group of one unit in which nobody has said anything yet, with a calendar that knows weekends and no holidays.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="zone">The IANA time zone.</param>
    /// <param name="statutory">The law that stands above it; null for none.</param>
    /// <returns>The beginning of a case.</returns>
    /// <exception cref="ArgumentException">A text is null or empty, or there is no such zone.</exception>
    public static GivenCase Group(string unitId, string zone = "Asia/Shanghai", StatutoryLayers? statutory = null)
    {
        var found = new List<Diagnostic>();
        var tree = UnitTreeBuilder.Build(
            [new OrganizationUnit { Id = Guard.NotEmpty(unitId), ZoneId = Guard.NotEmpty(zone) }], DateTimeZoneProviders.Tzdb, found);
        if (found.Count > 0)
        {
            throw new ArgumentException(found[0].GetMessage(), nameof(zone));
        }

        return World(new ScenarioWorld(
            OrganizationChart.Build(tree, [], found),
            PolicyBook.Build([], tree, statutory, SettingCatalogue.Standard, found)));
    }
}
