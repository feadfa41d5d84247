using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Organization;

/// <summary>A person who works for the group. Immutable.</summary>
public sealed class Employee
{
    /// <summary>Creates an employee.</summary>
    /// <param name="id">The employee's id, unique in the group.</param>
    /// <param name="unit">The unit's id, with the dates on which it changes.</param>
    /// <param name="assignments">The roles held.</param>
    /// <param name="tags">Properties that policy documents can be aimed at, such as <c>line = k12</c>; null for none.</param>
    /// <param name="monthlyWage">The monthly wage, with the dates on which it changes; null when it is not known, which leaves pay out.</param>
    /// <param name="employment">The dates of employment; the default is always.</param>
    /// <param name="place">Where the employee was defined.</param>
    /// <exception cref="ArgumentException">The id is null or empty, or an argument that may not be null is.</exception>
    public Employee(
        string id,
        DatedValues<string> unit,
        IEnumerable<RoleAssignment> assignments,
        IReadOnlyDictionary<string, string>? tags = null,
        DatedValues<Money>? monthlyWage = null,
        DateRange employment = default,
        SourcePlace place = default)
    {
        Id = Guard.NotEmpty(id);
        Unit = Guard.NotNull(unit);
        Assignments = [.. Guard.NotNull(assignments)];
        Tags = (tags ?? new Dictionary<string, string>()).ToDictionary(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal);
        MonthlyWage = monthlyWage;
        Employment = employment;
        Place = place;
    }

    /// <summary>The employee's id.</summary>
    public string Id { get; }

    /// <summary>A name for people; null when none was given. No rule depends on it, and no result has it.</summary>
    public Bilingual? Name { get; init; }

    /// <summary>The id of the employee's unit over time.</summary>
    public DatedValues<string> Unit { get; }

    /// <summary>The roles held.</summary>
    public IReadOnlyList<RoleAssignment> Assignments { get; }

    /// <summary>Properties that policy documents can be aimed at.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; }

    /// <summary>The monthly wage over time; null when it is not known.</summary>
    public DatedValues<Money>? MonthlyWage { get; }

    /// <summary>The dates of employment.</summary>
    public DateRange Employment { get; }

    /// <summary>Where the employee was defined.</summary>
    public SourcePlace Place { get; }
}
