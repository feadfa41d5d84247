using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Time;
using NodaTime;
using NodaTime.Text;

namespace Hr.Attendance.Testing.Generators;

/// <summary>A group that was drawn: units on several levels and in several zones, and people who hold roles, move and earn. Sound and immutable.</summary>
public sealed class DrawnChart
{
    /// <summary>How many dates matter: what changes, changes on one of them.</summary>
    internal const int Days = 4;

    internal DrawnChart(LocalDate firstDay, IReadOnlyList<OrganizationUnit> units, IEnumerable<Employee> employees)
    {
        FirstDay = firstDay;
        Chart = OrganizationChart.Build(UnitTreeBuilder.Build(units, DateTimeZoneProviders.Tzdb, []), employees, []);
    }

    /// <summary>The chart.</summary>
    public OrganizationChart Chart { get; }

    /// <summary>The first of the dates on which something may change or be seen; the group was as it is then for long before.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last of these dates, included.</summary>
    public LocalDate LastDay => FirstDay.PlusDays(Days - 1);

    /// <summary>The units and the people, one a line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join(
        "\n",
        [
            $"from {LocalDatePattern.Iso.Format(FirstDay)} to {LocalDatePattern.Iso.Format(LastDay)}",
            .. Chart.Units.Units.Select(unit =>
                $"unit {unit.Id}{(unit.ParentId is { } parent ? $" below {parent}" : string.Empty)}{(unit.ZoneId is { } zone ? $" in {zone}" : string.Empty)}"),
            .. Chart.Employees.Select(TextOf),
        ]);

    /// <summary>The same without an employee.</summary>
    internal DrawnChart Without(Employee employee) => new(FirstDay, Chart.Units.Units, Chart.Employees.Where(other => other != employee));

    /// <summary>The same with one employee changed.</summary>
    internal DrawnChart With(Employee employee, Employee changed) =>
        new(FirstDay, Chart.Units.Units, Chart.Employees.Select(other => other == employee ? changed : other));

    /// <summary>Units that nothing hangs on: nobody works there, no role is held there, and no unit is below.</summary>
    internal IEnumerable<OrganizationUnit> Unused => Chart.Units.Units.Where(unit =>
        unit.ParentId is not null
        && Chart.Units.Units.All(other => other.ParentId != unit.Id)
        && Chart.Employees.All(employee =>
            employee.Unit.Entries.All(entry => entry.Value != unit.Id) && employee.Assignments.All(held => held.UnitId != unit.Id)));

    /// <summary>The same without a unit that nothing hangs on.</summary>
    internal DrawnChart Without(OrganizationUnit unit) => new(FirstDay, [.. Chart.Units.Units.Where(other => other != unit)], Chart.Employees);

    private static string TextOf(Employee employee) => string.Concat(
        $"employee {employee.Id} of {Dated(employee.Unit)}: ",
        string.Join(", ", employee.Assignments.Select(held => $"{held.Role} "
            + $"({(held.Kind == RoleKind.Primary ? "primary" : "concurrent")}"
            + $"{(held.UnitId is { } unit ? $" of {unit}" : string.Empty)}{DatesOf(held.Dates)})")),
        string.Concat(employee.Tags.Select(tag => $", {tag.Key}={tag.Value}")),
        employee.MonthlyWage is { } wage ? $", earns {Dated(wage)}" : string.Empty,
        employee.Employment == DateRange.Always ? string.Empty : $", employed {employee.Employment}");

    private static string Dated<T>(DatedValues<T> values)
        where T : notnull => string.Join(
            ", ",
            values.Entries.Select(entry => entry.From is { } from ? $"{entry.Value} from {LocalDatePattern.Iso.Format(from)}" : $"{entry.Value}"));

    private static string DatesOf(DateRange dates) => dates == DateRange.Always ? string.Empty : $" {dates}";
}
