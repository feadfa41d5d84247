using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Policies;

namespace Hr.Attendance.Rules.Tests.Differential;

/// <summary>A run of messages and the business day on which it begins, in cells.</summary>
internal sealed record PlainRun(PlainRoleDay Day, int From, int To);

/// <summary>Step 4: activity runs.</summary>
internal sealed class PlainRuns(PlainWorld world, PlainRoles roles, IReadOnlyList<Message> messages)
{
    /// <summary>"Messages belong to the first concurrent assignment in effect (by `from`, then role)."</summary>
    /// <remarks>The contract does not say whether a message of another assignment interrupts a run; for the engine it does not.</remarks>
    internal IEnumerable<PlainRun> All() => messages
        .Where(message => message.Sender != MessageSender.Auto)
        .OrderBy(message => message.At)
        .Select(message => (Message: message, Day: roles.FirstInEffect(roles.Concurrent, world.Time.CellOf(message.At))))
        .Where(pair => pair.Day is not null)
        .GroupBy(pair => pair.Day!.Assignment)
        .SelectMany(assignment => Cut([.. assignment.Select(pair => (pair.Message, pair.Day!))]));

    /// <summary>
    /// "The employee's non-auto messages in order, cut where a gap is longer than session.maxIdle (of the business day of the earlier message)."
    /// </summary>
    private IEnumerable<PlainRun> Cut(List<(Message Message, PlainRoleDay Day)> ordered)
    {
        var run = new List<(Message Message, PlainRoleDay Day)>();
        foreach (var next in ordered)
        {
            if (run.Count > 0 && next.Message.At - run[^1].Message.At > run[^1].Day.Policy.Get(AttendanceSettings.SessionMaxIdle))
            {
                foreach (var ended in Run(run))
                {
                    yield return ended;
                }

                run = [];
            }

            run.Add(next);
        }

        foreach (var last in Run(run))
        {
            yield return last;
        }
    }

    /// <summary>
    /// "A run lasts from its first message to its last employee message + session.activityTail; a run without an employee message is none."
    /// </summary>
    /// <remarks>The contract does not say whose day's tail; the engine takes that of the day on which the run begins.</remarks>
    private IEnumerable<PlainRun> Run(List<(Message Message, PlainRoleDay Day)> run)
    {
        var own = run.Where(pair => pair.Message.Sender == MessageSender.Employee).ToList();
        if (own.Count > 0)
        {
            var (first, day) = run[0];
            yield return new PlainRun(
                day, world.Time.CellOf(first.At), world.Time.CellOf(own[^1].Message.At + day.Policy.Get(AttendanceSettings.SessionActivityTail)));
        }
    }
}
