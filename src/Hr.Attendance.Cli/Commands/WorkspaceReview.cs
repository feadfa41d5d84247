using Hr.Attendance.Cli.Output;
using Hr.Attendance.Reports.Requests;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Analytics;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Cli.Commands;

/// <summary>Reads a workspace for a report.</summary>
internal static class WorkspaceReview
{
    internal static ReportRequest Read(
        string folder,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant? asKnownAt,
        string[] employees,
        string[] comparedTags,
        MessageLanguage language,
        string runtime,
        ProgressLine? progress,
        CancellationToken cancellationToken)
    {
        var workspace = WorkspaceFiles.Read(folder, progress, cancellationToken);
        workspace = asKnownAt is { } instant ? workspace with { Policies = workspace.Policies.AsKnownAt(instant) } : workspace;
        CheckEmployees(workspace.Chart, employees);
        var options = new EvaluationOptions
        {
            EmployeeIds = employees.Length == 0 ? null : employees,
            Workers = Environment.ProcessorCount,
            Progress = progress,
        };
        var review = WorkspaceRules.EngineOf(workspace, runtime).Review(workspace.Evidence, firstDay, lastDay, options, cancellationToken);
        return new ReportRequest
        {
            Review = review,
            Units = workspace.Chart.Units,
            Language = language,
            Diagnostics = workspace.Diagnostics,
            Terms = AnalysisTerms.Default with { EqualTerms = TermsOfRoot(workspace, lastDay) },
            ComparedTags = comparedTags,
        };
    }

    internal static void CheckEmployees(OrganizationChart chart, string[] employees)
    {
        foreach (string unknown in employees.Where(id => !chart.TryGetEmployee(id, out _)))
        {
            throw new UsageException($"there is no employee `{unknown}` in the workspace");
        }
    }

    /// <summary>What the root's policy asks of the concurrent role that most people hold, on the last day.</summary>
    private static EqualTerms TermsOfRoot(Workspace workspace, LocalDate on)
    {
        string? role = workspace.Chart.Employees.SelectMany(employee => employee.Assignments)
            .Where(assignment => assignment.Kind == RoleKind.Concurrent)
            .GroupBy(assignment => assignment.Role, StringComparer.Ordinal)
            .OrderByDescending(holders => holders.Count()).ThenBy(holders => holders.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
        return role is null || workspace.Chart.Units.Root is not { } root
            ? AnalysisTerms.Default.EqualTerms
            : EqualTerms.Of(workspace.Policies.Resolve(root.Id, role, new Dictionary<string, string>(), on));
    }
}
