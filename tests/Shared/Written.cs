using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Policies.Publishing;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Tests;

/// <summary>Units, roles and documents on one line: tests have many, and their order of figures is the same everywhere.</summary>
internal static class Written
{
    internal static OrganizationUnit Unit(
        string id, string? parent = null, string? name = null, string? kind = null, string? zone = null, SourcePlace place = default) =>
        new() { Id = id, ParentId = parent, Name = name is null ? null : Bilingual.Same(name), Kind = kind, ZoneId = zone, Place = place };

    internal static RoleAssignment Role(string role, RoleKind kind, DateRange dates, string? unit = null, SourcePlace place = default) =>
        new() { Role = role, Kind = kind, Dates = dates, UnitId = unit, Place = place };

    internal static PolicyDocument Document(string id, string unit, DateRange dates, IReadOnlyList<Directive> directives) =>
        new() { Id = id, UnitId = unit, Dates = dates, Directives = directives };

    internal static Directive Directive(string setting) => new() { SettingName = setting };

    internal static Exemption Exemption(string unit, LocalDate until, string? reason = null, SourcePlace place = default) =>
        new() { UnitId = unit, Until = until, Reason = reason, Place = place };

    internal static PolicyAuthor Author(string id, string unit, AdministrationRole role) => new() { Id = id, UnitId = unit, Role = role };
}
