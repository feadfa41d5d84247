using Hr.Attendance.Planning.Allocation;
using Hr.Attendance.Planning.Demand;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Planning;

/// <summary>When a queue is to be served, by the windows of the policy, and when it was, by the published duty of the past. Not thread-safe.</summary>
internal sealed class ServedTime
{
    private readonly RequestScope _scope;
    private readonly DutyQueue _queue;
    private readonly DemandGrid _grid;
    private readonly Dictionary<LocalDate, IntervalSet> _open = [];

    internal ServedTime(RequestScope scope, DutyQueue queue, DemandGrid grid) => (_scope, _queue, _grid) = (scope, queue, grid);

    /// <summary>The policy under which customers of a queue are served on a day.</summary>
    internal static EffectivePolicy PolicyOf(RequestScope scope, DutyQueue queue, LocalDate date) => scope.Engine.Policies.Resolve(
        queue.UnitId, scope.Role, queue.Line is { } line ? new Dictionary<string, string> { [DutyQueue.LineTag] = line } : [], date);

    /// <summary>The intervals of a day that lie in the windows; all of it where duty itself opens them, or there are none.</summary>
    internal IEnumerable<int> IntervalsOf(LocalDate date) => Enumerable.Range(0, _grid.IntervalsPerDay).Where(interval => _grid.Exists(date, interval)
        && OpenOn(date).Any(span => span.Start <= _grid.StartOf(date, interval) && _grid.EndOf(date, interval) <= span.End));

    /// <summary>
    /// The conversations that began while the windows were open. What is held beside the work of the day says little of how long it takes on duty.
    /// </summary>
    internal IReadOnlyList<CustomerEpisode> InWindows(IEnumerable<CustomerEpisode> episodes) =>
        [.. episodes.Where(episode => OpenOn(_grid.Locate(episode.Start).Day).Contains(episode.Start))];

    /// <summary>
    /// Those of them that began while somebody should have been there: where duty of the queue was published before a day, while somebody had it. Who writes
    /// when nobody is there and is answered the next morning has not waited all night.
    /// </summary>
    internal IReadOnlyList<CustomerEpisode> OnDuty(IReadOnlyList<CustomerEpisode> inWindows, EvidenceSet evidence, LocalDate before)
    {
        var published = IntervalSet.Of(_scope.Engine.Chart.Employees.SelectMany(employee => evidence.Of(employee.Id).Shifts
            .Where(shift => shift.Kind == ShiftKind.Work && shift.Date < before && string.Equals(shift.Role, _scope.Role, StringComparison.Ordinal))
            .Where(shift => Serves(employee, shift.Date))
            .Select(shift => SpanOf(employee, shift))
            .Where(span => span.Start < span.End)));
        return published.IsEmpty ? inWindows : [.. inWindows.Where(episode => published.Contains(episode.Start))];
    }

    private bool Serves(Employee employee, LocalDate date) => employee.Assignments.Any(assignment => assignment.Kind == RoleKind.Concurrent
        && string.Equals(assignment.Role, _scope.Role, StringComparison.Ordinal) && assignment.Dates.Contains(date)
        && _queue.IsServedBy(employee, assignment.UnitId ?? employee.Unit.On(date), _scope.Engine.Chart.Units));

    private Interval SpanOf(Employee employee, Shift shift)
    {
        var zone = _scope.Engine.Chart.Units.ZoneOf(employee.Unit.On(shift.Date));
        var (start, end) = new LocalTimeWindow(shift.From!.Value, shift.To!.Value).On(shift.Date);
        return new Interval(start.InZoneLeniently(zone).ToInstant(), end.InZoneLeniently(zone).ToInstant());
    }

    private IntervalSet OpenOn(LocalDate date)
    {
        if (!_open.TryGetValue(date, out var open))
        {
            var windows = PolicyOf(_scope, _queue, date).Get(AttendanceSettings.SessionWindows);
            bool isAnyTime = windows.Count == 0 || windows.Contains(SessionWindow.Roster);
            var (start, end) = (_grid.StartOf(date, 0), _grid.StartOf(date.PlusDays(1), 0));
            open = isAnyTime ? IntervalSet.Of(start, end) : windows.Select(window => window.Hours!.Value)
                .Aggregate(IntervalSet.Empty, (sum, hours) => sum.Union(hours.Within(start, end, _grid.Zone, _scope.Engine.CalendarOf(_queue.UnitId))));
            _open.Add(date, open);
        }

        return open;
    }
}
