using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Time;
using NodaTime;

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
        Runs = ActivityRuns.Find(evidence, roles);
        var former = new SessionFormer(roles, Primary, diagnostics, trace);
        All = former.Form(evidence, Pairs, Runs);
        OutsideWindows = former.OutsideWindows;
    }

    internal EmployeeEvidence Evidence { get; }

    internal RoleCalendar Roles { get; }

    /// <summary>The pairs of punches of all roles.</summary>
    internal IReadOnlyList<(RoleDay Day, PunchPair Pair)> Pairs { get; }

    /// <summary>The runs of messages, each with the business day of its concurrent role on which it begins.</summary>
    internal IReadOnlyList<(RoleDay Day, Interval Run)> Runs { get; }

    internal PrimaryTime Primary { get; }

    /// <summary>All online sessions, by start, then by role.</summary>
    internal IReadOnlyList<OnlineSession> All { get; }

    /// <summary>What was outside the windows, on days whose policy has somebody watch that.</summary>
    internal IReadOnlyList<ExcludedTime> OutsideWindows { get; }
}
