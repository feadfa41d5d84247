using Hr.Attendance.Rules.Compatibility;
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
        RoleAssignment[] concurrent = [.. roles.Of(RoleKind.Concurrent)];
        return Find(evidence, at => roles.InEffectAt(at, concurrent));
    }

    /// <summary>The runs of messages that no concurrent role has, under the primary role of their business day; none where that is missing too.</summary>
    internal static IReadOnlyList<(RoleDay Day, Interval Run)> FindWithoutConcurrentRole(EmployeeEvidence evidence, RoleCalendar roles)
    {
        RoleAssignment[] concurrent = [.. roles.Of(RoleKind.Concurrent)];
        if (concurrent.Any(assignment => IsHeldThroughout(assignment, evidence, roles)))
        {
            return [];
        }

        RoleAssignment[] primary = [.. roles.Of(RoleKind.Primary)];
        return Find(evidence, at => roles.InEffectAt(at, concurrent) is null ? roles.InEffectAt(at, primary) : null);
    }

    /// <summary>Whether a role is held on every business day, its own, with messages.</summary>
    private static bool IsHeldThroughout(RoleAssignment assignment, EmployeeEvidence evidence, RoleCalendar roles) => evidence.Messages.Count == 0
        || (assignment.Dates.Contains(roles.DayAt(assignment, evidence.Messages[0].At).Date)
            && assignment.Dates.Contains(roles.DayAt(assignment, evidence.Messages[^1].At).Date));

    private static List<(RoleDay Day, Interval Run)> Find(EmployeeEvidence evidence, Func<Instant, RoleDay?> roleAt)
    {
        var open = new Dictionary<RoleAssignment, OpenRun>(ByReference<RoleAssignment>.Comparer);
        var runs = new List<(RoleDay Day, Interval Run)>();
        foreach (var message in evidence.Messages)
        {
            if (message.Sender == MessageSender.Auto || roleAt(message.At) is not { } day)
            {
                continue;
            }

            if (!open.TryGetValue(day.Assignment, out var run) || message.At > run.GoesOnTo)
            {
                run?.EndIn(runs);
                run = new OpenRun(day, message.At);
                open[day.Assignment] = run;
            }

            run.Take(message, day);
        }

        foreach (var run in open.Values)
        {
            run.EndIn(runs);
        }

        return runs;
    }

    /// <summary>A run that messages are still added to.</summary>
    private sealed class OpenRun(RoleDay day, Instant start)
    {
        private Instant? _lastAnswer;

        /// <summary>The last instant at which a message belongs to it.</summary>
        internal Instant GoesOnTo { get; private set; }

        internal void Take(Message message, RoleDay on)
        {
            GoesOnTo = message.At + on.Policy.Get(AttendanceSettings.SessionMaxIdle);
            _lastAnswer = message.Sender == MessageSender.Employee ? message.At : _lastAnswer;
        }

        internal void EndIn(List<(RoleDay Day, Interval Run)> runs)
        {
            if (_lastAnswer is { } last)
            {
                runs.Add((day, new Interval(start, last + day.Policy.Get(AttendanceSettings.SessionActivityTail))));
            }
        }
    }
}
