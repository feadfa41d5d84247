using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Sdk.Json;
using Hr.Attendance.Sdk.Workspaces;

namespace Hr.Attendance.Sdk.Sources;

/// <summary>Reads units and roles held that a host keeps in a form of its own, as <c>org.json</c> says them.</summary>
public static class OrganizationReader
{
    /// <summary>Reads a unit.</summary>
    /// <param name="json">The unit.</param>
    /// <param name="diagnostics">Takes what is found.</param>
    /// <returns>The unit; null, with an error, where it cannot be used at all.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static OrganizationUnit? ReadUnit(LocatedJson json, ICollection<Diagnostic> diagnostics) =>
        new OrganizationFile(Guard.NotNull(diagnostics)).ReadUnit(Guard.NotNull(json));

    /// <summary>Reads a role that an employee holds.</summary>
    /// <param name="json">The assignment.</param>
    /// <param name="diagnostics">Takes what is found.</param>
    /// <returns>The assignment; null, with an error, where it cannot be used at all.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RoleAssignment? ReadAssignment(LocatedJson json, ICollection<Diagnostic> diagnostics) =>
        new OrganizationFile(Guard.NotNull(diagnostics)).ReadAssignment(Guard.NotNull(json));
}
