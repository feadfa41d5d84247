using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>A run of messages and the business day of its first message, in cells.</summary>
internal sealed record PlainRun(PlainRoleDay Day, int From, int FirstMessage, int To);

/// <summary>Step 4: activity runs.</summary>
internal sealed class PlainRuns(PlainWorld world, PlainRoles roles, IReadOnlyList<Message> messages, IReadOnlyList<PlainTurn> ownTurns)
{
    /// <summary>
    /// "The employee's own messages in order"; "A message that states a role goes to the concurrent assignment of that role that is in effect, else to none;
    /// one that states none goes to the first concurrent assignment in effect (by `from`, then role) whose session.basis is not `punches`."
    /// </summary>
    internal IEnumerable<PlainRun> All() => messages
        .Where(message => message.Sender == MessageSender.Employee)
        .OrderBy(message => message.At)
        .ThenBy(message => message.EvidenceId, StringComparer.Ordinal)
        .Select(message => (Message: message, Day: Owner(message)))
        .Where(pair => pair.Day is not null)
        .GroupBy(pair => pair.Day!.Assignment)
        .SelectMany(assignment => Runs([.. assignment.Select(pair => (pair.Message, pair.Day!))]));

    private PlainRoleDay? Owner(Message message) => roles.Concurrent
        .Select(assignment => roles.DayAt(assignment, world.Time.CellOf(message.At)))
        .FirstOrDefault(day => roles.IsInEffect(day.Assignment, day.Date)
            && (message.Role is { } stated
                ? day.Assignment.Role == stated
                : day.Policy.Get(AttendanceSettings.SessionBasis) != SessionBasis.Punches));

    /// <summary>"cut where a gap is longer than session.maxIdle (of the business day of the earlier message)."</summary>
    private IEnumerable<PlainRun> Runs(List<(Message Message, PlainRoleDay Day)> ordered)
    {
        PlainRun? before = null;
        for (int i = 0, next; i < ordered.Count; i = next)
        {
            next = i + 1;
            while (next < ordered.Count
                && ordered[next].Message.At - ordered[next - 1].Message.At <= ordered[next - 1].Day.Policy.Get(AttendanceSettings.SessionMaxIdle))
            {
                next++;
            }

            yield return before = Run(ordered[i].Message, ordered[i].Day, ordered[next - 1].Message.At, before);
        }
    }

    /// <summary>
    /// "A run begins with its first message, or where that answers a turn with the turn, but at most session.activityLead before the message and not
    /// before the message's business day or the end of the run before; it ends at its last message + session.activityTail; it belongs to the business
    /// day of its first message."
    /// </summary>
    private PlainRun Run(Message first, PlainRoleDay day, Instant last, PlainRun? before)
    {
        int from = world.Time.CellOf(first.At);
        if (ownTurns.SingleOrDefault(turn => turn.Answer == first) is { } answered)
        {
            int[] bounds =
            [
                world.Time.CellOf(answered.StartFor(first.EmployeeId!)),
                from - world.Time.CellsIn(day.Policy.Get(AttendanceSettings.SessionActivityLead)),
                roles.StartOf(day.Date),
                before?.To ?? int.MinValue,
            ];
            from = Math.Min(from, bounds.Max());
        }

        return new PlainRun(day, from, world.Time.CellOf(first.At), world.Time.CellOf(last + day.Policy.Get(AttendanceSettings.SessionActivityTail)));
    }
}
