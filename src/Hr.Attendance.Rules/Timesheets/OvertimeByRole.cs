using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>A role's part of overtime. Immutable.</summary>
/// <param name="Counting">What counts, by kind of day.</param>
/// <param name="Unapproved">What is not approved.</param>
internal readonly record struct RoleOvertime(TimeByDayKind Counting, Duration Unapproved);

/// <summary>Puts a day's overtime to the roles in which it was worked: it is the last of the day's time, and primary time comes first.</summary>
internal static class OvertimeByRole
{
    // What is approved counts for the dearest kind first, so that what is not is taken from workdays first.
    private static readonly DayKind[] Kinds = [DayKind.StatutoryHoliday, DayKind.RestDay, DayKind.Workday];

    /// <summary>The overtime of each role that has any; together they have the day's, no more and no less.</summary>
    internal static IReadOnlyDictionary<string, RoleOvertime> Of(TimesheetDay day)
    {
        var byRole = new Dictionary<string, RoleOvertime>(StringComparer.Ordinal);
        AddTo(byRole, day);
        return byRole;
    }

    /// <summary>Adds a day's overtime of each role to a sum.</summary>
    internal static void AddTo(Dictionary<string, RoleOvertime> byRole, TimesheetDay day)
    {
        if (day.AllOvertime == TimeByDayKind.Zero)
        {
            return;
        }

        var parts = PartsOf(day);
        foreach (var kind in Kinds)
        {
            // Overtime is what comes last. So it is handed out from the last session backwards until nothing is left of it, and what no session
            // takes was worked in the primary role.
            var left = day.AllOvertime[kind];
            foreach (var part in parts)
            {
                part.Time = part.Session is null ? left : Duration.Min(left, WorkedAs(kind, part.Session.CreditedBy, day));
                left -= part.Time;
            }

            HandOutUnapproved(parts, day.Unapproved[kind]);
            foreach (var part in parts.Where(part => part.Time > Duration.Zero))
            {
                var soFar = byRole.TryGetValue(part.Role, out var known) ? known : default;
                byRole[part.Role] = new RoleOvertime(soFar.Counting.Plus(kind, part.Time - part.Unapproved), soFar.Unapproved + part.Unapproved);
            }
        }
    }

    /// <summary>The sessions, the last one first, and at the end primary time.</summary>
    private static List<Part> PartsOf(TimesheetDay day) =>
    [
        .. day.Sessions.Reverse()
            .Select(session => new Part(session.Role, session) { Approved = Duration.FromNanoseconds(session.Laid.Approved) }),
        new Part(day.PrimaryRole, null) { Approved = day.PrimaryKinds.Approved },
    ];

    /// <summary>What is not approved is first what no approval covers, then whatever is left of a part; each time from the last one backwards.</summary>
    private static void HandOutUnapproved(List<Part> parts, Duration left)
    {
        foreach (var part in parts)
        {
            var covered = Duration.Min(part.Time, part.Approved);
            part.Approved -= covered;
            part.Unapproved = Duration.Min(left, part.Time - covered);
            left -= part.Unapproved;
        }

        foreach (var part in parts)
        {
            var more = Duration.Min(left, part.Time - part.Unapproved);
            part.Unapproved += more;
            left -= more;
        }
    }

    /// <summary>The credited time that can be overtime of a kind; where hours are added up over a period, a rest day is a day like others.</summary>
    private static Duration WorkedAs(DayKind kind, TimeByDayKind credited, TimesheetDay day) =>
        kind == DayKind.Workday && day.Balance is not null ? credited.Workday + credited.RestDay : credited[kind];

    /// <summary>A session, or the primary time of the day: its overtime of one kind.</summary>
    private sealed class Part(string role, TimesheetSession? session)
    {
        internal string Role { get; } = role;

        /// <summary>The session; null for primary time.</summary>
        internal TimesheetSession? Session { get; } = session;

        internal Duration Time { get; set; }

        internal Duration Unapproved { get; set; }

        /// <summary>What approvals cover and no overtime of a dearer kind has used up.</summary>
        internal Duration Approved { get; set; }
    }
}
