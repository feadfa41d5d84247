using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Sdk.Access;

/// <summary>Of whom something may be seen, business day by business day. Immutable. An unknown person or unit shows nobody.</summary>
/// <remarks>
/// A person belongs on a day to the unit that the chart gives the person for that day, and to all units above it; the unit of an assignment
/// decides whose policy governs a role, and makes nobody a member.
/// </remarks>
public abstract record ViewerScope
{
    private ViewerScope()
    {
    }

    /// <summary>Everybody whom the chart knows.</summary>
    public static ViewerScope Group { get; } = new Everybody();

    /// <summary>Whether it is everybody on every day, whatever the chart says.</summary>
    internal virtual bool IsEverybody => false;

    /// <summary>One person.</summary>
    /// <param name="employeeId">The person's id.</param>
    /// <returns>The scope.</returns>
    /// <exception cref="ArgumentException"><paramref name="employeeId"/> is null or empty.</exception>
    public static ViewerScope Self(string employeeId) => new Person(Guard.NotEmpty(employeeId));

    /// <summary>
    /// A manager's team: on each day everybody who belongs to the manager's own unit of that day or to a unit below it, the manager included.
    /// Where the manager moves, the team of that day on is another. That somebody is a manager is for the grant to say, not for the chart.
    /// </summary>
    /// <param name="managerId">The manager's id.</param>
    /// <returns>The scope.</returns>
    /// <exception cref="ArgumentException"><paramref name="managerId"/> is null or empty.</exception>
    public static ViewerScope Team(string managerId) => new TeamOf(Guard.NotEmpty(managerId));

    /// <summary>A unit with everything below it: on each day everybody who belongs to it on that day.</summary>
    /// <param name="unitId">The unit's id.</param>
    /// <returns>The scope.</returns>
    /// <exception cref="ArgumentException"><paramref name="unitId"/> is null or empty.</exception>
    public static ViewerScope Branch(string unitId) => new Unit(Guard.NotEmpty(unitId));

    /// <summary>Whether it has a person on a business day.</summary>
    internal abstract bool Shows(Employee employee, LocalDate date, OrganizationChart chart);

    /// <summary>Dates, beside those of the person's own moves, on which it can change whether it has a person.</summary>
    internal virtual IEnumerable<LocalDate?> ChangesIn(OrganizationChart chart) => [];

    /// <summary>Those who are in both.</summary>
    internal ViewerScope And(ViewerScope other) => Equals(other) || other.IsEverybody ? this : IsEverybody ? other : new Intersection(this, other);

    private static bool IsWithin(string unitId, string memberUnitId, UnitTree units) =>
        units.Contains(unitId) && units.Contains(memberUnitId) && units.ChainTo(memberUnitId).Contains(unitId);

    private sealed record Everybody : ViewerScope
    {
        internal override bool IsEverybody => true;

        internal override bool Shows(Employee employee, LocalDate date, OrganizationChart chart) => true;
    }

    private sealed record Person(string EmployeeId) : ViewerScope
    {
        internal override bool Shows(Employee employee, LocalDate date, OrganizationChart chart) => employee.Id == EmployeeId;
    }

    private sealed record Unit(string UnitId) : ViewerScope
    {
        internal override bool Shows(Employee employee, LocalDate date, OrganizationChart chart) => IsWithin(UnitId, employee.Unit.On(date), chart.Units);
    }

    private sealed record TeamOf(string ManagerId) : ViewerScope
    {
        internal override bool Shows(Employee employee, LocalDate date, OrganizationChart chart) =>
            chart.TryGetEmployee(ManagerId, out var manager) && IsWithin(manager.Unit.On(date), employee.Unit.On(date), chart.Units);

        internal override IEnumerable<LocalDate?> ChangesIn(OrganizationChart chart) =>
            chart.TryGetEmployee(ManagerId, out var manager) ? manager.Unit.Entries.Select(entry => entry.From) : [];
    }

    private sealed record Intersection(ViewerScope First, ViewerScope Second) : ViewerScope
    {
        internal override bool Shows(Employee employee, LocalDate date, OrganizationChart chart) =>
            First.Shows(employee, date, chart) && Second.Shows(employee, date, chart);

        internal override IEnumerable<LocalDate?> ChangesIn(OrganizationChart chart) => First.ChangesIn(chart).Concat(Second.ChangesIn(chart));
    }
}
