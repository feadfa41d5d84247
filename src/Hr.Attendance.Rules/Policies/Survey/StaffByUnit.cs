using Hr.Attendance.Rules.Organization;

namespace Hr.Attendance.Rules.Policies.Survey;

/// <summary>Who there is in each unit, now or at another time: each combination of role and tags once.</summary>
internal sealed class StaffByUnit
{
    private readonly Dictionary<string, HashSet<PolicyAudience>> _byUnit = new(StringComparer.Ordinal);

    internal StaffByUnit(UnitTree units, OrganizationChart? chart)
    {
        foreach (var employee in chart?.Employees ?? [])
        {
            foreach (var assignment in employee.Assignments)
            {
                var audience = new PolicyAudience(assignment.Role, employee.Tags);
                foreach (string unitId in assignment.UnitId is { } own ? [own] : employee.Unit.Entries.Select(entry => entry.Value))
                {
                    Add(unitId, audience, units);
                }
            }
        }
    }

    /// <summary>Who there is in one unit.</summary>
    internal IReadOnlyCollection<PolicyAudience> In(string unitId) => _byUnit.TryGetValue(unitId, out var staff) ? staff : [];

    /// <summary>Who there is in a unit and below; somebody may come twice.</summary>
    internal IEnumerable<PolicyAudience> Below(UnitOrder order, string unitId)
    {
        for (int position = order.PositionOf(unitId); position < order.EndOf(unitId); position++)
        {
            foreach (var audience in In(order.Units[position].Id))
            {
                yield return audience;
            }
        }
    }

    private void Add(string unitId, PolicyAudience audience, UnitTree units)
    {
        if (!units.Contains(unitId))
        {
            return;
        }

        if (!_byUnit.TryGetValue(unitId, out var staff))
        {
            _byUnit.Add(unitId, staff = []);
        }

        staff.Add(audience);
    }
}
