using Hr.Attendance.Rules.Compatibility;
using Hr.Attendance.Rules.Evidence;
using Hr.Attendance.Rules.Organization;
using Hr.Attendance.Rules.Policies;
using Hr.Attendance.Rules.Time;
using NodaTime;

namespace Hr.Attendance.Rules.Sessions;

/// <summary>Answers, for one employee, which role is held on which business day and what policy governs it. Not thread-safe: it remembers.</summary>
internal sealed class RoleCalendar(Employee employee, UnitTree units, PolicyOfUnit policyOf)
{
    private readonly RoleAssignment[] _primary = [.. employee.Assignments.Where(assignment => assignment.Kind == RoleKind.Primary)];
    private readonly RoleAssignment[] _concurrent = [.. employee.Assignments.Where(assignment => assignment.Kind == RoleKind.Concurrent)];
    private readonly Dictionary<RoleAssignment, KnownDays> _known = new(ByReference<RoleAssignment>.Comparer);

    internal Employee Employee => employee;

    /// <summary>The policies that were asked for so far.</summary>
    internal IEnumerable<EffectivePolicy> PoliciesUsed => _known.Values.SelectMany(known => known.Days.Values).Select(day => day.Policy).Distinct();

    internal IReadOnlyList<RoleAssignment> Of(RoleKind kind) => kind == RoleKind.Primary ? _primary : _concurrent;

    /// <summary>The first assignment of a kind in effect on a business day, by its first date, then by role.</summary>
    internal RoleDay? InEffectOn(LocalDate date, RoleKind kind)
    {
        foreach (var assignment in kind == RoleKind.Primary ? _primary : _concurrent)
        {
            if (assignment.Dates.Contains(date))
            {
                return DayOf(assignment, date);
            }
        }

        return null;
    }

    /// <summary>The role and the policy that govern a business day's overtime and pay; null on a day without any role.</summary>
    internal RoleDay? Governing(LocalDate date) => InEffectOn(date, RoleKind.Primary) ?? InEffectOn(date, RoleKind.Concurrent);

    /// <summary>The first of some assignments that is in effect on the business day, its own, to which an instant belongs.</summary>
    internal RoleDay? InEffectAt(Instant instant, IReadOnlyList<RoleAssignment> assignments)
    {
        for (int i = 0; i < assignments.Count; i++)
        {
            if (InEffectAt(instant, assignments[i]) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    internal RoleDay? RoleOf(Punch punch)
    {
        if (punch.Role is null)
        {
            return InEffectAt(punch.At, _primary);
        }

        for (int i = 0; i < employee.Assignments.Count; i++)
        {
            if (employee.Assignments[i].Role == punch.Role && InEffectAt(punch.At, employee.Assignments[i]) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    internal RoleDay DayAt(RoleAssignment assignment, Instant instant)
    {
        // Evidence comes in order of time: most often the day is the one that was asked for last.
        var known = KnownOf(assignment);
        if (known.Last is not { } last || instant < last.Start || instant >= known.LastEnds)
        {
            last = DayOf(assignment, BusinessDay.Of(instant, known.StatedStartOf));
            known.Last = last;
            known.LastEnds = BusinessDay.StartOf(last.Date.PlusDays(1), known.StatedStartOf);
        }

        return last;
    }

    internal RoleDay DayOf(RoleAssignment assignment, LocalDate date)
    {
        var known = KnownOf(assignment);
        if (!known.Days.TryGetValue(date, out var day))
        {
            var stated = known.On(date);
            day = new RoleDay
            {
                Assignment = assignment,
                Date = date,
                UnitId = stated.UnitId,
                Zone = stated.Zone,
                Policy = stated.Policy,
                Start = BusinessDay.StartOf(date, known.StatedStartOf),
            };
            known.Days.Add(date, day);
        }

        return day;
    }

    internal RoleDay DayAfter(RoleDay day) => DayOf(day.Assignment, day.Date.PlusDays(1));

    /// <summary>The part of a span in which an assignment is in effect.</summary>
    internal IntervalSet ClipToAssignment(RoleAssignment assignment, Instant start, Instant end)
    {
        var from = assignment.Dates.From is { } first ? Instant.Max(start, DayOf(assignment, first).Start) : start;
        var to = assignment.Dates.To is { } last ? Instant.Min(end, DayOf(assignment, last).Start) : end;
        return from < to ? IntervalSet.Of(from, to) : IntervalSet.Empty;
    }

    private RoleDay? InEffectAt(Instant instant, RoleAssignment assignment) =>
        DayAt(assignment, instant) is var day && assignment.Dates.Contains(day.Date) ? day : null;

    private StatedDay StatedOn(RoleAssignment assignment, LocalDate date)
    {
        string unitId = assignment.UnitId ?? employee.Unit.On(date);
        var (zone, policy) = (units.ZoneOf(unitId), policyOf(unitId, assignment.Role, employee.Tags, date));
        return new StatedDay(unitId, zone, policy, BusinessDay.StartOf(date, policy.Get(AttendanceSettings.DayStartsAt), zone));
    }

    private KnownDays KnownOf(RoleAssignment assignment)
    {
        if (!_known.TryGetValue(assignment, out var known))
        {
            known = new KnownDays(date => StatedOn(assignment, date));
            _known.Add(assignment, known);
        }

        return known;
    }

    /// <summary>What was worked out so far of an assignment's business days.</summary>
    private sealed class KnownDays
    {
        private readonly Func<LocalDate, StatedDay> _statedOn;
        private readonly Dictionary<LocalDate, StatedDay> _stated = [];

        internal KnownDays(Func<LocalDate, StatedDay> statedOn)
        {
            _statedOn = statedOn;
            StatedStartOf = date => On(date).Start;
        }

        internal Dictionary<LocalDate, RoleDay> Days { get; } = [];

        internal Func<LocalDate, Instant> StatedStartOf { get; }

        /// <summary>The day that an instant was asked for last, and when the next one begins.</summary>
        internal RoleDay? Last { get; set; }

        internal Instant LastEnds { get; set; }

        internal StatedDay On(LocalDate date)
        {
            if (!_stated.TryGetValue(date, out var stated))
            {
                stated = _statedOn(date);
                _stated.Add(date, stated);
            }

            return stated;
        }
    }

    /// <summary>What a date's own policy says of it; a business day may begin earlier, where the next one's says so.</summary>
    private readonly record struct StatedDay(string UnitId, DateTimeZone Zone, EffectivePolicy Policy, Instant Start);
}

/// <summary>Answers which policy a unit has for a role, tags and a business day.</summary>
internal delegate EffectivePolicy PolicyOfUnit(string unitId, string role, IReadOnlyDictionary<string, string> tags, LocalDate date);
