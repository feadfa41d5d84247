using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Evidence.Columns;
using Hr.Attendance.Rules.Sessions.Kernel;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>Finds what evidence shows worked outside primary time and no session has; each instant once, under the first reason that has it.</summary>
internal sealed class UncountedSearch
{
    private readonly EmployeeSessions _sessions;
    private readonly LocalDate _firstDay;
    private readonly LocalDate _lastDay;
    private readonly List<UncountedTime> _found = [];
    private IntervalSet _covered;

    private UncountedSearch(EmployeeSessions sessions, LocalDate firstDay, LocalDate lastDay)
    {
        _sessions = sessions;
        _firstDay = firstDay;
        _lastDay = lastDay;
        var pieces = sessions.Sessions.Pieces;
        _covered = IntervalSet.Of(Enumerable.Range(0, pieces.Count).Select(piece =>
            new Interval(Nanoseconds.ToInstant(pieces.Start(piece)), Nanoseconds.ToInstant(pieces.End(piece)))));
    }

    /// <summary>What was found on the business days of a range, by start.</summary>
    internal static IReadOnlyList<UncountedTime> Find(EmployeeSessions sessions, LocalDate firstDay, LocalDate lastDay)
    {
        var (search, trace, runs, turns) = (new UncountedSearch(sessions, firstDay, lastDay), sessions.Trace!, new RunList(), sessions.Turns.List);
        search.Take(UncountedReason.OutsideWindows, TakenOut(trace, ExclusionReason.OutsideWindows));
        search.Take(UncountedReason.OutsideAssignment, TakenOut(trace, ExclusionReason.OutsideAssignment));

        // Whatever a claim has was looked at already, time away among it.
        search.Cover(trace.TimeOfClaims);
        runs.FindWhateverTheBasis(sessions.Slice, turns, sessions.Roles);
        search.Take(UncountedReason.NotPunched, search.Found(runs));
        runs.FindWithoutConcurrentRole(sessions.Slice, turns, sessions.Roles);
        search.Take(UncountedReason.NoRole, search.Found(runs));
        return [.. search._found.OrderBy(time => time.Time.Start)];
    }

    private static IEnumerable<(RoleDay Day, Interval Time)> TakenOut(SessionTrace trace, ExclusionReason reason) =>
        trace.Excluded.Where(taken => taken.Reason == reason).SelectMany(taken => taken.Time.Select(time => (taken.Day, time)));

    private List<(RoleDay Day, Interval Time)> Found(RunList runs)
    {
        var found = new List<(RoleDay Day, Interval Time)>();
        for (int held = 0; held < _sessions.Roles.Count; held++)
        {
            foreach (var run in runs.Of(held))
            {
                // Most runs lie within a claim, and nothing of them is left.
                var time = new Interval(Nanoseconds.ToInstant(run.Start), Nanoseconds.ToInstant(run.End));
                if (!_covered.Contains(time))
                {
                    found.Add((RoleDay.Of(_sessions.Roles.AssignmentOf(held), run.Day), time));
                }
            }
        }

        return found;
    }

    private void Take(UncountedReason reason, IEnumerable<(RoleDay Day, Interval Time)> candidates)
    {
        var inOrder = candidates.OrderBy(candidate => candidate.Time.Start).ThenBy(candidate => candidate.Day.Assignment.Role, StringComparer.Ordinal).ToList();
        if (inOrder.Count == 0)
        {
            return;
        }

        var free = IntervalSet.Of(inOrder.Select(candidate => candidate.Time))
            .Subtract(_covered)
            .Subtract(_sessions.PrimaryAround(inOrder.Select(candidate => candidate.Time)));
        var taken = Instant.MinValue;
        foreach (var (day, time) in inOrder)
        {
            var start = Instant.Max(time.Start, taken);
            if (start < time.End)
            {
                Add(reason, day, free.Clip(start, time.End));
                taken = time.End;
            }
        }

        Cover(free);
    }

    private void Cover(IntervalSet time) => _covered = _covered.Union(time);

    private void Add(UncountedReason reason, RoleDay day, IntervalSet time)
    {
        if (day.Date < _firstDay || day.Date > _lastDay)
        {
            return;
        }

        foreach (var interval in time)
        {
            var ids = new List<string>();
            var numbers = _sessions.Evidence.Numbers;
            var times = new TimeColumn(numbers.MessageAt, unit: 1);
            long end = Nanoseconds.Of(interval.End);
            for (int i = times.FirstFrom(Nanoseconds.Of(interval.Start)); i < times.Length && times[i] < end; i++)
            {
                if (numbers.Senders[i] == MessageSender.Employee)
                {
                    ids.Add(_sessions.Evidence.Messages[i].EvidenceId);
                }
            }

            int messages = ids.Count;
            var punches = _sessions.Trace!.ClaimsByDate[day.Date]
                .Where(claim => claim.Interval.Start < interval.End && interval.Start < claim.Interval.End)
                .SelectMany(claim => claim.Punches);
            ids.AddRange(punches.Select(punch => punch.EvidenceId));
            _found.Add(new UncountedTime
            {
                Date = day.Date,
                Role = day.Assignment.Role,
                Zone = day.Zone,
                Reason = reason,
                Time = interval,
                Messages = messages,
                EvidenceIds = EvidenceIds.InOrder(ids),
            });
        }
    }
}
