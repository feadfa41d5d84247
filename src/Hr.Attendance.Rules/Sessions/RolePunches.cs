using Hr.Attendance.Rules.Diagnostics;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>Puts an employee's punches to the roles they are for, and pairs them.</summary>
internal static class RolePunches
{
    /// <summary>The pairs of all roles, each with the business day of its role on which it begins.</summary>
    internal static IReadOnlyList<(RoleDay Day, PunchPair Pair)> Pair(EmployeeEvidence evidence, RoleCalendar roles, ICollection<Diagnostic> diagnostics)
    {
        var pairs = new List<(RoleDay Day, PunchPair Pair)>();
        if (evidence.Punches.Count == 0)
        {
            return pairs;
        }

        var written = WrittenByEmployee(evidence.Messages);
        foreach (var (punches, days) in ByRole(evidence.Punches, roles, diagnostics))
        {
            PunchPairing.Pair(punches, written, position => RulesOf(days[position].Policy), diagnostics, (position, pair) => pairs.Add((days[position], pair)));
        }

        return pairs;
    }

    /// <summary>The punches of each role, in order, each with its business day; one for a role that the person does not hold is reported.</summary>
    private static List<(List<Punch> Punches, List<RoleDay> Days)> ByRole(IReadOnlyList<Punch> punches, RoleCalendar roles, ICollection<Diagnostic> diagnostics)
    {
        var byRole = new List<(List<Punch> Punches, List<RoleDay> Days)>();
        foreach (var punch in punches)
        {
            if (roles.RoleOf(punch) is not { } day)
            {
                diagnostics.Add(EvidenceDiagnostics.RoleNotHeld.At(punch.Source,
                    ("evidence", punch.EvidenceId), ("employee", punch.EmployeeId), ("role", punch.Role ?? "primary")));
                continue;
            }

            // Few roles: a look through them costs less than a table.
            int found = byRole.FindIndex(role => role.Days[0].Assignment.Role == day.Assignment.Role);
            if (found < 0)
            {
                found = byRole.Count;
                byRole.Add(([], []));
            }

            byRole[found].Punches.Add(punch);
            byRole[found].Days.Add(day);
        }

        return byRole;
    }

    private static List<Message> WrittenByEmployee(IReadOnlyList<Message> messages)
    {
        var written = new List<Message>(messages.Count);
        foreach (var message in messages)
        {
            if (message.Sender == MessageSender.Employee)
            {
                written.Add(message);
            }
        }

        return written;
    }

    private static PunchPairingRules RulesOf(EffectivePolicy policy) => new()
    {
        MissingOut = policy.Get(AttendanceSettings.PunchMissingOut),
        MaxOpen = policy.Get(AttendanceSettings.PunchMaxOpen),
        ActivityTail = policy.Get(AttendanceSettings.SessionActivityTail),
    };
}
