using Hr.Attendance.Rules.Organization;
using NodaTime;

namespace Hr.Attendance.Rules.Plans;

/// <summary>Which of a person's assignments decides where the business day begins.</summary>
internal static class GoverningRole
{
    // Evidence may lie before the first role and after the last, and has to belong to some business day all the same: so every date has a
    // governing role as long as the person has any. Overtime and pay ask only on dates on which a role is held (HeldRoles.GoverningOn).

    /// <summary>
    /// The primary assignment in effect on a date, else the first concurrent one, else the one that begins next, else the one that ended last.
    /// </summary>
    /// <param name="assignments">The assignments, in the order of the chart; at least one.</param>
    /// <param name="date">The date.</param>
    internal static RoleAssignment On(IReadOnlyList<RoleAssignment> assignments, LocalDate date)
    {
        RoleAssignment? found = null;
        foreach (var assignment in assignments)
        {
            found = found is null || Precedes(assignment, found, date) ? assignment : found;
        }

        return found!;
    }

    /// <summary>The only one that ever governs; null where there are several.</summary>
    internal static RoleAssignment? Only(IReadOnlyList<RoleAssignment> assignments)
    {
        // Between the dates on which an assignment begins or ends nothing changes.
        var only = On(assignments, LocalDate.MinIsoValue);
        foreach (var assignment in assignments)
        {
            if ((assignment.Dates.From is { } from && !ReferenceEquals(On(assignments, from), only))
                || (assignment.Dates.To is { } to && !ReferenceEquals(On(assignments, to), only)))
            {
                return null;
            }
        }

        return only;
    }

    /// <summary>Whether an assignment governs a date rather than one that stands before it in the chart.</summary>
    private static bool Precedes(RoleAssignment one, RoleAssignment before, LocalDate date)
    {
        var (distance, distanceBefore) = (DistanceOf(one, date), DistanceOf(before, date));
        if (distance != distanceBefore)
        {
            return distance < distanceBefore;
        }

        int byDate = distance switch
        {
            Distance.BeginsLater => one.Dates.From!.Value.CompareTo(before.Dates.From!.Value),
            Distance.HasEnded => before.Dates.To!.Value.CompareTo(one.Dates.To!.Value),
            _ => 0,
        };

        // Of two that begin or end on one date the primary one counts, as it does while both are held.
        return byDate != 0 ? byDate < 0 : one.Kind == RoleKind.Primary && before.Kind != RoleKind.Primary;
    }

    private static Distance DistanceOf(RoleAssignment assignment, LocalDate date) =>
        assignment.Dates.Contains(date) ? assignment.Kind == RoleKind.Primary ? Distance.PrimaryInEffect : Distance.InEffect
        : assignment.Dates.From > date ? Distance.BeginsLater
        : Distance.HasEnded;

    private enum Distance
    {
        PrimaryInEffect,
        InEffect,
        BeginsLater,
        HasEnded,
    }
}
