using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Explanations;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Sdk.Workspaces;
using NodaTime;

namespace Hr.Attendance.Sdk;

/// <summary>Evaluates a workspace with the built-in criteria and pay rules and those of the host.</summary>
internal sealed class WorkspaceEngine(Workspace workspace, IEnumerable<ICriterion> criteria, IEnumerable<IPayRule> payRules) : IAttendanceEngine
{
    private readonly AttendanceEngine _engine = workspace.CreateEngine(criteria, payRules);

    public Workspace Workspace => workspace;

    public AttendanceReport Evaluate(
        LocalDate from, LocalDate to, IReadOnlyCollection<string>? employeeIds, IProgress<EvaluationProgress>? progress, CancellationToken cancellation)
    {
        var report = _engine.Evaluate(workspace.Evidence, from, to, employeeIds, progress, cancellation);
        return report with { Diagnostics = [.. workspace.Diagnostics.Concat(report.Diagnostics).Distinct().OrderBy(diagnostic => diagnostic)] };
    }

    public Explanation? Explain(string employeeId, LocalDate date) => _engine.Explain(workspace.Evidence, employeeId, date);
}
