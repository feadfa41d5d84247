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
        var dayOf = new Dictionary<Punch, RoleDay>();
        foreach (var punch in evidence.Punches)
        {
            if (roles.RoleOf(punch) is { } day)
            {
                dayOf.Add(punch, day);
            }
            else
            {
                diagnostics.Add(EvidenceDiagnostics.RoleNotHeld.At(punch.Source,
                    ("evidence", punch.EvidenceId), ("employee", punch.EmployeeId), ("role", punch.Role ?? "primary")));
            }
        }

        var activity = evidence.Messages.Where(message => message.Sender == MessageSender.Employee).ToList();
        return
        [
            .. evidence.Punches
                .Where(dayOf.ContainsKey)
                .GroupBy(punch => dayOf[punch].Assignment.Role, StringComparer.Ordinal)
                .SelectMany(role => PunchPairing.Pair([.. role], activity, punch => RulesOf(dayOf[punch].Policy), diagnostics))
                .Select(pair => (dayOf[pair.In], pair)),
        ];
    }

    private static PunchPairingRules RulesOf(EffectivePolicy policy) => new(
        policy.Get(AttendanceSettings.PunchMissingOut),
        policy.Get(AttendanceSettings.PunchMaxOpen),
        policy.Get(AttendanceSettings.SessionActivityTail));
}
