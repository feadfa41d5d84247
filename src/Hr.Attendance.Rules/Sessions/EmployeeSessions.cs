using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>One employee's evidence, as far as no criterion is needed: pairs of punches, primary time and online sessions.</summary>
internal sealed class EmployeeSessions
{
    internal EmployeeSessions(EmployeeEvidence evidence, RoleCalendar roles, IWorkCalendar calendar, ICollection<Diagnostic> diagnostics, SessionTrace? trace)
    {
        Evidence = evidence;
        Roles = roles;
        Pairs = RolePunches.Pair(evidence, roles, diagnostics);
        Primary = new PrimaryTime(roles, calendar, Pairs);
        var former = new SessionFormer(roles, Primary, diagnostics, trace);
        All = former.Form(evidence, Pairs);
        OutsideWindows = former.OutsideWindows;
    }

    internal EmployeeEvidence Evidence { get; }

    internal RoleCalendar Roles { get; }

    /// <summary>The pairs of punches of all roles.</summary>
    internal IReadOnlyList<(RoleDay Day, PunchPair Pair)> Pairs { get; }

    internal PrimaryTime Primary { get; }

    /// <summary>All online sessions, by start, then by role.</summary>
    internal IReadOnlyList<OnlineSession> All { get; }

    /// <summary>What was outside the windows, on days whose policy has somebody watch that.</summary>
    internal IReadOnlyList<ExcludedTime> OutsideWindows { get; }
}
