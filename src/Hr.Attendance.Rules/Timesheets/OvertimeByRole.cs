using Hr.Attendance.Rules.Time;

namespace Hr.Attendance.Rules.Timesheets;

/// <summary>A role's part of overtime, as far as it was added up.</summary>
internal sealed class RoleOvertime(string role)
{
    internal string Role => role;

    /// <summary>What counts, by kind of day.</summary>
    internal KindTimes Counting { get; set; }

    /// <summary>What is not approved.</summary>
    internal long Unapproved { get; set; }
}

/// <summary>Puts a day's overtime to the roles in which it was worked: it is the last of the day's time, and primary time comes first.</summary>
internal static class OvertimeByRole
{
    // What is approved counts for the dearest kind first, so that what is not is taken from workdays first.
    private static readonly DayKind[] Kinds = [DayKind.StatutoryHoliday, DayKind.RestDay, DayKind.Workday];

    /// <summary>Whether the primary role has any of a day's overtime, and whether another one has.</summary>
    internal static (bool OfPrimary, bool OfOthers) RolesWith(TimesheetDay day)
    {
        var parts = PartsOf(day);
        var (ofPrimary, ofOthers) = (false, false);
        foreach (var kind in Kinds)
        {
            HandOut(kind, day, parts);
            foreach (ref readonly var part in parts.AsSpan())
            {
                bool isPrimary = string.Equals(part.Role, day.PrimaryRole, StringComparison.Ordinal);
                ofPrimary |= isPrimary && part.Time > 0;
                ofOthers |= !isPrimary && part.Time > 0;
            }
        }

        return (ofPrimary, ofOthers);
    }

    /// <summary>Adds a day's overtime of each role to its sum; together the roles have the day's, no more and no less.</summary>
    internal static void AddTo(List<RoleOvertime> byRole, TimesheetDay day)
    {
        if (day.AllOvertime == default)
        {
            return;
        }

        var parts = PartsOf(day);
        foreach (var kind in Kinds)
        {
            HandOut(kind, day, parts);
            HandOutUnapproved(parts, day.NotApproved[kind]);
            foreach (ref readonly var part in parts.AsSpan())
            {
                if (part.Time > 0)
                {
                    var sum = Of(part.Role, byRole) ?? Begin(part.Role, byRole);
                    sum.Counting = sum.Counting.Plus(kind, part.Time - part.Unapproved);
                    sum.Unapproved += part.Unapproved;
                }
            }
        }
    }

    /// <summary>The sum of a role; null for none. People hold few roles.</summary>
    internal static RoleOvertime? Of(string role, List<RoleOvertime> byRole)
    {
        foreach (var sum in byRole)
        {
            if (string.Equals(sum.Role, role, StringComparison.Ordinal))
            {
                return sum;
            }
        }

        return null;
    }

    private static RoleOvertime Begin(string role, List<RoleOvertime> byRole)
    {
        var sum = new RoleOvertime(role);
        byRole.Add(sum);
        return sum;
    }

    /// <summary>The sessions, the last one first, and at the end primary time.</summary>
    private static Part[] PartsOf(TimesheetDay day)
    {
        int sessions = day.Sessions.Count;
        var parts = new Part[sessions + 1];
        for (int i = 0; i < sessions; i++)
        {
            var session = day.Sessions[sessions - 1 - i];
            parts[i] = new Part { Role = session.Role, Credited = session.Laid.Kinds, Approved = session.Laid.Approved };
        }

        parts[sessions] = new Part { Role = day.PrimaryRole, Approved = day.PrimaryKinds.Approved };
        return parts;
    }

    /// <summary>
    /// Overtime is what comes last. So that of a kind is handed out from the last session backwards until nothing is left of it, and what no session
    /// takes was worked in the primary role.
    /// </summary>
    private static void HandOut(DayKind kind, TimesheetDay day, Part[] parts)
    {
        long left = day.AllOvertime[kind];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i].Time = i == parts.Length - 1 ? left : Math.Min(left, WorkedAs(kind, parts[i].Credited, day));
            left -= parts[i].Time;
        }
    }

    /// <summary>What is not approved is first what no approval covers, then whatever is left of a part; each time from the last one backwards.</summary>
    private static void HandOutUnapproved(Part[] parts, long left)
    {
        foreach (ref var part in parts.AsSpan())
        {
            long covered = Math.Min(part.Time, part.Approved);
            part.Approved -= covered;
            part.Unapproved = Math.Min(left, part.Time - covered);
            left -= part.Unapproved;
        }

        foreach (ref var part in parts.AsSpan())
        {
            long more = Math.Min(left, part.Time - part.Unapproved);
            part.Unapproved += more;
            left -= more;
        }
    }

    /// <summary>The credited time that can be overtime of a kind; where hours are added up over a period, a rest day is a day like others.</summary>
    private static long WorkedAs(DayKind kind, KindTimes credited, TimesheetDay day) =>
        kind == DayKind.Workday && day.Balance is not null ? credited.Workday + credited.RestDay : credited[kind];

    /// <summary>A session, or the primary time of the day: its overtime of one kind.</summary>
    private struct Part
    {
        internal string Role;

        /// <summary>What the session is credited outside primary time; nothing for primary time.</summary>
        internal KindTimes Credited;
        internal long Time;
        internal long Unapproved;

        /// <summary>What approvals cover and no overtime of a dearer kind has used up.</summary>
        internal long Approved;
    }
}
