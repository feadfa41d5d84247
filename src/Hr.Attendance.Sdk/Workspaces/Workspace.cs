using Hr.Attendance.Rules;
using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Pay;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Sessions.Criteria;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Sdk.Workspaces;

/// <summary>All that an evaluation needs, read from one place and checked. Immutable.</summary>
/// <param name="Chart">The units and the people.</param>
/// <param name="Policies">The policy documents.</param>
/// <param name="Calendar">The kinds of dates.</param>
/// <param name="Evidence">The evidence.</param>
/// <param name="Diagnostics">What was found while reading, each finding once, by place.</param>
public sealed record Workspace(
    OrganizationChart Chart,
    PolicyBook Policies,
    IWorkCalendar Calendar,
    EvidenceSet Evidence,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>An engine for this workspace.</summary>
    /// <param name="criteria">The criteria; null for the built-in ones.</param>
    /// <param name="payRules">The pay rules; null for the built-in ones.</param>
    /// <param name="runtime">What works the people out; null for compiled code.</param>
    /// <returns>The engine.</returns>
    public AttendanceEngine CreateEngine(
        IEnumerable<ICriterion>? criteria = null, IEnumerable<IPayRule>? payRules = null, AttendanceRuntime? runtime = null) =>
        new(Chart, Policies, Calendar, criteria, payRules, runtime);
}

/// <summary>The part of a workspace that policies need. Immutable.</summary>
/// <param name="Chart">The units and the people.</param>
/// <param name="Policies">The policy documents.</param>
/// <param name="Calendar">The kinds of dates.</param>
/// <param name="Diagnostics">What was found while reading, each finding once, by place.</param>
public sealed record PolicyWorkspace(OrganizationChart Chart, PolicyBook Policies, IWorkCalendar Calendar, IReadOnlyList<Diagnostic> Diagnostics);
