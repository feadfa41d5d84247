using Hr.Attendance.Cli.Output;
using Hr.Attendance.NRules;
using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Sdk.Workspaces;

namespace Hr.Attendance.Cli.Commands;

/// <summary>The rules of a workspace as NRules rules.</summary>
internal static class WorkspaceRules
{
    /// <summary>The engine of a workspace, with the runtime that was asked for.</summary>
    /// <exception cref="UsageException">Documents set what the rules of the NRules runtime do not read.</exception>
    internal static AttendanceEngine EngineOf(Workspace workspace, string runtime) =>
        runtime == CommonOptions.NRulesRuntime ? workspace.CreateEngine(runtime: RuntimeOf(workspace.Diagnostics)) : workspace.CreateEngine();

    /// <inheritdoc cref="EngineOf(Workspace, string)"/>
    internal static AttendanceEngine EngineOf(PolicyWorkspace workspace, string runtime) => new(
        workspace.Chart, workspace.Policies, runtime: runtime == CommonOptions.NRulesRuntime ? RuntimeOf(workspace.Diagnostics) : null);

    /// <summary>The NRules runtime, for a workspace whose every setting some rule reads.</summary>
    /// <remarks>
    /// A setting of a host belongs to a criterion or a pay rule of the host's, which this command does not have. Compiled code goes on without it
    /// and reports an error; who asks for the rules asks for all of them.
    /// </remarks>
    /// <exception cref="UsageException">Documents set what no rule reads.</exception>
    internal static NRulesAttendanceRuntime RuntimeOf(IReadOnlyList<Diagnostic> diagnostics)
    {
        string[] unknown =
        [
            .. diagnostics.Where(finding => finding.Code == PolicyDiagnostics.UnknownSetting.Code)
                .Select(finding => Printable.Of($"`{finding.Find("setting")}`"))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        return unknown.Length == 0
            ? new NRulesAttendanceRuntime()
            : throw new UsageException(
                $"no rule reads {string.Join(", ", unknown)}: take these settings out of the documents, "
                + "run them in the host that knows them, or take --runtime compiled");
    }
}
