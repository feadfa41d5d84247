using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>What one role has of a timesheet: primary time, or online and credited time. Immutable.</summary>
/// <param name="Role">The role.</param>
/// <param name="Kind">Whether it was held as the primary or as a concurrent role.</param>
/// <param name="Primary">Its primary time; zero in a concurrent role.</param>
/// <param name="Online">Its net time online; zero in a primary role.</param>
/// <param name="Credited">What of its online time was credited; zero in a primary role.</param>
/// <param name="Overtime">Its overtime by kind of day. Of a day's time the last is overtime, and primary time comes first.</param>
/// <param name="EffectiveSessions">How many of its sessions were effective.</param>
/// <param name="RefusedSessions">How many of its sessions were not.</param>
public sealed record RoleTotals(
    string Role, RoleKind Kind, Duration Primary, Duration Online, Duration Credited, TimeByDayKind Overtime, int EffectiveSessions, int RefusedSessions)
{
    /// <summary>What each role has of some days; together they have the days' four figures, no more and no less.</summary>
    internal static IReadOnlyList<RoleTotals> Of(IReadOnlyList<TimesheetDay> days)
    {
        var overtime = new Dictionary<string, TimeByDayKind>(StringComparer.Ordinal);
        foreach (var (role, time) in days.SelectMany(OvertimeByRole.Of).Select(part => (part.Key, part.Value)))
        {
            overtime[role] = time.Plus(OvertimeOf(role));
        }

        var primary = days
            .Where(day => day.Primary != Duration.Zero)
            .GroupBy(day => day.PrimaryRole, StringComparer.Ordinal)
            .OrderBy(role => role.Key, StringComparer.Ordinal)
            .Select(role => new RoleTotals(role.Key, RoleKind.Primary, Sum(role, day => day.Primary), Duration.Zero, Duration.Zero, OvertimeOf(role.Key), 0, 0));
        var concurrent = days
            .SelectMany(day => day.Sessions)
            .GroupBy(session => session.Session.Role, StringComparer.Ordinal)
            .OrderBy(role => role.Key, StringComparer.Ordinal)
            .Select(role =>
            {
                int effective = role.Count(session => session.Verdict.IsEffective);
                return new RoleTotals(
                    role.Key, RoleKind.Concurrent, Duration.Zero, Sum(role, session => session.Measures.Net), Sum(role, session => session.Credited),
                    OvertimeOf(role.Key), effective, role.Count() - effective);
            });
        return [.. primary, .. concurrent];

        TimeByDayKind OvertimeOf(string role) => overtime.TryGetValue(role, out var time) ? time : TimeByDayKind.Zero;

        static Duration Sum<T>(IEnumerable<T> parts, Func<T, Duration> time) => parts.Aggregate(Duration.Zero, (sum, part) => sum + time(part));
    }
}
