using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>A span of work that began with a punch, in cells.</summary>
internal sealed record PlainPair(PlainRoleDay Day, int From, int To);

/// <summary>Step 1: punches.</summary>
internal sealed class PlainPunches(PlainWorld world, PlainRoles roles, IReadOnlyList<Punch> punches, IReadOnlyList<Message> messages)
{
    /// <summary>
    /// "Per employee and role, by time (at the same time `in` before `out`, then evidence_id). A punch without a role is for the primary role;
    /// one for a role that the person does not hold on that business day is set aside with a warning."
    /// </summary>
    internal IReadOnlyList<PlainPair> Pairs()
    {
        var held = punches
            .Select(punch => (Punch: punch, Day: RoleOf(punch)))
            .Where(pair => pair.Day is not null)
            .Select(pair => (pair.Punch, Day: pair.Day!))
            .OrderBy(pair => pair.Punch.At)
            .ThenBy(pair => pair.Punch.Kind == PunchKind.In ? 0 : 1)
            .ThenBy(pair => pair.Punch.EvidenceId, StringComparer.Ordinal);
        return [.. held.GroupBy(pair => pair.Day.Assignment.Role, StringComparer.Ordinal).SelectMany(role => PairsOf([.. role]))];
    }

    private PlainRoleDay? RoleOf(Punch punch) => roles.FirstInEffect(
        roles.Assignments.Where(assignment => punch.Role is null ? assignment.Kind == RoleKind.Primary : assignment.Role == punch.Role),
        world.Time.CellOf(punch.At));

    /// <summary>
    /// "`in` then `out` is a pair. An `in` followed by another `in`, by nothing, or by an `out` later than punch.maxOpen has no `out` […] An
    /// `out` that closes nothing is set aside with a warning."
    /// </summary>
    /// <remarks>The contract does not say whose day's settings count; the engine takes those of the `in`.</remarks>
    private IEnumerable<PlainPair> PairsOf(List<(Punch Punch, PlainRoleDay Day)> role)
    {
        for (int i = 0; i < role.Count; i++)
        {
            var (punch, day) = role[i];
            if (punch.Kind == PunchKind.Out)
            {
                continue;
            }

            bool isClosed = i + 1 < role.Count && role[i + 1].Punch.Kind == PunchKind.Out
                && role[i + 1].Punch.At - punch.At <= day.Policy.Get(AttendanceSettings.PunchMaxOpen);
            if (isClosed)
            {
                yield return new PlainPair(day, world.Time.CellOf(punch.At), world.Time.CellOf(role[i + 1].Punch.At));
            }
            else if (MissingOut(punch, day, role.Skip(i + 1).Select(later => later.Punch).FirstOrDefault(later => later.Kind == PunchKind.In)) is { } repaired)
            {
                yield return repaired;
            }
        }
    }

    /// <summary>
    /// "with `lastActivity` it ends at the employee's last message that is not before it, not later than punch.maxOpen after it and before the
    /// next `in`, plus session.activityTail, but never after the next `in`"; "with no message: discarded".
    /// </summary>
    private PlainPair? MissingOut(Punch punch, PlainRoleDay day, Punch? nextIn)
    {
        var reached = messages.Where(message => message.Sender == MessageSender.Employee
            && message.At >= punch.At
            && message.At - punch.At <= day.Policy.Get(AttendanceSettings.PunchMaxOpen)
            && (nextIn is null || message.At < nextIn.At)).ToList();
        if (day.Policy.Get(AttendanceSettings.PunchMissingOut) == MissingOutRepair.Discard || reached.Count == 0)
        {
            return null;
        }

        var end = reached.Max(message => message.At) + day.Policy.Get(AttendanceSettings.SessionActivityTail);
        if (nextIn is not null && nextIn.At < end)
        {
            end = nextIn.At;
        }

        return new PlainPair(day, world.Time.CellOf(punch.At), world.Time.CellOf(end));
    }
}
