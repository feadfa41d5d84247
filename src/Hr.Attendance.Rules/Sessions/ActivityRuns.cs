using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>Cuts an employee's messages into runs of activity where nothing was written for long.</summary>
internal static class ActivityRuns
{
    /// <summary>
    /// The runs, each with the business day of its role on which it begins. A message belongs to the first concurrent assignment in
    /// effect; automatic messages are no activity, and a run in which the employee wrote nothing is none.
    /// </summary>
    internal static IReadOnlyList<(RoleDay Day, Interval Run)> Find(EmployeeEvidence evidence, RoleCalendar roles)
    {
        var concurrent = roles.Of(RoleKind.Concurrent).ToList();
        var owned = evidence.Messages
            .Where(message => message.Sender != MessageSender.Auto)
            .Select(message => (Message: message, Day: roles.InEffectAt(message.At, concurrent)))
            .Where(pair => pair.Day is not null)
            .GroupBy(pair => pair.Day!.Assignment);
        return [.. owned.SelectMany(group => Cut([.. group.Select(pair => (pair.Message, pair.Day!))]))];
    }

    private static IEnumerable<(RoleDay Day, Interval Run)> Cut(IReadOnlyList<(Message Message, RoleDay Day)> messages)
    {
        int first = 0;
        for (int next = 1; next <= messages.Count; next++)
        {
            bool ends = next == messages.Count
                || messages[next].Message.At - messages[next - 1].Message.At > messages[next - 1].Day.Policy.Get(AttendanceSettings.SessionMaxIdle);
            if (!ends)
            {
                continue;
            }

            int last = next - 1;
            while (last >= first && messages[last].Message.Sender != MessageSender.Employee)
            {
                last--;
            }

            if (last >= first)
            {
                var day = messages[first].Day;
                yield return (day, new Interval(messages[first].Message.At, messages[last].Message.At + day.Policy.Get(AttendanceSettings.SessionActivityTail)));
            }

            first = next;
        }
    }
}
