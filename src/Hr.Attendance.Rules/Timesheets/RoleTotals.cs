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

    /// <summary>Its overtime by kind of day, as far as it counts. Of a day's time the last is overtime, and primary time comes first.</summary>
    public required TimeByDayKind Overtime { get; init; }

    /// <summary>Its overtime that is not approved where policy wants approval: of a day's overtime first what no approval covers.</summary>
    public Duration Unapproved { get; init; }

    /// <summary>What was worked in it: its primary time, of a concurrent role what was credited.</summary>
    public Duration Worked => Kind == RoleKind.Primary ? Primary : Credited;

    /// <summary>How many of its sessions were effective.</summary>
    public required int EffectiveSessions { get; init; }

    /// <summary>How many of its sessions were not.</summary>
    public required int RefusedSessions { get; init; }

    /// <summary>What each role has of some days; together they have the days' figures, no more and no less.</summary>
    internal static IReadOnlyList<RoleTotals> Of(IReadOnlyList<TimesheetDay> days, int first, int end)
    {
        var overtime = new List<RoleOvertime>();
        var sums = new List<Sum>();
        for (int i = first; i < end; i++)
        {
            var day = days[i];
            OvertimeByRole.AddTo(overtime, day);
            if (day.PrimaryKinds is not { Total: 0, Plan.Planned: 0 })
            {
                Of(sums, RoleKind.Primary, day.PrimaryRole).Add(day);
            }

            for (int session = 0; session < day.Sessions.Count; session++)
            {
                Of(sums, RoleKind.Concurrent, day.Sessions[session].Role).Add(day.Sessions[session]);
            }
        }

        return
        [
            .. sums.OrderBy(sum => sum.Kind != RoleKind.Primary).ThenBy(sum => sum.Role, StringComparer.Ordinal).Select(sum =>
                sum.ToTotals(OvertimeByRole.Of(sum.Role, overtime))),
        ];
    }

    /// <summary>The sum of a role, which is begun where there is none; people hold few roles.</summary>
    private static Sum Of(List<Sum> sums, RoleKind kind, string role)
    {
        foreach (var sum in sums)
        {
            if (sum.Kind == kind && string.Equals(sum.Role, role, StringComparison.Ordinal))
            {
                return sum;
            }
        }

        var begun = new Sum(kind, role);
        sums.Add(begun);
        return begun;
    }

    /// <summary>What adds up for a role.</summary>
    private sealed class Sum(RoleKind kind, string role)
    {
        private long _primary;
        private PlanTotals _plan = PlanTotals.Zero;
        private long _online;
        private long _credited;
        private int _effective;
        private int _refused;

        internal RoleKind Kind => kind;

        internal string Role => role;

        internal void Add(TimesheetDay day)
        {
            _primary += day.PrimaryKinds.Total;
            _plan += day.Plan;
        }

        internal void Add(TimesheetSession session)
        {
            _online += session.NetTime;
            _credited += session.CreditedTime;
            if (session.IsEffective)
            {
                _effective++;
            }
            else
            {
                _refused++;
            }
        }

        internal RoleTotals ToTotals(RoleOvertime? overtime) => new()
        {
            Role = role,
            Kind = kind,
            Primary = Duration.FromNanoseconds(_primary),
            Plan = _plan,
            Online = Duration.FromNanoseconds(_online),
            Credited = Duration.FromNanoseconds(_credited),
            Overtime = (overtime?.Counting ?? default).ToTime(),
            Unapproved = Duration.FromNanoseconds(overtime?.Unapproved ?? 0),
            EffectiveSessions = _effective,
            RefusedSessions = _refused,
        };
    }
}
