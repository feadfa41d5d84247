using Hr.Attendance.Rules.Organization;

namespace Hr.Attendance.Rules.Corrections;

/// <summary>Tells whether the same is known of an employee in two charts.</summary>
internal static class EmployeeComparison
{
    internal static bool AreSame(Employee one, Employee other) => ReferenceEquals(one, other)
        || (one.Id == other.Id
            && one.Unit.Entries.SequenceEqual(other.Unit.Entries)
            && one.Assignments.SequenceEqual(other.Assignments)
            && one.Tags.Count == other.Tags.Count && one.Tags.All(tag => other.Tags.TryGetValue(tag.Key, out string? value) && value == tag.Value)
            && (one.MonthlyWage?.Entries ?? []).SequenceEqual(other.MonthlyWage?.Entries ?? [])
            && one.Employment == other.Employment
            && one.Place == other.Place);
}
