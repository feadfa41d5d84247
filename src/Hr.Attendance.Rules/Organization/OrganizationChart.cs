using System.Diagnostics.CodeAnalysis;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Organization;

/// <summary>The units and the people of a group, checked against each other. Immutable.</summary>
public sealed class OrganizationChart
{
    private static readonly Duration LongestReach = Duration.FromDays(31);

    private readonly Dictionary<string, Employee> _employees;

    private OrganizationChart(
        UnitTree units, Dictionary<string, Employee> employees, IReadOnlyDictionary<string, Bilingual> roleNames, Duration turnLapse, Duration ratingWithin)
    {
        RoleNames = roleNames;
        Units = units;
        TurnLapse = turnLapse;
        RatingWithin = ratingWithin;
        _employees = employees;
        Employees = [.. employees.Values.OrderBy(employee => employee.Id, StringComparer.Ordinal)];
    }

    /// <summary>The tree of units.</summary>
    public UnitTree Units { get; }

    /// <summary>The employees, by id.</summary>
    public IReadOnlyList<Employee> Employees { get; }

    /// <summary>The names of roles for people, by their ids; a role without one is missing.</summary>
    public IReadOnlyDictionary<string, Bilingual> RoleNames { get; }

    /// <summary>How long after its last message a conversation of the group has come to rest: twelve hours unless the group says otherwise.</summary>
    public Duration TurnLapse { get; }

    /// <summary>How long after its last message a conversation of the group may be rated: three days unless the group says otherwise.</summary>
    public Duration RatingWithin { get; }

    /// <summary>Checks employees against the tree and keeps what is sound.</summary>
    /// <remarks>What is kept has assignments inside the employment, in order of their first date and role, with units that exist.</remarks>
    /// <param name="units">The tree of units.</param>
    /// <param name="employees">The employees, in any order.</param>
    /// <param name="diagnostics">Takes what is found.</param>
    /// <param name="turnLapse">How long after its last message a conversation has come to rest; null for twelve hours.</param>
    /// <param name="ratingWithin">How long after its last message a conversation may be rated; null for three days.</param>
    /// <param name="roleNames">The names of roles for people, by their ids; null for none.</param>
    /// <returns>The chart.</returns>
    /// <exception cref="ArgumentNullException">An argument that is not optional is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A duration is not above zero and at most 31 days.</exception>
    public static OrganizationChart Build(
        UnitTree units,
        IEnumerable<Employee> employees,
        ICollection<Diagnostic> diagnostics,
        Duration? turnLapse = null,
        Duration? ratingWithin = null,
        IReadOnlyDictionary<string, Bilingual>? roleNames = null)
    {
        Guard.NotNull(units);
        Guard.NotNull(diagnostics);
        var lapse = Reach(turnLapse ?? Duration.FromHours(12), nameof(turnLapse));
        var within = Reach(ratingWithin ?? Duration.FromDays(3), nameof(ratingWithin));
        var kept = new Dictionary<string, Employee>(StringComparer.Ordinal);
        foreach (var employee in Guard.NotNull(employees))
        {
            if (kept.TryGetValue(employee.Id, out var first))
            {
                diagnostics.Add(OrganizationDiagnostics.DuplicateEmployee.Between(employee.Place, [first.Place], ("employee", employee.Id)));
            }
            else if (Sound(employee, units, diagnostics) is { } sound)
            {
                kept.Add(sound.Id, sound);
            }
        }

        var names = (roleNames ?? new Dictionary<string, Bilingual>()).ToDictionary(role => role.Key, role => role.Value, StringComparer.Ordinal);
        return new OrganizationChart(units, kept, names, lapse, within);
    }

    /// <summary>Finds an employee.</summary>
    /// <param name="employeeId">The employee's id.</param>
    /// <param name="employee">The employee; null when there is none.</param>
    /// <returns>Whether the employee was found.</returns>
    public bool TryGetEmployee(string employeeId, [NotNullWhen(true)] out Employee? employee) =>
        _employees.TryGetValue(Guard.NotNull(employeeId), out employee);

    /// <summary>A length that makes evaluation look no further around than settings may.</summary>
    private static Duration Reach(Duration reach, string name) =>
        reach > Duration.Zero && reach <= LongestReach
            ? reach
            : throw new ArgumentOutOfRangeException(name, reach, "must be above zero and at most 31 days");

    private static Employee? Sound(Employee employee, UnitTree units, ICollection<Diagnostic> diagnostics)
    {
        foreach (var (_, unit) in employee.Unit.Entries.Where(entry => !units.Contains(entry.Value)))
        {
            diagnostics.Add(OrganizationDiagnostics.UnknownUnit.At(employee.Place, ("employee", employee.Id), ("unit", unit)));
        }

        var known = employee.Unit.Entries.Where(entry => units.Contains(entry.Value)).ToList();
        if (known.Count == 0)
        {
            diagnostics.Add(OrganizationDiagnostics.EmployeeWithoutUnit.At(employee.Place, ("employee", employee.Id)));
            return null;
        }

        // The order is that of the dates as they were given, before the employment cuts them.
        var assignments = employee.Assignments
            .OrderBy(assignment => assignment.Dates.From)
            .ThenBy(assignment => assignment.Role, StringComparer.Ordinal)
            .Select(assignment => Sound(assignment, employee, units, diagnostics))
            .OfType<RoleAssignment>()
            .ToList();
        ReportOverlaps(employee, assignments, diagnostics);
        return new Employee(employee.Id, new DatedValues<string>(known), assignments, employee.Tags, employee.MonthlyWage, employee.Employment, employee.Place)
        {
            Name = employee.Name,
        };
    }

    private static RoleAssignment? Sound(RoleAssignment assignment, Employee employee, UnitTree units, ICollection<Diagnostic> diagnostics)
    {
        if (assignment.UnitId is { } unit && !units.Contains(unit))
        {
            diagnostics.Add(OrganizationDiagnostics.UnknownUnit.At(assignment.Place, ("employee", employee.Id), ("unit", unit)));
            return null;
        }

        if (assignment.Dates.IsEmpty)
        {
            diagnostics.Add(OrganizationDiagnostics.EmptyAssignment.At(assignment.Place, ("employee", employee.Id), ("role", assignment.Role)));
            return null;
        }

        var dates = assignment.Dates.Intersect(employee.Employment);
        bool begunTooEarly = assignment.Dates.From is { } from && !employee.Employment.IsEmpty && employee.Employment.From > from;
        bool statedEndTooLate = assignment.Dates.To is { } to && employee.Employment.To < to;
        if (begunTooEarly || statedEndTooLate || dates.IsEmpty)
        {
            diagnostics.Add(OrganizationDiagnostics.OutsideEmployment.At(assignment.Place, ("employee", employee.Id), ("role", assignment.Role)));
        }

        return dates.IsEmpty ? null : assignment with { Dates = dates };
    }

    private static void ReportOverlaps(Employee employee, List<RoleAssignment> assignments, ICollection<Diagnostic> diagnostics)
    {
        var primary = assignments.Where(assignment => assignment.Kind == RoleKind.Primary).ToList();
        for (int i = 1; i < primary.Count; i++)
        {
            var first = primary.Take(i).FirstOrDefault(earlier => !earlier.Dates.Intersect(primary[i].Dates).IsEmpty);
            if (first is not null)
            {
                diagnostics.Add(OrganizationDiagnostics.OverlappingPrimary.Between(primary[i].Place, [first.Place],
                    ("employee", employee.Id), ("first", first.Role), ("second", primary[i].Role)));
            }
        }
    }
}
