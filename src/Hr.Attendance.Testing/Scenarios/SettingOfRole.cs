using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Testing.Scenarios;

/// <summary>What a setting is for a role of an employee.</summary>
internal static class SettingOfRole
{
    /// <summary>The setting; null where there is none of that name.</summary>
    internal static ResolvedSetting? Resolve(AttendanceEngine engine, Employee employee, string role, string setting, LocalDate date)
    {
        if (!engine.Policies.Catalogue.TryGet(setting, out var known))
        {
            return null;
        }

        var assignment = employee.Assignments.FirstOrDefault(assignment => assignment.Role == role);
        return engine.Policies.Resolve(assignment?.UnitId ?? employee.Unit.On(date), role, employee.Tags, date).Resolved(known);
    }
}
