using System.CommandLine;
using Hr.Attendance.Planning;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Cli.Commands;

/// <summary>What forecasts and plans are asked for with, checked against the workspace.</summary>
internal static class PlanningOptions
{
    private const int MostDays = 366;

    internal static Option<string[]> Units() => new("--unit")
    {
        Description = "The units whose customers are served; those that govern the role if not given.",
        AllowMultipleArgumentsPerToken = true,
    };

    internal static Option<string?> Role() => new("--role") { Description = "The concurrent role; the only one that people hold if not given." };

    internal static PlanningRequest RequestOf(Workspace workspace, LocalDate firstDay, LocalDate lastDay, string[] units, string? role)
    {
        if (lastDay < firstDay)
        {
            throw new UsageException("--to is before --from");
        }

        if (Period.DaysBetween(firstDay, lastDay) >= MostDays)
        {
            throw new UsageException("--to is more than a year after --from");
        }

        foreach (string unknown in units.Where(unit => !workspace.Chart.Units.Contains(unit)))
        {
            throw new UsageException($"there is no unit `{unknown}` in the workspace");
        }

        var roles = workspace.Chart.Employees.SelectMany(employee => employee.Assignments)
            .Where(assignment => assignment.Kind == RoleKind.Concurrent)
            .Select(assignment => assignment.Role)
            .ToHashSet(StringComparer.Ordinal);
        if (role is not null && !roles.Contains(role))
        {
            throw new UsageException($"nobody holds the concurrent role `{role}`; there are: {string.Join(", ", roles.Order(StringComparer.Ordinal))}");
        }

        return new PlanningRequest { Evidence = workspace.Evidence, FirstDay = firstDay, LastDay = lastDay, UnitIds = units, Role = role };
    }
}
