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
public sealed record Workspace
{
    /// <summary>The units and the people.</summary>
    public required OrganizationChart Chart { get; init; }

    /// <summary>The policy documents.</summary>
    public required PolicyBook Policies { get; init; }

    /// <summary>The kinds of dates for all units; null where each has the calendar of its statutory layer.</summary>
    public IWorkCalendar? Calendar { get; init; }

    /// <summary>The evidence.</summary>
    public required EvidenceSet Evidence { get; init; }

    /// <summary>What was found while reading, each finding once, by place.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

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
public sealed record PolicyWorkspace
{
    internal PolicyWorkspace()
    {
    }

    /// <summary>The units and the people.</summary>
    public required OrganizationChart Chart { get; init; }

    /// <summary>The policy documents, with the statutory layer and the calendar of each unit.</summary>
    public required PolicyBook Policies { get; init; }

    /// <summary>What was found while reading, each finding once, by place.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }
}
