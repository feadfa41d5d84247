using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>What one role has of a timesheet: primary time, or online and credited time. Immutable.</summary>
public sealed record RoleTotals
{
    /// <summary>The role.</summary>
    public required string Role { get; init; }

    /// <summary>Whether it was held as the primary or as a concurrent role.</summary>
    public required RoleKind Kind { get; init; }

    /// <summary>Its primary time; zero in a concurrent role.</summary>
    public required Duration Primary { get; init; }

    /// <summary>What was planned for it and what became of that; zero in a concurrent role.</summary>
    public PlanTotals Plan { get; init; }

    /// <summary>Its net time online; zero in a primary role.</summary>
    public required Duration Online { get; init; }

    /// <summary>What of its online time was credited; zero in a primary role.</summary>
    public required Duration Credited { get; init; }

    /// <summary>Its overtime by kind of day. Of a day's time the last is overtime, and primary time comes first.</summary>
    public required TimeByDayKind Overtime { get; init; }

    /// <summary>How many of its sessions were effective.</summary>
    public required int EffectiveSessions { get; init; }

    /// <summary>How many of its sessions were not.</summary>
    public required int RefusedSessions { get; init; }

    /// <summary>What each role has of some days; together they have the days' four figures, no more and no less.</summary>
    internal static IReadOnlyList<RoleTotals> Of(IReadOnlyList<TimesheetDay> days)
    {
        var overtime = new Dictionary<string, TimeByDayKind>(StringComparer.Ordinal);
        foreach (var (role, time) in days.SelectMany(OvertimeByRole.Of).Select(part => (part.Key, part.Value)))
        {
            overtime[role] = time.Plus(OvertimeOf(role));
        }

        var primary = days
            .Where(day => day.Primary != Duration.Zero || day.Planned != Duration.Zero)
            .GroupBy(day => day.PrimaryRole, StringComparer.Ordinal)
            .OrderBy(role => role.Key, StringComparer.Ordinal)
            .Select(role => new RoleTotals
            {
                Role = role.Key,
                Kind = RoleKind.Primary,
                Primary = Sum(role, day => day.Primary),
                Plan = PlanTotals.Sum(role.Select(day => day.Plan)),
                Online = Duration.Zero,
                Credited = Duration.Zero,
                Overtime = OvertimeOf(role.Key),
                EffectiveSessions = 0,
                RefusedSessions = 0,
            });
        var concurrent = days
            .SelectMany(day => day.Sessions)
            .GroupBy(session => session.Session.Role, StringComparer.Ordinal)
            .OrderBy(role => role.Key, StringComparer.Ordinal)
            .Select(role =>
            {
                int effective = role.Count(session => session.Verdict.IsEffective);
                return new RoleTotals
                {
                    Role = role.Key,
                    Kind = RoleKind.Concurrent,
                    Primary = Duration.Zero,
                    Online = Sum(role, session => session.Measures.Net),
                    Credited = Sum(role, session => session.Credited),
                    Overtime = OvertimeOf(role.Key),
                    EffectiveSessions = effective,
                    RefusedSessions = role.Count() - effective,
                };
            });
        return [.. primary, .. concurrent];

        TimeByDayKind OvertimeOf(string role) => overtime.TryGetValue(role, out var time) ? time : TimeByDayKind.Zero;

        static Duration Sum<T>(IEnumerable<T> parts, Func<T, Duration> time) => parts.Aggregate(Duration.Zero, (sum, part) => sum + time(part));
    }
}
